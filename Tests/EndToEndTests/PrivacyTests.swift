import Foundation
import Testing

@Suite("Niets over een persoon buiten de plaatsen die daarvoor zijn", .serialized) struct PrivacyTests {
  /// Persons whose names, numbers and streets occur nowhere else: a canary in each field.
  static let header: String =
    "dossiernummer;klantnummer;bsn;geboortedatum;geslacht;voorletters;voorvoegsel;achternaam;postcode;huisnummer;regeling;aanvangsdatum;einddatum;klantmanager;team"
  static func row(_ index: Int, from shift: Int = 0) -> String {
    let cells: [String] = [
      "DOSKANARIE\(7000 + index)", "KLTKANARIE\(8000 + index)", bsn(index), "17-0\(1 + index % 9)-19\(60 + index % 30)", "vrouw", "Q.Z.", "op den", "Kanarievogel\(index)",
      "9876ZX", "\(4321 + index)", "01", "03-02-2023", "", "KANARIE-KM\(index % 4)", "Team Noord",
    ]
    return (cells[shift...] + cells[..<shift]).joined(separator: ";")
  }

  /// A number that starts with 9999 and passes the eleven test.
  static func bsn(_ index: Int) -> String {
    var seen: Int = -1
    var number: Int = 999_900_000
    while true {
      let digits: [Int] = String(number).compactMap { $0.wholeNumberValue }
      let weights: [Int] = [9, 8, 7, 6, 5, 4, 3, 2, -1]
      if zip(digits, weights).map({ $0 * $1 }).reduce(0, +) % 11 == 0 {
        seen += 1
        if seen == index { return String(number) }
      }
      number += 1
    }
  }

  static func canaries(_ count: Int) -> [String] {
    (0..<count).flatMap { ["DOSKANARIE\(7000 + $0)", "KLTKANARIE\(8000 + $0)", bsn($0), "Kanarievogel\($0)"] } + ["9876ZX", "Q.Z.", "KANARIE-KM"]
  }

  /// The canaries that occur in a text.
  static func leaks(_ text: String, _ canaries: [String]) -> [String] { canaries.filter { text.contains($0) } }

  /// All text that is not in a place for persons: terminal, management, analyst's text files.
  static func openText(_ gemeente: Pipeline, _ outcome: Pipeline.Outcome) throws -> String {
    var text: String = outcome.output
    for (path, bytes) in try Pipeline.tree(gemeente.reports) where !path.hasPrefix("controller/") {
      text += String(decoding: bytes, as: UTF8.self)
    }
    return text
  }

  @Test("Een bestand zonder kop, een verschoven kolom en een goed bestand: geen naam of nummer in terminal, bevindingen of paginas",
    arguments: ["goed", "zonder kop", "verschoven"])
  func nothingLeaks(soort: String) throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let count: Int = 30
    let rows: [String] = (0..<count).map { Self.row($0, from: soort == "verschoven" ? 1 : 0) }
    let lines: [String] = soort == "zonder kop" ? rows : [Self.header] + rows
    // A second, good delivery, so that there is a report in every case.
    let good: [String] = ["dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;einddatum"]
      + (0..<40).map { "D\($0);K\($0);01-05-1980;man;01;01-03-2023;" }
    if soort != "goed" { try gemeente.deliver(good.joined(separator: "\r\n") + "\r\n", as: "goed.csv") }
    try gemeente.deliver(lines.joined(separator: "\r\n") + "\r\n", as: "export.csv")
    let outcome: Pipeline.Outcome = try gemeente.report()
    #expect(outcome.status == 0, "\(outcome.output)")
    let canaries: [String] = Self.canaries(count)
    #expect(Self.leaks(try Self.openText(gemeente, outcome), canaries) == [])
    // The findings are in the controller's folder, but even there hold no value of a person; only the raw lines in quarantine do.
    for (path, bytes) in try Pipeline.tree(gemeente.reports) where path.hasSuffix("bevindingen.csv") {
      #expect(Self.leaks(String(decoding: bytes, as: UTF8.self), canaries) == [], "\(path)")
    }
  }

  @Test("De vogel wordt gezien als hij er wel is") func plantedLeakIsFound() {
    #expect(Self.leaks("regel 3: onbekende waarde Kanarievogel7", Self.canaries(10)) == ["Kanarievogel7"])
  }

  @Test("De mappen met personen zijn alleen voor de eigenaar") func personalFoldersAreClosed() throws {
    let gemeente: Pipeline = try ReproducibilityTests.sample(klanten: 100)
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try #require(try gemeente.report().status == 0)
    for folder in ["data/werk", "data/register", "reports/controller"] {
      let url: URL = gemeente.folder.appending(path: folder)
      let mode = try FileManager.default.attributesOfItem(atPath: url.path)[.posixPermissions] as? Int
      #expect(mode == 0o700, "\(folder): \(String(mode ?? 0, radix: 8))")
      guard let walk = FileManager.default.enumerator(at: url, includingPropertiesForKeys: [.isRegularFileKey]) else { continue }
      for case let file as URL in walk {
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        let fileMode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int ?? 0o777
        #expect(fileMode & 0o077 == 0, "\(file.lastPathComponent): \(String(fileMode, radix: 8))")
      }
    }
  }
}
