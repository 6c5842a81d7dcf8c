import FileKit
import Intake
import TestSupport
import Testing

/// What can be wrong with a file as a whole: the list of bad input, one test each.
@Suite(.tempDir) struct BestandenTests {
  private let row: String = "1;K1;;01-01-1980;man;01;01-02-2024;;;\n"

  private func codes(_ name: String, _ bytes: [UInt8]) throws -> (register: [String], uitkomst: Uitkomst) {
    let proef: Proeflevering = try Proeflevering()
    try proef.put(name, bytes)
    let result: [String] = try proef.read().codes
    let found: Uitkomst = try Uitkomst(try #require(try proef.databases().first))
    try found.expectClosed(bytes.count)
    return (result, found)
  }

  @Test("een bestand waar geen koppeling op past noemt de dichtstbijzijnde en wat er ontbreekt")
  func notRecognised() throws {
    let found = try codes("x.csv", Array("dossiernummer;klantnummer;Piet Jansen;geboortedatum\n1;2;3;4\n".utf8))
    #expect(found.register == ["R-0201"])
    #expect(try found.uitkomst.status == "geweigerd")
    #expect(try found.uitkomst.rows("SELECT dispositie FROM boek") == ["geweigerd"])
    let spoken: String = try found.uitkomst.spoken
    #expect(spoken.contains("uitkering") && spoken.contains("'aanvangsdatum'") && spoken.contains("kolom 3"))
    #expect(!spoken.contains("Jansen"))
  }

  @Test("valkuil 12: een leeg bestand, alleen een kop en een enkele kolom zijn elk iets anders")
  func emptyAndHeaderOnly() throws {
    #expect(try codes("leeg.csv", []).register == ["R-0203"])
    let header: Uitkomst = try Proeflevering.read("kop.csv", VeldenTests.kop, folder: "e")
    #expect(try header.codes == ["R-0204"])
    #expect(try header.status == "geweigerd")
    let single: Uitkomst = try Proeflevering.read("een.csv", "klantnummer\n1\n2\n", folder: "f")
    #expect(try single.codes == ["R-0201"])
  }

  @Test("een bestand zonder kop lekt geen naam of nummer")
  func withoutHeader() throws {
    let found = try codes("zonder.csv", Array("1;K1;999900006;01-01-1980;Pietersen;01;01-02-2024\n2;K2;999900018;01-01-1980;Jansen;01;01-02-2024\n".utf8))
    let spoken: String = try found.uitkomst.spoken
    for secret in ["Pietersen", "Jansen", "999900006", "K1"] { #expect(!spoken.contains(secret)) }
    #expect(found.register == ["R-0201"])
  }

  @Test("een verschoven kolom lekt geen naam of nummer")
  func shiftedColumn() throws {
    let text: String = VeldenTests.kop + "X;1;K1;Pietersen;01-01-1980;man;01;01-02-2024;;\n" + String(repeating: row, count: 80)
    let spoken: String = try Proeflevering.read("v.csv", text).spoken
    #expect(!spoken.contains("Pietersen"))
  }

  @Test("een map met de naam van een bestand wordt genoemd en haar bestanden worden gelezen")
  func folder() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("map.csv/u.csv", VeldenTests.kop + row)
    let result = try proef.read()
    #expect(result.codes == ["R-0205"])
    #expect(result.bestandsnamen == ["map.csv/u.csv"])
  }

  @Test("een binair bestand, een rekenblad en een archief worden geweigerd met wat eraan te doen is")
  func binaryAndSpreadsheets() throws {
    #expect(try codes("b.csv", (0..<3000).map { UInt8(truncatingIfNeeded: $0 * 7 % 32) }).register == ["R-0206"])
    let sheet: Uitkomst = try Proeflevering.read("export.csv", [0x50, 0x4B, 0x03, 0x04] + [UInt8](repeating: 1, count: 50), folder: "e")
    #expect(try sheet.codes == ["R-0207"])
    #expect(try sheet.spoken.contains("Opslaan als"))
    #expect(try Proeflevering.read("export.xlsx", "wat dan ook", folder: "f").codes == ["R-0207"])
  }

  @Test(
    "een rekenblad of archief wordt aan zijn inhoud herkend, hoe het ook heet, en de bevinding zegt hoe het csv wordt",
    arguments: [
      [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], [0x1F, 0x8B, 0x08, 0x00],
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C],
    ])
  func byContent(start: [UInt8]) throws {
    let found: Uitkomst = try Proeflevering.read("uitkering.csv", start + [UInt8](repeating: 0x41, count: 100))
    #expect(try found.codes == ["R-0207"])
    #expect(try found.rows("SELECT wenk LIKE '%CSV UTF-8%' AND wenk LIKE '%zip%' FROM bevinding") == ["1"])
    try found.expectClosed(start.count + 100)
  }

