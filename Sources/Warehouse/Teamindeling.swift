internal import SQLiteKit

/// Which teams are too small to be shown on their own, and the name that they share.
package struct Teamindeling {
  /// The name of the teams that were taken together.
  package static let samen: String = "kleine teams"
  /// How many klantmanagers every known team has, where that is known.
  package private(set) var klantmanagers: [(team: String, aantal: Int?)] = []
  private var klein: Set<String> = []

  /// Decides by the number of klantmanagers per team; nothing where it is unknown, and such a team stays.
  package init(_ aantallen: [String: Int?], minimum: Int) {
    klantmanagers = aantallen.map { (team: $0.key, aantal: $0.value) }.sorted { $0.team.utf8.lexicographicallyPrecedes($1.team.utf8) }
    let known: [(team: String, aantal: Int)] = klantmanagers.compactMap { entry in entry.aantal.map { (entry.team, $0) } }
    var together: [(team: String, aantal: Int)] = known.filter { $0.aantal < minimum }
    guard !together.isEmpty else { return }
    // One small team, or two of one person each, would still be recognisable: the next smallest join until there are enough.
    var rest: [(team: String, aantal: Int)] = known.filter { $0.aantal >= minimum }.sorted { ($0.aantal, $0.team) < ($1.aantal, $1.team) }
    while together.map(\.aantal).reduce(0, +) < minimum, !rest.isEmpty { together.append(rest.removeFirst()) }
    klein = Set(together.map(\.team))
  }

  /// The name under which a team is shown.
  package func publicatie(_ team: String) -> String { klein.contains(team) ? Teamindeling.samen : team }

  /// Counts klantmanagers per team: by formatie in its last month, else by who has klanten, else by the newest stand.
  static func read(_ connection: borrowing Connection, _ bron: Bronbestand, keuze: Peilmaandkeuze, peildatum: Int32, minimum: Int) throws(SQLiteError) -> Teamindeling {
    var counts: [String: Int?] = [:]
    var seen: [Int32: Set<Int32>] = [:]
    for rij in bron.rijen where rij.kenmerken.team != 0 {
      seen[rij.kenmerken.team, default: []].formUnion(rij.kenmerken.klantmanager == 0 ? [] : [rij.kenmerken.klantmanager])
    }
    for (team, managers) in seen { if let name = bron.codes[team] { counts[name] = managers.isEmpty ? .some(nil) : managers.count } }
    for table in ["afspraak", "klacht", "toewijzing", "formatie"] where try Kopie.columns(of: table, in: connection).contains("team") {
      for (team, _) in try pairs("SELECT DISTINCT team, 0 FROM personen.\(table) WHERE team IS NOT NULL", connection) where counts[team] == nil {
        counts[team] = .some(nil)
      }
    }
    if try !Kopie.columns(of: "toewijzing", in: connection).isEmpty {
      let sql: String =
        """
        SELECT team, count(DISTINCT klantmanager) FROM personen.toewijzing
        WHERE team IS NOT NULL AND begindatum <= \(peildatum) AND (einddatum IS NULL OR einddatum > \(peildatum)) GROUP BY team
        """
      for (team, count) in try pairs(sql, connection) { counts[team] = count }
    }
    if try !Kopie.columns(of: "formatie", in: connection).isEmpty {
      let sql: String =
        """
        SELECT f.team, count(DISTINCT f.klantmanager) FROM personen.formatie f
        JOIN (SELECT team, max(maand) AS maand FROM personen.formatie WHERE maand <= \(keuze.peilmaand) GROUP BY team) l
          ON l.team = f.team AND l.maand = f.maand
        GROUP BY f.team
        """
      for (team, count) in try pairs(sql, connection) { counts[team] = count }
    }
    return Teamindeling(counts, minimum: minimum)
  }

  private static func pairs(_ sql: String, _ connection: borrowing Connection) throws(SQLiteError) -> [(String, Int)] {
    var result: [(String, Int)] = []
    var rows: Statement = try connection.prepare(sql)
    do throws(QueryFailure<Never>) { try rows.forEachRow { row in result.append((row.text(0), Int(row.int(1)))) } } catch { throw error.sqliteError }
    return result
  }
}
