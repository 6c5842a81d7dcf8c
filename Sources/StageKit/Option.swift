/// One option of a stage's command line.
public struct Option: Sendable {
  /// Its name without the two dashes.
  public let name: String
  /// What stands behind it in capitals; nil for a flag.
  public let value: String?
  /// What it does, in Dutch.
  public let help: String
  /// Whether the stage cannot run without it.
  public let isRequired: Bool

  private init(name: String, value: String?, help: String, isRequired: Bool) {
    self.name = name
    self.value = value
    self.help = help
    self.isRequired = isRequired
  }

  /// An option with a value: `--data MAP`.
  public static func value(_ name: String, _ value: String, _ help: String, required: Bool = false) -> Option {
    Option(name: name, value: value, help: help, isRequired: required)
  }

  /// An option that is there or not: `--registreer`.
  public static func flag(_ name: String, _ help: String) -> Option { Option(name: name, value: nil, help: help, isRequired: false) }
}

/// The text of `--help`.
public struct Usage: Sendable {
  let name: String
  let summary: String
  let options: [Option]
  let positionals: String?

  /// Describes a command.
  public init(name: String, summary: String, options: [Option], positionals: String? = nil) {
    self.name = name
    self.summary = summary
    self.options = options
    self.positionals = positionals
  }

  /// The whole help text, in Dutch.
  public var text: String {
    var lines: [String] = ["\(name): \(summary)", "", "Gebruik: \(call)", ""]
    let shown: [(left: String, help: String)] = options.map { (Usage.spelled($0), $0.help + ($0.isRequired ? " (verplicht)" : "")) } + [("--help", "deze tekst")]
    let width: Int = shown.map(\.left.count).max() ?? 0
    for row in shown { lines.append("  " + row.left + String(repeating: " ", count: width - row.left.count + 2) + row.help) }
    lines += [
      "", "Afloop: 0 gedaan; 64 verkeerd aangeroepen; 65 gegevens onbruikbaar; 66 invoer ontbreekt; 69 SQLite te oud;",
      "        70 fout in het programma; 74 schijf of rechten; 75 later opnieuw proberen; 78 een definitie klopt niet.",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var call: String {
    var parts: [String] = [name]
    for option in options { parts.append(option.isRequired ? Usage.spelled(option) : "[\(Usage.spelled(option))]") }
    if let positionals { parts.append(positionals) }
    return parts.joined(separator: " ")
  }

  static func spelled(_ option: Option) -> String { option.value.map { "--\(option.name) \($0)" } ?? "--\(option.name)" }
}
