import TestSupport
import Testing

@Suite(.tempDir) struct LoonwaardeRuleTests {
  @Test("R-0404: loonwaarde boven 100 of onder 0 wordt leeg geladen, 0 en 100 blijven staan")
  func finds() throws {
    let tekst: String = "partij;referentie;uitkomst;loonwaarde\nP;1;gesproken;101\nP;2;gesproken;100\nP;3;gesproken;0\nP;4;gesproken;-1\n"
    #expect(try Regelproef.vindt("R-0404", tekst) == ["2 loonwaarde", "5 loonwaarde"])
    #expect(try Regelproef.rijen("SELECT loonwaarde FROM screening ORDER BY rij", tekst) == ["NULL", "1000000", "0", "NULL"])
  }
}
