import Foundation
import Testing
import TestSupport

/// The public export of 6,878 spells, through the whole chain.
@Suite("Een openbare export, van bestand tot cijfer", .serialized) struct VNGTests {
  /// The file's own rows: first day and last day (nil when running), as days since 1970, read here without the project's reader.
  static func spells(_ text: String) -> [(van: Int, tot: Int?)] {
    text.split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).dropFirst().map { line in
      let cells: [Substring] = line.split(separator: ";", omittingEmptySubsequences: false)
      return (day(cells[6])!, day(cells[7]))
    }
  }

  /// dd-mm-jjjj as a day number, by counting years and months the slow way.
  static func day(_ text: Substring) -> Int? {
    let part: [Int] = text.split(separator: "-").compactMap { Int($0) }
    guard part.count == 3 else { return nil }
    return days(year: part[2], month: part[1]) + part[0] - 1
  }

  static func days(year: Int, month: Int) -> Int {
    let lengths: [Int] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    func leap(_ y: Int) -> Bool { y % 4 == 0 && (y % 100 != 0 || y % 400 == 0) }
    var total: Int = 0
    for y in 1970..<year { total += leap(y) ? 366 : 365 }
    for m in 1..<month { total += lengths[m - 1] + (m == 2 && leap(year) ? 1 : 0) }
    return total
  }

  @Test("Alle 6878 records zijn verantwoord, elke maand sluit, en het bestand geeft in elke vorm dezelfde cijfers")
  func everyRecordAndEveryMonth() throws {
    let original: Data = try Data(contentsOf: URL(filePath: try SharedData.require("data/vng_gws4all_bijstand.csv")))
    let text: String = String(data: original, encoding: .windowsCP1252)!
    let variants: [(name: String, bytes: Data)] = [
      ("vng_gws4all_bijstand.csv", original),
      ("Export bijstand (mei) ë.csv", original),
      ("utf8.csv", Data(text.utf8)),
      ("utf16.csv", Data([0xFF, 0xFE]) + text.data(using: .utf16LittleEndian)!),
      ("tabs.csv", Data(text.replacing(";", with: "\t").utf8)),
      ("lf.csv", Data(text.replacing("\r\n", with: "\n").utf8)),
    ]
    var first: Data?
    for variant in variants {
      let gemeente: Pipeline = try Pipeline()
      defer { #expect(throws: Never.self) { try gemeente.remove() } }
      try gemeente.deliver(variant.bytes, as: variant.name)
      let outcome: Pipeline.Outcome = try gemeente.report()
      #expect(outcome.status == 0, "\(variant.name): \(outcome.output)")
      let file: URL = gemeente.reports.appending(path: "analist/2019-02/kerncijfers.csv")
      let bytes: Data = try Data(contentsOf: file)
      #expect(first == nil || first == bytes, "\(variant.name) geeft andere cijfers")
      if first == nil {
        first = bytes
        try check(Kerncijfers(file: file), against: Self.spells(text))
        try checkLedger(gemeente.reports.appending(path: "controller/2019-02/aansluiting.csv"), bytes: original.count)
      }
    }
  }

  private func check(_ figures: Kerncijfers, against spells: [(van: Int, tot: Int?)]) throws {
    let stand: [String: Int] = figures.totals("stand")
    let instroom: [String: Int] = figures.totals("instroom")
    let uitstroom: [String: Int] = figures.totals("uitstroom")
    #expect(stand["2016-12"] == 1854)
    #expect(stand["2017-12"] == 1868)
    #expect(stand["2018-12"] == 1754)
    var months: [(year: Int, month: Int)] = []
    for index in (2009 * 12 + 2)...(2019 * 12 + 1) { months.append((index / 12, index % 12 + 1)) }
    var previous: Int?
    for (year, month) in months {
      let name: String = "\(year)-\(month < 10 ? "0" : "")\(month)"
      let start: Int = Self.days(year: year, month: month)
      let next: Int = month == 12 ? Self.days(year: year + 1, month: 1) : Self.days(year: year, month: month + 1)
      let expectedStand: Int = spells.filter { $0.van < next && ($0.tot ?? Int.max) >= next }.count
      #expect(stand[name] == expectedStand, "stand \(name)")
      #expect(instroom[name] == spells.filter { $0.van >= start && $0.van < next }.count, "instroom \(name)")
      #expect(uitstroom[name] == spells.filter { ($0.tot ?? -1) >= start && ($0.tot ?? -1) < next }.count, "uitstroom \(name)")
      if let before = previous, let now = stand[name], let came = instroom[name], let left = uitstroom[name] {
        #expect(now == before + came - left, "identiteit \(name)")
      }
      previous = stand[name]
    }
  }

  /// Records and bytes per disposition add up to the file.
  private func checkLedger(_ file: URL, bytes: Int) throws {
    let lines: [[String]] = String(decoding: try Data(contentsOf: file), as: UTF8.self).replacing("\u{FEFF}", with: "")
      .split(omittingEmptySubsequences: true, whereSeparator: \.isNewline).map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
    let header: [String] = lines[0]
    let recordColumn: Int = try #require(header.firstIndex(of: "records"))
    let byteColumn: Int = try #require(header.firstIndex(of: "bytes"))
    let dispositionColumn: Int = try #require(header.firstIndex(of: "dispositie"))
    let perDisposition = lines.dropFirst().filter { $0[dispositionColumn] != "totaal" }
    let total = lines.dropFirst().filter { $0[dispositionColumn] == "totaal" }
    let records: Int = perDisposition.filter { $0[dispositionColumn] != "kop" }.compactMap { Int($0[recordColumn]) }.reduce(0, +)
    #expect(records == 6878)
    #expect(perDisposition.compactMap { Int($0[byteColumn]) }.reduce(0, +) == bytes)
    #expect(total.count == 1)
  }
}
