import Bijstand
import FileKit
import Foundation
import TestSupport
import Testing

/// The government's fictitious persons, through a mapping that is made of data files only.
@Suite(.tempDir) struct RvIGTests {
  /// The cells of one row of the file, as a plain reader sees them.
  struct Rij {
    let persoon: String
    let bsn: String
    let namen: [String]
    let geboren: String
  }

  /// The file split by hand; a few names stand between quotes, and blanks behind a name are no part of it.
  private func rijen(_ bytes: [UInt8]) throws -> [Rij] {
    let lines: [Substring] = String(decoding: bytes.dropFirst(3), as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: true)
    let header: [String] = lines[0].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    func place(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
    let columns: [Int] = try ["01.01.20", "01.02.10", "01.02.30", "01.02.40", "01.03.10"].map { try place($0) }
    var above: String = ""
    return lines.dropFirst().map { line in
      let cells: [String] = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      if !cells[0].isEmpty { above = cells[0] }
      return Rij(persoon: above, bsn: cells[columns[0]], namen: columns[1...3].map { plain(cells[$0]) }, geboren: cells[columns[4]])
    }
  }

  private func plain(_ cell: String) -> String {
    let inner: String = cell.hasPrefix("\"") ? String(cell.dropFirst().dropLast()).replacing("\"\"", with: "\"") : cell
    return inner.trimmingCharacters(in: .whitespaces)
  }

  @Test("RvIG: every BSN, partial date and part of a name is loaded as it stands, and a row without a key belongs to the person above")
  func everyValue() throws {
    let bytes: [UInt8] = try FileSystem.readAll(try SharedData.require("data/rvig_testpersonen.csv"))
    let proef: Proeflevering = try Proeflevering()
    let mapping: [UInt8] = try FileSystem.readAll(KoppelingenTests.folder + "/rvig_persoonslijst.csv")
    try proef.define("koppelingen/rvig_persoonslijst.csv", String(decoding: mapping, as: UTF8.self))
    try proef.put("personen.csv", bytes)
    try proef.read()
    let found: Uitkomst = try Uitkomst(try #require(try proef.databases().first))
    try found.expectClosed(bytes.count)
    let meant: [Rij] = try rijen(bytes)
    #expect(meant.count == 2156)
    let rows: [String] = try found.rows(
      """
      SELECT opdrachtnummer, coalesce(bsn, ''), coalesce(voorletters, ''), coalesce(voorvoegsel, ''), coalesce(achternaam, ''),
        coalesce(geboortedatum_vroegst, ''), coalesce(geboortedatum_laatst, '') FROM opdracht ORDER BY rij
      """)
    try #require(rows.count == meant.count)
    var refused: Int = 0
    var partial: Int = 0
    for (row, rij) in zip(rows, meant) {
      let cells: [String] = row.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      #expect(cells[0] == rij.persoon)
      if cells[1] != rij.bsn {
        refused += 1
        #expect(cells[1].isEmpty)
      }
      #expect(Array(cells[2...4]) == rij.namen)
      let days: [String] = Self.days(rij.geboren)
      if days.first != days.last { partial += 1 }
      #expect(Array(cells[5...6]) == days, "\(rij.geboren.count) tekens")
    }
    // `19660013` has a day and no month, which no other partial date of the file has.
    #expect(partial == 10)
    // One BSN of the file fails the eleven test: it is reported and not loaded.
    #expect(refused == 1)
    #expect(meant.count(where: { !$0.bsn.isEmpty }) == 739)
    #expect(Set(meant.map(\.bsn)).subtracting([""]).count == 682)
    #expect(meant.count(where: { $0.geboren.hasSuffix("00") }) == 13)
    #expect(try found.rows("SELECT count(DISTINCT opdrachtnummer) FROM opdracht") == ["687"])
    let counts: [String] = try found.rows("SELECT code, ernst, count(*) FROM bevinding GROUP BY 1, 2 ORDER BY 1")
    StandardStream.output.write("RvIG: bevindingen per regel: \(counts.joined(separator: ", "))\n")
    #expect(counts.contains("R-0305|waarschuwing|1"))
    #expect(counts.contains("R-0308|info|14"))
  }

  /// The earliest and latest day of a date of the BRP, worked out from `Datum` alone.
  private static func days(_ text: String) -> [String] {
    guard text.utf8.count == 8, let year = Int(text.prefix(4)), let month = Int(text.dropFirst(4).prefix(2)), let day = Int(text.suffix(2)), year > 0 else {
      return ["", ""]
    }
    let first: Datum? = Datum(jaar: year, maand: max(month, 1), dag: max(day, 1))
    var last: Datum? = nil
    for length in [31, 30, 29, 28] where last == nil { last = Datum(jaar: year, maand: month == 0 ? 12 : month, dag: day == 0 ? length : day) }
    return [first.map { String($0.dag) } ?? "", last.map { String($0.dag) } ?? ""]
  }

  @Test("A planted fault, a row above that cannot be read, sends the rows under it to quarantine and not to another person")
  func plantedFault() throws {
    let proef: Proeflevering = try Proeflevering()
    let mapping: [UInt8] = try FileSystem.readAll(KoppelingenTests.folder + "/rvig_persoonslijst.csv")
    try proef.define("koppelingen/rvig_persoonslijst.csv", String(decoding: mapping, as: UTF8.self))
    let header: String = ";01.01.10;01.01.20;01.02.10;01.02.30;01.02.40;01.03.10;08.11.60;08.11.20\n"
    try proef.put("p.csv", header + "P1;1;999990019;A;;B;19800101;;\n;;;A;;C;;;\nP2;2;\"stuk;B;;D;;;\n;;;B;;E;;;\nP3;3;;C;;F;;;\n;;;C;;G;;;\n")
    try proef.read()
    let found: Uitkomst = try Uitkomst(try #require(try proef.databases().first))
    #expect(try found.rows("SELECT opdrachtnummer, achternaam FROM opdracht ORDER BY rij") == ["P1|B", "P1|C", "P3|F", "P3|G"])
    #expect(try found.rows("SELECT regelcode FROM quarantaine ORDER BY record") == ["R-0105", "R-0301"])
  }
}
