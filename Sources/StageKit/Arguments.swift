/// What a stage was called with, checked against its options.
public struct Arguments: Sendable {
  private var values: [String: String] = [:]
  private var flags: Set<String> = []
  /// What stands on the command line without an option.
  public private(set) var positionals: [String] = []

  /// Reads a command line; an unknown, double, incomplete or missing option is a failure that says which.
  public init(_ words: [String], for usage: Usage) throws(StageFailure) {
    var index: Int = 0
    var onlyPositionals: Bool = false
    while index < words.count {
      let word: String = words[index]
      index += 1
      if onlyPositionals || !word.hasPrefix("--") {
        positionals.append(word)
        continue
      }
      if word == "--" {
        onlyPositionals = true
        continue
      }
      let parts: [Substring] = word.dropFirst(2).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name: String = String(parts[0])
      guard let option = usage.options.first(where: { $0.name == name }) else { throw Arguments.wrong("onbekende optie --\(name)") }
      if values[name] != nil || flags.contains(name) { throw Arguments.wrong("optie --\(name) staat er twee keer") }
      if option.value == nil {
        guard parts.count == 1 else { throw Arguments.wrong("optie --\(name) heeft geen waarde") }
        flags.insert(name)
      } else if parts.count == 2 {
        values[name] = String(parts[1])
      } else {
        guard index < words.count else { throw Arguments.wrong("bij optie --\(name) ontbreekt de waarde") }
        values[name] = words[index]
        index += 1
      }
    }
    if usage.positionals == nil, let extra = positionals.first { throw Arguments.wrong("'\(extra)' hoort hier niet") }
    for option in usage.options where option.isRequired && self[option.name] == nil {
      throw Arguments.wrong("optie \(Usage.spelled(option)) ontbreekt")
    }
  }

  /// The value of an option, or nil when it is absent or empty.
  public subscript(_ name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

  /// Whether a flag is there.
  public func has(_ name: String) -> Bool { flags.contains(name) }

  /// The value of an option that this way of calling needs.
  public func require(_ name: String) throws(StageFailure) -> String {
    guard let value = self[name] else { throw Arguments.wrong("optie --\(name) ontbreekt") }
    return value
  }

  private static func wrong(_ reason: String) -> StageFailure { StageFailure(.usage, "\(reason); zie --help") }
}
