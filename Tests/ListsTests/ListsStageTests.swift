import CSVKit
import FileKit
import Lists
import SQLiteKit
import TestSupport
import Testing

/// A data folder with one delivery of four rows: one loaded, one merged, one moved to quarantine, one refused on reading.
struct SmallChain {
  let data: String
  var uit: String { data + "/werk/uitvoer/controller/2026-10" }
  /// The delivery: a header, a row with a line end within quotes, three more rows, and a blank line.
  static let text: String = "klantnummer;datum;soort\r\nK1;2026-10-01;\"a\r\nb\"\r\nK2;2026-10-02;c\r\nK2;2026-10-02;c\r\nK3;onzin;d\r\n\r\n"

  init(_ folder: String, text: String = SmallChain.text, utf16: Bool = false, telt: Bool = true, reden: String = "telt mee") throws {
    data = folder
    for path in ["aanlevering", "werk/bron"] { try FileSystem.makeFolder(folder + "/" + path) }
    let bytes: [UInt8] = utf16 ? [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8)
    _ = try FileSystem.writeIfChanged(folder + "/aanlevering/oktober ë.csv", bytes)
    _ = try FileSystem.writeIfChanged(folder + "/aanlevering/kopie.csv", bytes)
    _ = try FileSystem.writeIfChanged(folder + "/aanlevering/vreemd.csv", [1, 2, 3])
    let sha: String = SHA256.hex(of: bytes)
    let other: String = SHA256.hex(of: [1, 2, 3])
    try writeWork("inventaris.csv", """
      bestand;bytes;sha256;volgnummer;toestand
      kopie.csv;\(bytes.count);\(sha);1;dubbel
      oktober ë.csv;\(bytes.count);\(sha);1;levering
      vreemd.csv;3;\(other);;geweigerd

      """)
    try writeWork("inventaris_bevindingen.csv", "code;ernst;bestand;regel;kolom;byte;veld;record;melding;wenk\nR-0201;fout;vreemd.csv;1;1;0;;;geen levering;kijk na\n")
    try writeWork("uitvoercontrole.csv", "\u{FEFF}kerncijfer;status\r\n")
    try staging(sha, bytes, utf16)
    try refused(other)
    try personen(sha, telt, reden)
    try warehouse()
    try kengetallen()
  }

  private func writeWork(_ name: String, _ text: String) throws { _ = try FileSystem.writeIfChanged(data + "/werk/" + name, Array(text.utf8)) }

  private func build(_ name: String, _ sql: String) throws {
    let connection: Connection = try Connection(path: data + "/werk/" + name, .create)
    try connection.execute(sql)
    try connection.close()
  }

  /// The byte on which each line starts, by a count of its own.
  private func starts(_ bytes: [UInt8], _ utf16: Bool) -> [Int] {
    var result: [Int] = [0]
    for place in bytes.indices where bytes[place] == 10 { result.append(place + (utf16 ? 2 : 1)) }
    return result
  }

  private func staging(_ sha: String, _ bytes: [UInt8], _ utf16: Bool) throws {
    let at: [Int] = starts(bytes, utf16)
    let raw: String = bytes[at[5]..<at[6]].map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
    try build("bron/\(sha.prefix(16)).sqlite", """
      CREATE TABLE levering(volgnummer, sha256, bestand, bron, soort, soort_levering, peilmaand, bytes, records, codering, scheiding, bom, status);
      INSERT INTO levering VALUES (1, '\(sha)', 'oktober ë.csv', 'signaal', 'signaal', 'mutatie', NULL, \(bytes.count), 6, '\(utf16 ? "utf-16le" : "utf-8")', ';', \(utf16 ? 1 : 0), 'geladen');
      CREATE TABLE boek(record_van, record_tot, byte_van, byte_tot, regel_van, regel_tot, dispositie, regelcode);
      INSERT INTO boek VALUES (1,1,0,\(at[1]),1,1,'kop',NULL), (2,4,\(at[1]),\(at[5]),2,5,'geladen',NULL), (5,5,\(at[5]),\(at[6]),6,6,'quarantaine','R-0301'),
        (6,6,\(at[6]),\(at[7]),7,7,'leeg',NULL);
      CREATE TABLE quarantaine(record, regel, kolom, byte_van, byte_lengte, regelcode, ernst, veld, ruw);
      INSERT INTO quarantaine VALUES (5, 6, 4, \(at[5]), \(at[6] - at[5]), 'R-0301', 'fout', 'datum', X'\(raw)');
      CREATE TABLE bevinding(code, ernst, bestand, regel, kolom, byte, veld, record, melding, wenk);
      INSERT INTO bevinding VALUES ('R-0301', 'fout', 'oktober ë.csv', 6, 4, \(at[5]), 'datum', '5', 'geen datum', 'verbeter');
      CREATE TABLE signaal(rij INTEGER PRIMARY KEY, regel);
      INSERT INTO signaal VALUES (2, 2), (3, 4), (4, 5);
      """)
  }

