import TestSupport
import Testing

@Suite(.tempDir) struct ZonderSleutelRuleTests {
  @Test("R-0419: een screening zonder enig nummer valt op, met een klantnummer, burgerservicenummer of opdrachtnummer niet")
  func screening() throws {
    let tekst: String = "partij;referentie;opdrachtnummer;klantnummer;bsn;uitkomst\nP;1;;;;gesproken\nP;2;;K1;;gesproken\nP;3;;;999900031;gesproken\nP;4;O1;;;gesproken\n"
    #expect(try Regelproef.vindt("R-0419", tekst) == ["2 klantnummer"])
  }

  @Test("R-0419: een opdracht zonder klantnummer en burgerservicenummer valt op")
  func opdracht() throws {
    let tekst: String = "opdrachtnummer;partij;klantnummer;bsn;datum_opdracht;uiterste_datum\n1;P;;;2024-02-01;2024-03-01\n2;P;K1;;2024-02-01;2024-03-01\n"
    #expect(try Regelproef.vindt("R-0419", tekst) == ["2 klantnummer"])
  }

  @Test("R-0419: een contact zonder klantnummer staat al in quarantaine")
  func other() throws {
    #expect(try Regelproef.vindt("R-0419", "contactnummer;klantnummer;datum;kanaal;gelukt\n1;;2024-02-01;kantoor;J\n") == [])
  }
}
