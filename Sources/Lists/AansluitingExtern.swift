internal import Bijstand
internal import CSVKit
internal import SQLiteKit

/// Our figures beside those of others: per control total ours, theirs, the difference, how much is explained and what is left.
enum AansluitingExtern {
  static let kolommen: [String] = [
    "bron", "peilmaand", "gemeente", "grootheid", "herkomst", "opgave", "klantbeeld", "verschil", "tolerantie", "verklaard", "rest", "oordeel",
  ]

  /// The list; `inQuarantaine` gives per month the records of uitkering that could not be read, which explain what we count too few.
  static func csv(_ kengetallen: borrowing Bron, inQuarantaine: [Int64: Int64]) throws(ListsError) -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(kolommen)
    try kengetallen.forEach(EmbeddedFiles.all["SQL/aansluiting_extern.sql"] ?? "") { (row) throws(ListsError) in
      let theirs: Int64? = row.intOrNil(5)
      let ours: Int64? = row.intOrNil(6)
      let month: Int64 = row.int(1)
      let isMoney: Bool = row.text(3) == "som_bedrag"
      let head: [String] = [row.text(0), Maand(nummer: Int32(month)).iso, row.text(2), row.text(3), row.text(4)]
      guard let theirs, let ours else {
        writer.write(head + [text(theirs, isMoney), text(ours, isMoney), "", "", "", "", ours == nil ? "niet te vergelijken" : "geen opgave"])
        return
      }
      let difference: Int64 = ours - theirs
      let unread: Int64 = ((inQuarantaine[month] ?? 0) + row.int(7)) * 10_000
      // Only what they count and we could not read is explained, and never more than the difference itself.
      let explained: Int64 = difference < 0 && !isMoney && row.text(2).isEmpty ? -min(-difference, unread) : 0
      let rest: Int64 = difference - explained
      writer.write(
        head + [
          text(theirs, isMoney), text(ours, isMoney), text(difference, isMoney), "0", text(explained, isMoney), text(rest, isMoney),
          difference == 0 ? "sluit aan" : rest == 0 ? "verschil verklaard" : "onderzoek dit",
        ])
    }
    return writer.take()
  }

  private static func text(_ value: Int64?, _ isMoney: Bool) -> String {
    guard let value else { return "" }
    return Decimaal(value, gedeeldDoor: 10_000, decimalen: isMoney ? 2 : 0)?.tekst() ?? ""
  }
}