  private func refused(_ sha: String) throws {
    try build("bron/\(sha.prefix(16)).sqlite", """
      CREATE TABLE levering(volgnummer, sha256, bestand, bron, soort, soort_levering, peilmaand, bytes, records, codering, scheiding, bom, status);
      INSERT INTO levering VALUES (0, '\(sha)', 'vreemd.csv', '', '', '', NULL, 3, 1, 'utf-8', ';', 0, 'geweigerd');
      CREATE TABLE boek(record_van, record_tot, byte_van, byte_tot, regel_van, regel_tot, dispositie, regelcode);
      INSERT INTO boek VALUES (1,1,0,3,1,1,'geweigerd','R-0201');
      CREATE TABLE quarantaine(record, regel, kolom, byte_van, byte_lengte, regelcode, ernst, veld, ruw);
      CREATE TABLE bevinding(code, ernst, bestand, regel, kolom, byte, veld, record, melding, wenk);
      INSERT INTO bevinding VALUES ('R-0201', 'fout', 'vreemd.csv', 1, 1, 0, NULL, NULL, 'geen levering', 'kijk na');
      """)
  }

  private func personen(_ sha: String, _ telt: Bool, _ reden: String) throws {
    try build("personen.sqlite", """
      CREATE TABLE levering(volgnummer INTEGER, sha256, bestand, bron, soort, peilmaand INTEGER, records INTEGER, telt_mee INTEGER, reden);
      INSERT INTO levering VALUES (1, '\(sha)', 'oktober ë.csv', 'signaal', 'signaal', NULL, 6, \(telt ? 1 : 0), '\(reden)');
      CREATE TABLE verplaatsing(levering INTEGER, rij INTEGER, naar, regelcode, in_levering, in_rij);
      CREATE TABLE signaal(levering INTEGER, rij INTEGER);
      CREATE TABLE klant(klant_id, bron, klantnummer);
      INSERT INTO klant VALUES ('aa', 'uitkering', 'K1'), ('bb', 'uitkering', 'K2'), ('cc', 'uitkering', 'K3'), ('dd', 'uitkering', 'K4'), ('ee', 'uitkering', 'K5');
      CREATE TABLE persoon(klant_id, klantnummer, voorletters, voorvoegsel, achternaam);
      INSERT INTO persoon VALUES ('aa', 'K1', 'A', 'van', 'Proef');
      CREATE TABLE bevinding(code, ernst, levering INTEGER, bestand, regel INTEGER, veld, record, melding, wenk);
      INSERT INTO bevinding VALUES ('R-0701', 'waarschuwing', 1, 'oktober ë.csv', 5, NULL, NULL, 'dubbel', 'niets');
      """)
    if telt {
      try change("personen.sqlite", "INSERT INTO verplaatsing VALUES (1, 2, 'quarantaine', 'R-0702', NULL, NULL), (1, 4, 'samengevoegd', 'R-0703', 1, 3); INSERT INTO signaal VALUES (1, 3);")
    }
  }

