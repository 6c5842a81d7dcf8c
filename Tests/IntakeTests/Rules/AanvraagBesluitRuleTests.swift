import TestSupport
import Testing

@Suite(.tempDir) struct AanvraagBesluitRuleTests {
  @Test("R-0412: een besluit voor de melding valt op, op dezelfde dag of zonder besluit niet")
  func finds() throws {
    let tekst: String = "aanvraagnummer;regeling;datum_melding;datum_besluit;besluit\n1;01;2024-02-02;2024-02-01;toegekend\n2;01;2024-02-02;2024-02-02;toegekend\n3;01;2024-02-02;;\n"
    #expect(try Regelproef.vindt("R-0412", tekst) == ["2 datum_besluit"])
  }
}
