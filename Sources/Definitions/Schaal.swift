import Bijstand

/// An ordered scale on which a klant is placed, in one version; moves count only within it.
public struct Schaal: Sendable, Hashable {
  /// One value of a scale.
  public struct Waarde: Sendable, Hashable {
    /// The code, which is also how deliveries write it.
    public let waarde: String
    /// The place, from low to high.
    public let volgorde: Int
    /// The Dutch words.
    public let label: String
    /// Within how many weeks its promise falls due.
    public let horizonWeken: Int?
    /// Within how many months its promise falls due.
    public let horizonMaanden: Int?
    /// What the promise is: `werk`, `omhoog` or `werk of omhoog`.
    public let horizonUitkomst: String?

    /// Describes a value.
    public init(waarde: String, volgorde: Int, label: String, horizonWeken: Int? = nil, horizonMaanden: Int? = nil, horizonUitkomst: String? = nil) {
      self.waarde = waarde
      self.volgorde = volgorde
      self.label = label
      self.horizonWeken = horizonWeken
      self.horizonMaanden = horizonMaanden
      self.horizonUitkomst = horizonUitkomst
    }
  }

  /// The name that deliveries use.
  public let naam: String
  /// Which version.
  public let versie: String
  /// Who delivers the measurements, when it is one party.
  public let leverancier: String?
  /// The values from low to high.
  public let waarden: [Waarde]

  /// Describes a scale.
  public init(naam: String, versie: String, leverancier: String?, waarden: [Waarde]) {
    self.naam = naam
    self.versie = versie
    self.leverancier = leverancier
    self.waarden = waarden
  }

  /// The value of a code.
  public func waarde(_ code: String) -> Waarde? { waarden.first { $0.waarde == code } }
}

extension Schaal {
  /// Reads `schalen.csv`.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> [Schaal] {
    guard let file = files.file("schalen.csv") else { return [] }
    let table = DefinitionTable(
      file, columns: ["schaal", "versie", "leverancier", "waarde", "volgorde", "label", "horizon_weken", "horizon_maanden", "horizon_uitkomst"],
      problems: &problems)
    var order: [[String]] = []
    var values: [[String]: [Waarde]] = [:]
    var suppliers: [[String]: String] = [:]
    for row in table.rows {
      guard let schaal = row.required("schaal", problems: &problems), let code = row.required("waarde", problems: &problems),
        let place = row.whole("volgorde", problems: &problems)
      else { continue }
      let key = [schaal, row.text("versie")]
      let uitkomst = row.optional("horizon_uitkomst")
      if let uitkomst, !["werk", "omhoog", "werk of omhoog"].contains(uitkomst) {
        problems.append(row.problem("horizon_uitkomst", "'\(uitkomst)' is onbekend; bekend zijn werk, omhoog, werk of omhoog"))
      }
      if values[key] == nil { order.append(key) }
      if values[key, default: []].contains(where: { $0.waarde == code || $0.volgorde == place }) {
        problems.append(row.problem("waarde", "waarde '\(code)' of volgorde \(place) van schaal '\(schaal)' staat er twee keer"))
        continue
      }
      if let leverancier = row.optional("leverancier") { suppliers[key] = leverancier }
      values[key, default: []].append(
        Waarde(
          waarde: code, volgorde: place, label: row.text("label"), horizonWeken: row.optionalWhole("horizon_weken", problems: &problems),
          horizonMaanden: row.optionalWhole("horizon_maanden", problems: &problems), horizonUitkomst: uitkomst))
    }
    return order.map { key in
      Schaal(naam: key[0], versie: key[1], leverancier: suppliers[key], waarden: (values[key] ?? []).sorted { $0.volgorde < $1.volgorde })
    }
  }

  /// The code lists that follow from the scales: their names, and all their values (with underscores for blanks as another spelling).
  static func codelijsten(_ schalen: [Schaal]) -> [Codelijst] {
    var names: [Code] = []
    var values: [Code] = []
    for schaal in schalen {
      if !names.contains(where: { $0.code == schaal.naam }) {
        names.append(Code(code: schaal.naam, standaardcode: schaal.naam, label: schaal.naam, volgorde: names.count + 1))
      }
      for waarde in schaal.waarden where !values.contains(where: { $0.code == waarde.waarde }) {
        let underscored = waarde.waarde.split(separator: " ").joined(separator: "_")
        values.append(Code(code: waarde.waarde, standaardcode: waarde.waarde, label: waarde.label, volgorde: waarde.volgorde))
        if underscored != waarde.waarde, !values.contains(where: { $0.code == underscored }) {
          values.append(Code(code: underscored, standaardcode: waarde.waarde, label: waarde.label, volgorde: waarde.volgorde))
        }
      }
    }
    return [Codelijst(naam: "schaal", codes: names), Codelijst(naam: "schaalwaarde", codes: values)]
  }
}

extension AOWLeeftijd {
  /// Reads `aow_leeftijd.csv`.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> AOWLeeftijd {
    guard let file = files.file("aow_leeftijd.csv") else { return AOWLeeftijd([]) }
    let table = DefinitionTable(file, columns: ["van_jaar", "jaren", "maanden"], problems: &problems)
    var lines: [Regel] = []
    for row in table.rows {
      guard let year = row.whole("van_jaar", problems: &problems), let years = row.whole("jaren", problems: &problems),
        let months = row.whole("maanden", problems: &problems)
      else { continue }
      if !(0...11).contains(months) { problems.append(row.problem("maanden", "\(months) maanden moet 0 tot en met 11 zijn")) }
      if lines.contains(where: { $0.vanJaar == year }) { problems.append(row.problem("van_jaar", "jaar \(year) staat er twee keer")) }
      lines.append(Regel(vanJaar: year, maanden: years * 12 + months))
    }
    return AOWLeeftijd(lines)
  }
}
