import Metrics
import Testing

@Suite("Metric definitions")
struct MetricDefinitionTests {
  static let goed: String = """
    -- @kerncijfer: proef
    -- @versie: 1
    -- @label: Proef
    -- @definitie: Per maand: iets. Meer uitleg.
    -- @teller: iets
    -- @noemer: geen
    -- @eenheid: klanten
    -- @richting: neutraal
    -- @soort: telling
    -- @periode: maand
    -- @bron: uitkering
    SELECT 1
    """

  static func catalogus(_ text: String) throws -> MetricCatalog { try MetricCatalog(files: ["proef.sql": text]) }

  @Test("The header is read, and the first sentence of the definition is the grain")
  func kop() throws {
    let metric: MetricDefinition = try #require(try Self.catalogus(Self.goed).metric("proef"))
    #expect(metric.grain == "Per maand: iets.")
    #expect(metric.sql == "SELECT 1")
    #expect(metric.norm == "geen")
  }

  @Test(
    "A wrong header is a definition error",
    arguments: [
      ("-- @eenheid: klanten", "-- @eenheid: appels"), ("-- @soort: telling", "-- @soort: gok"), ("-- @label: Proef\n", ""),
      ("-- @versie: 1", "-- @versie: 1\n-- @norm: honderd"), ("-- @versie: 1", "-- @versie: 1\n-- @versie: 2"), ("-- @versie: 1", "-- @versje: 1"),
    ])
  func fout(_ change: (String, String)) {
    let text: String = Self.goed.split(separator: change.0, maxSplits: 1, omittingEmptySubsequences: false).joined(separator: change.1)
    #expect { try Self.catalogus(text) } throws: { ($0 as? MeasureFailure)?.soort == .definitie }
  }

  @Test("Two files with the same id are a definition error")
  func dubbel() {
    #expect(throws: MeasureFailure.self) { try MetricCatalog(files: ["a.sql": Self.goed, "b.sql": Self.goed]) }
  }

  @Test("Every built-in figure has a header, and ids are sorted by their bytes")
  func ingebouwd() throws {
    let ids: [String] = try MetricCatalog.builtIn().metrics.map(\.kerncijfer)
    #expect(ids.count > 30)
    #expect(ids == ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
