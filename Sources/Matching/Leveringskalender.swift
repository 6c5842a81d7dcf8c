internal import Bijstand
internal import Definitions
internal import Findings
internal import Register
internal import SQLiteKit

/// Which months a source was expected to deliver, and what came of it: what is late or missing is shown before any figure.
///
/// Judged from the day that is asked about, else the newest day of receipt, so that no clock is read. Months that were due before the first
/// delivery was ever seen are not judged: a municipality that starts loads years at once.
struct Leveringskalender {
  struct Verwachting {
    let bron: String
    let maand: Maand
    let verplicht: Bool
    /// The day on which it should be there; nothing for a month between two stands of a source of which nothing is agreed.
    let verwachtOp: Datum?
    let ontvangenOp: Datum?
    let toestand: String
  }

  private(set) var verwachtingen: [Verwachting] = []
  private(set) var bevindingen: [Leveringsbevinding] = []

  init(_ all: [Aanlevering], _ definitions: DefinitionSet, bekendOp: Datum?, in connection: borrowing Connection) throws(SQLiteError) {
    let known: [Aanlevering] = all.filter { one in bekendOp.map { one.levering.ontvangenOp <= $0 } ?? true }
    guard let first = known.map(\.levering.ontvangenOp).min(), let last = known.map(\.levering.ontvangenOp).max() else { return }
    let today: Datum = bekendOp ?? last
    for one in definitions.verwachteLeveringen {
      var month: Maand = first.maandNummer.plus(-1)
      while month < today.maandNummer {
        let next: Maand = month.plus(1)
        let due: Datum = min(next.eersteDag.plus(dagen: one.dag - 1), next.laatsteDag)
        if due >= first { verwachtingen.append(try Self.judge(one, month, due: due, known, today, connection)) }
        month = next
      }
    }
    addGaps(known)
    verwachtingen.sort { ($0.bron, $0.maand) < ($1.bron, $1.maand) }
    bevindingen = verwachtingen.compactMap(Self.bevinding).map { Leveringsbevinding(finding: $0, aanlevering: nil) }
  }

  /// Whether the delivery about a month is there. A standard layout may come from any source that is turned into it.
  private static func judge(
    _ one: VerwachteLevering, _ month: Maand, due: Datum, _ known: [Aanlevering], _ today: Datum, _ connection: borrowing Connection
  ) throws(SQLiteError) -> Verwachting {
    var received: Datum?
    for delivery in known where delivery.teltMee && (delivery.bron == one.bron || delivery.soort == one.bron) {
      let covers: Bool =
        if delivery.soortLevering == "stand" {
          delivery.peilmaand == Int64(month.nummer)
        } else if delivery.soort == "controletotaal" {
          try connection.scalar("SELECT EXISTS (SELECT 1 FROM controletotaal WHERE levering = \(delivery.volgnummer) AND peilmaand = \(month.nummer))") == 1
        } else {
          delivery.levering.ontvangenOp > month.laatsteDag
        }
      if covers { received = min(received ?? delivery.levering.ontvangenOp, delivery.levering.ontvangenOp) }
    }
    let state: String = received.map { $0 <= due ? "op tijd" : "te laat" } ?? (today <= due ? "nog niet" : "ontbreekt")
    return Verwachting(bron: one.bron, maand: month, verplicht: one.verplicht, verwachtOp: due, ontvangenOp: received, toestand: state)
  }

  /// A month between two stands of a source for which no stand counts.
  private mutating func addGaps(_ known: [Aanlevering]) {
    var months: [String: Set<Int32>] = [:]
    for one in known where one.teltMee && one.soortLevering == "stand" {
      if let month = one.peilmaand { months[one.bron, default: []].insert(Int32(month)) }
    }
    for bron in months.keys.sorted() {
      guard let found = months[bron], let first = found.min(), let last = found.max() else { continue }
      for number in first...last where !found.contains(number) {
        let month: Maand = Maand(nummer: number)
        guard !verwachtingen.contains(where: { $0.bron == bron && $0.maand == month }) else { continue }
        verwachtingen.append(
          Verwachting(bron: bron, maand: month, verplicht: false, verwachtOp: nil, ontvangenOp: nil, toestand: "ontbreekt"))
      }
    }
  }

  private static func bevinding(_ one: Verwachting) -> Finding? {
    // Openbaar: a source is named as in its mapping.
    let bron: Openbaar = Openbaar(one.bron)
    // Openbaar: a month.
    let maand: Openbaar = Openbaar(one.maand.iso)
    switch one.toestand {
    case "te laat":
      return Finding(.leveringTeLaat, message: "levering \(bron) over \(maand) kwam na de afgesproken dag")
    case "ontbreekt":
      guard one.verwachtOp != nil else {
        return Finding(.maandOntbreekt, message: "van \(bron) telt geen stand over \(maand) mee, wel over maanden ervoor en erna")
      }
      return Finding(
        one.verplicht ? .leveringOntbreekt : .andereLeveringOntbreekt,
        message: "levering \(bron) over \(maand) is er niet en de afgesproken dag is voorbij")
    default: return nil
    }
  }

  func write(in connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO verwachting VALUES (?, ?, ?, ?, ?, ?)")
    for one in verwachtingen {
      try insert.bind(one.bron, at: 1)
      try insert.bind(Int64(one.maand.nummer), at: 2)
      try insert.bind(Int64(one.verplicht ? 1 : 0), at: 3)
      try insert.bind(one.verwachtOp.map { Int64($0.dag) }, at: 4)
      try insert.bind(one.ontvangenOp.map { Int64($0.dag) }, at: 5)
      try insert.bind(one.toestand, at: 6)
      try insert.run()
    }
  }
}
