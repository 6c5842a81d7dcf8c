import TestSupport
import Testing

@Suite(.tempDir) struct OpdrachtTermijnRuleTests {
  @Test("R-0411: een uiterste datum voor de opdracht valt op, op dezelfde dag niet")
  func finds() throws {
    let tekst: String = "opdrachtnummer;partij;klantnummer;datum_opdracht;uiterste_datum\n1;P;K1;2024-02-02;2024-02-01\n2;P;K2;2024-02-02;2024-02-02\n"
    #expect(try Regelproef.vindt("R-0411", tekst) == ["2 uiterste_datum"])
  }
}
