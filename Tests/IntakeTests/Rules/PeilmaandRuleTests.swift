import TestSupport
import Testing

@Suite(.tempDir) struct PeilmaandRuleTests {
  @Test("R-0406: een rij van een andere maand in een stand staat in quarantaine")
  func finds() throws {
    let rijen: [String] = (0..<60).map { "01-01-1980;2024-0\($0 == 7 ? 2 : 3)" }
    let tekst: String = Regelproef.uitkering("geboortedatum;peilmaand", rijen)
    #expect(try Regelproef.vindt("R-0406", tekst) == ["9 peilmaand"])
    #expect(try Regelproef.rijen("SELECT count(*) FROM quarantaine", tekst) == ["1"])
  }
}
