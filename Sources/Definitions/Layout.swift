/// What a field of a delivery holds.
public enum Veldtype: String, Sendable, Hashable, CaseIterable {
  /// Text as it stands.
  case tekst
  /// A citizen service number.
  case bsn
  /// A day.
  case datum
  /// A day of which month or day may be missing.
  case deeldatum
  /// A calendar month.
  case maand
  /// Euros, kept in cents.
  case bedrag
  /// A decimal number, kept in ten-thousandths.
  case getal
  /// A whole number.
  case geheel
  /// J or N.
  case janee
  /// A code from a code list.
  case code
  /// A Dutch postcode.
  case postcode
}

/// One field of a standard layout.
public struct Veld: Sendable, Hashable {
  /// The standard name, which is also the column's name in files and tables.
  public let naam: String
  /// What it holds.
  public let type: Veldtype
  /// Whether a delivery must have it.
  public let verplicht: Bool
  /// Whether it is part of what identifies a row.
  public let sleutel: Bool
  /// Whether it can lead to a person, so that it stays within the identity file.
  public let identificerend: Bool
  /// The code list of a ``Veldtype/code``.
  public let codelijst: String?
  /// Other names under which a column in the standard layout may come.
  public let aliassen: [String]

  /// Describes a field.
  public init(naam: String, type: Veldtype, verplicht: Bool, sleutel: Bool, identificerend: Bool, codelijst: String?, aliassen: [String] = []) {
    self.naam = naam
    self.type = type
    self.verplicht = verplicht
    self.sleutel = sleutel
    self.identificerend = identificerend
    self.codelijst = codelijst
    self.aliassen = aliassen
  }
}

/// The standard form of one kind of delivery; a mapping turns any other form into it.
public struct Layout: Sendable, Hashable {
  /// The kind of delivery: `uitkering`, `afspraak`, ...
  public let soort: String
  /// The fields in their standard order.
  public let velden: [Veld]

  /// Describes a layout.
  public init(soort: String, velden: [Veld]) {
    self.soort = soort
    self.velden = velden
  }

  /// The field of a name.
  public func veld(_ naam: String) -> Veld? { velden.first { $0.naam == naam } }

  /// The fields that together identify a row; empty when the whole row and its occurrence number do.
  public var sleutel: [Veld] { velden.filter(\.sleutel) }

  /// What a column that is named after a leefgebied holds.
  public enum Leefgebiedkolom: String, Sendable, Hashable, CaseIterable {
    case score
    case belemmering
  }

  /// Which leefgebied a column of a screening is about: `score_taal` and `belemmering_taal`; nothing for any other column or layout.
  public func leefgebiedkolom(_ kolom: String) -> (soort: Leefgebiedkolom, leefgebied: String)? {
    guard soort == "screening" else { return nil }
    let name = HeaderName.normalised(kolom)
    for kind in Leefgebiedkolom.allCases where name.hasPrefix(kind.rawValue + "_") {
      let leefgebied = String(name.dropFirst(kind.rawValue.count + 1))
      return leefgebied.isEmpty ? nil : (kind, leefgebied)
    }
    return nil
  }
}

extension Layout {
  /// Reads the layouts from `velden.csv`.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> [Layout] {
    guard let file = files.file("velden.csv") else { return [] }
    let table = DefinitionTable(
      file, columns: ["soort", "veld", "type", "verplicht", "sleutel", "identificerend", "codelijst"], optional: ["alias"],
      problems: &problems)
    var order: [String] = []
    var velden: [String: [Veld]] = [:]
    for row in table.rows {
      guard let soort = row.required("soort", problems: &problems), let naam = row.required("veld", problems: &problems) else { continue }
      guard let type = Veldtype(rawValue: row.text("type")) else {
        problems.append(row.problem("type", "type '\(row.text("type"))' is onbekend; bekend zijn " + Veldtype.allCases.map(\.rawValue).joined(separator: ", ")))
        continue
      }
      let veld = Veld(
        naam: naam, type: type, verplicht: row.yesNo("verplicht", problems: &problems), sleutel: row.yesNo("sleutel", problems: &problems),
        identificerend: row.yesNo("identificerend", problems: &problems), codelijst: row.optional("codelijst"),
        aliassen: row.text("alias").split(separator: "|").map { HeaderName.trimmed(String($0)) })
      if type == .code, veld.codelijst == nil { problems.append(row.problem("codelijst", "veld '\(naam)' is een code zonder codelijst")) }
      if type != .code, veld.codelijst != nil { problems.append(row.problem("codelijst", "veld '\(naam)' heeft een codelijst en is geen code")) }
      if velden[soort] == nil { order.append(soort) }
      if velden[soort, default: []].contains(where: { $0.naam == naam }) {
        problems.append(row.problem("veld", "veld '\(naam)' van '\(soort)' staat er twee keer"))
        continue
      }
      velden[soort, default: []].append(veld)
    }
    return order.map { Layout(soort: $0, velden: velden[$0] ?? []) }
  }
}