  private func warehouse() throws {
    try build("klantbeeld.sqlite", """
      CREATE TABLE parameter(peildatum INTEGER, peilmaand INTEGER, max_maanden_vooruit INTEGER);
      INSERT INTO parameter VALUES (20757, 24321, 12);
      CREATE TABLE maand(maand INTEGER, naam, eerste_dag INTEGER, laatste_dag INTEGER);
      INSERT INTO maand VALUES (24321, '2026-10', 20727, 20757);
      CREATE TABLE bevinding_laden(code, ernst, levering INTEGER, regel INTEGER, klant_id, melding);
      INSERT INTO bevinding_laden VALUES ('R-0801', 'info', 1, 2, 'bb', 'einde op de begindag');
      CREATE TABLE uitkeringsperiode(periode_id INTEGER, klant_id, van INTEGER, tot INTEGER);
      INSERT INTO uitkeringsperiode VALUES (1, 'aa', 100, NULL), (2, 'bb', 100, 20800), (3, 'cc', 100, NULL), (4, 'dd', 100, NULL), (5, 'ee', 100, 20757);
      CREATE TABLE periode_kenmerk(periode_id INTEGER, van INTEGER, tot INTEGER, team, einddatum_ontheffing INTEGER);
      INSERT INTO periode_kenmerk VALUES (1, 100, NULL, 'Noord', NULL), (2, 100, NULL, 'Noord', NULL), (3, 100, NULL, 'Noord', 20700), (4, 100, NULL, NULL, NULL);
      CREATE TABLE toewijzing(klant_id, rol, team, van INTEGER, tot INTEGER);
      INSERT INTO toewijzing VALUES ('aa', 'werk', 'Zuid', 200, NULL);
      CREATE TABLE activiteit(klant_id, van INTEGER, tot INTEGER, afgerond_op INTEGER);
      INSERT INTO activiteit VALUES ('aa', 20000, 20740, NULL), ('bb', 20000, 20900, NULL), ('dd', 20000, 20900, NULL), ('dd', 20000, 20740, 20741);
      CREATE TABLE voorziening(klant_id, van INTEGER, geplande_tot INTEGER, tot INTEGER);
      INSERT INTO voorziening VALUES ('dd', 20000, 20950, NULL);
      CREATE TABLE afspraak(klant_id, datum_uitnodiging INTEGER, datum_gepland INTEGER, status, datum_status INTEGER);
      CREATE TABLE uitkering_bedrag(dossier_id, maand INTEGER, bedrag INTEGER);
      INSERT INTO uitkering_bedrag VALUES ('x', 24321, 100050), ('y', 24321, 50000);
      CREATE TABLE controletotaal(bron, peilmaand INTEGER, gemeente, grootheid, waarde INTEGER, herkomst);
      INSERT INTO controletotaal VALUES ('gws', 24321, NULL, 'personen', 50000, 'systeem'), ('gws', 24321, NULL, 'uitkeringen', 30000, 'systeem'),
        ('gws', 24321, NULL, 'som_bedrag', 15005000, 'grootboek'), ('gws', 24321, '0193', 'personen', 10000, 'systeem'), ('gws', 24321, NULL, 'instroom', NULL, 'CBS');
      """)
  }

  private func kengetallen() throws {
    try build("kengetallen.sqlite", """
      CREATE TABLE run(run_id, peilmaand INTEGER, programmaversie);
      INSERT INTO run VALUES ('abcdef012345', 24321, '0.1.0');
      CREATE TABLE kerncijfer(kerncijfer, periode_begin INTEGER, periode_eind INTEGER, uitsplitsing, groep, waarde, status);
      INSERT INTO kerncijfer VALUES ('stand', 20757, 20757, 'totaal', 'totaal', '4', 'ok'), ('stand_uitkeringen', 20757, 20757, 'totaal', 'totaal', '3', 'ok'),
        ('instroom', 20727, 20757, 'totaal', 'totaal', '2', 'ok');
      """)
  }

  /// Changes one of the databases, for a planted fault.
  func change(_ name: String, _ sql: String) throws {
    let connection: Connection = try Connection(path: data + "/werk/" + name, .readWrite)
    try connection.execute(sql)
    try connection.close()
  }

