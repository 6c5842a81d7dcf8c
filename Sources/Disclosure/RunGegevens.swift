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
  /// Other facts of the run, by name.
  public let overig: [String: String]

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
    overig = run
  }

  private static func maand(_ text: String) -> Maand? { text.contains("-") ? Maand(text) : Int32(text).map(Maand.init(nummer:)) }
}

/// What was read and found, protected like everything else that is counted.
public struct Kwaliteit: Sendable {
  /// One delivery: how many of its records ended in which state.
  public struct Levering: Sendable, Hashable {
    /// The number of the delivery.
    public let nummer: String
    /// Where it came from and what it holds, when known.
    public let bron: String
    /// The month it speaks of, when known.
    public let peilmaand: String
    /// The counts by state.
    public let aantallen: [String: Beschermd<Getal>]
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
  /// The findings, the most severe first.
  public let bevindingen: [Bevinding]
  /// How many rules of severity fout are open.
  public let fouten: Int

  init(leveringen rows: [[String: String]], bevindingen: [[String: String]], namen: [[String: String]], drempel: Int64) {
    var order: [String] = []
    var counts: [String: [String: Int64]] = [:]
    for row in rows {
      guard let number = row["levering"], let state = row["dispositie"] else { continue }
      if counts[number] == nil { order.append(number) }
      counts[number, default: [:]][state, default: 0] += Int64(row["aantal"] ?? "") ?? 0
    }
    let about: [String: [String: String]] = Dictionary(
      (namen + rows).compactMap { row in (row["volgnummer"] ?? row["levering"]).map { ($0, row) } }, uniquingKeysWith: { first, _ in first })
    order.sort { (Int64($0) ?? 0, $0) < (Int64($1) ?? 0, $1) }
    leveringen = order.map { number in
      Levering(
        nummer: number, bron: about[number]?["soort"] ?? about[number]?["bron"] ?? "", peilmaand: about[number]?["peilmaand"] ?? "",
        aantallen: Self.bescherm(counts[number] ?? [:], drempel))
    }
    var totals: [String: (ernst: String, aantal: Int64, titel: String)] = [:]
    for row in bevindingen {
      guard let code = row["code"] else { continue }
      let earlier = totals[code]
      totals[code] = (row["ernst"] ?? "", (earlier?.aantal ?? 0) + (Int64(row["aantal"] ?? "") ?? 0), row["titel"] ?? earlier?.titel ?? "")
    }
    let rank: [String: Int] = ["fout": 0, "waarschuwing": 1, "info": 2]
    self.bevindingen = totals.keys.sorted { (rank[totals[$0]?.ernst ?? ""] ?? 3, $0) < (rank[totals[$1]?.ernst ?? ""] ?? 3, $1) }.map { code in
      let item = totals[code]
      let count: Int64 = item?.aantal ?? 0
      return Bevinding(
        code: code, ernst: item?.ernst ?? "", aantal: count > 0 && count < drempel ? Beschermd(zonder: .geheim) : Beschermd(Getal(count)),
        titel: item?.titel ?? "")
    }
    fouten = self.bevindingen.filter { $0.ernst == "fout" }.count
  }

  /// A state with few records is hidden, and with it the next smallest, so that the sum of the file does not give it back.
  private static func bescherm(_ counts: [String: Int64], _ drempel: Int64) -> [String: Beschermd<Getal>] {
    var hidden: Set<String> = Set(counts.filter { $0.value > 0 && $0.value < drempel }.keys)
    let others: [String] = counts.keys.filter { (counts[$0] ?? 0) >= drempel }.sorted { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }
    var sum: Int64 = hidden.reduce(0) { $0 + (counts[$1] ?? 0) }
    for name in others where !hidden.isEmpty && (hidden.count < 2 || sum < drempel) {
      hidden.insert(name)
      sum += counts[name] ?? 0
    }
    return counts.reduce(into: [:]) { out, item in
      out[item.key] = hidden.contains(item.key) ? Beschermd(zonder: .geheim) : Beschermd(Getal(item.value))
    }
  }
}
