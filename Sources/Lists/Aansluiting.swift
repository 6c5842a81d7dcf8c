internal import CSVKit
internal import FileKit

/// The ledger of all files: each record and each byte has exactly one disposition, per file and in total.
struct Aansluiting {
  /// One file with its counts.
  struct Regel {
    let bestand: Bestandsregel
    let boek: Leveringsboek?
    let boeking: Boeking
    let opmerking: String
  }

  private(set) var regels: [Regel] = []

  static let kolommen: [String] =
    ["volgnummer", "bestand", "sha256", "bron", "soort", "toestand", "records", "bytes"]
    + Boeking.disposities.flatMap { [$0 + "_records", $0 + "_bytes"] } + ["opmerking"]

  /// Reads the ledger of every file of the inventory, and books what later stages decided.
  init(_ bestanden: [Bestandsregel], personen: borrowing Bron, data: String) throws(ListsError) {
    var first: [String: Int] = [:]
    for bestand in bestanden where bestand.toestand != "dubbel" {
      let staging: String = "\(data)/werk/bron/\(bestand.kenmerk).sqlite"
      guard FileSystem.exists(staging) else {
        // Withdrawn and gone, or never read: nothing of it is there to be counted but its size.
        var booking: Boeking = Boeking()
        if let size = bestand.bytes, size > 0 { booking.add("geweigerd", records: 1, bytes: size) }
        regels.append(Regel(bestand: bestand, boek: nil, boeking: booking, opmerking: "niet ingelezen"))
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
        let path: String? = bestand.toestand == "verdwenen" ? nil : "\(data)/aanlevering/\(bestand.bestand)"
        try book.boekNa(personen, volgnummer: number, staging: staging, pad: path, naam: Self.naam(bestand))
      }
      guard book.boeking.alleBytes == size, book.boeking.alleRecords == records else {
        throw .ledgerOpen(levering: Self.naam(bestand), reden: "na het samenbrengen tellen records of bytes niet meer op")
      }
      let remark: String = book.isZonderBestand ? "het bestand is weg: bytes van later verplaatste rijen staan bij geladen" : ""
      regels.append(Regel(bestand: bestand, boek: book, boeking: book.boeking, opmerking: remark))
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
        Regel(bestand: bestand, boek: nil, boeking: booking, opmerking: "zelfde inhoud als \(regels[place].bestand.bestand)"))
    }
  }

  /// How messages name a file: by its number, since the name of a file may hold anything.
  static func naam(_ bestand: Bestandsregel) -> String {
    bestand.volgnummer.map { "levering \($0)" } ?? "bestand \(bestand.kenmerk)"
  }

  /// The list, by number and name, with a row of totals.
  func csv() -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(Self.kolommen)
    var total: Boeking = Boeking()
    let sorted: [Regel] = regels.sorted { left, right in
      let numbers: (Int64, Int64) = (left.bestand.volgnummer ?? .max, right.bestand.volgnummer ?? .max)
      if numbers.0 != numbers.1 { return numbers.0 < numbers.1 }
      return left.bestand.bestand.utf8.lexicographicallyPrecedes(right.bestand.bestand.utf8)
    }
    for regel in sorted {
      total.add(regel.boeking)
      let head: [String] = [
        regel.bestand.volgnummer.map { String($0) } ?? "", regel.bestand.bestand, regel.bestand.kenmerk, regel.boek?.bron ?? "", regel.boek?.soort ?? "",
        regel.bestand.toestand, String(regel.boeking.alleRecords), String(regel.boeking.alleBytes),
      ]
      writer.write(head + regel.boeking.cellen + [regel.opmerking])
    }
    writer.write(["", "totaal", "", "", "", "", String(total.alleRecords), String(total.alleBytes)] + total.cellen + [""])
    return writer.take()
  }
}
