public import Bijstand
internal import CSVKit
internal import FileKit

/// The list of all deliveries ever seen, in the order of their numbers; lines are added and nothing is rebuilt.
public struct LeveringenRegister: Sendable {
  /// The deliveries by number.
  public private(set) var leveringen: [Levering]
  private var bytes: [UInt8]
  private let path: String

  /// Reads the list; a folder without one has no deliveries yet.
  public init(_ map: RegisterMap) throws(RegisterError) {
    path = map.leveringen
    do {
      bytes = FileSystem.exists(path) ? try FileSystem.readAll(path) : []
    } catch { throw .file(error) }
    leveringen = []
    guard !bytes.isEmpty else { return }
    let table: CSVTable
    do { table = try CSVTable.parse(bytes, name: path) } catch { throw .damaged(path: path, line: 1, reden: "het bestand is geen CSV") }
    guard table.header.joined(separator: ";") == RegisterRegel.kop else {
      throw .damaged(path: path, line: 1, reden: "de kop is niet '\(RegisterRegel.kop)'")
    }
    for row in table.rows {
      switch RegisterRegel.parse(row.values) {
      case .success(let levering):
        guard leveringen.last.map({ $0.volgnummer < levering.volgnummer }) ?? true else {
          throw .damaged(path: path, line: row.line, reden: "de volgnummers lopen niet op")
        }
        leveringen.append(levering)
      case .failure(let fout): throw .damaged(path: path, line: row.line, reden: fout.reden)
      }
    }
  }

  /// The delivery with this content, if it was ever seen.
  public func levering(sha256: String) -> Levering? { leveringen.first { $0.sha256 == sha256 } }

  /// The delivery whose content begins with these 16 digits, if it was ever seen.
  public func levering(kenmerk: String) -> Levering? { leveringen.first { $0.kenmerk == kenmerk } }

  /// Numbers new deliveries and writes the list; the lines that were there keep their bytes.
  ///
  /// Several in one run get their numbers in the order of peilmaand, the date in name or preamble, and content, so that the names of the
  /// files and the order of the folder decide nothing.
  @discardableResult
  public mutating func add(_ nieuw: [NieuweLevering], op vandaag: Datum) throws(RegisterError) -> [Levering] {
    guard !nieuw.isEmpty else { return [] }
    let added: [Levering] = numbered(nieuw, op: vandaag)
    // Line ends follow what is there: someone may have saved the list from a spreadsheet.
    let lineEnd: String = bytes.contains(0x0D) ? "\r\n" : "\n"
    var text: [UInt8] = bytes.isEmpty ? Array((RegisterRegel.kop + lineEnd).utf8) : bytes
    if text.last != 0x0A { text += Array(lineEnd.utf8) }
    for levering in added { text += Array((RegisterRegel.text(levering) + lineEnd).utf8) }
    do {
      var file: AtomicFile = try AtomicFile(path: path, mode: 0o600)
      try file.write(text)
      try file.commit()
    } catch { throw .file(error) }
    bytes = text
    leveringen += added
    return added
  }

  /// The numbers that new deliveries would get; nothing is written.
  public func numbered(_ nieuw: [NieuweLevering], op vandaag: Datum) -> [Levering] {
    var number: Int = leveringen.last?.volgnummer ?? 0
    return nieuw.sorted(by: LeveringenRegister.precedes).map { one in
      number += 1
      return Levering(
        volgnummer: number, sha256: one.sha256, bestand: one.bestand, bron: one.bron, soort: one.soort, peilmaand: one.peilmaand,
        ontvangenOp: vandaag, rijen: one.rijen)
    }
  }

  /// Without a month comes last: it says nothing about its place, so it is the newest. Of one month the file without a date comes first,
  /// because a file is dated when it is delivered again, so that a redelivery replaces the original and not the other way about.
  private static func precedes(_ left: NieuweLevering, _ right: NieuweLevering) -> Bool {
    let late: Int32 = Int32.max
    let leftMonth: Int32 = left.peilmaand?.nummer ?? late
    let rightMonth: Int32 = right.peilmaand?.nummer ?? late
    if leftMonth != rightMonth { return leftMonth < rightMonth }
    let leftDay: Int32 = left.datum?.dag ?? Int32.min
    let rightDay: Int32 = right.datum?.dag ?? Int32.min
    if leftDay != rightDay { return leftDay < rightDay }
    return left.sha256.utf8.lexicographicallyPrecedes(right.sha256.utf8)
  }
}
