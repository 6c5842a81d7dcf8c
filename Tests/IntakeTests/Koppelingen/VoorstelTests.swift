import Definitions
import Intake
import Register
import TestSupport
import Testing

/// A first mapping for a layout that nobody has described: good enough to be used, and honest about what it cannot know.
@Suite(.tempDir) struct VoorstelTests {
  /// Proposes a mapping for a file, takes it over as it is, and reads the file with it.
  private func use(_ text: String, filled: [String: String] = [:]) throws -> (lines: [String], uitkomst: Uitkomst) {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("onbekend.csv", text)
    var lines: [String] = try Voorstel.lines(path: proef.data + "/aanlevering/onbekend.csv", definitions: try proef.definitions())
    // What a person decides: the value of a field that the file does not have.
    for (field, value) in filled {
      let index: Int = try #require(lines.firstIndex { $0.hasPrefix("# ;\(field);") })
      lines[index] = ";\(field);;;;;;;\(value)"
    }
    try proef.define("koppelingen/eigen.csv", lines.joined(separator: "\n") + "\n")
    #expect(try proef.read().nieuw.map(\.bron) == ["eigen"])
    return (lines, try Uitkomst(try #require(try proef.databases().first)))
  }

  @Test("benefits under other names: synonyms, a code list and the kind of contents lead to the fields")
  func benefits() throws {
    let text: String =
      "Dossiernr.,Cliëntnr,Burgerservicenummer,Geb.datum,Sexe,Naam,Ingangsdatum,Datum einde,Reden uitstroom,Nettobedrag,Consulent,Vrije tekst\n"
      + "1,C1,999990019,15/05/1980,M,\"Berg, van den\",1/2/2024,00-00-0000,,1234.50,KM1,x\n2,C2,,01/01/1975,V,Jansen,3/2/2024,31/12/2025,11,900.00,KM1,y\n"
    let found = try use(text, filled: ["regeling": "01"])
    #expect(try found.uitkomst.rows("SELECT dossiernummer, klantnummer, bsn, geslacht, voorvoegsel, achternaam, regeling, bedrag, klantmanager, reden_beeindiging, einddatum IS NULL FROM uitkering ORDER BY rij") == [
      "1|C1|999990019|man|van den|Berg|01|123450|KM1|NULL|1", "2|C2|NULL|vrouw|NULL|Jansen|01|90000|KM1|11|0",
    ])
    #expect(found.lines.contains("Vrije tekst;;;;;;;;"))
    #expect(found.lines.contains("Nettobedrag;bedrag;bedrag;.;N;N;;;"))
    #expect(found.lines.contains("Datum einde;einddatum;datum;d/m/yyyy;N;N;;00-00-0000=niet_beeindigd;"))
    // The name of the person who guides klanten is no reason to show one: no value of the file is in the proposal.
    for secret in ["Jansen", "999990019", "C1", "KM1"] { #expect(!found.lines.joined().contains(secret)) }
  }

  @Test("a screening: life domains by their names, scores and obstacles by what stands in them")
  func screening() throws {
    let text: String =
      "Kandidaat;Klantnr;Gespreksdatum;Resultaat;Taal;Financiën;Belemmering gezondheid;Participatietrede;Loonwaardepercentage\n"
      + "K1;C1;01-02-2026;gesproken;3;2;J;4;35,5\nK2;C2;02-02-2026;no-show;;;;;\n"
    let found = try use(text, filled: ["partij": "Partij X"])
    #expect(try found.uitkomst.rows("SELECT partij, referentie, klantnummer, uitkomst, trede, loonwaarde FROM screening ORDER BY rij") == [
      "Partij X|K1|C1|gesproken|4|355000", "Partij X|K2|C2|no_show|NULL|NULL",
    ])
    #expect(try found.uitkomst.rows("SELECT leefgebied, soort, waarde FROM screening_waarde ORDER BY 1") == [
      "financien|score|20000", "gezondheid|belemmering|1", "taal|score|30000",
    ])
  }

  @Test("what must be there and is not is a remark to decide on, so that the proposal alone is refused")
  func missing() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("o.csv", "Klachtnummer|Team\nK1|a\n")
    let lines: [String] = try Voorstel.lines(path: proef.data + "/aanlevering/o.csv", definitions: try proef.definitions())
    #expect(lines.contains("# ;datum;;;;;;;vul in"))
    #expect(lines.contains("@scheiding;;;;;;;;|"))
    try proef.define("koppelingen/eigen.csv", lines.joined(separator: "\n") + "\n")
    #expect(throws: DefinitionError.self) { _ = try proef.definitions() }
  }

  @Test("a spreadsheet gets no mapping but the way out")
  func spreadsheet() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("o.xlsx", [0x50, 0x4B, 0x03, 0x04, 0, 0, 0, 0])
    let lines: [String] = try Voorstel.lines(path: proef.data + "/aanlevering/o.xlsx", definitions: try proef.definitions())
    #expect(lines.joined().contains("Opslaan als"))
  }
}
