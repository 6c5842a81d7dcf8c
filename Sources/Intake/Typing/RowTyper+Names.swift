internal import SQLiteKit

/// Surnames that hold their voorvoegsel, as in `van den Berg` and `Berg, van den`.
enum Voorvoegsels {
  /// The voorvoegsels of the field, longest first where one begins another.
  static let all: [String] = [
    "van der", "van den", "van de", "van het", "van 't", "van ter", "van ten", "van", "von der", "von dem", "von", "in der", "in den", "in de",
    "in het", "in 't", "op den", "op der", "op de", "op het", "op 't", "uit den", "uit der", "uit de", "uit het", "uit 't", "aan den", "aan der",
    "aan de", "aan het", "aan 't", "bij den", "bij de", "onder den", "onder de", "over den", "over de", "voor den", "voor de", "v.d.", "v d", "vd",
    "ter", "ten", "te", "der", "den", "de", "het", "'t", "'s", "le", "la", "du", "des",
  ]

  /// The two parts of a surname, or nil when it holds no voorvoegsel.
  static func split(_ name: String) -> (voorvoegsel: String, achternaam: String)? {
    if let comma = name.firstIndex(of: ",") {
      let tail: String = trimmed(name[name.index(after: comma)...])
      let head: String = trimmed(name[..<comma])
      return !head.isEmpty && all.contains(tail.lowercased()) ? (tail, head) : nil
    }
    let lower: String = name.lowercased()
    for prefix in all where lower.count > prefix.count + 1 && lower.hasPrefix(prefix + " ") {
      let rest: String = trimmed(name.dropFirst(prefix.count + 1))
      return rest.isEmpty ? nil : (String(name.prefix(prefix.count)), rest)
    }
    return nil
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    var part: Substring = Substring(text)
    while part.first == " " { part.removeFirst() }
    while part.last == " " { part.removeLast() }
    return String(part)
  }
}

extension RowTyper {
  /// Cuts the voorvoegsel off a surname that holds both.
  mutating func splitName(_ base: Int, _ bytes: Span<UInt8>) {
    guard let places = namePlaces, case .text(let offset, let count) = output.values[base + places.achternaam] else { return }
    guard case .null = output.values[base + places.voorvoegsel], offset + count <= bytes.count else { return }
    guard let parts = Voorvoegsels.split(ByteText.string(bytes.extracting(offset..<(offset + count)))) else { return }
    output.values[base + places.voorvoegsel] = append(Array(parts.voorvoegsel.utf8))
    output.values[base + places.achternaam] = append(Array(parts.achternaam.utf8))
    if let index = plan.fields.firstIndex(where: { $0.veld == "achternaam" }) {
      tellingen[index].hersteld += 1
      tellingen[index].gevuld -= 1
    }
  }
}
