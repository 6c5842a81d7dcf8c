import TestSupport
import Testing

@Suite(.tempDir) struct AfspraakVolgordeRuleTests {
  @Test("R-0410: een afspraak voor de uitnodiging valt op, op dezelfde dag niet")
  func finds() throws {
    let tekst: String = "afspraaknummer;klantnummer;datum_uitnodiging;datum_gepland;status\n1;K1;2024-02-02;2024-02-01;gepland\n2;K2;2024-02-01;2024-02-01;gepland\n3;K3;;2024-02-01;gepland\n"
    #expect(try Regelproef.vindt("R-0410", tekst) == ["2 datum_gepland"])
  }
}
