import Foundation
import Testing

/// Deliveries over time, from the files to the figures: what counts, what is replaced, and what was known when.
@Suite("Leveringen in de tijd", .serialized) struct DeliveryTests {
  static let kop: String = "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;einddatum;reden_beeindiging;team;peilmaand"

  static func rij(_ number: Int, _ month: String, van: String = "01-03-2023", tot: String = "", reden: String = "", team: String = "Noord") -> String {
    "D\(number);K\(number);01-05-1980;man;01;\(van);\(tot);\(reden);\(team);\(month)"
  }

  static func stand(_ month: String, _ rows: [String]) -> String { ([kop] + rows).joined(separator: "\r\n") + "\r\n" }
  static func stand(_ month: String, _ count: Int) -> String { stand(month, (0..<count).map { rij($0, month) }) }

  static func figures(_ gemeente: Pipeline, _ month: String) throws -> Kerncijfers {
    try Kerncijfers(file: gemeente.reports.appending(path: "analist/\(month)/kerncijfers.csv"))
  }

  static func report(_ gemeente: Pipeline, op dag: String, _ extra: [String] = []) throws {
    let outcome: Pipeline.Outcome = try gemeente.report(extra, environment: ["VANDAAG": dag])
    try #require(outcome.status == 0, "\(outcome.output)")
  }

  /// The ledger of a file: records by disposition.
  static func ledger(_ gemeente: Pipeline, _ month: String, _ bestand: String) throws -> [String: Int] {
    let text: String = String(decoding: try Data(contentsOf: gemeente.reports.appending(path: "controller/\(month)/aansluiting.csv")), as: UTF8.self)
    var found: [String: Int] = [:]
    for line in text.split(whereSeparator: \.isNewline) {
      let cell: [Substring] = line.split(separator: ";", omittingEmptySubsequences: false)
      if cell.count > 7, cell[1] == bestand { found[String(cell[6])] = Int(cell[7]) }
    }
    return found
  }

  static func text(_ gemeente: Pipeline, _ path: String) throws -> String {
    String(decoding: try Data(contentsOf: gemeente.reports.appending(path: path)), as: UTF8.self)
  }

  @Test("valkuil 25: een regel in quarantaine, hersteld en teruggezet, verplaatst precies een record; het grootboek sluit en de stand vult zich aan")
  func correctedLine() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(Self.stand("2025-01", 100), as: "januari.csv")
    try gemeente.deliver(Self.stand("2025-02", (0..<99).map { Self.rij($0, "2025-02") } + [Self.rij(99, "2025-02", van: "31-02-2023")]), as: "februari.csv")
    try Self.report(gemeente, op: "2025-03-03")
    #expect(try Self.figures(gemeente, "2025-02").totals("stand")["2025-02"] == 99)
    #expect(try Self.ledger(gemeente, "2025-02", "februari.csv") == ["kop": 1, "geladen": 99, "quarantaine": 1, "totaal": 101])
    let before: String = try Self.text(gemeente, "controller/2025-02/bevindingen.csv")

