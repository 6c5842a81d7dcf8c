import TestSupport
import Testing

/// Cells of every type, with the line and column of each finding shown by a mark in the text.
@Suite(.tempDir) struct VeldenTests {
  static let kop: String = "dossiernummer;klantnummer;bsn;geboortedatum;geslacht;regeling;aanvangsdatum;einddatum;bedrag;ontheffing\n"

  /// A finding at a mark.
  private func at(_ code: String, _ text: MarkedText, _ mark: Int, _ veld: String) -> String {
    let place: MarkedText.Place = text[mark]
    return "\(code) \(place.line):\(place.column)@\(place.byte) \(veld)"
  }

  @Test("elke afwijkende cel krijgt een bevinding op haar regel, kolom en byte")
  func findingsStandWhereTheCellStands() throws {
    let text: MarkedText = MarkedText(
      Self.kop
        + "1;K1;1️⃣99990031;2️⃣19680000;man;01;01-02-2024;;1.234,50;\n"
        + "2;K2;3️⃣999900007;01-01-1970;vrouw;4️⃣ZZ;2024-02-01;5️⃣31-04-2024;12;\n"
        + "3;K3;6️⃣12345;01-01-1970;vrouw;01;20240201;;7️⃣1,23457E+08;\n")
    let found: Uitkomst = try Proeflevering.read("u.csv", text.text)
    // The eight digits do not pass the eleven test with a zero in front, so the first is no lost zero.
    #expect(
      try found.findings() == [
        at("R-0305", text, 1, "bsn"), at("R-0308", text, 2, "geboortedatum"), at("R-0305", text, 3, "bsn"), at("R-0310", text, 4, "regeling"),
        at("R-0303", text, 5, "einddatum"), at("R-0306", text, 6, "bsn"), at("R-0303", text, 7, "bedrag"),
      ])
    #expect(try found.rows("SELECT bedrag, einddatum, regeling FROM uitkering ORDER BY rij") == ["123450|NULL|01", "1200|NULL|NULL", "NULL|NULL|01"])
    try found.expectClosed(text.bytes.count)
  }

  @Test("de kolom telt tekens en geen bytes, ook achter een letter met een accent")
  func columnsCountCharacters() throws {
    let text: MarkedText = MarkedText("klantnummer;achternaam;dossiernummer;geboortedatum;geslacht;regeling;aanvangsdatum\nK1;Æbele én Ïk;D1;01-01-1980;man;1️⃣99;01-01-2020\n")
    let found: Uitkomst = try Proeflevering.read("u.csv", text.text)
    #expect(try found.findings().contains(at("R-0310", text, 1, "regeling")))
  }

  @Test("een sleutel die niet te lezen is zet de rij in quarantaine, met haar bytes")
  func unreadableKeyQuarantines() throws {
    let rows: [String] = ["1;K1;;01-01-1980;man;01;31-02-2024;;;\n", ";K2;;01-01-1980;man;01;01-02-2024;;;\n", "3;1,23457E+08;;01-01-1980;man;01;01-02-2024;;;\n"]
    let good: String = (10..<200).map { "\($0);K\($0);;01-01-1980;man;01;01-02-2024;;;\n" }.joined()
    let text: String = Self.kop + rows.joined() + good
    let found: Uitkomst = try Proeflevering.read("u.csv", text)
    #expect(try found.rows("SELECT regelcode, veld, CAST(ruw AS TEXT) FROM quarantaine ORDER BY record") == [
      "R-0302|aanvangsdatum|" + rows[0], "R-0301|dossiernummer|" + rows[1], "R-0302|klantnummer|" + rows[2],
    ])
    #expect(try found.rows("SELECT count(*) FROM uitkering") == ["190"])
    #expect(try found.status == "geladen")
    try found.expectClosed(text.utf8.count)
  }

  @Test("sentinels van einddatum betekenen niet beeindigd en nul komt er niet in")
  func sentinels() throws {
    let rows: [String] = ["00000000", "31-12-9999", "99999999", "9999-12-31", ""]
    let text: String = Self.kop + rows.enumerated().map { "\($0.offset);K;;01-01-1980;man;01;01-02-2024;\($0.element);;\n" }.joined()
    let found: Uitkomst = try Proeflevering.read("u.csv", text)
    #expect(try found.rows("SELECT count(*) FROM uitkering WHERE einddatum IS NULL") == ["5"])
    #expect(try found.rows("SELECT count(*) FROM bevinding") == ["0"])
  }

  @Test("een BSN dat zijn nul verloor krijgt hem terug, met punten worden die weggelaten")
  func bsnRepairs() throws {
    let text: MarkedText = MarkedText(Self.kop + "1;K1;1️⃣12345672;01-01-1980;man;01;01-02-2024;;;\n2;K2;012.345.672;01-01-1980;man;01;01-02-2024;;;\n")
    let found: Uitkomst = try Proeflevering.read("u.csv", text.text)
    #expect(try found.rows("SELECT bsn FROM uitkering ORDER BY rij") == ["012345672", "012345672"])
    #expect(try found.findings() == [at("R-0304", text, 1, "bsn")])
    #expect(try found.rows("SELECT hersteld FROM veldtelling WHERE veld = 'bsn'") == ["2"])
  }

  @Test("in een kolom met twee schrijfwijzen van een datum is de zeldzame hersteld en geteld")
  func rareStyleIsRepaired() throws {
    let text: String = Self.kop + "1;K1;;01-01-1980;man;01;01-02-2024;;;\n2;K2;;01-01-1980;man;01;02-02-2024;;;\n3;K3;;01-01-1980;man;01;20240203;;;\n"
    let found: Uitkomst = try Proeflevering.read("u.csv", text)
    #expect(try found.rows("SELECT gevuld, hersteld FROM veldtelling WHERE veld = 'aanvangsdatum'") == ["2|1"])
    #expect(try found.rows("SELECT regel, kolom FROM bevinding WHERE code = 'R-0309'") == ["4|25"])
  }

  @Test("een code zonder voorloopnul is dezelfde code, een onbekende is leeg en nooit overig")
  func codes() throws {
    let text: String = Self.kop + "1;K1;;01-01-1980;M;1;01-02-2024;01-03-2024;;02\n2;K2;;01-01-1980;vrouw;01;01-02-2024;01-03-2024;;77\n"
    let found: Uitkomst = try Proeflevering.read("u.csv", text)
    #expect(try found.rows("SELECT regeling, ontheffing FROM uitkering ORDER BY rij") == ["01|2", "01|NULL"])
  }

  @Test("een onbekende code wordt pas getoond als zij kort is en vaak voorkomt")
  func unknownCodesStayHidden() throws {
    let rare: String = (0..<3).map { "a\($0);K;;01-01-1980;man;Jansen;01-02-2024;;;\n" }.joined()
    let often: String = (0..<12).map { "b\($0);K;;01-01-1980;man;X9;01-02-2024;;;\n" }.joined()
    let found: Uitkomst = try Proeflevering.read("u.csv", Self.kop + rare + often)
    #expect(try found.rows("SELECT DISTINCT regeling_bron FROM uitkering ORDER BY 1") == ["NULL", "X9"])
    #expect(try !found.spoken.contains("Jansen"))
    #expect(try found.spoken.contains("X9"))
  }
}
