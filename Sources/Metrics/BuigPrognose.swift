internal import Bijstand
internal import Statistics

/// From the cost and the stock of each month, as the query of `buig_prognose` gives them, to the expected cost of the year.
struct BuigPrognose {
  /// One month of an area.
  struct Maand {
    let begin: Int64
    let eind: Int64
    /// The cost in cents; nothing ahead, and where it was never delivered.
    let lasten: Int64?
    /// The benefits at its end.
    let stand: Int64?
    /// How dear a benefit is in it beside other months.
    let gewicht: Int64
  }

  /// The municipality or service as a whole, or one of its gemeenten.
  struct Gebied {
    let uitsplitsing: String
    let groep: String
    let maanden: [Maand]
  }

  /// What is expected of the months after one month.
  struct Uitkomst {
    let prognose: Kostenprognose
    /// The places of the months that it was made from, of the months of the year up to it, and of those ahead.
    let basis: Range<Int>
    let voorbij: ClosedRange<Int>
    let vooruit: Range<Int>
  }

  /// So many past months it is made from at least and at most.
  static let minsteMaanden: Int = 12
  static let meesteMaanden: Int = 24

  let gebieden: [Gebied]
  private let overig: [MetricRow]
  private let peildatum: Int64

  /// Sorts the rows of the query into areas; the rest (the budgets) goes through as it is.
  init(_ rows: [MetricRow], peildatum: Int64) {
    var areas: [String: [MetricRow]] = [:]
    var rest: [MetricRow] = []
    for row in rows {
      if row.uitsplitsing == "totaal" || row.uitsplitsing == "gemeente" {
        areas[row.uitsplitsing + "\u{0}" + row.groep, default: []].append(row)
      } else {
        rest.append(row)
      }
    }
    gebieden = areas.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap { key in
      guard let rows = areas[key], let first = rows.first else { return nil }
      let months: [Maand] = rows.sorted { $0.periodeBegin < $1.periodeBegin }.map { row in
        Maand(begin: row.periodeBegin, eind: row.periodeEind, lasten: row.teller, stand: row.noemer, gewicht: row.basis ?? 0)
      }
      return Gebied(uitsplitsing: first.uitsplitsing, groep: first.groep, maanden: months)
    }
    overig = rest
    self.peildatum = peildatum
  }

  /// The rows of the figure; the total is `onbekend` when it cannot be made.
  func rijen() -> [MetricRow] {
    var rows: [MetricRow] = overig.map { budget in
      var row: MetricRow = budget
      row.noemer = nil
      return row
    }
    for gebied in gebieden {
      guard let last = gebied.maanden.lastIndex(where: { $0.eind <= peildatum }), let outcome = Self.prognose(gebied.maanden, na: last) else { continue }
      rows += Self.jaar(gebied, outcome)
      if gebied.uitsplitsing == "totaal" { rows += Self.maanden(gebied, outcome) }
    }
    return rows
  }

  /// What is expected of the rest of the year after a month; nothing when the year up to it is not known, or fewer than twelve months behind it are.
  static func prognose(_ months: [Maand], na last: Int) -> Uitkomst? {
    guard months.indices.contains(last), let begin = months[...last].lastIndex(where: { Self.kalendermaand($0) == 1 }),
      months[begin...last].allSatisfy({ $0.lasten != nil })
    else { return nil }
    let isKnown: (Int) -> Bool = { months[$0].lasten != nil && months[$0].stand != nil && $0 > 0 && months[$0 - 1].stand != nil }
    var first: Int = last + 1
    while first - 1 >= 0, last - first + 1 < meesteMaanden, isKnown(first - 1) { first -= 1 }
    guard last - first + 1 >= minsteMaanden, let before = months[first - 1].stand else { return nil }
    let end: Int = begin + 12
    guard end <= months.count else { return nil }
    let past: [Kostenprognose.Maand] = months[first...last].map { month in
      Kostenprognose.Maand(stand: Double(month.stand ?? 0), kosten: Double(month.lasten ?? 0), gewicht: Double(month.gewicht))
    }
    let ahead: [Double] = months[(last + 1)..<end].map { Double($0.gewicht) }
    guard let forecast = Kostenprognose(beginstand: Double(before), verleden: past, gewichten: ahead) else { return nil }
    return Uitkomst(prognose: forecast, basis: first..<(last + 1), voorbij: begin...last, vooruit: (last + 1)..<end)
  }

