import Foundation
import Testing

/// Files that cannot be right: each a finding with a place and a hint, the rest is loaded, and the ledger closes.
@Suite("Bestanden die niet kloppen", .serialized) struct BadInputTests {
  static let header: String = "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;einddatum"
  static func rows(_ count: Int) -> [String] { (0..<count).map { "D\($0);K\($0);01-05-1980;man;01;01-03-2023;" } }
  static func file(_ lines: [String]) -> Data { Data((lines.joined(separator: "\r\n") + "\r\n").utf8) }

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: Data
    /// How many klanten of this file are counted; nil when it is refused whole.
    let stand: Int?
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "kop die nergens bij past", bytes: file(["appel;peer;banaan", "1;2;3"]), stand: nil),
    Case(name: "leeg bestand", bytes: Data(), stand: nil),
    Case(name: "binair bestand", bytes: Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }), stand: nil),
    Case(name: "alleen een kop", bytes: file([header]), stand: nil),
    Case(name: "rij met te weinig velden", bytes: file([header] + rows(99) + ["D99;K99;01-05-1980;man"]), stand: 99),
    Case(name: "rij met te veel velden", bytes: file([header] + rows(99) + ["D99;K99;01-05-1980;man;01;01-03-2023;;;;x"]), stand: 99),
    Case(name: "niet gesloten aanhaling", bytes: file([header] + rows(50) + ["\"D99;K99;01-05-1980;man;01;01-03-2023;"] + rows(100).dropFirst(50)), stand: 100),
    Case(name: "ongeldige bytes", bytes: file([header] + rows(99)) + Data([0x44, 0x39, 0x39, 0x3B, 0x4B, 0xC3, 0x28, 0x00, 0x0D, 0x0A]), stand: 99),
    Case(name: "geen datum", bytes: file([header] + rows(99) + ["D99;K99;01-05-1980;man;01;31-04-2023;"]), stand: 99),
  ]

  @Test("Elke soort geeft een bevinding, de rest is geladen, het grootboek sluit", arguments: cases)
  func findingAndTheRest(_ given: Case) throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(given.bytes, as: "export.csv")
    if given.stand == nil { try gemeente.deliver(Self.file([Self.header] + Self.rows(20)), as: "goed.csv") }
    let outcome: Pipeline.Outcome = try gemeente.report()
    #expect(outcome.status == 0, "\(outcome.output)")
    let month: String = try #require(try FileManager.default.contentsOfDirectory(atPath: gemeente.reports.appending(path: "analist").path).first)
    let figures = try Kerncijfers(file: gemeente.reports.appending(path: "analist/\(month)/kerncijfers.csv"))
    #expect(figures.totals("stand")[month] == given.stand ?? 20)
    let controller: URL = gemeente.reports.appending(path: "controller/\(month)")
    let findings: String = String(decoding: try Data(contentsOf: controller.appending(path: "bevindingen.csv")), as: UTF8.self)
    #expect(findings.contains("export.csv"), "\(findings)")
    #expect(findings.contains("fout"), "\(findings)")
    let ledger: String = String(decoding: try Data(contentsOf: controller.appending(path: "aansluiting.csv")), as: UTF8.self)
    #expect(ledger.contains("export.csv"))
  }

  @Test("Een map met een naam die op .csv eindigt houdt de run niet tegen") func folderNamedLikeAFile() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try FileManager.default.createDirectory(at: gemeente.aanlevering.appending(path: "map.csv"), withIntermediateDirectories: true)
    try gemeente.deliver(Self.file([Self.header] + Self.rows(20)), as: "goed.csv")
    #expect(try gemeente.report().status == 0)
  }
}
