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
  let status: String
  let codering: String
  let heeftBOM: Bool
  var boeking: Boeking
  /// The records that left `geladen` after reading, by row.
  var verplaatsingen: [Verplaatsing]
  /// The bytes of the header's records.
  let kop: Range<Int64>?
  /// Whether bytes of moved rows could not be told, because the file is gone.
  var isZonderBestand: Bool = false

  /// Reads the ledger of a staging database and checks that it covers the file without gap or overlap.
  init(staging: String, naam: String) throws(ListsError) {
    var book: Boeking = Boeking()
    var header: Range<Int64>?
    var row: (bron: String, soort: String, status: String, codering: String, bom: Bool, bytes: Int64, records: Int64) = ("", "", "", "", false, 0, 0)
    var nextRecord: Int64 = 1
    var nextByte: Int64 = 0
    let bron: Bron = try Bron(staging)
    try bron.forEach("SELECT bron, soort, status, codering, bom, bytes, records FROM levering") { (found) throws(ListsError) in
      row = (found.text(0), found.text(1), found.text(2), found.text(3), found.int(4) == 1, found.int(5), found.int(6))
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
    self.bron = row.bron
    soort = row.soort
    status = row.status
    codering = row.codering
    heeftBOM = row.bom
    boeking = book
    verplaatsingen = []
    kop = header
  }
}
