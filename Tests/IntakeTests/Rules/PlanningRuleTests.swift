import TestSupport
import Testing

@Suite(.tempDir) struct PlanningRuleTests {
  @Test("R-0417: een gepland einde voor het begin valt op, op dezelfde dag niet")
  func finds() throws {
    let tekst: String = "registratienummer;klantnummer;type;begindatum;geplande_einddatum\n1;K1;01;2024-02-02;2024-02-01\n2;K2;01;2024-02-02;2024-02-02\n3;K3;01;2024-02-02;\n"
    #expect(try Regelproef.vindt("R-0417", tekst) == ["2 geplande_einddatum"])
  }
}
