import Foundation
import Testing

/// Two months of 60 klanten in two teams, delivered as stands; enough to publish, small enough to count by hand.
enum TweeMaanden {
  static let kop: String = "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;einddatum;reden_beeindiging;team;peilmaand\r\n"

  /// A row: `number` names dossier and klant.
  static func row(_ number: Int, van: String = "2024-01-15", tot: String = "", reden: String = "", team: String = "", maand: String) -> String {
    let name: String = team.isEmpty ? (number % 2 == 0 ? "Noord" : "Zuid") : team
    return "D\(1000 + number);K\(1000 + number);1980-05-05;\(number % 2 == 0 ? "man" : "vrouw");01;\(van);\(tot);\(reden);\(name);\(maand)\r\n"
  }

  /// September: klanten 1 to 60.
  static let september: String = kop + (1...60).map { row($0, maand: "2026-09") }.joined()

  /// October: 12 more came, 11 left, 1 moved to another team.
  static let oktober: String =
    kop + (1...49).map { row($0, team: $0 == 20 ? "Zuid" : "", maand: "2026-10") }.joined()
    + (50...60).map { row($0, tot: "2026-10-20", reden: "11", maand: "2026-10") }.joined()
    + (61...72).map { row($0, van: "2026-10-05", maand: "2026-10") }.joined()

  /// The same October as it was known later: klant 49 had left in September already, and klant 73 had come in September.
  static let oktoberLater: String =
    oktober.replacingOccurrences(of: row(49, maand: "2026-10"), with: row(49, tot: "2026-09-10", reden: "33", maand: "2026-10"))
    + row(73, van: "2026-09-02", maand: "2026-10") + row(74, van: "2026-09-03", maand: "2026-10")
}

@Suite("Vaststellen", .serialized) struct SigningTests {
  static func sign(_ gemeente: Pipeline, _ maand: String, door: String = "C. Controller", voorbehoud: String = "", dag: String = "2026-11-12") throws -> Pipeline.Outcome {
    try Pipeline.run(
      "/usr/bin/make",
      ["vaststellen", "DATA=\(gemeente.data.path)", "REPORTS=\(gemeente.reports.path)", "PEILMAAND=\(maand)", "DOOR=\(door)", "VOORBEHOUD=\(voorbehoud)"],
      environment: ["VANDAAG": dag])
  }

  static func text(_ url: URL) throws -> String { String(decoding: try Data(contentsOf: url), as: UTF8.self) }