  func run() throws(ListsError) -> ListsStage.Uitkomst {
    try ListsStage(
      data: data, kengetallen: data + "/werk/kengetallen.sqlite", warehouse: data + "/werk/klantbeeld.sqlite", personen: data + "/werk/personen.sqlite",
      uit: uit
    ).run()
  }

  func rows(_ name: String) throws -> [[String: String]] {
    let table: CSVTable = try CSVTable.parse(try FileSystem.readAll(uit + "/" + name), name: name)
    return table.rows.map { row in Dictionary(uniqueKeysWithValues: zip(table.header, row.values)) }
  }
}

@Suite("ListsStage", .tempDir) struct ListsStageTests {
  @Test("the ledger gives every record and byte of every file one disposition, quoted line ends and copies included", arguments: [false, true])
  func ledger(utf16: Bool) throws {
    let chain: SmallChain = try SmallChain(TempDir.path, utf16: utf16)
    let result: ListsStage.Uitkomst = try chain.run()
    #expect(result.bestanden == 3 && result.records == 13 && result.quarantaine == 2)
    let rows: [[String: String]] = try chain.rows("aansluiting.csv")
    #expect(rows.map { $0["bestand"] } == ["kopie.csv", "oktober ë.csv", "vreemd.csv", "totaal"])
    let width: Int = utf16 ? 2 : 1
    let own: [String: String] = rows[1]
    #expect(own["geladen_records"] == "1" && own["geladen_bytes"] == String(17 * width))
    #expect(own["samengevoegd_records"] == "1" && own["samengevoegd_bytes"] == String(17 * width))
    #expect(own["quarantaine_records"] == "2" && own["quarantaine_bytes"] == String((22 + 12) * width))
    #expect(own["kop_bytes"] == String(25 * width + (utf16 ? 2 : 0)) && own["leeg_bytes"] == String(2 * width))
    #expect(rows[0]["samengevoegd_records"] == "4" && rows[0]["geladen_records"] == "0" && rows[0]["opmerking"] == "zelfde inhoud als oktober ë.csv")
    #expect(rows[2]["geweigerd_records"] == "1" && rows[2]["geweigerd_bytes"] == "3")
    for row in rows {
      for unit in ["records", "bytes"] {
        let parts: Int = row.filter { $0.key.hasSuffix("_" + unit) }.values.reduce(0) { $0 + (Int($1) ?? 0) }
        #expect(String(parts) == row[unit])
      }
    }
  }

