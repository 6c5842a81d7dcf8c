/// The house rules that can be read off the text of a source file; each returns what breaks it, so that a planted fault can be tried.
enum HouseRules {
  static let longestFile: Int = 400
  static let longestExecutable: Int = 60

  /// Targets that may hold `unsafe` expressions: files, SQLite and bytes.
  static let unsafeTargets: Set<String> = ["FileKit", "SQLiteKit", "CSVKit"]

  static func tooLong(_ file: SourceTree.File) -> [String] {
    let limit: Int = file.target.hasPrefix("kb-") ? longestExecutable : longestFile
    let count: Int = file.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    return count > limit ? ["\(file.path): \(count) regels, hoogstens \(limit)"] : []
  }

  /// Words that never belong in the product, with the reason.
  static let forbidden: [(text: String, reason: String, except: Set<String>)] = [
    ("print(", "alleen StageKit schrijft naar de terminal", ["StageKit", "embed-files"]),
    ("try?", "een fout wordt nooit ingeslikt", []),
    ("catch {}", "een fout wordt nooit ingeslikt", []),
    ("catch { }", "een fout wordt nooit ingeslikt", []),
    ("Date()", "geen klok buiten het register", []),
    ("Locale.", "de uitvoer hangt niet van de taal van de machine af", []),
    ("TimeZone", "de uitvoer hangt niet van de tijdzone af", []),
    ("NumberFormatter", "de uitvoer hangt niet van ICU af", []),
    ("DateFormatter", "de uitvoer hangt niet van ICU af", []),
    ("nonisolated(unsafe)", "geen gedeelde veranderlijke toestand", []),
    ("@unchecked Sendable", "alleen met een reden op de lijst", []),
    ("TODO", "wat niet af is hoort niet in de code", []),
    ("FIXME", "wat niet af is hoort niet in de code", []),
  ]

  static func forbiddenWords(_ file: SourceTree.File) -> [String] {
    var found: [String] = []
    for (number, line) in file.lines.enumerated() {
      let code: Substring = withoutComment(line)
      for rule in forbidden where code.contains(rule.text) && !rule.except.contains(file.target) {
        found.append("\(file.path):\(number + 1): \(rule.text): \(rule.reason)")
      }
      if !unsafeTargets.contains(file.target), code.split(whereSeparator: { !$0.isLetter && $0 != "_" }).contains("unsafe") {
        found.append("\(file.path):\(number + 1): unsafe buiten FileKit, SQLiteKit en CSVKit")
      }
    }
    return found
  }

  /// Members whose meaning the standard library's protocols fix; a comment would only repeat it.
  static let documentedElsewhere: [String] = [
    "public static func <", "public static func ==", "public func hash(into", "public var description:", "public var debugDescription:",
    "public var customMirror:", "public init(stringLiteral", "public init(stringInterpolation", "public init(literalCapacity",
  ]

  /// Public declarations without a doc comment on the line above (attributes in between are fine).
  static func undocumented(_ file: SourceTree.File) -> [String] {
    var found: [String] = []
    let lines: [Substring] = file.lines
    for (number, line) in lines.enumerated() {
      let trimmed: Substring = line.drop(while: { $0 == " " })
      guard trimmed.hasPrefix("public "), !trimmed.hasPrefix("public import"), !trimmed.hasPrefix("public extension"),
        !documentedElsewhere.contains(where: { trimmed.hasPrefix($0) })
      else { continue }
      var above: Int = number - 1
      while above >= 0, lines[above].drop(while: { $0 == " " }).hasPrefix("@") { above -= 1 }
      let documented: Bool = above >= 0 && lines[above].drop(while: { $0 == " " }).hasPrefix("///")
      if !documented { found.append("\(file.path):\(number + 1): public zonder uitleg") }
    }
    return found
  }

  /// The line without a trailing `//` comment; a `//` inside a literal is rare enough here to be cut as well.
  private static func withoutComment(_ line: Substring) -> Substring {
    guard let start = line.firstRange(of: "//") else { return line }
    return line[..<start.lowerBound]
  }
}
