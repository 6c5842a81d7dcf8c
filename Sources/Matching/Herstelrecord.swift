internal import CSVKit
internal import FileKit
internal import SQLiteKit

/// A record as it was delivered, cut into its values, so that a corrected one can be told from any other.
struct Herstelrecord {
  let record: Int64
  /// Whether the delivery that holds it could load it.
  let isGeladen: Bool
  private let waarden: [String: Int]
  private let aantal: Int

  init(_ record: Int64, line: String, scheiding: String, isGeladen: Bool = false) {
    self.record = record
    self.isGeladen = isGeladen
    let mark: Character = scheiding.first ?? ";"
    var counts: [String: Int] = [:]
    var filled: Int = 0
    for cell in line.split(separator: mark) {
      let value: String = String(cell.drop { $0 == " " || $0 == "\"" }.reversed().drop { $0 == " " || $0 == "\"" }.reversed())
      guard !value.isEmpty else { continue }
      counts[value, default: 0] += 1
      filled += 1
    }
    waarden = counts
    aantal = filled
  }

  /// How many values two records share.
  private func shared(with other: Herstelrecord) -> Int { waarden.reduce(0) { $0 + min($1.value, other.waarden[$1.key] ?? 0) } }

  /// The place of the record that shares most values, which must be at least half of them; of equals the first.
  func best(among others: [Herstelrecord]) -> Int? {
    var best: (place: Int, shared: Int)?
    for (place, other) in others.enumerated() {
      let count: Int = shared(with: other)
      if count > best?.shared ?? 0 { best = (place, count) }
    }
    guard let best, best.shared * 2 >= aantal else { return nil }
    return best.place
  }

  /// The records that a delivery has in quarantine, once each.
  static func quarantined(_ one: Aanlevering) throws(MatchingError) -> [Herstelrecord] {
    var found: [Herstelrecord] = []
    do throws(SQLiteError) {
      let connection: Connection = try Connection(path: one.staging, .readOnly)
      var rows: Statement = try connection.prepare("SELECT record, ruw FROM quarantaine GROUP BY record ORDER BY record")
      do {
        try rows.forEachRow { (row) throws(SQLiteError) in
          found.append(Herstelrecord(row.int(0), line: text(row.bytes(1)[...], one), scheiding: one.scheiding))
        }
      } catch { throw error.sqliteError }
    } catch { throw .sqlite(error) }
    return found
  }

  /// The records with data of a small delivery; none when a record has several lines, so that they could not be told apart.
  static func delivered(_ one: Aanlevering, path: String) throws(MatchingError) -> [Herstelrecord] {
    let bytes: [UInt8]
    do { bytes = try FileSystem.readAll(path) } catch { throw .file(error) }
    var found: [Herstelrecord] = []
    var ranges: [(first: Int64, last: Int64, bytes: Range<Int>, isGeladen: Bool)] = []
    do throws(SQLiteError) {
      let connection: Connection = try Connection(path: one.staging, .readOnly)
      var rows: Statement = try connection.prepare(
        "SELECT record_van, record_tot, byte_van, byte_tot, dispositie FROM boek WHERE dispositie IN ('geladen', 'quarantaine') ORDER BY record_van")
      do {
        try rows.forEachRow { (row) throws(SQLiteError) in
          ranges.append((row.int(0), row.int(1), Int(row.int(2))..<Int(row.int(3)), row.text(4) == "geladen"))
        }
      } catch { throw error.sqliteError }
    } catch { throw .sqlite(error) }
    for range in ranges {
      let lines: [Substring] = text(bytes[range.bytes], one).split(whereSeparator: \.isNewline)
      guard Int64(lines.count) == range.last - range.first + 1 else { return [] }
      for (place, line) in lines.enumerated() {
        found.append(Herstelrecord(range.first + Int64(place), line: String(line), scheiding: one.scheiding, isGeladen: range.isGeladen))
      }
    }
    return found
  }

  private static func text(_ bytes: ArraySlice<UInt8>, _ one: Aanlevering) -> String {
    String(decoding: RawText.escaped(bytes, Dialect.TextEncoding(rawValue: one.codering) ?? .utf8), as: UTF8.self)
  }
}