  @Test("findings of all stages stand in one list, severest first, each with a key of its own") func findings() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    #expect(try chain.run().bevindingen == 4)
    let rows: [[String: String]] = try chain.rows("bevindingen.csv")
    #expect(rows.map { $0["regel"] } == ["R-0201", "R-0301", "R-0701", "R-0801"])
    #expect(rows.map { $0["stap"] } == ["registreren", "inlezen", "samenbrengen", "laden"])
    #expect(rows[3]["record"] == "klantnummer K2" && rows[3]["bestand"] == "oktober ë.csv" && Set(rows.map { $0["sleutel"] }).count == 4)
    let text: String = String(decoding: try FileSystem.readAll(chain.uit + "/bevindingen.csv"), as: UTF8.self)
    #expect(text.split(separator: "\r\n").dropFirst().allSatisfy { $0.hasPrefix("R-") })
  }

  @Test("quarantine can be delivered again: header and raw bytes, each record once, with its reasons beside it", arguments: [false, true])
  func quarantine(utf16: Bool) throws {
    let chain: SmallChain = try SmallChain(TempDir.path, utf16: utf16)
    _ = try chain.run()
    let raw: [UInt8] = try FileSystem.readAll(chain.uit + "/quarantaine/0001-signaal.csv")
    let expected: String = "klantnummer;datum;soort\r\nK1;2026-10-01;\"a\r\nb\"\r\nK3;onzin;d\r\n"
    let bytes: [UInt8] = utf16 ? [0xFF, 0xFE] + expected.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(expected.utf8)
    #expect(raw == bytes)
    let reasons: [[String: String]] = try chain.rows("quarantaine/0001-signaal.redenen.csv")
    #expect(reasons.map { $0["regel"] } == ["R-0702", "R-0301"] && reasons.map { $0["toestand"] } == ["open", "open"])
    #expect(reasons[1]["ruwe_regel"] == "K3;onzin;d" && reasons[1]["veld"] == "datum")
  }

  @Test("control totals stand beside ours, with what is explained and what is left") func external() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    _ = try chain.run()
    let rows: [[String: String]] = try chain.rows("aansluiting_extern.csv")
    func row(_ grootheid: String, _ gemeente: String = "") -> [String: String] { rows.first { $0["grootheid"] == grootheid && $0["gemeente"] == gemeente } ?? [:] }
    #expect(row("personen")["verschil"] == "-1" && row("personen")["rest"] == "-1" && row("personen")["oordeel"] == "onderzoek dit")
    #expect(row("uitkeringen")["oordeel"] == "sluit aan")
    #expect(row("som_bedrag")["opgave"] == "1500,50" && row("som_bedrag")["verschil"] == "0,00")
    #expect(row("personen", "0193")["oordeel"] == "niet te vergelijken" && row("instroom")["oordeel"] == "geen opgave")
  }

  @Test("each klant in bestand is on the worklist once, in the first state that fits") func worklist() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    _ = try chain.run()
    let rows: [[String: String]] = try chain.rows("werkvoorraad.csv")
    let states: [String: String] = Dictionary(uniqueKeysWithValues: rows.map { ($0["klantnummer"] ?? "", $0["toestand"] ?? "") })
    #expect(states == ["K1": "verlopen", "K2": "op koers", "K3": "verlopen", "K4": "meervoudig"])
    let overdue: [String: String] = rows.first { $0["klantnummer"] == "K1" } ?? [:]
    #expect(overdue["team"] == "Zuid" && overdue["dagen_verlopen"] == "17" && overdue["achternaam"] == "Proef" && overdue["open_stappen"]?.contains("activiteit") == true)
    #expect(rows.first { $0["klantnummer"] == "K4" }?["team"] == "onbekend")
  }

  @Test("without any delivered step there is no worklist") func noWorklist() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    try chain.change("klantbeeld.sqlite", "DELETE FROM activiteit; DELETE FROM voorziening;")
    _ = try chain.run()
    #expect(!FileSystem.exists(chain.uit + "/werkvoorraad.csv"))
  }

  @Test("a delivery that does not count is booked as replaced or refused, and moves no bytes", arguments: [("vervangen door aanlevering 2", "vervangen"), ("ingetrokken", "geweigerd")])
  func dismissed(reden: String, dispositie: String) throws {
    let chain: SmallChain = try SmallChain(TempDir.path, telt: false, reden: reden)
    _ = try chain.run()
    let own: [String: String] = try chain.rows("aansluiting.csv")[1]
    #expect(own[dispositie + "_records"] == "3" && own["geladen_records"] == "0" && own["quarantaine_records"] == "1")
  }

  @Test("folders are 0700 and files 0600, and the manifest names run and files") func modes() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    _ = try chain.run()
    #expect(try FileSystem.mode(chain.uit) == 0o700 && FileSystem.mode(chain.uit + "/quarantaine") == 0o700)
    for file in try FileSystem.list(chain.uit, recursive: true) { #expect(try FileSystem.mode(chain.uit + "/" + file) == 0o600) }
    let manifest: String = String(decoding: try FileSystem.readAll(chain.uit + "/manifest.json"), as: UTF8.self)
    #expect(manifest.contains("\"run_id\": \"abcdef012345\"") && manifest.contains("\"peilmaand\": \"2026-10\"") && manifest.contains("uitvoercontrole.csv"))
  }

  @Test("the same input gives the same bytes, and a second run replaces the first whole") func deterministic() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    _ = try chain.run()
    let first: [UInt8] = try FileSystem.readAll(chain.uit + "/manifest.json")
    _ = try FileSystem.writeIfChanged(chain.uit + "/oud.csv", [1])
    _ = try chain.run()
    #expect(try FileSystem.readAll(chain.uit + "/manifest.json") == first && !FileSystem.exists(chain.uit + "/oud.csv"))
  }

  @Test("a file that is gone keeps its records; the bytes of moved rows stay where they were, and the list says so") func fileGone() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    try FileSystem.remove(chain.data + "/aanlevering/oktober ë.csv")
    let inventory: String = String(decoding: try FileSystem.readAll(chain.data + "/werk/inventaris.csv"), as: UTF8.self)
    let changed: String = inventory.split(separator: "\n").map { line in line.hasPrefix("oktober") ? line.split(separator: ";", omittingEmptySubsequences: false).enumerated().map { $0 == 1 ? "" : $0 == 4 ? "verdwenen" : String($1) }.joined(separator: ";") : String(line) }.joined(separator: "\n") + "\n"
    _ = try FileSystem.writeIfChanged(chain.data + "/werk/inventaris.csv", Array(changed.utf8))
    _ = try chain.run()
    let own: [String: String] = try chain.rows("aansluiting.csv")[1]
    #expect(own["samengevoegd_records"] == "1" && own["samengevoegd_bytes"] == "0" && own["opmerking"]?.hasPrefix("het bestand is weg") == true)
  }
}

