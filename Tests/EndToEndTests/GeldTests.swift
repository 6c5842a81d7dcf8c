import Foundation
import Testing

/// The money of a sample municipality of five years, from the CSV to the figures.
@Suite("Het geld van de voorbeeldgemeente", .serialized) struct GeldTests {
  static func gemeente(lagen: String) throws -> Pipeline {
    let gemeente: Pipeline = try Pipeline()
    let made: Pipeline.Outcome = try Pipeline.tool(
      "kb-sample", ["--uit", gemeente.data.path, "--klanten", "1200", "--maanden", "60", "--lagen", lagen])
    try #require(made.status == 0, "\(made.output)")
    let outcome: Pipeline.Outcome = try gemeente.report()
    try #require(outcome.status == 0, "\(outcome.output)")
    return gemeente
  }

  /// The lines of a CSV as texts by column name, split on semicolons, no shared code.
  static func lines(_ file: URL) throws -> [[String: String]] {
    var text: String = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    if text.unicodeScalars.first == "\u{FEFF}" { text = String(text.unicodeScalars.dropFirst()) }
    let rows: [[String]] = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    return rows.dropFirst().map { row in Dictionary(zip(rows[0], row), uniquingKeysWith: { one, _ in one }) }
  }

  /// Cents of an amount such as `1.234,50`.
  static func cents(_ text: String?) -> Int {
    let digits: String = (text ?? "").filter { $0.isNumber || $0 == "-" }
    return Int(digits) ?? 0
  }

