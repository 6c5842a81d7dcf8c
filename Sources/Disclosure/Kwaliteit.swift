public import Bijstand

/// What was read and found, protected like everything else that is counted.
public struct Kwaliteit: Sendable {
  /// One delivery, by its number: never by the name of its file.
  public struct Levering: Sendable, Hashable {
    /// The number of the delivery.
    public let nummer: Int64
    /// The source.
    public let bron: String
    /// The month it speaks of, when it speaks of one.
    public let maand: Maand?
    /// When it was first seen.
    public let ontvangen: Datum?
    /// `stand`, `historie` or `mutatie`.
    public let wijze: String
    /// Whether its rows count in the figures.
    public let teltMee: Bool
    /// Whether it holds the whole stock of its month.
    public let isVolledig: Bool
    /// Why it counts or not, in Dutch.
    public let reden: String
  }

  /// One delivery that was expected, or that is missing between two others.
  public struct Verwacht: Sendable, Hashable {
    /// The source.
    public let bron: String
    /// The month.
    public let maand: Maand
    /// Whether the report cannot do without it.
    public let isVerplicht: Bool
    /// The day on which it should be there, when one was agreed.
    public let uiterlijk: Datum?
    /// The first day on which it was there.
    public let ontvangen: Datum?
    /// `op tijd`, `te laat`, `nog niet` or `ontbreekt`.
    public let toestand: String
  }

  /// What became of the records of one source and month.
  public struct Records: Sendable, Hashable {
    /// The source.
    public let bron: String
    /// The month, when the source goes by month.
    public let maand: Maand?
    /// The counts by state; `gelezen` is their sum and `hersteld` counts cells.
    public let aantallen: [String: Beschermd<Getal>]
  }

  /// How complete one field was.
  public struct Veld: Sendable, Hashable {
    /// The source.
    public let bron: String
    /// The field.
    public let veld: String
    /// The month, when the source goes by month.
    public let maand: Maand?
    /// The share of records in which it was filled in, in whole hundredths.
    public let gevuld: Beschermd<Getal>
  }

  /// How often a field held a code that no list knows.
  public struct Code: Sendable, Hashable {
    /// The source.
    public let bron: String
    /// The field.
    public let veld: String
    /// How often.
    public let aantal: Beschermd<Getal>
  }

  /// One kind of finding, over all deliveries.
  public struct Bevinding: Sendable, Hashable {
    /// The rule.
    public let code: String
    /// `fout`, `waarschuwing` or `info`.
    public let ernst: String
    /// How often.
    public let aantal: Beschermd<Getal>
    /// What it says, when known.
    public let titel: String
  }

  /// The deliveries, by number.
  public let leveringen: [Levering]
  /// The expected deliveries, by month and source.
  public let verwacht: [Verwacht]
  /// The records, by source and month.
  public let records: [Records]
  /// The fields, by source, name and month.
  public let velden: [Veld]
  /// The unknown codes, by source and field; fields without any are left out.
  public let codes: [Code]
  /// The findings, the most severe first.
  public let bevindingen: [Bevinding]
  /// How many rules of severity fout are open.
  public let fouten: Int

  init(
    leveringen: [[String: String]], verwacht: [[String: String]], tellingen: [[String: String]], bevindingen: [[String: String]], velden: [[String: String]], drempel: Int64
  ) {
    let rows: [Levering] = leveringen.compactMap(Self.levering).sorted { $0.nummer < $1.nummer }
    self.leveringen = rows
    self.verwacht = verwacht.compactMap(Self.verwacht).sorted { ($0.maand, $0.bron) < ($1.maand, $1.bron) }
    let about: [Int64: Levering] = Dictionary(rows.map { ($0.nummer, $0) }, uniquingKeysWith: { first, _ in first })
    records = Self.records(tellingen, velden, about, drempel)
    self.velden = Self.velden(velden, about, drempel)
    codes = Self.codes(velden, about, drempel)
    self.bevindingen = Self.bevindingen(bevindingen, drempel)
    fouten = self.bevindingen.count { $0.ernst == "fout" }
  }

  /// A count that is shown when it is nought or large enough.
  static func beschermd(_ count: Int64, _ drempel: Int64) -> Beschermd<Getal> {
    count > 0 && count < drempel ? Beschermd(zonder: .geheim) : Beschermd(Getal(count))
  }

  private static func levering(_ row: [String: String]) -> Levering? {
    guard let number = row["volgnummer"].flatMap({ Int64($0) }) else { return nil }
    return Levering(
      nummer: number, bron: row["bron"] ?? row["soort"] ?? "", maand: row["peilmaand"].flatMap { Int32($0) }.map(Maand.init(nummer:)),
      ontvangen: row["ontvangen_op"].flatMap { Int32($0) }.map(Datum.init(dag:)), wijze: row["soort_levering"] ?? "", teltMee: row["telt_mee"] != "0",
      isVolledig: row["volledig"] != "0", reden: row["reden"] ?? "")
  }

  private static func verwacht(_ row: [String: String]) -> Verwacht? {
    guard let source = row["bron"], let month = row["maand"].flatMap({ Int32($0) }) else { return nil }
    func day(_ name: String) -> Datum? { row[name].flatMap { Int32($0) }.map(Datum.init(dag:)) }
    return Verwacht(
      bron: source, maand: Maand(nummer: month), isVerplicht: row["verplicht"] == "1", uiterlijk: day("verwacht_op"), ontvangen: day("ontvangen_op"),
      toestand: row["toestand"] ?? "")
  }