    // The controller opens the file in quarantaine/, mends the date, and drops it back under a name of her own.
    let folder: URL = gemeente.reports.appending(path: "controller/2025-02/quarantaine")
    let names: [String] = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["0002-uitkering.csv", "0002-uitkering.redenen.csv"])
    let held: String = String(decoding: try Data(contentsOf: folder.appending(path: "0002-uitkering.csv")), as: UTF8.self)
    #expect(held == Self.stand("2025-02", [Self.rij(99, "2025-02", van: "31-02-2023")]))
    try gemeente.deliver(held.replacing("31-02-2023", with: "28-02-2023"), as: "hersteld door mij.csv")
    try Self.report(gemeente, op: "2025-03-04")

    #expect(try Self.figures(gemeente, "2025-02").totals("stand")["2025-02"] == 100)
    #expect(try Self.ledger(gemeente, "2025-02", "februari.csv") == ["kop": 1, "geladen": 99, "vervangen": 1, "totaal": 101])
    #expect(try Self.ledger(gemeente, "2025-02", "hersteld door mij.csv") == ["kop": 1, "geladen": 1, "totaal": 2])
    #expect(try Self.text(gemeente, "controller/2025-02/quarantaine/0002-uitkering.redenen.csv").contains(";hersteld;in levering 3;"))
    #expect(!FileManager.default.fileExists(atPath: gemeente.reports.appending(path: "controller/2025-02/quarantaine/0002-uitkering.csv").path))
    // The finding is settled, by which file; before it was open.
    let after: String = try Self.text(gemeente, "controller/2025-02/bevindingen.csv")
    func line(_ text: String) -> Substring? { text.split(whereSeparator: \.isNewline).first { $0.contains("februari.csv") && $0.contains("fout") } }
    #expect(try #require(line(before)).contains(";;"))
    #expect(try #require(line(after)).contains("hersteld (in levering 3)"))

    // A stand that is merely small is no correction: it replaces the month, is incomplete, ends nobody, and the month before is reported.
    try gemeente.deliver(Self.stand("2025-02", 3), as: "klein.csv")
    try Self.report(gemeente, op: "2025-03-05")
    #expect(try Self.ledger(gemeente, "2025-01", "februari.csv")["vervangen"] == 100)
    #expect(try Self.text(gemeente, "controller/2025-01/bevindingen.csv").contains("R-0707;fout"))
  }

  @Test("Een levering over haar budget telt niet en de vorige blijft gelden; hersteld telt zij alsnog; accepteren en verwerpen sluiten een regel met naam en reden")
  func budgetAndDecisions() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(Self.stand("2025-01", 100), as: "januari.csv")
    let bad: [String] = (90..<100).map { Self.rij($0, "2025-02", van: "31-02-20\($0 - 77)") }
    try gemeente.deliver(Self.stand("2025-02", (0..<90).map { Self.rij($0, "2025-02") } + bad), as: "februari.csv")
    try Self.report(gemeente, op: "2025-03-03")
    #expect(try Self.figures(gemeente, "2025-01").totals("stand")["2025-01"] == 100)
    #expect(try Self.text(gemeente, "controller/2025-01/aansluiting.csv").contains("februari.csv;uitkering;uitkering;2025-02;over_budget"))
    let mended: [String] = (90..<99).map { Self.rij($0, "2025-02", van: "28-02-20\($0 - 77)") }
    try gemeente.deliver(Self.stand("2025-02", mended), as: "herstel.csv")
    try Self.report(gemeente, op: "2025-03-04")
    #expect(try Self.figures(gemeente, "2025-02").totals("stand")["2025-02"] == 99)
    #expect(try Self.ledger(gemeente, "2025-02", "februari.csv") == ["kop": 1, "geladen": 90, "vervangen": 9, "quarantaine": 1, "totaal": 101])

    let besluiten: URL = gemeente.data.appending(path: "definities/besluiten")
    try FileManager.default.createDirectory(at: besluiten, withIntermediateDirectories: true)
    try Data("volgnummer;record;besluit;reden;door;datum\n2;101;verworpen;dubbel geboekt;A. Proef;2025-03-05\n".utf8).write(to: besluiten.appending(path: "quarantaine.csv"))
    try Self.report(gemeente, op: "2025-03-05")
    #expect(try Self.text(gemeente, "controller/2025-02/quarantaine/0002-uitkering.redenen.csv").contains(";verworpen;door A. Proef: dubbel geboekt;"))
    // Deciding moves no record: it stays in quarantine, counted.
    #expect(try Self.ledger(gemeente, "2025-02", "februari.csv")["quarantaine"] == 1)
    try Data("volgnummer;record;besluit;reden;door;datum\n2;101;weg;;;\n".utf8).write(to: besluiten.appending(path: "quarantaine.csv"))
    let wrong: Pipeline.Outcome = try gemeente.report()
    #expect(wrong.status == 2 && wrong.output.contains("(afloop 78)"), "\(wrong.output)")
  }

  @Test("valkuilen 44, 45 en 46: wat toen bekend was blijft opvraagbaar en verandert niet door latere leveringen; een late maand en een herlevering komen goed terecht")
  func knownOn() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(Self.stand("2025-01", 50), as: "a.csv")
    try Self.report(gemeente, op: "2025-02-03")
    // February does not come. In March one klant is gone, and nobody was ended by the month that is missing.
    try gemeente.deliver(Self.stand("2025-03", 49), as: "c.csv")
    try Self.report(gemeente, op: "2025-04-03")
    let march: Kerncijfers = try Self.figures(gemeente, "2025-03")
    #expect(march.totals("stand")["2025-02"] == 50 && march.totals("stand")["2025-03"] == 49)
    #expect(try Self.text(gemeente, "controller/2025-03/bevindingen.csv").contains("R-0712;fout"))
    let then: Data = try Data(contentsOf: gemeente.reports.appending(path: "analist/2025-03/kerncijfers.csv"))

    // Late February, and a March again in which right was withdrawn from the start (44) and the lost klant has a real end.
    try gemeente.deliver(Self.stand("2025-02", 50), as: "laat.csv")
    let again: [String] = (0..<48).map { Self.rij($0, "2025-03") } + [
      Self.rij(48, "2025-03", tot: "28-02-2023", reden: "31"), Self.rij(49, "2025-03", tot: "14-03-2025", reden: "11"),
    ]
    try gemeente.deliver(Self.stand("2025-03", again), as: "uitkering 2025-03 (2025-05-02).csv")
    try Self.report(gemeente, op: "2025-05-02")
    let now: Kerncijfers = try Self.figures(gemeente, "2025-03")
    #expect(now.totals("stand")["2025-01"] == 49 && now.totals("stand")["2025-02"] == 49 && now.totals("stand")["2025-03"] == 48)
    #expect(now.totals("uitstroom")["2025-03"] == 1)
    #expect(!(try Self.text(gemeente, "controller/2025-03/bevindingen.csv").contains("R-0712;fout")))

    // As it was known on the day of the first March report: the same bytes as then.
    try Self.report(gemeente, op: "2025-05-02", ["BEKEND_OP=2025-04-03"])
    #expect(try Data(contentsOf: gemeente.reports.appending(path: "analist/2025-03/kerncijfers.csv")) == then)
    // And back again: a question about the past changes nothing.
    try Self.report(gemeente, op: "2025-05-02")
    #expect(try Self.figures(gemeente, "2025-03").totals("stand") == now.totals("stand"))

    // Withdrawn: the redelivery no longer counts, the first March does again.
    let list: URL = gemeente.data.appending(path: "register/leveringen.csv")
    let lines: [String] = String(decoding: try Data(contentsOf: list), as: UTF8.self).split(separator: "\n").map { $0.contains("(2025-05-02)") ? $0 + "J" : String($0) }
    try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: list)
    try Self.report(gemeente, op: "2025-05-06")
    #expect(try Self.figures(gemeente, "2025-03").totals("stand")["2025-03"] == 49)
    #expect(try Self.text(gemeente, "controller/2025-03/aansluiting.csv").contains("ingetrokken"))
  }

  @Test("valkuilen 56 en 57: het manifest noemt elke gebruikte levering bij haar sha256, niet bij naam gekozen; een krimpende stand wordt met beide aantallen voorgelegd")
  func manifestAndShrinking() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let files: [(String, String)] = [("z.csv", Self.stand("2025-01", 100)), ("a.csv", Self.stand("2025-02", 97))]
    for (name, text) in files { try gemeente.deliver(text, as: name) }
    try Self.report(gemeente, op: "2025-03-03")
    // The newest complete month is reported; February has 97 of 100 rows.
    let findings: String = try Self.text(gemeente, "controller/2025-01/bevindingen.csv")
    #expect(findings.contains("97 rijen"))
    let besluiten: URL = gemeente.data.appending(path: "definities/besluiten")
    try FileManager.default.createDirectory(at: besluiten, withIntermediateDirectories: true)
    try Data("volgnummer;volledig;reden;door;datum\n2;J;krimp na verhuizing;A. Proef;2025-03-04\n".utf8).write(to: besluiten.appending(path: "leveringen.csv"))
    try Self.report(gemeente, op: "2025-03-04")
    #expect(try Self.figures(gemeente, "2025-02").totals("stand")["2025-02"] == 97)
    let register: String = String(decoding: try Data(contentsOf: gemeente.data.appending(path: "register/leveringen.csv")), as: UTF8.self)
    let hashes: [Substring] = register.split(separator: "\n").dropFirst().map { $0.split(separator: ";")[1] }
    let manifest: String = try Self.text(gemeente, "controller/2025-02/manifest.json")
    #expect(hashes.count == 2 && hashes.allSatisfy { manifest.contains($0) }, "\(manifest)")
    #expect(!manifest.contains("z.csv"))
  }

  @Test("valkuil 52: een andere koppeling leest alles opnieuw, een andere tijd van een bestand niets")
  func definitionsDecideAndTimesDoNot() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(Self.stand("2025-01", 20), as: "a.csv")
    try Self.report(gemeente, op: "2025-02-03")
    func staged() throws -> [Date] {
      try ReproducibilityTests.times(gemeente.data.appending(path: "werk/bron")).filter { $0.key.hasSuffix(".sqlite") }.sorted { $0.key < $1.key }.map(\.value)
    }
    let first: [Date] = try staged()
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 2_000_000_000)], ofItemAtPath: gemeente.aanlevering.appending(path: "a.csv").path)
    try Self.report(gemeente, op: "2025-02-03")
    #expect(try staged() == first)
    let definities: URL = gemeente.data.appending(path: "definities")
    try FileManager.default.createDirectory(at: definities, withIntermediateDirectories: true)
    try Data("soort;van;naar;vanaf\nteam;Noord;Boven;2025-06-01\n".utf8).write(to: definities.appending(path: "hernoeming.csv"))
    let why: Pipeline.Outcome = try gemeente.report(["WAAROM=1"], environment: ["VANDAAG": "2025-02-03"])
    #expect(why.status == 0 && why.output.contains("definities.txt"), "\(why.output)")
    #expect(try staged() != first)
    let teams: [String] = try Self.figures(gemeente, "2025-01").rows.filter { $0.kerncijfer == "stand" && $0.uitsplitsing == "team" }.map(\.groep)
    #expect(!teams.contains("Noord"))
  }
}