  @Test("De lasten zijn die van het grootboek, en de banden van de prognose houden wat zij beloven") func ledgerAndBands() throws {
    let gemeente: Pipeline = try Self.gemeente(lagen: "uitkering,lasten,begroting")
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let folder: URL = gemeente.reports.appending(path: "analist/2026-10")
    let figures: Kerncijfers = try Kerncijfers(file: folder.appending(path: "kerncijfers.csv"))
    let ledger: [[String: String]] = try Self.lines(gemeente.aanlevering.appending(path: "lasten.csv"))
    let counted: Set<String> = ["algemene_bijstand", "ioaw", "ioaz", "bbz_starters", "ontvangsten"]
    var booked: [String: Int] = [:]
    var subsidy: [String: Int] = [:]
    for row in ledger {
      if counted.contains(row["post"] ?? "") { booked[row["maand"] ?? "", default: 0] += Self.cents(row["bedrag"]) }
      if row["post"] == "loonkostensubsidie" { subsidy[row["maand"] ?? "", default: 0] += Self.cents(row["bedrag"]) }
    }
    func values(_ id: String, _ split: String, _ group: String) -> [String: Int] {
      var found: [String: Int] = [:]
      for row in figures.rows where row.kerncijfer == id && row.uitsplitsing == split && row.groep == group {
        found[row.begin + " " + row.eind] = Self.cents(row.waarde)
      }
      return found
    }
    let lasten: [String: Int] = values("lasten", "totaal", "totaal")
    #expect(lasten.count == 60)
    #expect(Dictionary(uniqueKeysWithValues: lasten.map { (String($0.key.prefix(7)), $0.value) }) == booked)
    #expect(values("lasten", "herkomst", "grootboek") == lasten && values("lasten", "herkomst", "raming").isEmpty)
    #expect(Dictionary(uniqueKeysWithValues: values("lasten", "post", "loonkostensubsidie").map { (String($0.key.prefix(7)), $0.value) }) == subsidy)

    let year: String = "2026-01-01 2026-12-31"
    let spent: Int = booked.filter { $0.key.hasPrefix("2026") }.values.reduce(0, +)
    let expected: Int = try #require(values("buig_prognose", "totaal", "totaal")[year])
    #expect(values("buig_prognose", "deel", "gerealiseerd")[year] == spent)
    let band: [Int] = try ["onder95", "onder80", "boven80", "boven95"].map { try #require(values("buig_prognose", "band", $0)[year]) }
    #expect(spent < band[0] && band == band.sorted() && band[1] < expected && expected < band[2])
    #expect(values("buig_prognose", "budget", "definitief")[year] == values("buig_prognose", "budget_geldend", "definitief")[year])
    #expect(values("buig_prognose", "budget", "voorlopig")[year] != nil && values("buig_prognose", "budget", "nader_voorlopig")[year] != nil)
    #expect(values("buig_prognose", "basis_van|basis_tot", "2024-11|2026-10")[year] != nil)

    // Posts of a few benefits would follow from the others and the total: management sees the wage subsidies only.
    let shown: Kerncijfers = try Kerncijfers(file: gemeente.reports.appending(path: "management/2026-10/data/kerncijfers.csv"))
    #expect(Set(shown.rows.filter { $0.kerncijfer == "lasten" && $0.uitsplitsing == "post" }.map(\.groep)) == ["loonkostensubsidie"])
    #expect(shown.rows.contains { $0.kerncijfer == "buig_prognose" && $0.uitsplitsing == "band" && $0.status == "ok" })

    // Every earlier projection beside what came of it.
    let earlier: [[String: String]] = try Self.lines(folder.appending(path: "buig_prognose_toets.csv"))
    for (name, isMonth) in [("maand", true), ("rest van het jaar", false)] {
      let rows: [[String: String]] = earlier.filter { ($0["periode_begin"]?.prefix(7) == $0["periode_eind"]?.prefix(7)) == isMonth }
      func share(_ level: String) -> Double {
        let inside: Int = rows.count { row in
          let real: Int = Self.cents(row["werkelijk"])
          return Self.cents(row["onder" + level]) <= real && real <= Self.cents(row["boven" + level])
        }
        return Double(inside) / Double(rows.count)
      }
      let (eighty, ninetyFive): (Double, Double) = (share("80"), share("95"))
      print("terugtoets prognose, \(name): \(rows.count) prognoses, in de band van 80%: \(eighty), van 95%: \(ninetyFive)")
      #expect(rows.count >= (isMonth ? 150 : 25))
      #expect((0.65...0.98).contains(eighty) && ninetyFive >= 0.85, "\(name): \(eighty) \(ninetyFive)")
      // A band half as wide would be seen.
      let narrow: Int = rows.count { row in
        let (low, high, real) = (Self.cents(row["onder80"]), Self.cents(row["boven80"]), Self.cents(row["werkelijk"]))
        return abs(real - (low + high) / 2) <= (high - low) / 8
      }
      #expect(Double(narrow) / Double(rows.count) < 0.65, "\(name)")
    }
  }

  @Test("Zonder grootboek zijn de lasten een raming uit de bedragen per dossier, en dat staat erbij") func estimate() throws {
    let gemeente: Pipeline = try Self.gemeente(lagen: "uitkering")
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let figures: Kerncijfers = try Kerncijfers(file: gemeente.reports.appending(path: "analist/2026-10/kerncijfers.csv"))
    let lasten: [Kerncijfers.Row] = figures.rows.filter { $0.kerncijfer == "lasten" }
    #expect(lasten.count { $0.uitsplitsing == "herkomst" && $0.groep == "raming" } == 60)
    #expect(!lasten.contains { ["grootboek", "gemeente"].contains($0.groep) || $0.uitsplitsing == "post" })
    #expect(figures.rows.contains { $0.kerncijfer == "buig_prognose" && $0.uitsplitsing == "totaal" && $0.status == "ok" })
    #expect(!figures.rows.contains { $0.kerncijfer == "buig_prognose" && $0.uitsplitsing == "budget" })
  }

  @Test("Twee van de drie noemers van de uitstroom volgen uit de waarheid van de voorbeeldgemeente") func denominators() throws {
    let gemeente: Pipeline = try Self.gemeente(lagen: "uitkering")
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let figures: Kerncijfers = try Kerncijfers(file: gemeente.reports.appending(path: "analist/2026-10/kerncijfers.csv"))
    let truth: [[String: String]] = try Self.lines(gemeente.data.appending(path: "waarheid/kerncijfers.csv"))
    func true12(_ id: String, _ end: Int, _ groups: Set<String>) -> Int {
      truth.reduce(0) { sum, row in
        guard row["kerncijfer"] == id, let month = Self.number(row["peilmaand"]), month > end - 12, month <= end, groups.isEmpty || groups.contains(row["groep"] ?? "")
        else { return sum }
        return sum + Self.cents(row["waarde"])
      }
    }
    var compared: Int = 0
    for row in figures.rows where row.uitsplitsing == "totaal" {
      guard let end = Self.number(String(row.eind.prefix(7))) else { continue }
      if row.kerncijfer == "uitstroom_pct_begin" {
        let start: Int = truth.reduce(0) { $1["kerncijfer"] == "stand" && Self.number($1["peilmaand"]) == end - 12 ? $0 + Self.cents($1["waarde"]) : $0 }
        #expect(Int(row.teller) == true12("uitstroom", end, []) && Int(row.noemer) == start, "\(row)")
        compared += 1
      }
      if row.kerncijfer == "uitstroom_werk_aandeel" {
        #expect(Int(row.teller) == true12("uitstroom_reden_uitkeringen", end, ["11", "13"]) && Int(row.noemer) == true12("uitstroom_uitkeringen", end, []), "\(row)")
        compared += 1
      }
    }
    #expect(compared == 48 + 49)
  }

  static func number(_ month: String?) -> Int? {
    let parts: [Int] = (month ?? "").split(separator: "-").compactMap { Int($0) }
    return parts.count == 2 ? parts[0] * 12 + parts[1] : nil
  }
}