  @Test("een rekenblad wordt ook aan zijn naam herkend", arguments: ["a.xlsx", "a.XLS", "a.ods", "a.zip", "a.xlsm"])
  func byName(name: String) throws {
    #expect(try Proeflevering.read(name, "dossiernummer;klantnummer\n1;2\n").codes == ["R-0207"])
  }

  @Test("te veel velden, te weinig velden, een open aanhalingsteken en ongeldige bytes: quarantaine, de rest geladen, het boek sluit")
  func structure() throws {
    let good: String = (0..<300).map { "g\($0);K\($0);;01-01-1980;man;01;01-02-2024;;;\n" }.joined()
    var bytes: [UInt8] = Array((VeldenTests.kop + "1;K1;;01-01-1980;man;01;01-02-2024;;;;te veel\n2;K2;;01-01-1980\n3;\"open;;;;;;;;\n" + good).utf8)
    bytes += Array("4;Kë;;01-01-1980;man;01;01-02-2024;;;\n".utf8) + Array("5;K".utf8) + [0xFF] + Array(";;01-01-1980;man;01;01-02-2024;;;\n".utf8)
    let found = try codes("u.csv", bytes).uitkomst
    #expect(try found.rows("SELECT regelcode FROM quarantaine ORDER BY record") == ["R-0101", "R-0102", "R-0105", "R-0109"])
    #expect(try found.rows("SELECT count(*) FROM uitkering") == ["301"])
  }

  @Test("valkuil 11: andere volgorde, hoofdletters, een spatie erachter, een harde spatie en een extra kolom worden elk genoemd en op naam gelezen")
  func drift() throws {
    let header: String = "KLANTNUMMER;dossiernummer ;geboortedatum;ges\u{6C}acht;regeling\u{00A0};aanvangsdatum;geheim\n"
    let found = try codes("u.csv", Array((header + "K1;D1;01-01-1980;man;01;01-02-2024;x\n").utf8)).uitkomst
    #expect(try found.rows("SELECT dossiernummer, klantnummer, regeling FROM uitkering") == ["D1|K1|01"])
    #expect(try found.rows("SELECT code, count(*) FROM bevinding GROUP BY 1 ORDER BY 1") == ["R-0211|1", "R-0212|3", "R-0214|1", "R-0215|1"])
    #expect(try !found.spoken.contains("geheim"))
    let doubled = try Proeflevering.read("u.csv", "dossiernummer;klantnummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum\n1;2;3;01-01-1980;man;01;01-01-2020\n", folder: "e")
    #expect(try doubled.codes == ["R-0213"])
  }

  @Test("valkuil 26: boven het budget telt de levering niet, en alle afgekeurde rijen zijn bewaard")
  func overBudget() throws {
    let bad: String = (0..<40).map { "\($0);K;;01-01-1980;man;01;31-02-2024;;;\n" }.joined()
    let found = try codes("u.csv", Array((VeldenTests.kop + bad + String(repeating: row, count: 60)).utf8)).uitkomst
    #expect(try found.status == "over_budget")
    #expect(try found.rows("SELECT count(*) FROM quarantaine") == ["40"])
    #expect(try found.rows("SELECT count(*) FROM bevinding WHERE code = 'R-0217'") == ["1"])
  }

  @Test("valkuil 22: wat is geladen en wat in quarantaine staat geeft samen de bytes van de bron terug")
  func rebuild() throws {
    let bytes: [UInt8] = Array((VeldenTests.kop + row + "2;\"open\n" + row + "3;te kort\n" + String(repeating: row, count: 100)).utf8)
    let found = try codes("u.csv", bytes).uitkomst
    var rebuilt: [UInt8] = []
    let raw: [String] = try found.rows("SELECT CAST(ruw AS TEXT) FROM quarantaine ORDER BY record")
    var next: Int = 0
    for range in try found.rows("SELECT dispositie, byte_van, byte_tot, record_van, record_tot FROM boek ORDER BY record_van") {
      let parts: [Substring] = range.split(separator: "|")
      let from: Int = try #require(Int(parts[1]))
      let to: Int = try #require(Int(parts[2]))
      if parts[0] == "quarantaine" {
        let count: Int = try #require(Int(parts[4])) - (try #require(Int(parts[3]))) + 1
        for _ in 0..<count {
          rebuilt += Array(raw[next].utf8)
          next += 1
        }
      } else {
        rebuilt += bytes[from..<to]
      }
    }
    #expect(SHA256.hex(of: rebuilt) == SHA256.hex(of: bytes))
  }

  @Test("valkuil 53: een lange tekst wordt niet afgekapt")
  func longText() throws {
    let name: String = String(repeating: "a", count: 20_000)
    let found: Uitkomst = try Proeflevering.read("v.csv", "registratienummer;klantnummer;type;omschrijving;begindatum\n1;K1;traject;\(name);01-01-2020\n")
    #expect(try found.rows("SELECT length(omschrijving) FROM voorziening") == ["20000"])
  }
}
