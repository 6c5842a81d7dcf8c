import TestSupport
import Testing

@Suite(.tempDir) struct OorspronkelijkeAanvangRuleTests {
  @Test("R-0414: een oorspronkelijke aanvang na de aanvang valt op, op dezelfde dag niet")
  func finds() throws {
    let tekst: String = Regelproef.uitkering("geboortedatum;oorspronkelijke_aanvangsdatum", ["01-01-1980;02-02-2024", "01-01-1980;01-02-2024", "01-01-1980;01-01-2020", "01-01-1980;"])
    #expect(try Regelproef.vindt("R-0414", tekst) == ["2 oorspronkelijke_aanvangsdatum"])
  }
}
