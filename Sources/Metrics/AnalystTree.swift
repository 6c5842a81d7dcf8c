internal import Bijstand
internal import CSVKit
internal import FileKit
internal import SQLiteKit

/// The analyst's folder: every figure with nothing hidden, the code book, and the warehouse as a read-only copy.
struct AnalystTree {
  let folder: String
  /// The files written, for the manifest.
  private var files: [(name: String, sha256: String, bytes: Int)] = []

  static let kolommen: [String] = [
    "kerncijfer", "versie", "peilmaand", "periode_begin", "periode_eind", "uitsplitsing", "groep", "teller", "noemer", "waarde", "ondergrens",
    "bovengrens", "eenheid", "status", "voorlopig",
  ]

  init(folder: String) { self.folder = folder }

  /// Builds the tree beside its place and swaps it in whole.
  static func build(
    at folder: String, from figures: String, warehouse: String, metrics: MetricCatalog, run: RunIdentity
  ) throws(MeasureFailure) {
    let temporary: String = folder + ".nieuw"
    do throws(FileError) {
      if FileSystem.exists(temporary) { try FileSystem.removeTree(temporary) }
      try FileSystem.makeFolder(temporary, mode: 0o755)
    } catch { throw MeasureFailure(error) }
    var tree: AnalystTree = AnalystTree(folder: temporary)
    try tree.writeFigures(figures, metrics: metrics)
    try tree.copyWarehouse(warehouse)
    try tree.writeManifest(runID: run.runID, peilmaand: run.peilmaand, version: run.programmaversie)
    do throws(FileError) {
      try FileSystem.syncTree(temporary)
      if FileSystem.exists(folder) { try FileSystem.removeTree(folder) }
      try FileSystem.rename(temporary, to: folder)
      try FileSystem.syncFolder(of: folder)
    } catch { throw MeasureFailure(error) }
  }

  private mutating func writeFigures(_ path: String, metrics: MetricCatalog) throws(MeasureFailure) {
    var texts: [(name: String, bytes: [UInt8])] = []
    do throws(SQLiteError) {
      let connection: Connection = try Connection(path: path, .readOnly)
      var header: CSVWriter = CSVWriter(.people)
      header.write(Self.kolommen)
      let head: [UInt8] = header.take()
      var all: [UInt8] = head
      for metric in metrics.metrics {
        var writer: CSVWriter = CSVWriter(.people)
        writer.write(Self.kolommen)
        var statement: Statement = try connection.prepare(Self.rowsOfOne)
        try statement.bind(metric.kerncijfer, at: 1)
        do throws(QueryFailure<Never>) {
          try statement.forEachRow { row in
            writer.write(Self.fields(row))
          }
        } catch { throw error.sqliteError }
        let bytes: [UInt8] = writer.take()
        texts.append((metric.kerncijfer + ".csv", bytes))
        all += bytes.dropFirst(head.count)
      }
      texts.append(("kerncijfers.csv", all))
      texts.append(("buig_prognose_toets.csv", try Self.lookback(connection)))
      texts.append(("codeboek.csv", try Self.codeBook(connection)))
      try connection.close()
    } catch { throw MeasureFailure(error) }
    for text in texts { try write(text.name, text.bytes) }
  }

  /// What earlier projections expected and what it became, in euros.
  private static func lookback(_ connection: borrowing Connection) throws(SQLiteError) -> [UInt8] {
    var lines: CSVWriter = CSVWriter(.people)
    lines.write(PrognoseToets.kolommen)
    var statement: Statement = try connection.prepare(
      "SELECT \(PrognoseToets.kolommen.joined(separator: ", ")) FROM prognose_toets ORDER BY gemaakt_op, periode_begin, periode_eind")
    do throws(QueryFailure<Never>) {
      try statement.forEachRow { row in
        let days: [String] = (0..<3).map { Datum(dag: Int32(row.int($0))).iso }
        lines.write(days + (3..<9).map { Decimaal(eenheden: row.int($0), decimalen: 2).tekst(.komma) })
      }
    } catch { throw error.sqliteError }
    return lines.take()
  }

