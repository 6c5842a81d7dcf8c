internal import Bijstand
internal import Definitions
internal import Findings
internal import SQLiteKit

/// Carries renamed teams, wijken and codes through to the time before, so that their series do not break.
///
/// A row is renamed when its own day lies before the day on which the new name began: of a stand its peilmaand, else the first date or
/// month in the row, else the day of receipt. From that day on the old name stays as it is, because it may name something new.
enum Hernoemer {
  static func rename(_ definitions: DefinitionSet, in connection: borrowing Connection) throws(SQLiteError) -> [Leveringsbevinding] {
    var found: [Leveringsbevinding] = []
    for (place, one) in definitions.hernoemingen.enumerated() {
      var count: Int = 0
      for layout in definitions.layouts.sorted(by: { $0.soort < $1.soort }) {
        for veld in layout.velden where !veld.identificerend && (veld.naam == one.soort || veld.codelijst == one.soort) {
          count += try rename(one, veld.naam, layout, in: connection)
        }
      }
      found.append(
        Leveringsbevinding(
          finding: Finding(.hernoemd, message: "hernoeming \(place + 1) (vanaf \(one.vanaf.jaar)-\(one.vanaf.maand)): \(count) waarden kregen de nieuwe naam"),
          aanlevering: nil))
    }
    return found
  }

  private static func rename(
    _ one: Hernoeming, _ column: String, _ layout: Layout, in connection: borrowing Connection
  ) throws(SQLiteError) -> Int {
    let table: String = Connection.quoted(layout.soort)
    let name: String = Connection.quoted(column)
    let month: Int32 = one.vanaf.maandNummer.nummer
    // The first date in the row that is filled, else the day of receipt.
    let received: String = "(SELECT l.ontvangen_op FROM levering AS l WHERE l.volgnummer = t.levering)"
    let dates: [String] = layout.velden.filter { $0.type == .datum && $0.naam != column }.map { Connection.quoted($0.naam) }
    let own: String =
      if dates.isEmpty, let veld = layout.velden.first(where: { $0.type == .maand }) {
        "\(Connection.quoted(veld.naam)) < \(month)"
      } else {
        "coalesce(\((dates + [received, "NULL"]).joined(separator: ", "))) < \(one.vanaf.dag)"
      }
    let isBefore: String = """
      CASE (SELECT l.soort_levering FROM levering AS l WHERE l.volgnummer = t.levering) WHEN 'stand'
        THEN (SELECT l.peilmaand FROM levering AS l WHERE l.volgnummer = t.levering) < \(month) ELSE \(own) END
      """
    var update: Statement = try connection.prepare("UPDATE main.\(table) AS t SET \(name) = ?1 WHERE \(name) = ?2 AND \(isBefore)")
    try update.bind(one.naar, at: 1)
    try update.bind(one.van, at: 2)
    try update.run()
    return Int(connection.changes)
  }
}
