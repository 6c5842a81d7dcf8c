import TestSupport
import Testing

@Suite(.tempDir) struct EindeVoorBeginRuleTests {
  @Test("R-0401, R-0402, R-0403: ver voor het begin is fout, een dag ervoor nietig, dezelfde dag een waarschuwing")
  func finds() throws {
    let tekst: String = Regelproef.uitkering("geboortedatum;einddatum", ["01-01-1980;30-01-2024", "01-01-1980;31-01-2024", "01-01-1980;01-02-2024", "01-01-1980;02-02-2024", "01-01-1980;"])
    #expect(try Regelproef.vindt("R-0401", tekst) == ["2 einddatum"])
    #expect(try Regelproef.vindt("R-0402", tekst) == ["3 einddatum"])
    #expect(try Regelproef.vindt("R-0403", tekst) == ["4 einddatum"])
  }

  @Test("R-0401: een voorziening die een dag voor haar begin eindigt is fout")
  func service() throws {
    let tekst: String = "registratienummer;klantnummer;type;begindatum;einddatum\n1;K1;01;2024-02-01;2024-01-31\n2;K2;01;2024-02-01;2024-02-01\n"
    #expect(try Regelproef.vindt("R-0401", tekst) == ["2 einddatum"])
  }
}