@Suite("Een boekhouding die niet sluit", .tempDir) struct BrokenLedgerTests {
  @Test("stops the stage, and the folder that was there stays", arguments: [
    ("bron", "UPDATE boek SET byte_van = byte_van + 1 WHERE record_van = 2"), ("bron", "DELETE FROM boek WHERE dispositie = 'leeg'"),
    ("bron", "UPDATE levering SET records = 7"), ("bron", "UPDATE boek SET dispositie = 'kwijt' WHERE dispositie = 'leeg'"),
    ("personen.sqlite", "DELETE FROM signaal"), ("personen.sqlite", "INSERT INTO signaal VALUES (1, 4)"),
    ("personen.sqlite", "INSERT INTO verplaatsing VALUES (1, 9, 'vervangen', 'R-0001', NULL, NULL)"),
  ])
  func stops(database: String, sql: String) throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    _ = try chain.run()
    let before: [UInt8] = try FileSystem.readAll(chain.uit + "/manifest.json")
    let sha: String = SHA256.hex(of: Array(SmallChain.text.utf8))
    try chain.change(database == "bron" ? "bron/\(sha.prefix(16)).sqlite" : database, sql)
    let error: ListsError = try #require(throws: ListsError.self) { try chain.run() }
    guard case .ledgerOpen = error else {
      Issue.record("\(error)")
      return
    }
    #expect(error.description.contains("sluit niet") && !error.description.contains("oktober"))
    #expect(try FileSystem.readAll(chain.uit + "/manifest.json") == before)
  }

  @Test("a file of another size than was read stops the stage") func otherSize() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    let path: String = chain.data + "/werk/inventaris.csv"
    let text: String = String(decoding: try FileSystem.readAll(path), as: UTF8.self)
    let wrong: String = text.split(separator: "\n").map { $0.hasPrefix("vreemd") ? "vreemd.csv;4;" + $0.split(separator: ";", omittingEmptySubsequences: false).dropFirst(2).joined(separator: ";") : String($0) }.joined(separator: "\n") + "\n"
    _ = try FileSystem.writeIfChanged(path, Array(wrong.utf8))
    #expect(throws: ListsError.self) { try chain.run() }
  }

  @Test("a missing file between stages is named", arguments: ["inventaris.csv", "personen.sqlite", "klantbeeld.sqlite", "kengetallen.sqlite"])
  func missing(name: String) throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    try FileSystem.remove(chain.data + "/werk/" + name)
    let error: ListsError = try #require(throws: ListsError.self) { try chain.run() }
    #expect(error.description.contains(name) && error.description.hasSuffix("ontbreekt"))
  }
}
