import TestSupport
import Testing

@Suite(.tempDir) struct ZonderSleutelRuleTests {
  @Test("R-0419: een opdracht of screening zonder klantnummer en burgerservicenummer valt op, met een van beide niet")
  func finds() throws {
    let screening: String = "partij;referentie;klantnummer;bsn;uitkomst\nP;1;;;gesproken\nP;2;K1;;gesproken\nP;3;;999900031;gesproken\n"
    #expect(try Regelproef.vindt("R-0419", screening) == ["2 klantnummer"])
    let opdracht: String = "opdrachtnummer;partij;klantnummer;bsn;datum_opdracht;uiterste_datum\n1;P;;;2024-02-01;2024-03-01\n2;P;K1;;2024-02-01;2024-03-01\n"
    #expect(try Regelproef.vindt("R-0419", opdracht) == ["2 klantnummer"])
  }

  @Test("R-0419: een contact zonder klantnummer staat al in quarantaine")
  func other() throws {
    #expect(try Regelproef.vindt("R-0419", "contactnummer;klantnummer;datum;kanaal;gelukt\n1;;2024-02-01;kantoor;J\n") == [])
  }
}
