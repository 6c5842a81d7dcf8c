internal import SQLiteKit

/// A row that a later stage gave another disposition than `geladen`.
struct Verplaatsing {
  let rij: Int64
  let naar: String
  let regelcode: String
  /// The bytes of its record in the file; nothing when the file is not there any more.
  var bytes: Range<Int64>?
}

/// The ledger of one staged file: what became of each of its records and bytes, later stages included.
struct Leveringsboek {
  let bron: String
  let soort: String
  /// What the delivery as a whole is; matching may decide that it does not count.
  var status: String
  /// Why a delivery does not count; empty when it does.
  var reden: String = ""
  var peilmaand: Int64?
  let codering: String
  let heeftBOM: Bool
  var boeking: Boeking
  /// The records that left `geladen` after reading, by row.
  var verplaatsingen: [Verplaatsing]
  /// By quarantined record the delivery in which it came back corrected.
  var hersteld: [Int64: Int64] = [:]
  /// The bytes of the header's records.
  let kop: Range<Int64>?
  /// Whether bytes of moved rows could not be told, because the file is gone.
  var isZonderBestand: Bool = false

  /// Reads the ledger of a staging database and checks that it covers the file without gap or overlap.
  init(staging: String, naam: String) throws(ListsError) {
    var book: Boeking = Boeking()
    var header: Range<Int64>?
    var row: (bron: String, soort: String, status: String, codering: String, bom: Bool, bytes: Int64, records: Int64, peilmaand: Int64?) = ("", "", "", "", false, 0, 0, nil)
    var nextRecord: Int64 = 1
    var nextByte: Int64 = 0
    let bron: Bron = try Bron(staging)
    try bron.forEach("SELECT bron, soort, status, codering, bom, bytes, records, peilmaand FROM levering") { (found) throws(ListsError) in
      row = (found.text(0), found.text(1), found.text(2), found.text(3), found.int(4) == 1, found.int(5), found.int(6), found.intOrNil(7))
    }
    try bron.forEach("SELECT record_van, record_tot, byte_van, byte_tot, dispositie FROM boek ORDER BY record_van") { (range) throws(ListsError) in
      guard range.int(0) == nextRecord, range.int(2) == nextByte, range.int(1) >= range.int(0), range.int(3) >= range.int(2) else {
        throw .ledgerOpen(levering: naam, reden: "na record \(nextRecord - 1) volgt niet wat erop moet volgen")
      }
      if range.text(4) == "kop", header == nil { header = range.int(2)..<range.int(3) }
      book.add(range.text(4), records: range.int(1) - range.int(0) + 1, bytes: range.int(3) - range.int(2))
      nextRecord = range.int(1) + 1
      nextByte = range.int(3)
    }
    guard nextByte == row.bytes, nextRecord - 1 == row.records, !book.isOnmogelijk else {
      throw .ledgerOpen(levering: naam, reden: "\(nextByte) van \(row.bytes) bytes en \(nextRecord - 1) van \(row.records) records zijn geboekt")
    }
    try Self.checkRows(bron, soort: row.soort, book, naam)
    peilmaand = row.peilmaand
    self.bron = row.bron
    soort = row.soort
    status = row.status
    codering = row.codering
    heeftBOM = row.bom
    boeking = book
    verplaatsingen = []
    kop = header
  }

  /// What is booked as loaded stands in the table, and of what is booked as quarantine the raw bytes are kept.
  private static func checkRows(_ bron: borrowing Bron, soort: String, _ book: Boeking, _ naam: String) throws(ListsError) {
    let loaded: Int64 = book.records["geladen"] ?? 0
    var rows: Int64 = 0
    if !soort.isEmpty, try bron.heeft(soort) { rows = try bron.getal("SELECT count(*) FROM \(Connection.quoted(soort))") ?? 0 }
    guard rows == loaded else { throw .ledgerOpen(levering: naam, reden: "\(loaded) records zijn als geladen geboekt en er staan \(rows) rijen") }
    let held: Int64 = book.records["quarantaine"] ?? 0
    let kept: Int64 = try bron.getal("SELECT count(DISTINCT record) FROM quarantaine") ?? 0
    guard kept == held else { throw .ledgerOpen(levering: naam, reden: "\(held) records zijn in quarantaine geboekt en van \(kept) is de regel bewaard") }
  }
}