  /// Where a row of a delivery belongs: its source and month.
  private struct Plaats: Hashable, Comparable {
    let bron: String
    let maand: Int32
    var veld: String = ""

    static func < (a: Plaats, b: Plaats) -> Bool { (a.bron, a.veld, a.maand) < (b.bron, b.veld, b.maand) }

    var alsMaand: Maand? { maand < 0 ? nil : Maand(nummer: maand) }
  }

  private static func plaats(_ row: [String: String], _ about: [Int64: Levering], veld: String = "") -> Plaats? {
    guard let levering = row["levering"].flatMap({ Int64($0) }).flatMap({ about[$0] }) else { return nil }
    return Plaats(bron: levering.bron, maand: levering.maand?.nummer ?? -1, veld: veld)
  }

  private static func getal(_ row: [String: String], _ name: String) -> Int64 { row[name].flatMap { Int64($0) } ?? 0 }

  private static func records(
    _ tellingen: [[String: String]], _ velden: [[String: String]], _ about: [Int64: Levering], _ drempel: Int64
  ) -> [Records] {
    // Header, preamble, blank lines and footer hold no record of anybody.
    let buiten: Set<String> = ["kop", "inleiding", "leeg", "slot"]
    var counts: [Plaats: [String: Int64]] = [:]
    var places: Set<Plaats> = []
    for row in tellingen {
      guard let place = plaats(row, about), let state = row["dispositie"] else { continue }
      places.insert(place)
      if !buiten.contains(state) { counts[place, default: [:]][state, default: 0] += getal(row, "aantal") }
    }
    var repaired: [Plaats: Int64] = [:]
    for row in velden {
      if let place = plaats(row, about) { repaired[place, default: 0] += getal(row, "hersteld") }
    }
    return places.sorted().map { place in
      let found: [String: Int64] = counts[place] ?? [:]
      var shown: [String: Beschermd<Getal>] = found.mapValues { beschermd($0, drempel) }
      // The sum would give a single hidden state back: it is the one that is left out, because the others say more.
      shown["gelezen"] = shown.values.contains { $0.status == .geheim } ? Beschermd(zonder: .geheim) : Beschermd(Getal(found.values.reduce(0, +)))
      shown["hersteld"] = beschermd(repaired[place] ?? 0, drempel)
      return Records(bron: place.bron, maand: place.alsMaand, aantallen: shown)
    }
  }

  private static func velden(_ rows: [[String: String]], _ about: [Int64: Levering], _ drempel: Int64) -> [Veld] {
    var counts: [Plaats: (vol: Int64, leeg: Int64)] = [:]
    for row in rows {
      guard let place = plaats(row, about, veld: row["veld"] ?? "") else { continue }
      let earlier = counts[place] ?? (0, 0)
      counts[place] = (earlier.vol + getal(row, "gevuld") + getal(row, "hersteld") + getal(row, "onbekend"), earlier.leeg + getal(row, "leeg"))
    }
    return counts.keys.sorted().map { place in
      let (full, empty): (Int64, Int64) = counts[place] ?? (0, 0)
      return Veld(bron: place.bron, veld: place.veld, maand: place.alsMaand, gevuld: aandeel(full, empty, drempel))
    }
  }

  /// A share in whole hundredths; on a thousand records or more each step is ten of them, so that it gives no small count away.
  private static func aandeel(_ full: Int64, _ empty: Int64, _ drempel: Int64) -> Beschermd<Getal> {
    let whole: Int64 = full + empty
    if whole == 0 { return Beschermd(zonder: .nvt) }
    let small: Bool = [full, empty].contains { $0 > 0 && $0 < drempel }
    if whole < drempel || (small && whole < drempel * 100) { return Beschermd(zonder: .geheim) }
    return Beschermd(Getal(full * 100 / whole, decimalen: 2))
  }

  private static func codes(_ rows: [[String: String]], _ about: [Int64: Levering], _ drempel: Int64) -> [Code] {
    var counts: [Plaats: Int64] = [:]
    for row in rows where getal(row, "onbekend") > 0 {
      guard let place = plaats(row, about, veld: row["veld"] ?? "") else { continue }
      counts[Plaats(bron: place.bron, maand: -1, veld: place.veld), default: 0] += getal(row, "onbekend")
    }
    return counts.keys.sorted().map { Code(bron: $0.bron, veld: $0.veld, aantal: beschermd(counts[$0] ?? 0, drempel)) }
  }

  private static func bevindingen(_ rows: [[String: String]], _ drempel: Int64) -> [Bevinding] {
    var totals: [String: (ernst: String, aantal: Int64, titel: String)] = [:]
    for row in rows {
      guard let code = row["code"] else { continue }
      let earlier = totals[code]
      totals[code] = (row["ernst"] ?? "", (earlier?.aantal ?? 0) + getal(row, "aantal"), row["titel"] ?? earlier?.titel ?? "")
    }
    let rank: [String: Int] = ["fout": 0, "waarschuwing": 1, "info": 2]
    return totals.keys.sorted { (rank[totals[$0]?.ernst ?? ""] ?? 3, $0) < (rank[totals[$1]?.ernst ?? ""] ?? 3, $1) }.map { code in
      let item = totals[code]
      return Bevinding(code: code, ernst: item?.ernst ?? "", aantal: beschermd(item?.aantal ?? 0, drempel), titel: item?.titel ?? "")
    }
  }
}
