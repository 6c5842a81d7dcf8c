internal import Bijstand
internal import CSVKit
internal import FileKit
internal import SQLiteKit

/// The ledger of all files: each record and each byte has exactly one disposition, per file and in total.
struct Aansluiting {
  /// One file with its counts.
  struct Regel {
    let bestand: Bestandsregel
    let boek: Leveringsboek?
    let boeking: Boeking
    /// What the delivery as a whole is: `geladen`, `vervangen`, `ingetrokken`, `over_budget`, `nog_niet_bekend`, `geweigerd` or `dubbel`.
    let status: String
    let opmerking: String
  }

  private(set) var regels: [Regel] = []

  static let kolommen: [String] = [
    "volgnummer", "bestand", "bron", "soort", "peilmaand", "status", "dispositie", "records", "bytes", "opmerking",
  ]

  /// Reads the ledger of every file of the inventory, and books what later stages decided.
  init(_ bestanden: [Bestandsregel], personen: borrowing Bron, data: String) throws(ListsError) {
    var first: [String: Int] = [:]
    var rows: [String: [Int64: Int64]] = [:]
    for bestand in bestanden where bestand.toestand != "dubbel" {
      let staging: String = "\(data)/werk/bron/\(bestand.kenmerk).sqlite"
      guard FileSystem.exists(staging) else {
        // A delivery that lies there must have been read. Of what was withdrawn or went away before it was read, only the size can be booked.
        if bestand.toestand == "levering" { throw .missing(path: staging) }
        var booking: Boeking = Boeking()
        if let size = bestand.bytes, size > 0 { booking.add("geweigerd", records: 1, bytes: size) }
        regels.append(Regel(bestand: bestand, boek: nil, boeking: booking, status: bestand.toestand, opmerking: "niet ingelezen"))
        first[bestand.sha256] = regels.count - 1
        continue
      }
      var book: Leveringsboek = try Leveringsboek(staging: staging, naam: Self.naam(bestand))
      if let size = bestand.bytes, size != book.boeking.alleBytes {
        throw .ledgerOpen(levering: Self.naam(bestand), reden: "\(book.boeking.alleBytes) van \(size) bytes zijn geboekt")
      }
      let size: Int64 = book.boeking.alleBytes
      let records: Int64 = book.boeking.alleRecords
      if let number = bestand.volgnummer {
        try book.boekNa(personen, volgnummer: number, staging: staging, pad: "\(data)/\(bestand.pad)", naam: Self.naam(bestand), rijen: &rows)
      }
      guard book.boeking.alleBytes == size, book.boeking.alleRecords == records else {
        throw .ledgerOpen(levering: Self.naam(bestand), reden: "na het samenbrengen tellen records of bytes niet meer op")
      }
      var remarks: [String] = book.reden.isEmpty ? [] : [book.reden]
      if bestand.toestand == "verdwenen" { remarks.append("het bestand is weg; gelezen uit het register") }
      if book.isZonderBestand { remarks.append("bytes van later verplaatste rijen staan bij geladen") }
      regels.append(
        Regel(bestand: bestand, boek: book, boeking: book.boeking, status: book.status, opmerking: remarks.joined(separator: "; ")))
      first[bestand.sha256] = regels.count - 1
    }
    try addDuplicates(bestanden, first)
  }

  /// A file with bytes that were there already: what is data in the first one is merged into it.
  private mutating func addDuplicates(_ bestanden: [Bestandsregel], _ first: [String: Int]) throws(ListsError) {
    for bestand in bestanden where bestand.toestand == "dubbel" {
      guard let place = first[bestand.sha256] else {
        throw .ledgerOpen(levering: Self.naam(bestand), reden: "het bestand waarvan dit een kopie is ontbreekt in de inventaris")
      }
      var booking: Boeking = regels[place].boeking
      for name in ["geladen", "vervangen", "quarantaine"] { booking.moveAll(from: name, to: "samengevoegd") }
      regels.append(
        Regel(
          bestand: bestand, boek: regels[place].boek, boeking: booking, status: "dubbel",
          opmerking: "zelfde inhoud als \(regels[place].bestand.bestand)"))
    }
  }

  /// How messages name a file: by its number, since the name of a file may hold anything.
  static func naam(_ bestand: Bestandsregel) -> String {
    bestand.volgnummer.map { "levering \($0)" } ?? "bestand \(bestand.kenmerk)"
  }

  /// What loading counted of a delivery is what this ledger holds, disposition by disposition; only counting deliveries are counted there as here.
  func check(_ warehouse: borrowing Bron) throws(ListsError) {
    guard try warehouse.heeft("levering_telling") else { return }
    var counted: [Int64: [String: Int64]] = [:]
    try warehouse.forEach("SELECT levering, dispositie, aantal FROM levering_telling WHERE aantal <> 0 ORDER BY levering, dispositie") {
      (row) throws(ListsError) in
      counted[row.int(0), default: [:]][row.text(1)] = row.int(2)
    }
    for regel in regels where regel.status == "geladen" {
      guard let number = regel.bestand.volgnummer, let counts = counted[number], counts != regel.boeking.records.filter({ $0.value != 0 }) else { continue }
      throw .ledgerOpen(levering: Self.naam(regel.bestand), reden: "na het laden zijn de records anders verdeeld dan in het grootboek")
    }
  }

  /// The list, by number and name: each disposition of a file on a line, and then what the file adds up to.
  func csv() -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(Self.kolommen)
    let sorted: [Regel] = regels.sorted { left, right in
      let numbers: (Int64, Int64) = (left.bestand.volgnummer ?? .max, right.bestand.volgnummer ?? .max)
      if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
      return left.bestand.bestand.utf8.lexicographicallyPrecedes(right.bestand.bestand.utf8)
    }
    for regel in sorted {
      let head: [String] = [
        regel.bestand.volgnummer.map { String($0) } ?? "", regel.bestand.bestand, regel.boek?.bron ?? "", regel.boek?.soort ?? "",
        regel.boek?.peilmaand.map { Maand(nummer: Int32($0)).iso } ?? "", regel.status,
      ]
      for name in regel.boeking.gebruikt {
        writer.write(head + [name, String(regel.boeking.records[name] ?? 0), String(regel.boeking.bytes[name] ?? 0), regel.opmerking])
      }
      writer.write(head + ["totaal", String(regel.boeking.alleRecords), String(regel.boeking.alleBytes), regel.opmerking])
    }
    return writer.take()
  }
}
