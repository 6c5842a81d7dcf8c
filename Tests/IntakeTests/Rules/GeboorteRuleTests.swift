import TestSupport
import Testing

@Suite(.tempDir) struct GeboorteRuleTests {
  @Test("R-0407: geboren na de begindatum valt op, op die dag of met een onbekende dag niet")
  func finds() throws {
    let tekst: String = Regelproef.uitkering("geboortedatum", ["02-02-2024", "01-02-2024", "20240200", "19800101"])
    #expect(try Regelproef.vindt("R-0407", tekst) == ["2 geboortedatum"])
  }
}
