import TestSupport
import Testing

@Suite(.tempDir) struct LeeftijdRuleTests {
  @Test("R-0418: ouder dan de drempel bij de aanvang valt op; een onbekend jaar zegt niets")
  func finds() throws {
    let tekst: String = Regelproef.uitkering("geboortedatum", ["01-01-1900", "01-01-1930", "01-01-1990", "00000000"])
    #expect(try Regelproef.vindt("R-0418", tekst) == ["2 geboortedatum"])
    #expect(try Regelproef.vindt("R-0418", tekst, regels: "R-0418;;90;\n") == ["2 geboortedatum", "3 geboortedatum"])
  }
}
