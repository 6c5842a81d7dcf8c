/// One mistake in a definition file, at the place where it can be corrected.
public struct DefinitionProblem: Sendable, Hashable, Comparable {
  /// The file as its owner knows it: `definities/...` or `ingebouwd/...`.
  public let file: String
  /// The physical line, counted from 1.
  public let line: Int
  /// The column where the wrong cell starts, counted from 1.
  public let column: Int
  /// The Dutch sentence; definitions hold no personal data, so it may show what stands there.
  public let melding: String

  /// Names a mistake.
  public init(file: String, line: Int = 1, column: Int = 1, melding: String) {
    self.file = file
    self.line = line
    self.column = column
    self.melding = melding
  }

  public static func < (left: DefinitionProblem, right: DefinitionProblem) -> Bool {
    if left.file != right.file { return left.file.utf8.lexicographicallyPrecedes(right.file.utf8) }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    return left.melding.utf8.lexicographicallyPrecedes(right.melding.utf8)
  }

  /// `definities/koppelingen/x.csv:12:3: zin`.
  public var regel: String { "\(file):\(line):\(column): \(melding)" }
}

/// The definitions cannot be used: all mistakes at once, so that they can be corrected in one go. A stage ends with exit code 78.
public struct DefinitionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The mistakes, by file and place; never empty.
  public let problemen: [DefinitionProblem]

  /// Gathers mistakes.
  public init(_ problemen: [DefinitionProblem]) { self.problemen = problemen.sorted() }

  public var description: String {
    let word = problemen.count == 1 ? "fout" : "fouten"
    return "de definities bevatten \(problemen.count) \(word):\n" + problemen.map { "  " + $0.regel }.joined(separator: "\n")
  }
}
