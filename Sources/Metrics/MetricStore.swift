internal import SQLiteKit

/// The tables of kengetallen.sqlite and how rows get into them.
enum MetricStore {
  /// The schema; periods are day numbers, peilmaand a month number, values texts with a decimal point.
  static let schema: String = """
    CREATE TABLE kerncijfer (
      kerncijfer TEXT NOT NULL, versie TEXT NOT NULL, peilmaand INTEGER NOT NULL, periode_begin INTEGER NOT NULL, periode_eind INTEGER NOT NULL,
      uitsplitsing TEXT NOT NULL, groep TEXT NOT NULL, teller INTEGER, noemer INTEGER, noemer_schaal INTEGER NOT NULL, waarde TEXT, ondergrens TEXT,
      bovengrens TEXT, eenheid TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('ok', 'onbekend', 'nvt')),
      voorlopig TEXT NOT NULL CHECK (voorlopig IN ('J', 'N')), basis INTEGER,
      PRIMARY KEY (kerncijfer, versie, peilmaand, periode_begin, periode_eind, uitsplitsing, groep)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE definitie (
      kerncijfer TEXT NOT NULL PRIMARY KEY, versie TEXT NOT NULL, label TEXT NOT NULL, definitie TEXT NOT NULL, teller TEXT NOT NULL,
      noemer TEXT NOT NULL, eenheid TEXT NOT NULL, richting TEXT NOT NULL, norm TEXT NOT NULL, grain TEXT NOT NULL, groepen TEXT NOT NULL,
      sql TEXT NOT NULL, privacy_soort TEXT NOT NULL, decimalen INTEGER NOT NULL, bron TEXT NOT NULL
    ) STRICT;
    CREATE TABLE codeboek (
      uitsplitsing TEXT NOT NULL, code TEXT NOT NULL, label TEXT NOT NULL, volgorde INTEGER NOT NULL, ouder TEXT,
      PRIMARY KEY (uitsplitsing, code)
    ) STRICT;
    CREATE TABLE run (
      run_id TEXT NOT NULL, peilmaand INTEGER NOT NULL, peildatum INTEGER NOT NULL, eerste_maand INTEGER NOT NULL, programmaversie TEXT NOT NULL,
      drempel INTEGER NOT NULL, voorlopig_maanden INTEGER NOT NULL, gemeentenaam TEXT NOT NULL, invoerhash TEXT NOT NULL,
      definitiehash TEXT NOT NULL, bekend_op TEXT
    ) STRICT;
    CREATE TABLE instelling (sleutel TEXT NOT NULL PRIMARY KEY, waarde TEXT NOT NULL, eenheid TEXT NOT NULL, uitleg TEXT NOT NULL, volgorde INTEGER NOT NULL) STRICT;
    CREATE TABLE gebeurtenis (nummer INTEGER NOT NULL PRIMARY KEY, datum INTEGER NOT NULL, titel TEXT NOT NULL, toelichting TEXT NOT NULL, paginas TEXT NOT NULL) STRICT;
    """

  static let insertRow: String = "INSERT INTO kerncijfer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"

  /// Writes the rows of one figure.
  static func write(
    _ rows: [MetricRow], of metric: MetricDefinition, peilmaand: Int64, to connection: borrowing Connection
  ) throws(SQLiteError) {
    var insert: Statement = try connection.prepare(insertRow)
    for row in rows {
      try insert.bind(metric.kerncijfer, at: 1)
      try insert.bind(metric.versie, at: 2)
      try insert.bind(peilmaand, at: 3)
      try insert.bind(row.periodeBegin, at: 4)
      try insert.bind(row.periodeEind, at: 5)
      try insert.bind(row.uitsplitsing, at: 6)
      try insert.bind(row.groep, at: 7)
      try insert.bind(row.teller, at: 8)
      try insert.bind(row.noemer, at: 9)
      try insert.bind(metric.noemerSchaal, at: 10)
      try insert.bind(row.waarde, at: 11)
      try insert.bind(row.ondergrens, at: 12)
      try insert.bind(row.bovengrens, at: 13)
      try insert.bind(metric.eenheid, at: 14)
      try insert.bind(row.status.rawValue, at: 15)
      try insert.bind(row.isVoorlopig ? "J" : "N", at: 16)
      try insert.bind(row.basis, at: 17)
      try insert.run()
    }
  }

  /// Writes what a figure means.
  static func write(_ metric: MetricDefinition, to connection: borrowing Connection) throws(SQLiteError) {
    let values: [String] = [
      metric.kerncijfer, metric.versie, metric.label, metric.definitie, metric.teller, metric.noemer, metric.eenheid, metric.richting, metric.norm,
      metric.grain, metric.groepen.joined(separator: " "), metric.sql, metric.soort.rawValue, "\(metric.decimalen)",
      metric.bron.map { words in words.dropLast(2).map { $0 + ", " }.joined() + words.suffix(2).joined(separator: " of ") }.joined(separator: " en "),
    ]
    try insert(values.map { .some($0) }, into: "definitie", of: connection)
  }

  /// Inserts one row of texts; a STRICT integer column takes a text that is a whole number.
  static func insert(_ values: [String?], into table: String, of connection: borrowing Connection) throws(SQLiteError) {
    let marks: String = values.map { _ in "?" }.joined(separator: ", ")
    var statement: Statement = try connection.prepare("INSERT INTO " + Connection.quoted(table) + " VALUES (" + marks + ")")
    for (index, value) in values.enumerated() { try statement.bind(value, at: Int32(index + 1)) }
    try statement.run()
  }
}