  /// The rows of a people's CSV file by column name.
  static func rows(_ url: URL) throws -> [[String: String]] {
    let lines: [String] = try text(url).replacingOccurrences(of: "\u{FEFF}", with: "").components(separatedBy: "\r\n").filter { !$0.isEmpty }
    let head: [String] = lines[0].components(separatedBy: ";")
    return lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0.components(separatedBy: ";"))) }
  }

  @Test("Vaststellen bewaart de cijfers, verandert alleen de band, en een nieuwe run zonder nieuws verandert niets")
  func signingChangesOnlyTheBand() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(TweeMaanden.september, as: "september.csv")
    let first: Pipeline.Outcome = try gemeente.report()
    try #require(first.status == 0, "\(first.output)")
    #expect(first.lastLine.contains("2026-09: concept"))
    let before: [String: Data] = try Pipeline.tree(gemeente.reports)

    // Nobody signs without a name, nor another month than the reports are of.
    #expect(try Self.sign(gemeente, "2026-09", door: "").output.contains("afloop 64"))
    #expect(try Self.sign(gemeente, "2026-08").output.contains("afloop 66"))
    #expect(Pipeline.differences(before, try Pipeline.tree(gemeente.reports)) == [])

    let signed: Pipeline.Outcome = try Self.sign(gemeente, "2026-09", voorbehoud: "Wijk & <cijfers> onder voorbehoud")
    try #require(signed.status == 0, "\(signed.output)")
    #expect(signed.lastLine.contains("2026-09: vastgesteld"))
    let after: [String: Data] = try Pipeline.tree(gemeente.reports)
    #expect(Set(before.keys) == Set(after.keys))
    let changed: [String] = Pipeline.differences(before, after)
    #expect(changed.contains("management/2026-09/index.html"))
    #expect(changed.allSatisfy { $0.hasPrefix("management/2026-09/") && ($0.hasSuffix(".html") || $0.hasSuffix("manifest.json")) || $0.hasPrefix("controller/2026-09/") || $0 == "management/index.html" }, "\(changed)")
    for page in changed where page.hasPrefix("management/2026-09/") && page.hasSuffix(".html") {
      let (old, new) = (String(decoding: before[page] ?? Data(), as: UTF8.self), String(decoding: after[page] ?? Data(), as: UTF8.self))
      #expect(old.contains("<strong>Concept</strong>") && new.contains("<strong>Vastgesteld</strong> door C. Controller op 12 november 2026."))
      #expect(new.contains("Voorbehoud: Wijk &amp; &lt;cijfers&gt; onder voorbehoud."))
      #expect(Self.main(old) == Self.main(new))
    }
    let list: String = try Self.text(gemeente.data.appending(path: "definities/vaststellingen.csv"))
    #expect(list.hasPrefix("peilmaand;versie;hash;door;datum;voorbehoud\n2026-09;1;"))
    let kept: URL = gemeente.data.appending(path: "register/vastgesteld/2026-09-v1")
    #expect(try Data(contentsOf: kept.appending(path: "gepubliceerd.csv")) == after["management/2026-09/data/kerncijfers.csv"])
    #expect(try Data(contentsOf: kept.appending(path: "onbeschermd.csv")) == after["analist/2026-09/kerncijfers.csv"])
    let mode = try FileManager.default.attributesOfItem(atPath: kept.appending(path: "onbeschermd.csv").path)[.posixPermissions] as? Int
    #expect(mode == 0o600)

    // Nothing new: nothing changes, however often it is run or signed.
    let again: Pipeline.Outcome = try gemeente.report()
    #expect(again.status == 0 && again.lastLine == signed.lastLine, "\(again.output)")
    let twice: Pipeline.Outcome = try Self.sign(gemeente, "2026-09", door: "Iemand anders", dag: "2026-11-20")
    #expect(twice.status == 0 && twice.output.contains("was al vastgesteld: versie 1, door C. Controller, op 2026-11-12"), "\(twice.output)")
    #expect(Pipeline.differences(after, try Pipeline.tree(gemeente.reports)) == [])
    #expect(try Self.text(gemeente.data.appending(path: "definities/vaststellingen.csv")) == list)
  }

  /// What is between header and footer: all that is not the band, and not the line under each sheet.
  static func main(_ html: String) -> String { html.components(separatedBy: "<main").last ?? "" }

  @Test("Een late correctie geeft versie 2 met wijzigingen naast versie 1, en de volgende maand een correctie en mutaties die optellen")
  func lateCorrection() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(TweeMaanden.september, as: "september.csv")
    try #require(try gemeente.report().status == 0)
    try #require(try Self.sign(gemeente, "2026-09").status == 0)
    let september: [String: Data] = try Pipeline.tree(gemeente.reports)

    // October comes: the stock of September did not change.
    try gemeente.deliver(TweeMaanden.oktober, as: "oktober.csv")
    let october: Pipeline.Outcome = try gemeente.report(environment: ["VANDAAG": "2026-11-13"])
    try #require(october.status == 0, "\(october.output)")
    var cijfers: Kerncijfers = try Kerncijfers(file: gemeente.reports.appending(path: "analist/2026-10/kerncijfers.csv"))
    #expect(cijfers.totals("stand")["2026-10"] == 61 && cijfers.totals("correctie")["2026-10"] == 0)
    var mutaties: [[String: String]] = try Self.rows(gemeente.reports.appending(path: "controller/2026-10/mutaties.csv")).filter { $0["kerncijfer"] == "stand" }
    #expect(mutaties.count(where: { $0["mutatie"] == "instroom" }) == 12 && mutaties.count(where: { $0["mutatie"] == "uitstroom" }) == 11)
    #expect(mutaties.filter { $0["mutatie"] == "ander team" }.map { $0["klantnummer"] } == ["K1020"])
    #expect(mutaties.reduce(0) { $0 + (Int($1["telt"] ?? "") ?? 99) } == 1)
    try #require(try Self.sign(gemeente, "2026-10", dag: "2026-11-14").status == 0)
    let signed: [String: Data] = try Pipeline.tree(gemeente.reports)
    #expect(Pipeline.differences(september, signed).allSatisfy { $0.contains("2026-10") || $0 == "management/index.html" })

    // A corrected October: klant 49 had left in September, 73 and 74 had come. Version 2 stands beside version 1, which keeps every byte.
    try gemeente.deliver(TweeMaanden.oktoberLater, as: "oktober-later.csv")
    let second: Pipeline.Outcome = try gemeente.report(environment: ["VANDAAG": "2026-11-20"])
    try #require(second.status == 0, "\(second.output)")
    #expect(second.lastLine.contains("2026-10: concept (versie 2)") && second.lastLine.hasSuffix("management/2026-10-v2/index.html"))
    let beside: [String: Data] = try Pipeline.tree(gemeente.reports)
    #expect(signed.allSatisfy { name, bytes in name == "management/index.html" || beside[name] == bytes || (name.hasSuffix("klantbeeld.sqlite") && beside[name] == nil) })
    cijfers = try Kerncijfers(file: gemeente.reports.appending(path: "analist/2026-10-v2/kerncijfers.csv"))
    #expect(cijfers.totals("stand")["2026-10"] == 62 && cijfers.totals("stand")["2026-09"] == 61 && cijfers.totals("correctie")["2026-10"] == 1)
    mutaties = try Self.rows(gemeente.reports.appending(path: "controller/2026-10-v2/mutaties.csv")).filter { $0["mutatie"] == "correctie" }
    #expect(Set(mutaties.map { "\($0["klantnummer"] ?? "") \($0["telt"] ?? "")" }) == ["K1049 -1", "K1073 1", "K1074 1"])
    let changes: String = try Self.text(gemeente.reports.appending(path: "management/2026-10-v2/wijzigingen.html"))
    #expect(changes.contains("Levering 3 telt nu mee: uitkering over oktober 2026.") && changes.contains("Levering 2 telt niet meer mee"))
    let ster: String = "<span class=\"ster\" aria-hidden=\"true\">*</span><span class=\"vh\"> voorlopig</span>"
    #expect(changes.contains("Stand (klanten)") && changes.contains("<td>61\(ster)</td><td>62\(ster)</td>"))
    let stock: String = try Self.text(gemeente.reports.appending(path: "management/2026-10-v2/bestand.html"))
    #expect(stock.contains("zoals vastgesteld</th><td>60</td>") && stock.contains("Correctie eerdere maanden</th><td>1</td>"))
    let sheet: String = try Self.text(gemeente.reports.appending(path: "controller/2026-10-v2/controleverklaring.html"))
    #expect(sheet.contains("Correctie eerdere maanden, erbij</td><td class=\"n\">2</td>") && sheet.contains("eraf</td><td class=\"n\">-1</td>"))

    // Unsigned reruns replace; signing makes it final.
    try #require(try Self.sign(gemeente, "2026-10", dag: "2026-11-21").status == 0)
    let rows: String = try Self.text(gemeente.data.appending(path: "definities/vaststellingen.csv"))
    #expect(rows.components(separatedBy: "\n").filter { !$0.isEmpty }.count == 4 && rows.contains("\n2026-10;2;"))
    let final: [String: Data] = try Pipeline.tree(gemeente.reports)
    #expect(signed.allSatisfy { name, bytes in name == "management/index.html" || final[name] == bytes || (name.hasSuffix("klantbeeld.sqlite") && final[name] == nil) })
    #expect(try gemeente.report(environment: ["VANDAAG": "2026-11-22"]).lastLine.contains("2026-10: vastgesteld (versie 2)"))
    #expect(Pipeline.differences(final, try Pipeline.tree(gemeente.reports)) == [])

    // A planted fault: a klant taken out of what the register kept no longer adds up, and the stage fails as our own fault.
    let kept: URL = gemeente.data.appending(path: "register/vastgesteld/2026-09-v1/bestand.csv")
    var lines: [String] = try Self.text(kept).components(separatedBy: "\n")
    lines.remove(at: 5)
    try Data(lines.joined(separator: "\n").utf8).write(to: kept)
    try FileManager.default.removeItem(at: gemeente.data.appending(path: "werk"))
    let broken: Pipeline.Outcome = try gemeente.report(environment: ["VANDAAG": "2026-11-22"])
    #expect(broken.status != 0 && broken.output.contains("mutaties.csv sluit niet") && broken.output.contains("afloop 70"), "\(broken.output)")
    #expect(Pipeline.differences(final, try Pipeline.tree(gemeente.reports)) == [])
  }

  @Test("Een open fout, een onvolledige stand en verouderde rapporten houden vaststellen tegen; een besluit geeft het vrij")
  func refusals() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(TweeMaanden.september, as: "september.csv")
    try gemeente.deliver("dit;is;geen;levering\r\n1;2;3;4\r\n", as: "vreemd.csv")
    try #require(try gemeente.report().status == 0)
    let before: [String: Data] = try Pipeline.tree(gemeente.reports)
    let open: Pipeline.Outcome = try Self.sign(gemeente, "2026-09")
    #expect(open.status == 2 && open.output.contains("fout staat open") && open.output.contains("afloop 65"), "\(open.output)")
    let found: [[String: String]] = try Self.rows(gemeente.reports.appending(path: "controller/2026-09/bevindingen.csv")).filter { $0["ernst"] == "fout" }
    let fout: [String: String] = try #require(found.first)
    let besluiten: URL = gemeente.data.appending(path: "definities/besluiten/bevindingen.csv")
    try FileManager.default.createDirectory(at: besluiten.deletingLastPathComponent(), withIntermediateDirectories: true)
    func decide(_ geldigTot: String) throws {
      let text: String = "regel;sleutel;besluit;reden;door;datum;geldig_tot\n\(fout["code"] ?? "");;geaccepteerd;geen levering van ons;C;2026-11-02;\(geldigTot)\n"
      try Data(text.utf8).write(to: besluiten)
    }
    // A decision that expired decides nothing.
    try decide("2026-09-01")
    #expect(try Self.sign(gemeente, "2026-09").output.contains("afloop 65"))
    #expect(!FileManager.default.fileExists(atPath: gemeente.data.appending(path: "definities/vaststellingen.csv").path))
    #expect(Pipeline.differences(before, try Pipeline.tree(gemeente.reports)) == [])
    // Reports that nobody has seen are not signed: a delivery came after them.
    try decide("")
    try gemeente.deliver(TweeMaanden.september + TweeMaanden.row(61, maand: "2026-09"), as: "september-nieuw.csv")
    let late: Pipeline.Outcome = try Self.sign(gemeente, "2026-09", dag: "2026-11-09")
    #expect(late.status == 2 && late.output.contains("draai eerst make report (afloop 66)"), "\(late.output)")
    #expect(Pipeline.differences(before, try Pipeline.tree(gemeente.reports)) == [])
    try #require(try gemeente.report().status == 0)
    let signed: Pipeline.Outcome = try Self.sign(gemeente, "2026-09", dag: "2026-11-09")
    #expect(signed.status == 0, "\(signed.output)")

    // October with half of its rows is no complete stand: it ends nobody, and it cannot be signed.
    try gemeente.deliver(TweeMaanden.kop + (1...30).map { TweeMaanden.row($0, maand: "2026-10") }.joined(), as: "oktober-half.csv")
    try #require(try gemeente.report(["PEILMAAND=2026-10"]).status == 0)
    let half: Pipeline.Outcome = try Self.sign(gemeente, "2026-10")
    #expect(half.status == 2 && half.output.contains("afloop 65"), "\(half.output)")
    #expect(try Self.text(gemeente.data.appending(path: "definities/vaststellingen.csv")).contains("2026-10") == false)
  }

  @Test("Wat in een vastgestelde versie verborgen is, blijft verborgen in latere rapporten") func hiddenStaysHidden() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    // In September 4 of 60 live apart from the rest: too few to show, and with them the next smallest.
    func delivery(_ apart: Int, maand: String) -> String {
      TweeMaanden.kop + (1...60).map { TweeMaanden.row($0, team: $0 <= apart ? "West" : ($0 <= 25 ? "Noord" : "Zuid"), maand: maand) }.joined()
    }
    func west(_ map: String) throws -> String? {
      try Kerncijfers(file: gemeente.reports.appending(path: "management/\(map)/data/kerncijfers.csv")).rows
        .first { $0.kerncijfer == "stand" && $0.uitsplitsing == "team" && $0.groep == "West" && $0.eind == "2026-09-30" }?.status
    }
    try gemeente.deliver(delivery(4, maand: "2026-09"), as: "september.csv")
    try #require(try gemeente.report().status == 0)
    #expect(try west("2026-09") == "geheim")
    try #require(try Self.sign(gemeente, "2026-09").status == 0)
    // A correction makes it 14: enough to show, had it not been hidden before.
    try gemeente.deliver(delivery(14, maand: "2026-09"), as: "september-beter.csv")
    try #require(try gemeente.report(environment: ["VANDAAG": "2026-11-20"]).status == 0)
    #expect(try west("2026-09-v2") == "geheim")
    // Without the signed version it is shown: the test can fail.
    try FileManager.default.removeItem(at: gemeente.data.appending(path: "definities/vaststellingen.csv"))
    try #require(try gemeente.report(environment: ["VANDAAG": "2026-11-21"]).status == 0)
    #expect(try west("2026-09") == "ok")
  }

  @Test("Een gedode vaststelling laat de oude toestand staan of wordt de volgende keer afgemaakt", arguments: ["kb-sign", "kb-report", "kb-publish"])
  func killed(stage: String) throws {
    let gemeente: Pipeline = try Pipeline()
    let other: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove(); try other.remove() } }
    for one in [gemeente, other] {
      try one.deliver(TweeMaanden.september, as: "september.csv")
      try #require(try one.report().status == 0)
    }
    try #require(try Self.sign(other, "2026-09").status == 0)
    var kills: Int = 0
    var delay: Int = 1
    while delay < 2048 {
      let bin: URL = try ReproducibilityTests.standIn(for: stage, afterMilliseconds: delay, gemeente)
      // As old as the real one, so that the reports do not look older than the program.
      try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: bin.appending(path: stage).path)
      let outcome: Pipeline.Outcome = try Pipeline.run(
        Pipeline.root.appending(path: ".ci/rapport").path, ["--vaststellen", bin.path, gemeente.data.path, gemeente.reports.path, "2026-09", "", "", ""],
        environment: ["VANDAAG": "2026-11-12", "DOOR": "C. Controller"])
      if outcome.status == 0 { break }
      kills += 1
      delay *= 2
      // Either nothing was signed, or exactly one version was.
      let list: URL = gemeente.data.appending(path: "definities/vaststellingen.csv")
      if FileManager.default.fileExists(atPath: list.path) { #expect(try Self.text(list).components(separatedBy: "\n").filter { !$0.isEmpty }.count == 2) }
    }
    #expect(kills > 0, "de stap is nooit geraakt")
    #expect(try gemeente.report().status == 0)
    #expect(try Self.sign(gemeente, "2026-09").status == 0)
    #expect(Pipeline.differences(try Pipeline.tree(other.reports), try Pipeline.tree(gemeente.reports)) == [])
  }
}
