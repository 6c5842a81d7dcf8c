import TestSupport
import Testing

@Suite(.tempDir) struct UrenRuleTests {
  @Test("R-0415: meer uren in een maand dan de drempel valt op")
  func finds() throws {
    let tekst: String = "klantnummer;maand;soort;uren\nK1;2024-01;dienstbetrekking;320\nK2;2024-01;dienstbetrekking;320,5\nK3;2024-01;dienstbetrekking;\n"
    #expect(try Regelproef.vindt("R-0415", tekst) == ["3 uren"])
    #expect(try Regelproef.vindt("R-0415", tekst, regels: "R-0415;;100;\n") == ["2 uren", "3 uren"])
  }
}
