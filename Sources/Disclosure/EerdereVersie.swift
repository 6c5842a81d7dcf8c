public import Bijstand
internal import Register

/// One signed version as management saw it: its published figures, and what they were made from.
public struct EerdereVersie: Sendable {
  /// The month.
  public let peilmaand: Maand
  /// The version of the month.
  public let versie: Int
  /// Who signed.
  public let door: String
  /// When.
  public let datum: Datum
  /// What the signer kept back.
  public let voorbehoud: String
  /// The hash over the CSV files.
  public let hash: String
  /// The published rows; what was hidden then is hidden here.
  public let rijen: [Kerncijfer]
  /// The deliveries that counted.
  public let leveringen: [GebruikteLevering]
  /// The settings by name.
  public let instellingen: [String: String]
  /// The version of each definition.
  public let definities: [String: String]
  /// The version of the program.
  public let programmaversie: String
  private let index: [String: Kerncijfer]

  init(data: String, _ vaststelling: Vaststelling) throws(DisclosureError) {
    peilmaand = vaststelling.peilmaand
    versie = vaststelling.versie
    door = vaststelling.door
    datum = vaststelling.datum
    voorbehoud = vaststelling.voorbehoud
    hash = vaststelling.hash
    let kept: VastgesteldeVersie = VastgesteldeVersie(data: data, vaststelling)
    let published: [[String: String]]
    let run: [String: String]?
    do throws(RegisterError) {
      published = try kept.tabel(.gepubliceerd)
      leveringen = try kept.tabel(.leveringen).map(GebruikteLevering.init)
      instellingen = Self.woordenboek(try kept.tabel(.instellingen), "sleutel", "waarde")
      definities = Self.woordenboek(try kept.tabel(.definities), "kerncijfer", "versie")
      run = try kept.tabel(.run).first
    } catch { throw .register(error) }
    programmaversie = run?["programmaversie"] ?? ""
    var rows: [Kerncijfer] = []
    for (number, row) in published.enumerated() {
      guard let rij = Kerncijfer(gepubliceerd: row) else { throw .unreadable(row: number + 1, what: "een vastgestelde versie van \(vaststelling.peilmaand.iso)") }
      rows.append(rij)
    }
    rijen = rows
    index = Dictionary(rows.map { ($0.naam, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The row of the same figure, period and group.
  public func rij(_ other: Kerncijfer) -> Kerncijfer? { index[other.naam] }

  /// The total of a figure whose period ends on a day.
  public func totaal(_ id: String, eind: Datum, soort: Periodesoort = .maand) -> Kerncijfer? {
    rijen.first { $0.id == id && $0.isTotaal && $0.eind == eind && $0.soort == soort }
  }

  private static func woordenboek(_ rows: [[String: String]], _ key: String, _ value: String) -> [String: String] {
    Dictionary(rows.map { ($0[key] ?? "", $0[value] ?? "") }, uniquingKeysWith: { first, _ in first })
  }
}

/// A delivery that counted in a run; without the name of the file, which management does not see.
public struct GebruikteLevering: Sendable, Hashable {
  /// Its number in the register.
  public let nummer: String
  /// Its layout.
  public let soort: String
  /// The month that it describes, when it is a stand.
  public let peilmaand: Maand?

  init(_ row: [String: String]) {
    nummer = row["volgnummer"] ?? ""
    soort = row["soort"] ?? ""
    peilmaand = row["peilmaand"].flatMap { Int32($0) }.map(Maand.init(nummer:))
  }
}

extension Kerncijfer {
  /// The name by which a row of an earlier report is known.
  public var naam: String { Poort.naam(id: id, begin: begin, eind: eind, uitsplitsing: uitsplitsing, groep: groep) }

  /// A row of a published file: it passed disclosure control when it was published.
  init?(gepubliceerd row: [String: String]) {
    guard let id = row["kerncijfer"], let month = row["peilmaand"].flatMap({ Maand($0) }), let begin = row["periode_begin"].flatMap({ Datum(iso: $0) }),
      let end = row["periode_eind"].flatMap({ Datum(iso: $0) }), let status = row["status"].flatMap({ CelStatus(rawValue: $0) })
    else { return nil }
    func number(_ name: String) -> Getal? { row[name].flatMap { Getal(tekst: $0.split(separator: ",", omittingEmptySubsequences: false).joined(separator: ".")) } }
    func value(_ name: String) -> Beschermd<Getal> {
      if status != .ok { return Beschermd(zonder: status) }
      return number(name).map { Beschermd($0) } ?? Beschermd(zonder: .nvt)
    }
    let raw: RawFigure = RawFigure(
      id: id, versie: row["versie"] ?? "", peilmaand: month, begin: begin, eind: end, uitsplitsing: row["uitsplitsing"] ?? "", groep: row["groep"] ?? "",
      eenheid: row["eenheid"] ?? "", status: status, voorlopig: row["voorlopig"] == "J", teller: nil, noemer: nil, waarde: nil, ondergrens: nil,
      bovengrens: nil, basis: nil)
    self.init(
      raw: raw, teller: value("teller"), noemer: value("noemer"), waarde: value("waarde"), ondergrens: value("ondergrens"), bovengrens: value("bovengrens"))
  }
}
