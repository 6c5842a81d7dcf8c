/// How column names are compared: without regard to capitals, blanks around and inside, no-break spaces, and how accents are composed.
public enum HeaderName {
  /// The form in which two names that mean the same are equal.
  ///
  /// Swift compares strings by canonical equivalence, so `é` in one character equals `é` in two.
  public static func normalised(_ name: String) -> String {
    var result = ""
    var pendingBlank = false
    for scalar in name.unicodeScalars {
      if isBlank(scalar) {
        pendingBlank = !result.isEmpty
        continue
      }
      if pendingBlank { result.append(" ") }
      pendingBlank = false
      result.unicodeScalars.append(scalar)
    }
    return result.lowercased()
  }

  /// The form in which `geboorte_datum`, `Geboorte-datum` and `geboortedatum` are equal: also without the marks between words.
  ///
  /// Only for recognising a column that no name fits to the letter; a code list is never read this loosely.
  static func loose(_ name: String) -> String {
    normalised(name).filter { $0 != "_" && $0 != "-" && $0 != " " && $0 != "." }
  }

  /// The text without blanks, no-break spaces and byte order marks around it.
  static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(scalars[first...last])
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0xFEFF: true
    default: false
    }
  }
}
