/// The description of a figure, from the `-- @sleutel: waarde` lines at the top of its `.sql` file.
public struct MetricHeader: Sendable, Hashable {
  /// The keys that a header may have.
  public static let keys: [String] = [
    "naam", "versie", "label", "definitie", "teller", "noemer", "eenheid", "richting", "norm", "eigenaar", "grain", "privacy_soort", "uitsplitsingen",
    "periode", "bron", "volgorde", "pagina", "let_op",
  ]
  /// The keys that a header must have.
  public static let required: [String] = ["naam", "label", "definitie", "eenheid", "richting"]
  /// The values of `richting`.
  public static let directions: [String] = ["hoger_is_beter", "lager_is_beter", "neutraal"]

  /// The values by key.
  public let waarden: [String: String]

  /// The value of a key; empty when it is absent.
  public subscript(key: String) -> String { waarden[key] ?? "" }

  /// Reads the header of a file; a comment line without `@` continues the value above it, and the first line that is no comment ends the header.
  public static func parse(_ sql: String, file: String) throws(DefinitionError) -> MetricHeader {
    var values: [String: String] = [:]
    var problems: [DefinitionProblem] = []
    var last: String?
    var number = 0
    for line in sql.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      let text = HeaderName.trimmed(String(line))
      if text.isEmpty { continue }
      guard text.hasPrefix("--") else { break }
      let rest = HeaderName.trimmed(String(text.dropFirst(2)))
      guard rest.hasPrefix("@") else {
        if let last, !rest.isEmpty { values[last, default: ""] += " " + rest }
        continue
      }
      let parts = rest.dropFirst().split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      let key = HeaderName.trimmed(String(parts[0]))
      let value = parts.count == 2 ? HeaderName.trimmed(String(parts[1])) : ""
      let column = line.unicodeScalars.prefix { $0 != "@" }.count + 1
      if !keys.contains(key) {
        problems.append(DefinitionProblem(file: file, line: number, column: column, melding: "sleutel '@\(key)' is onbekend; bekend zijn " + keys.joined(separator: ", ")))
      } else if value.isEmpty {
        problems.append(DefinitionProblem(file: file, line: number, column: column, melding: "sleutel '@\(key)' heeft geen waarde"))
      } else if values.updateValue(value, forKey: key) != nil {
        problems.append(DefinitionProblem(file: file, line: number, column: column, melding: "sleutel '@\(key)' staat er twee keer"))
      }
      last = key
    }
    for key in required where values[key] == nil {
      problems.append(DefinitionProblem(file: file, melding: "sleutel '@\(key)' ontbreekt"))
    }
    if let direction = values["richting"], !directions.contains(direction) {
      problems.append(DefinitionProblem(file: file, melding: "richting '\(direction)' is onbekend; bekend zijn " + directions.joined(separator: ", ")))
    }
    guard problems.isEmpty else { throw DefinitionError(problems) }
    return MetricHeader(waarden: values)
  }
}