  private static func codeBook(_ connection: borrowing Connection) throws(SQLiteError) -> [UInt8] {
    var codes: CSVWriter = CSVWriter(.people)
    codes.write(["uitsplitsing", "code", "label", "volgorde"])
    var statement: Statement = try connection.prepare("SELECT uitsplitsing, code, label, volgorde FROM codeboek ORDER BY uitsplitsing, volgorde, code")
    do throws(QueryFailure<Never>) {
      try statement.forEachRow { row in codes.write([row.text(0), row.text(1), row.text(2), row.text(3)]) }
    } catch { throw error.sqliteError }
    return codes.take()
  }

  private mutating func write(_ name: String, _ bytes: [UInt8]) throws(MeasureFailure) {
    do throws(FileError) {
      var file: AtomicFile = try AtomicFile(path: folder + "/" + name, mode: 0o644)
      try file.write(bytes)
      try file.commit(waitForDisk: false)
    } catch { throw MeasureFailure(error) }
    files.append((name, SHA256.hex(of: bytes), bytes.count))
  }

  /// The copy is written in one canonical way; `signaal` is only counted, so its rows stay behind.
  ///
  /// They are taken out of a plain copy of the file first: writing the canonical one twice takes as long as many figures.
  private mutating func copyWarehouse(_ warehouse: String) throws(MeasureFailure) {
    let name: String = "klantbeeld.sqlite"
    let path: String = folder + "/" + name
    let bare: String = folder + "/klantbeeld.kopie"
    do throws(FileError) { try FileSystem.copy(warehouse, to: bare, mode: 0o600, waitForDisk: false) } catch { throw MeasureFailure(error) }
    do throws(SQLiteError) {
      let source: Connection = try Connection(path: bare, .readWrite)
      try source.execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; DELETE FROM signaal; VACUUM INTO " + Self.quotedText(path))
      try source.close()
    } catch { throw MeasureFailure(error) }
    do throws(FileError) { try FileSystem.remove(bare) } catch { throw MeasureFailure(error) }
    do throws(FileError) {
      try FileSystem.setMode(path, 0o640)
      // Not hashed: it follows from the inputs that the run_id stands for, and hashing it would take longer than all figures together.
      files.append((name, "", try FileSystem.size(path)))
    } catch { throw MeasureFailure(error) }
  }

  private static func quotedText(_ text: String) -> String { "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'" }

  /// What the folder holds, without any clock, so that the same figures give the same bytes.
  private mutating func writeManifest(runID: String, peilmaand: Int64, version: String) throws(MeasureFailure) {
    files.sort { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    var text: String = "{\n  \"run_id\": \"\(runID)\",\n  \"peilmaand\": \"\(Maand(nummer: Int32(peilmaand)).iso)\",\n"
    text += "  \"doelgroep\": \"analist\",\n  \"programmaversie\": \"\(version)\",\n  \"bestanden\": [\n"
    text += files.map { file in
      let hash: String = file.sha256.isEmpty ? "" : ", \"sha256\": \"\(file.sha256)\""
      return "    {\"naam\": \"\(file.name)\", \"bytes\": \(file.bytes)\(hash)}"
    }.joined(separator: ",\n")
    text += "\n  ]\n}\n"
    try write("manifest.json", Array(text.utf8))
  }

  private static let rowsOfOne: String = """
    SELECT kerncijfer, versie, peilmaand, periode_begin, periode_eind, uitsplitsing, groep, teller, noemer, waarde, ondergrens, bovengrens, eenheid,
      status, voorlopig, noemer_schaal
    FROM kerncijfer WHERE kerncijfer = ?
    ORDER BY kerncijfer, versie, peilmaand, periode_begin, periode_eind, uitsplitsing, groep
    """

  /// The cells of a row as people read them: ISO dates, decimal comma.
  private static func fields(_ row: borrowing Row) -> [String] {
    let denominator: String =
      row.isNull(8) ? "" : row.int(15) == 1 ? row.text(8) : Decimaal(eenheden: row.int(8), decimalen: row.int(15) == 100 ? 2 : 4).tekst(.komma)
    return [
      row.text(0), row.text(1), Maand(nummer: Int32(row.int(2))).iso, Datum(dag: Int32(row.int(3))).iso, Datum(dag: Int32(row.int(4))).iso,
      row.text(5), row.text(6), row.text(7), denominator, comma(row.text(9)), comma(row.text(10)), comma(row.text(11)), row.text(12), row.text(13), row.text(14),
    ]
  }

  private static func comma(_ text: String) -> String { text.split(separator: ".").joined(separator: ",") }
}
