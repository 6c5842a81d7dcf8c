import TestSupport
import Testing

@Suite(.tempDir) struct BedragRuleTests {
  @Test("R-0409: een negatief bedrag of een bedrag boven de drempel valt op en wordt geladen")
  func finds() throws {
    let tekst: String = Regelproef.uitkering("geboortedatum;bedrag", ["01-01-1980;1200,00", "01-01-1980;5000,00", "01-01-1980;5000,01", "01-01-1980;-1,00", "01-01-1980;"])
    #expect(try Regelproef.vindt("R-0409", tekst) == ["4 bedrag", "5 bedrag"])
    #expect(try Regelproef.vindt("R-0409", tekst, regels: "R-0409;;1000;laag\n") == ["2 bedrag", "3 bedrag", "4 bedrag", "5 bedrag"])
    #expect(try Regelproef.rijen("SELECT bedrag FROM uitkering ORDER BY rij", tekst) == ["120000", "500000", "500001", "-100", "NULL"])
  }
}