  static func kalendermaand(_ month: Maand) -> Int32 { Datum(dag: Int32(month.begin)).maandNummer.nummer % 12 + 1 }

  /// The bounds of both bands, by the code of their group.
  static func banden(_ forecast: Kostenprognose, _ expected: Kostenprognose.Verwachting) -> [(groep: String, cent: Double)] {
    [("80", 0.8), ("95", 0.95)].flatMap { name, level -> [(groep: String, cent: Double)] in
      guard let band = forecast.band(expected, level: level) else { return [] }
      return [("onder" + name, band.lower), ("boven" + name, band.upper)]
    }
  }

  /// Cents of whole euros: a forecast to the cent would say more than is known.
  static func heleEuro(_ cents: Double) -> Int64 { Int64((cents / 100).rounded()) * 100 }

  private static func jaar(_ gebied: Gebied, _ outcome: Uitkomst) -> [MetricRow] {
    let months: [Maand] = gebied.maanden
    let stand: Int64? = months[outcome.voorbij.upperBound].stand
    let period: (begin: Int64, eind: Int64) = (months[outcome.voorbij.lowerBound].begin, months[outcome.voorbij.lowerBound + 11].eind)
    let spent: Int64 = months[outcome.voorbij].reduce(0) { $0 + ($1.lasten ?? 0) }
    let expected: Int64 = heleEuro(outcome.prognose.totaal.kosten)
    func row(_ deel: String, _ groep: String, _ cents: Int64) -> MetricRow {
      let isTotal: Bool = gebied.uitsplitsing == "totaal"
      let split: String = deel.isEmpty ? gebied.uitsplitsing : isTotal ? deel : gebied.uitsplitsing + "|" + deel
      let group: String = deel.isEmpty ? gebied.groep : isTotal ? groep : gebied.groep + "|" + groep
      return MetricRow(
        periodeBegin: period.begin, periodeEind: period.eind, uitsplitsing: split, groep: group, teller: nil, noemer: stand, waarde: nil, ondergrens: nil,
        bovengrens: nil, status: .ok, isVoorlopig: false, basis: cents)
    }
    var rows: [MetricRow] = [row("", "", spent + expected)]
    rows += banden(outcome.prognose, outcome.prognose.totaal).map { row("band", $0.groep, spent + heleEuro($0.cent)) }
    if gebied.uitsplitsing == "totaal" {
      rows += [row("deel", "gerealiseerd", spent), row("deel", "verwacht", expected)]
      let name: (Int) -> String = { Datum(dag: Int32(months[$0].begin)).maandNummer.iso }
      let base: Int64 = months[outcome.basis].reduce(0) { $0 + ($1.lasten ?? 0) }
      rows.append(row("basis_van|basis_tot", name(outcome.basis.lowerBound) + "|" + name(outcome.basis.upperBound - 1), base))
    }
    return rows
  }

  /// The months ahead, each with its own bands.
  private static func maanden(_ gebied: Gebied, _ outcome: Uitkomst) -> [MetricRow] {
    var rows: [MetricRow] = []
    for (place, expected) in zip(outcome.vooruit, outcome.prognose.maanden) {
      let month: Maand = gebied.maanden[place]
      let all: [(groep: String, cent: Double)] = [("totaal", expected.kosten)] + banden(outcome.prognose, expected)
      for one in all {
        rows.append(
          MetricRow(
            periodeBegin: month.begin, periodeEind: month.eind, uitsplitsing: one.groep == "totaal" ? "totaal" : "band", groep: one.groep, teller: nil,
            noemer: gebied.maanden[outcome.voorbij.upperBound].stand, waarde: nil, ondergrens: nil, bovengrens: nil, status: .ok, isVoorlopig: false,
            basis: heleEuro(one.cent)))
      }
    }
    return rows
  }
}
