import TestSupport
import Testing

@Suite(.tempDir) struct NegatiefAantalRuleTests {
  @Test("R-0408: een negatief aantal wordt leeg geladen")
  func finds() throws {
    let tekst: String = "maand;klantmanager;team;rol;fte\n2024-01;KM1;A;werk;-0,5\n2024-01;KM2;A;werk;0\n"
    #expect(try Regelproef.vindt("R-0408", tekst) == ["2 fte"])
    #expect(try Regelproef.rijen("SELECT fte FROM formatie ORDER BY rij", tekst) == ["NULL", "0"])
  }
}
