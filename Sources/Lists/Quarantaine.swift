internal import CSVKit
internal import FileKit
internal import SQLiteKit

/// The records that were put aside, as a file that can be delivered again and a list of reasons beside it.
///
/// The file holds the header and the raw bytes of each record, in the encoding of its source: reading it alone gives the same findings.
struct Quarantaine {
  /// A record that was put aside.
  private struct Record {
    let record: Int64
    let regel: Int64
    let kolom: String
    let regelcode: String
    let ernst: String
    let veld: String
    let ruw: [UInt8]
    /// Where the record starts, so that one with several reasons is written once.
    let plaats: Int64
  }

  /// The files to write: names in the folder `quarantaine`, with their bytes.
  private(set) var bestanden: [(naam: String, bytes: [UInt8])] = []

  init(_ regels: [Aansluiting.Regel], _ besluiten: Quarantainebesluiten, data: String) throws(ListsError) {
    // A copy shows the book of its original, which keeps the records itself.
    for regel in regels where regel.status != "dubbel" {
      guard let boek = regel.boek, let number = regel.bestand.volgnummer else { continue }
      let staging: String = "\(data)/werk/bron/\(regel.bestand.kenmerk).sqlite"
      let path: String = "\(data)/\(regel.bestand.pad)"
      let source: [UInt8]? = try self.source(path, regel)
      var records: [Record] = try read(staging)
      let heading: [UInt8] = header(boek, source)
      for moved in boek.verplaatsingen where moved.naar == "quarantaine" {
        let raw: [UInt8] = moved.bytes.flatMap { range in source.map { Array($0[Int(range.lowerBound)..<Int(range.upperBound)]) } } ?? []
        records.append(
          Record(
            record: moved.rij, regel: 0, kolom: "", regelcode: moved.regelcode, ernst: "fout", veld: "", ruw: raw, plaats: moved.bytes?.lowerBound ?? -moved.rij))
      }
      guard !records.isEmpty else { continue }
      let name: String = Self.naam(number, boek.bron)
      let states: [Int64: Quarantainestand] = Dictionary(
        records.map { ($0.record, Quarantainestand($0.record, number, boek, besluiten)) }, uniquingKeysWith: { first, _ in first })
      // What is settled need not be delivered again; the reasons keep every record.
      let open: [Record] = records.filter { states[$0.record]?.isOpen ?? true }
      if !open.isEmpty { bestanden.append((name + ".csv", raw(open, heading))) }
      bestanden.append((name + ".redenen.csv", reasons(records, regel, boek, states)))
    }
  }

  /// `0003-uitkering`: the number keeps it unique, the source makes it readable.
  static func naam(_ volgnummer: Int64, _ bron: String) -> String {
    let digits: String = String(volgnummer)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + "-" + bron
  }

  /// The delivery itself, only when a record or its header must be taken from it.
  private func source(_ path: String, _ regel: Aansluiting.Regel) throws(ListsError) -> [UInt8]? {
    guard regel.boeking.records["quarantaine"] ?? 0 > 0 || !(regel.boek?.hersteld.isEmpty ?? true), FileSystem.isRegularFile(path) else { return nil }
    do { return try FileSystem.readAll(path) } catch { throw .file(error) }
  }

  private func read(_ staging: String) throws(ListsError) -> [Record] {
    var records: [Record] = []
    let bron: Bron = try Bron(staging)
    try bron.forEach("SELECT record, regel, kolom, regelcode, ernst, veld, ruw, byte_van FROM quarantaine ORDER BY record, kolom, regelcode") {
      (row) throws(ListsError) in
      records.append(
        Record(
          record: row.int(0), regel: row.int(1), kolom: row.text(2), regelcode: row.text(3), ernst: row.text(4), veld: row.text(5), ruw: row.bytes(6),
          plaats: row.int(7)))
    }
    return records
  }

  /// The header's bytes, after a byte order mark when the encoding cannot be told without one.
  private func header(_ boek: Leveringsboek, _ source: [UInt8]?) -> [UInt8] {
    guard let source, let kop = boek.kop, kop.upperBound <= source.count else { return [] }
    let bytes: [UInt8] = Array(source[Int(kop.lowerBound)..<Int(kop.upperBound)])
    guard kop.lowerBound > 0 else { return bytes }
    switch boek.codering {
    case "utf-16le": return [0xFF, 0xFE] + bytes
    case "utf-16be": return [0xFE, 0xFF] + bytes
    default: return boek.heeftBOM ? [0xEF, 0xBB, 0xBF] + bytes : bytes
    }
  }

  private func raw(_ records: [Record], _ heading: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = heading
    var seen: Set<Int64> = []
    for record in records.sorted(by: { ($0.record, $0.plaats) < ($1.record, $1.plaats) }) where seen.insert(record.plaats).inserted { bytes += record.ruw }
    return bytes
  }

  private func reasons(
    _ records: [Record], _ regel: Aansluiting.Regel, _ boek: Leveringsboek, _ states: [Int64: Quarantainestand]
  ) -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(["volgnummer", "bestand", "record", "regelnummer", "kolom", "regel", "ernst", "veld", "toestand", "toelichting", "ruwe_regel"])
    for record in records.sorted(by: { ($0.record, $0.plaats) < ($1.record, $1.plaats) }) {
      writer.write([
        regel.bestand.volgnummer.map { String($0) } ?? "", regel.bestand.bestand, String(record.record), record.regel > 0 ? String(record.regel) : "",
        record.kolom, record.regelcode, record.ernst, record.veld, states[record.record]?.toestand ?? "open", states[record.record]?.toelichting ?? "",
        readable(record.ruw, boek.codering),
      ])
    }
    return writer.take()
  }

  /// The raw line as text, without its line end; what is no valid text is written as `\\xHH`.
  private func readable(_ raw: [UInt8], _ codering: String) -> String {
    // A line end is no part of what a person reads.
    let isUTF16: Bool = codering.hasPrefix("utf-16")
    var end: Int = raw.count
    while end > 0 {
      let unit: UInt8 = codering == "utf-16le" && end > 1 ? raw[end - 2] : raw[end - 1]
      guard unit == 10 || unit == 13 else { break }
      end -= isUTF16 ? 2 : 1
    }
    let encoding: Dialect.TextEncoding = Dialect.TextEncoding(rawValue: codering) ?? .utf8
    return String(decoding: RawText.escaped(raw[..<max(0, end)], encoding), as: UTF8.self)
  }
}
