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
    let results = try ControleStage.run(data: proef.data, definitions: try proef.definitions())
    #expect(results.map(\.status) == ["geladen"])
    #expect(!FileSystem.exists(proef.data + "/register/leveringen.csv"))
    #expect(try FileSystem.list(proef.data + "/werk", recursive: true).isEmpty)
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
