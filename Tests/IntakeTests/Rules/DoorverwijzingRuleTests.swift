import TestSupport
import Testing

@Suite(.tempDir) struct DoorverwijzingRuleTests {
  @Test("R-0413: opgepakt voor de doorverwijzing of terug voor het oppakken valt op")
  func finds() throws {
    let tekst: String = "klantnummer;partner;datum;opgepakt_op;teruggekeerd_op\nK1;p;2024-02-02;2024-02-01;\nK2;p;2024-02-02;2024-02-05;2024-02-04\nK3;p;2024-02-02;;2024-02-01\nK4;p;2024-02-02;2024-02-02;2024-02-02\n"
    #expect(try Regelproef.vindt("R-0413", tekst) == ["2 opgepakt_op", "3 teruggekeerd_op", "4 teruggekeerd_op"])
  }
}
