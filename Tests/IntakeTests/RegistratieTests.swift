import Definitions
import FileKit
import Intake
import Register
import TestSupport
import Testing

@Suite(.tempDir) struct RegistratieTests {
  private func stand(_ month: String, _ tag: String = "") -> String {
    "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;peilmaand\n1\(tag);K1;01-01-1980;man;01;01-02-2020;\(month)\n"
  }

  @Test("nieuwe leveringen krijgen hun nummer op peilmaand, niet op naam")
  func numbersByMonth() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("a nieuwste.csv", stand("2026-03"))
    try proef.put("b/oudste (één).csv", stand("2026-01"))
    try proef.put("c.csv", stand("2026-02"))
    let first: [Levering] = try proef.register().nieuw
    #expect(first.map(\.bestand) == ["b/oudste (één).csv", "c.csv", "a nieuwste.csv"])
    #expect(first.map(\.volgnummer) == [1, 2, 3])
    try proef.put("0.csv", stand("2025-12"))
    #expect(try proef.register(vandaag: "2026-12-01").nieuw.map(\.volgnummer) == [4])
    let list: String = String(decoding: try FileSystem.readAll(proef.data + "/register/leveringen.csv"), as: UTF8.self)
    let hash: String = SHA256.hex(of: Array(stand("2025-12").utf8))
    #expect(list.split(separator: "\n").last == "4;\(hash);0.csv;uitkering;uitkering;2025-12;2026-12-01;1;")
  }

  @Test("een tweede keer kijken verandert geen byte en geen tijd")
  func secondLookTouchesNothing() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("a.csv", stand("2026-01"))
    try proef.register()
    let watched: [String] = ["/register/leveringen.csv", "/register/sleutel", "/werk/inventaris.csv", "/werk/inventaris_bevindingen.csv"]
    let before: [[UInt8]] = try watched.map { try FileSystem.readAll(proef.data + $0) }
    #expect(try proef.register(vandaag: "2027-01-01").nieuw.isEmpty)
    #expect(try watched.map { try FileSystem.readAll(proef.data + $0) } == before)
  }

  @Test("valkuil 23: dezelfde bytes onder een andere naam tellen een keer; andere bytes onder dezelfde naam zijn een nieuwe levering")
  func sameBytesTwice() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("a.csv", stand("2026-01"))
    try proef.put("b.csv", stand("2026-01"))
    let result = try proef.register()
    #expect(result.nieuw.count == 1)
    #expect(result.codes == ["R-0208"])
    try proef.put("a.csv", stand("2026-01", "x"))
    #expect(try proef.register().nieuw.map(\.volgnummer) == [2])
  }

  @Test("een levering die uit de map verdween telt nog, tot zij is ingetrokken")
  func vanishedFile() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("a.csv", stand("2026-01"))
    try proef.read()
    let database: String = try #require(try proef.databases().first)
    try FileSystem.remove(proef.data + "/aanlevering/a.csv")
    let result = try proef.read()
    #expect(result.codes == ["R-0209"])
    #expect(FileSystem.exists(database))
    let list: String = String(decoding: try FileSystem.readAll(proef.data + "/register/leveringen.csv"), as: UTF8.self)
    try FileSystem.writeIfChanged(proef.data + "/register/leveringen.csv", Array((list.dropLast() + "J\n").utf8))
    #expect(try proef.register().bevindingen.isEmpty)
    #expect(!FileSystem.exists(database))
  }

  @Test("de controle leest wat nieuw is en bewaart niets")
  func controleStoresNothing() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("a.csv", stand("2026-01"))
    let result = try ControleStage.run(data: proef.data, vandaag: "2026-11-02", definitions: try proef.definitions())
    #expect(result.bestanden == 1 && result.metFout == 0)
    #expect(result.regels.contains { $0.contains("koppeling uitkering, soort uitkering, stand over 2026-01; krijgt nummer 1") })
    #expect(!FileSystem.exists(proef.data + "/register/leveringen.csv"))
    #expect(try FileSystem.list(proef.data + "/werk", recursive: true).isEmpty)
  }

  @Test("de controle vergelijkt met de vorige levering en zegt wat in quarantaine zou komen")
  func controleCompares() throws {
    let proef: Proeflevering = try Proeflevering()
    let header: String = "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;peilmaand\n"
    func rows(_ count: Int, _ month: String) -> String { (0..<count).map { "D\($0);K\($0);01-01-1980;man;01;01-02-2020;\(month)\n" }.joined() }
    try proef.put("januari.csv", header + rows(100, "2026-01"))
    try proef.read()
    try proef.put("februari.csv", header + rows(97, "2026-02") + "D97;K97;01-01-1980;man;01;31-02-2020;2026-02\n")
    let result = try ControleStage.run(data: proef.data, vandaag: "2026-11-02", definitions: try proef.definitions())
    let text: String = result.regels.joined(separator: "\n")
    #expect(result.bestanden == 1 && result.metFout == 1)
    #expect(text.contains("waarvan 98 met gegevens: 97 te laden, 1 in quarantaine; wordt gebruikt"))
    #expect(text.contains("vorige: nummer 1 over 2026-01, 100 rijen; verschil -2"))
    #expect(text.contains("minder dan 98%: de stand is onvolledig"))
    #expect(text.contains("eerst op regel 99"))
    #expect(!text.contains("K97"))
  }

  @Test("van twee standen over een maand komt die met een datum in haar naam na die zonder, en de laatste datum wint")
  func dateInNameDecides() throws {
    let proef: Proeflevering = try Proeflevering()
    // Whatever their bytes are, the names decide: the hashes of these contents are tried in both orders.
    for tag in ["a", "b", "c", "d"] { try proef.put("stand 2026-01 \(tag)/uitkering_2026-01_2026-02-0\(tag == "a" ? 9 : tag == "b" ? 3 : tag == "c" ? 5 : 7).csv", stand("2026-01", tag)) }
    try proef.put("uitkering_2026-01.csv", stand("2026-01", "origineel"))
    let order: [String] = try proef.register().nieuw.map { String($0.bestand.suffix(14)) }
    #expect(order == ["ng_2026-01.csv", "2026-02-03.csv", "2026-02-05.csv", "2026-02-07.csv", "2026-02-09.csv"])
  }

  @Test("een levering die uit de map verdween wordt opnieuw gelezen uit het register, ook na andere definities en een lege werkmap; is de kopie weg of veranderd, dan stopt het lezen")
  func vanishedFileIsReadAgain() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("a.csv", stand("2026-01"))
    try proef.read()
    try FileSystem.remove(proef.data + "/aanlevering/a.csv")
    // Other bytes under its name are another delivery, and never taken for it.
    try proef.put("a.csv", stand("2026-02", "anders"))
    try FileSystem.removeTree(proef.data + "/werk")
    try proef.read()
    let texts: [String] = try proef.databases().map { try Uitkomst($0).rows("SELECT levering.volgnummer || uitkering.dossiernummer FROM levering, uitkering").joined() }.sorted()
    #expect(texts == ["11", "21anders"])
    let copies: [String] = try FileSystem.entries(proef.data + "/register/leveringen")
    #expect(copies.count == 2)
    for name in copies { try FileSystem.writeIfChanged(proef.data + "/register/leveringen/" + name, [1, 2, 3]) }
    #expect(throws: IntakeError.deliveryGone(volgnummer: 1)) { try proef.read() }
  }

  @Test("twee maanden in een bestand: de meeste rijen zijn de stand, de andere wachten zonder de levering af te keuren")
  func twoMonths() throws {
    let proef: Proeflevering = try Proeflevering()
    let header: String = "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;peilmaand\n"
    func rows(_ range: Range<Int>, _ month: String) -> String { range.map { "D\($0);K\($0);01-01-1980;man;01;01-02-2020;\(month)\n" }.joined() }
    try proef.put("beide.csv", header + rows(0..<60, "2026-02") + rows(0..<40, "2026-01"))
    try proef.read()
    let outcome: Uitkomst = try Uitkomst(try #require(try proef.databases().first))
    #expect(try outcome.status == "geladen")
    #expect(try outcome.rows("SELECT count(*) FROM uitkering") == ["60"])
    #expect(try outcome.rows("SELECT count(*) FROM quarantaine WHERE regelcode = 'R-0406'") == ["40"])
    // Refused rows of its own month still count against the budget.
    try proef.put("slecht.csv", header + rows(0..<60, "2026-03") + (0..<9).map { "D\($0);K\($0);01-01-1980;man;01;x;2026-03\n" }.joined() + rows(0..<30, "2026-01"))
    try proef.read()
    #expect(try proef.databases().map { try Uitkomst($0).status }.sorted() == ["geladen", "over_budget"])
  }

  @Test("uitleg zonder laden noemt kolommen van de koppeling en nummers van de andere")
  func explains() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("a.csv", "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;Jansen\n1;2;01-01-1980;man;01;01-01-2020;x\n")
    let lines: [String] = try Verklaring.lines(path: proef.data + "/aanlevering/a.csv", definitions: try proef.definitions())
    #expect(lines.contains { $0.contains("koppeling uitkering") })
    #expect(lines.contains { $0.contains("kolom 7: niet in de koppeling") })
    #expect(!lines.joined().contains("Jansen"))
  }

  @Test("het voorstel voor een onbekende indeling is een koppeling die past")
  func proposes() throws {
    let proef: Proeflevering = try Proeflevering()
    let text: String = "Dossiernummer cliënt;Klantnummer;Geboortedatum;Geslacht;Regeling;Aanvangsdatum uitkering;Vrij veld\n1;2;01-01-1980;man;01;01-01-2020;x\n"
    try proef.put("a.csv", text)
    let lines: [String] = try Voorstel.lines(path: proef.data + "/aanlevering/a.csv", definitions: try proef.definitions())
    try proef.define("koppelingen/nieuw.csv", lines.joined(separator: "\n") + "\n")
    #expect(try proef.read().nieuw.map(\.bron) == ["nieuw"])
  }
}
