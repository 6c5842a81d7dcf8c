import TestSupport
import Testing

@Suite(.tempDir) struct FteRuleTests {
  @Test("R-0416: meer fte dan de drempel, of meer inzetbaar dan er is, valt op")
  func finds() throws {
    let tekst: String = "maand;klantmanager;team;rol;fte;fte_inzetbaar\n2024-01;KM1;A;werk;1,5;1\n2024-01;KM2;A;werk;1,51;1\n2024-01;KM3;A;werk;0,8;0,9\n2024-01;KM4;A;werk;0,8;\n"
    #expect(try Regelproef.vindt("R-0416", tekst) == ["3 fte", "4 fte_inzetbaar"])
    #expect(try Regelproef.vindt("R-0416", tekst, regels: "R-0416;;1;\n") == ["2 fte", "3 fte", "4 fte_inzetbaar"])
  }
}
