import TestSupport
import Testing

@Suite(.tempDir) struct RijenTests {
  private func read(_ rows: String...) throws -> Uitkomst { try Proeflevering.read("u.csv", VeldenTests.kop + rows.map { $0 + "\n" }.joined()) }

  @Test("valkuil 48: einde voor begin is fout, een dag ervoor nietig, dezelfde dag een waarschuwing")
  func endAndStart() throws {
    let found: Uitkomst = try read(
      "1;K1;;01-01-1980;man;01;01-02-2024;31-01-2024;;", "2;K2;;01-01-1980;man;01;01-02-2024;01-02-2024;;",
      "3;K3;;01-01-1980;man;01;01-02-2024;30-01-2024;;", "4;K4;;01-01-1980;man;01;01-02-2024;02-02-2024;;")
    #expect(try found.rows("SELECT code, regel FROM bevinding ORDER BY regel") == ["R-0402|2", "R-0403|3", "R-0401|4"])
    #expect(try found.rows("SELECT dossiernummer FROM uitkering ORDER BY rij") == ["1", "2", "4"])
    #expect(try found.rows("SELECT regelcode FROM quarantaine") == ["R-0401"])
  }

  @Test("eerste dag zonder recht: een dag eraf, en dan pas wordt gekeken of het einde voor het begin ligt")
  func firstDayWithout() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.define(
      "koppelingen/bron_x.csv",
      """
      kolom;veld;type;vorm;verplicht;identificerend;codelijst;sentinel;constante
      @soort;;;;;;;;uitkering
      @soort_levering;;;;;;;;historie
      @einddatum;;;;;;;;eerste_dag_zonder
      Dos;dossiernummer;tekst;;J;J;;;
      Kl;klantnummer;tekst;;J;J;;;
      Geb;geboortedatum;deeldatum;;J;J;;;
      Sx;geslacht;code;;J;N;geslacht;;
      Van;aanvangsdatum;datum;dd-mm-yyyy;J;N;;;
      Tm;einddatum;datum;dd-mm-yyyy;N;N;;;
      ;regeling;code;;;;regeling;;01

      """)
    try proef.put("x.csv", "Dos;Kl;Geb;Sx;Van;Tm\n1;K1;01-01-1980;man;01-02-2024;01-02-2024\n2;K2;01-01-1980;man;01-02-2024;01-03-2024\n")
    try proef.read()
    let found: Uitkomst = try Uitkomst(try #require(try proef.databases().first))
    #expect(try found.codes == ["R-0402"])
    #expect(try found.rows("SELECT einddatum - aanvangsdatum FROM uitkering ORDER BY rij") == ["-1", "28"])
    #expect(try found.rows("SELECT einddatum_betekenis, bron FROM levering") == ["eerste_dag_zonder|bron_x"])
  }

  @Test("loonwaarde boven 100 wordt leeg geladen, met een bevinding")
  func loonwaarde() throws {
    let found: Uitkomst = try Proeflevering.read(
      "s.csv",
      "partij;referentie;klantnummer;datum_gesprek;uitkomst;loonwaarde;score_taal;belemmering_schulden\nP;1;K1;01-02-2024;gesproken;120;7,5;J\nP;2;K2;01-02-2024;gesproken;80;;N\n")
    #expect(try found.rows("SELECT loonwaarde FROM screening ORDER BY rij") == ["NULL", "800000"])
    #expect(try found.codes == ["R-0404"])
    #expect(try found.rows("SELECT rij, leefgebied, soort, waarde FROM screening_waarde ORDER BY 1, 2") == [
      "2|schulden|belemmering|1", "2|taal|score|75000", "3|schulden|belemmering|0",
    ])
  }

  @Test("valkuil 45: een rij van een andere maand in een stand staat in quarantaine")
  func otherMonth() throws {
    let head: String = "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;peilmaand\n"
    let rows: String = (0..<60).map { "\($0);K\($0);01-01-1980;man;01;01-02-2024;2024-0\($0 == 7 ? 2 : 3)\n" }.joined()
    let found: Uitkomst = try Proeflevering.read("u.csv", head + rows)
    #expect(try found.rows("SELECT peilmaand, soort_levering FROM levering") == ["24290|stand"])
    #expect(try found.rows("SELECT regelcode, veld FROM quarantaine") == ["R-0406|peilmaand"])
    #expect(try found.status == "geladen")
  }

  @Test("de ernst uit de definities van de gemeente geldt voor de bevinding en voor de quarantaine")
  func ownSeverity() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.define("regels.csv", "code;ernst;drempel;toelichting\nR-0401;waarschuwing;;\nR-0403;fout;;\n")
    try proef.put("u.csv", VeldenTests.kop + "1;K1;;01-01-1980;man;01;01-02-2024;01-02-2024;;\n2;K2;;01-01-1980;man;01;01-02-2024;01-01-2024;;\n")
    try proef.read()
    let found: Uitkomst = try Uitkomst(try #require(try proef.databases().first))
    #expect(try found.rows("SELECT code, ernst FROM bevinding ORDER BY regel") == ["R-0403|fout", "R-0401|waarschuwing"])
    #expect(try found.rows("SELECT ernst FROM quarantaine") == ["waarschuwing"])
  }
}
