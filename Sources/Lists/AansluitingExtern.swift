internal import Bijstand
internal import CSVKit
internal import SQLiteKit

/// Our figures beside those of others: per control total ours, theirs, the difference, how much is explained and what is left.
enum AansluitingExtern {
  static let kolommen: [String] = [
    "bron", "peilmaand", "gemeente", "grootheid", "herkomst", "ons", "hun", "verschil", "tolerantie", "verklaard", "rest", "oordeel",
  ]

  /// The list, in ten-thousandths until it is written; a difference is theirs minus ours, as in the figure `administratief_verschil`.
  static func csv(_ kengetallen: borrowing Bron) throws(ListsError) -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(kolommen)
    try kengetallen.forEach(EmbeddedFiles.all["SQL/aansluiting_extern.sql"] ?? "") { (row) throws(ListsError) in
      let theirs: Int64? = row.intOrNil(5)
      let ours: Int64? = row.intOrNil(6)
      let grootheid: String = row.text(3)
      let isMoney: Bool = grootheid == "som_bedrag"
      let head: [String] = [row.text(0), Maand(nummer: Int32(row.int(1))).iso, row.text(2), grootheid, row.text(4), text(ours, isMoney), text(theirs, isMoney)]
      guard let theirs, let ours else {
        writer.write(head + ["", "", "", "", ours == nil ? "niet te vergelijken" : "geen opgave"])
        return
      }
      let difference: Int64 = theirs - ours
      let allowed: Int64 = tolerance(grootheid, row.text(4))
      // Only what they count and we could not load is explained, and never more than the difference itself.
      let explained: Int64 = min(max(difference, 0), row.int(7))
      let rest: Int64 = difference - explained
      let isClosed: Bool = Int64(rest.magnitude) <= allowed
      writer.write(
        head + [
          text(difference, isMoney), text(allowed, isMoney), text(explained, isMoney), text(rest, isMoney),
          Int64(difference.magnitude) <= allowed ? "sluit aan" : isClosed ? "verschil verklaard" : "onderzoek dit",
        ])
    }
    return writer.take()
  }

  /// What may remain: CBS rounds to tens, sums of money are often rounded to euros, and every other count must be equal.
  private static func tolerance(_ grootheid: String, _ herkomst: String) -> Int64 {
    herkomst == "CBS" ? 50_000 : grootheid == "som_bedrag" ? 5_000 : 0
  }

  private static func text(_ value: Int64?, _ isMoney: Bool) -> String {
    guard let value else { return "" }
    return Decimaal(value, gedeeldDoor: 10_000, decimalen: isMoney ? 2 : 0)?.tekst() ?? ""
  }
}
