import Foundation
import Testing

/// Most municipalities deliver little. With benefits and control totals alone stock and flow are whole, and all else says that it is unknown.
@Suite("De gemeente die alleen uitkeringen en controletotalen heeft", .serialized) struct PoorMunicipalityTests {
  /// What follows from `uitkering` alone.
  static let known: Set<String> = ["stand", "stand_uitkeringen", "instroom", "instroom_uitkeringen", "uitstroom", "uitstroom_uitkeringen", "uitstroom_reden"]
  /// What needs a layout that never came.
  static let unknown: [String] = ["in_beeld", "uit_beeld", "no_show_pct", "doorstroom_pct", "opkomst_klant"]

  @Test("De run eindigt met 0; stand, instroom en uitstroom zijn heel en gelijk aan de waarheid, de rest is onbekend en nooit 0; de pagina's zijn heel")
  func wholeAndHonest() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let made: Pipeline.Outcome = try Pipeline.tool(
      "kb-sample", ["--uit", gemeente.data.path, "--klanten", "300", "--maanden", "18", "--lagen", "uitkering,controletotaal"])
    try #require(made.status == 0, "\(made.output)")
    // In so small a town a stand shrinks by over 2% of itself; the controller says that each is whole, so that who vanished is counted in its month.
    let besluiten: URL = gemeente.data.appending(path: "definities/besluiten")
    try FileManager.default.createDirectory(at: besluiten, withIntermediateDirectories: true)
    try Data(("volgnummer;volledig;reden;door;datum\n" + (1...30).map { "\($0);J;nagekeken;A. Proef;2026-11-02\n" }.joined()).utf8).write(to: besluiten.appending(path: "leveringen.csv"))
    let outcome: Pipeline.Outcome = try gemeente.report(environment: ["VANDAAG": "2026-11-02"])
    try #require(outcome.status == 0, "\(outcome.output)")
    let month: String = "2026-10"
    let figures: Kerncijfers = try DeliveryTests.figures(gemeente, month)

    let truth: [String: [String: Int]] = try Self.truth(gemeente)
    for id in ["stand", "instroom", "uitstroom"] {
      let ours: [String: Int] = figures.totals(id)
      let theirs: [String: Int] = try #require(truth[id])
      // The truth names no month in which nothing happened.
      let months: [String] = truth["stand"]?.keys.sorted() ?? []
      #expect(months.count == 18)
      for maand in months { #expect(ours[maand] == theirs[maand] ?? 0, "\(id) \(maand)") }
    }
    let stand: [String: Int] = figures.totals("stand")
    let months: [String] = stand.keys.sorted()
    for (before, after) in zip(months, months.dropFirst()) {
      #expect(stand[after] == stand[before]! + figures.totals("instroom")[after]! - figures.totals("uitstroom")[after]!, "\(after)")
    }
    for id in Self.known { #expect(figures.rows.contains { $0.kerncijfer == id && $0.status == "ok" }, "\(id)") }
    // Valkuil 58: unknown is a value of its own and never becomes no or nought.
    for id in Self.unknown {
      let rows: [Kerncijfers.Row] = figures.rows.filter { $0.kerncijfer == id }
      #expect(!rows.isEmpty && rows.allSatisfy { $0.status == "onbekend" && $0.waarde.isEmpty && $0.teller.isEmpty }, "valkuil 58: \(id)")
    }

    let pages: URL = gemeente.reports.appending(path: "management/\(month)")
    for name in ["index", "bestand", "inbeeld", "doorstroom", "uitstroom", "noshow", "caseload", "kwaliteit", "definities", "verantwoording"] {
      let page: String = String(decoding: try Data(contentsOf: pages.appending(path: name + ".html")), as: UTF8.self)
      #expect(page.hasSuffix("</html>\n") && page.contains("<main"), "\(name)")
      #expect(!page.contains("NaN") && !page.contains("nil"), "\(name)")
    }
    let external: String = try DeliveryTests.text(gemeente, "controller/\(month)/aansluiting_extern.csv")
    #expect(external.split(whereSeparator: \.isNewline).count > 18 * 6)
    // Valkuil 59: what refers to something refers to something that is there.
    let keys: Pipeline.Outcome = try Pipeline.run(
      "/usr/bin/env", ["sqlite3", gemeente.reports.appending(path: "analist/\(month)/klantbeeld.sqlite").path, "PRAGMA foreign_key_check; PRAGMA integrity_check"])
    #expect(keys.status == 0 && keys.output == "ok\n", "valkuil 59: \(keys.output)")
  }

  /// The truth that the sample wrote: figure, month, value.
  static func truth(_ gemeente: Pipeline) throws -> [String: [String: Int]] {
    let text: String = String(decoding: try Data(contentsOf: gemeente.data.appending(path: "waarheid/kerncijfers.csv")), as: UTF8.self)
    let lines: [[Substring]] = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ";", omittingEmptySubsequences: false) }
    let kop: [Substring] = lines[0]
    let id: Int = try #require(kop.firstIndex { $0.hasSuffix("kerncijfer") }), maand: Int = try #require(kop.firstIndex(of: "peilmaand"))
    let groep: Int? = kop.firstIndex(of: "groep")
    let waarde: Int = try #require(kop.firstIndex(of: "waarde"))
    var found: [String: [String: Int]] = [:]
    for line in lines.dropFirst() where groep.map({ line[$0].isEmpty || line[$0] == "totaal" }) ?? true {
      found[String(line[id]), default: [:]][String(line[maand])] = Int(line[waarde])
    }
    return found
  }
}
