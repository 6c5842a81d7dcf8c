public import Bijstand

/// What identifies a run and the settings that its figures were made with.
public struct RunGegevens: Sendable {
  /// The id that all output folders of the run share.
  public let id: String
  /// The month of the report.
  public let peilmaand: Maand
  /// The last day that the figures know of.
  public let peildatum: Datum
  /// The version of the program.
  public let programmaversie: String
  /// Below this number people are protected.
  public let drempel: Int64
  /// The settings by name.
  public let instellingen: [String: String]

  /// Breakdowns in which a nought says something about people, and is hidden too.
  var gevoeligeGroepen: Set<String> {
    Set((instellingen["gevoelige_groepen"] ?? "").split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") })
  }

  init?(run: [String: String], instellingen rows: [[String: String]]) {
    guard let id = run["run_id"], let month = run["peilmaand"].flatMap(Self.maand) else { return nil }
    self.id = id
    peilmaand = month
    peildatum = run["peildatum"].flatMap { Int32($0) }.map(Datum.init(dag:)) ?? month.laatsteDag
    programmaversie = run["programmaversie"] ?? ""
    var settings: [String: String] = [:]
    for row in rows {
      if let key = row["sleutel"] { settings[key] = row["waarde"] ?? "" }
    }
    if let name = run["gemeentenaam"], !name.isEmpty { settings["gemeentenaam"] = name }
    instellingen = settings
    // A threshold under ten would publish what the rules call hidden; only a stricter one is followed.
    let wish: Int64 = (run["drempel"] ?? settings["drempel"]).flatMap { Int64($0) } ?? 10
    drempel = max(10, wish)
  }

  private static func maand(_ text: String) -> Maand? { text.contains("-") ? Maand(text) : Int32(text).map(Maand.init(nummer:)) }
}
