import CSVKit
import FileKit
import Lists
import SQLiteKit
import TestSupport
import Testing

@Suite("ListsStage", .tempDir) struct ListsStageTests {
  @Test("the ledger gives every record and byte of every file one disposition, quoted line ends and copies included", arguments: [false, true])
  func ledger(utf16: Bool) throws {
    let chain: SmallChain = try SmallChain(TempDir.path, utf16: utf16)
    let result: ListsStage.Uitkomst = try chain.run()
    #expect(result.bestanden == 3 && result.records == 13 && result.quarantaine == 2)
    let rows: [[String: String]] = try chain.rows("aansluiting.csv")
    #expect(rows.filter { $0["dispositie"] == "totaal" }.map { $0["bestand"] } == ["kopie.csv", "oktober ë.csv", "vreemd.csv"])
    let width: Int = utf16 ? 2 : 1
    func booked(_ bestand: String, _ dispositie: String) -> String {
      rows.first { $0["bestand"] == bestand && $0["dispositie"] == dispositie }.map { "\($0["records"] ?? "")/\($0["bytes"] ?? "")" } ?? ""
    }
    let own: String = "oktober ë.csv"
    #expect(booked(own, "geladen") == "1/\(17 * width)" && booked(own, "samengevoegd") == "1/\(17 * width)")
    #expect(booked(own, "quarantaine") == "2/\((22 + 12) * width)" && booked(own, "leeg") == "1/\(2 * width)")
    #expect(booked(own, "kop") == "1/\(25 * width + (utf16 ? 2 : 0))")
    #expect(booked("kopie.csv", "samengevoegd").hasPrefix("4/") && booked("kopie.csv", "geladen").isEmpty && booked("vreemd.csv", "geweigerd") == "1/3")
    #expect(rows.filter { $0["bestand"] == "kopie.csv" }.allSatisfy { $0["opmerking"] == "zelfde inhoud als oktober ë.csv" && $0["status"] == "dubbel" })
    #expect(Self.open(rows) == [])
    // A record that is missing is seen.
    #expect(Self.open(rows.filter { $0["dispositie"] != "leeg" }).count == 4)
  }

  /// The files and units whose dispositions do not add up to their line `totaal`.
  static func open(_ rows: [[String: String]]) -> [String] {
    rows.filter { $0["dispositie"] == "totaal" }.flatMap { total in
      ["records", "bytes"].filter { unit in
        let parts = rows.filter { $0["bestand"] == total["bestand"] && $0["dispositie"] != "totaal" }
        return String(parts.reduce(0) { $0 + (Int($1[unit] ?? "") ?? 0) }) != total[unit]
      }.map { (total["bestand"] ?? "") + " " + $0 }
    }
  }

  /// What became of a file, by disposition.
  static func booked(_ chain: SmallChain, _ bestand: String) throws -> [String: [String: String]] {
    Dictionary(uniqueKeysWithValues: try chain.rows("aansluiting.csv").filter { $0["bestand"] == bestand }.map { ($0["dispositie"] ?? "", $0) })
  }

  @Test("findings of all stages stand in one list, severest first, each with a key of its own") func findings() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    #expect(try chain.run().bevindingen == 4)
    let rows: [[String: String]] = try chain.rows("bevindingen.csv")
    #expect(rows.map { $0["code"] } == ["R-0201", "R-0301", "R-0701", "R-0801"])
    #expect(rows[3]["record"] == "bb" && rows[3]["bestand"] == "oktober ë.csv" && Set(rows.map { $0["sleutel"] }).count == 4)
    #expect(rows.allSatisfy { $0["wenk"]?.isEmpty == false && $0["besluit"]?.isEmpty == true })
    let text: String = String(decoding: try FileSystem.readAll(chain.uit + "/bevindingen.csv"), as: UTF8.self)
    #expect(text.split(separator: "\r\n").dropFirst().allSatisfy { $0.hasPrefix("R-") })
    #expect(text.hasPrefix("\u{FEFF}code;ernst;bestand;regel;kolom;byte;veld;record;melding;wenk;besluit;"))
  }

  @Test("a decision that still holds stands beside its finding, by rule, file, place or key") func decisions() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    _ = try chain.run()
    let key: String = try chain.rows("bevindingen.csv")[3]["sleutel"] ?? ""
    try FileSystem.makeFolder(chain.data + "/definities/besluiten")
    let path: String = chain.data + "/definities/besluiten/bevindingen.csv"
    let text: String = "regel;sleutel;besluit;reden;door;datum;geldig_tot\nR-0201;;aanvaard;bekend;a;2026-10-01;\nR-0301;oktober ë.csv:6;hersteld;bekend;a;2026-10-01;2026-10-31\n"
    _ = try FileSystem.writeIfChanged(path, Array((text + "R-0701;;oud;bekend;a;2026-09-01;2026-10-30\nR-0801;\(key);gezien;bekend;a;2026-10-01;\n").utf8))
    _ = try chain.run()
    #expect(try chain.rows("bevindingen.csv").map { $0["besluit"] } == ["aanvaard", "hersteld", "", "gezien"])
    _ = try FileSystem.writeIfChanged(path, Array((text + "R-0701;;oud;bekend;a;2026-09-01;straks\n").utf8))
    let error: ListsError = try #require(throws: ListsError.self) { try chain.run() }
    #expect(error.aard == .definitie && error.description.contains(":4:"))
  }

  /// The values of persons that stand in a text.
  static func leaks(_ text: String) -> [String] { ["K1", "K2", "Proef", "999990019"].filter { text.contains($0) } }

  @Test("findings and ledgers hold no value of a person, and a planted one is found") func personalValues() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    try chain.change("personen.sqlite", "INSERT INTO bevinding VALUES ('R-0799', 'info', 1, 'oktober ë.csv', 5, NULL, '999990019', 'nummer 999990019', 'x');")
    _ = try chain.run()
    for name in ["bevindingen.csv", "aansluiting.csv", "aansluiting_extern.csv"] {
      #expect(Self.leaks(String(decoding: try FileSystem.readAll(chain.uit + "/" + name), as: UTF8.self)) == [], "\(name)")
    }
    #expect(try chain.rows("bevindingen.csv").contains { $0["melding"] == "nummer (nummer niet getoond)" })
    try chain.change("klantbeeld.sqlite", "UPDATE bevinding_laden SET klant_id = 'K2'")
    _ = try chain.run()
    #expect(Self.leaks(String(decoding: try FileSystem.readAll(chain.uit + "/bevindingen.csv"), as: UTF8.self)) == ["K2"])
  }

  @Test("a cell that a spreadsheet would run as a formula is made text") func formulas() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    try chain.change("personen.sqlite", "UPDATE persoon SET achternaam = '=1+1'; UPDATE bevinding SET melding = '@som';")
    _ = try chain.run()
    for name in ["bevindingen.csv", "werkvoorraad.csv"] {
      let cells = String(decoding: try FileSystem.readAll(chain.uit + "/" + name), as: UTF8.self).split(separator: "\r\n").flatMap { $0.split(separator: ";") }
      #expect(!cells.contains { $0.hasPrefix("=") || $0.hasPrefix("@") || $0.hasPrefix("\"=") || $0.hasPrefix("\"@") }, "\(name)")
      #expect(cells.contains { $0.contains("=1+1") || $0.contains("@som") }, "\(name)")
    }
  }

  @Test("findings are ordered by severity, rule, delivery and place, whatever the order in which they came") func order() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    try chain.change("personen.sqlite", """
      INSERT INTO bevinding VALUES ('R-0702', 'fout', 1, 'oktober ë.csv', 10, NULL, NULL, 'b', 'w'), ('R-0702', 'fout', 1, 'oktober ë.csv', 9, NULL, NULL, 'a', 'w'),
        ('R-0100', 'info', 1, 'oktober ë.csv', 1, NULL, NULL, 'c', 'w');
      """)
    _ = try chain.run()
    #expect(try chain.rows("bevindingen.csv").map { ($0["code"] ?? "") + ":" + ($0["regel"] ?? "") }
      == ["R-0201:1", "R-0301:6", "R-0702:9", "R-0702:10", "R-0701:5", "R-0100:1", "R-0801:2"])
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
    func row(_ grootheid: String, _ gemeente: String = "", _ herkomst: String = "systeem") -> [String: String] {
      rows.first { $0["grootheid"] == grootheid && $0["gemeente"] == gemeente && $0["herkomst"] == herkomst } ?? [:]
    }
    #expect(row("personen")["verschil"] == "1" && row("personen")["rest"] == "1" && row("personen")["oordeel"] == "onderzoek dit")
    #expect(row("uitkeringen")["oordeel"] == "sluit aan")
    // CBS rounds to tens: 8 against 3 is within five, and the tolerance does not come from our own system's count.
    #expect(row("uitkeringen", "", "CBS")["verschil"] == "5" && row("uitkeringen", "", "CBS")["tolerantie"] == "5" && row("uitkeringen", "", "CBS")["oordeel"] == "sluit aan")
    let money: [String: String] = row("som_bedrag", "", "grootboek")
    #expect(money["hun"] == "1500,90" && money["verschil"] == "0,40" && money["tolerantie"] == "0,50" && money["oordeel"] == "sluit aan")
    // Header and blank lines are no records; the one that was merged is explained.
    #expect(row("records")["ons"] == "5" && row("records")["verschil"] == "2" && row("records")["verklaard"] == "1" && row("records")["rest"] == "1")
    #expect(row("personen", "0193")["oordeel"] == "niet te vergelijken" && row("instroom", "", "CBS")["oordeel"] == "niet te vergelijken" || row("instroom", "", "CBS")["oordeel"] == "geen opgave")
  }

  @Test("each klant in bestand is on the worklist once, in the first state that fits") func worklist() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    _ = try chain.run()
    let rows: [[String: String]] = try chain.rows("werkvoorraad.csv")
    let states: [String: String] = Dictionary(uniqueKeysWithValues: rows.map { ($0["klantnummer"] ?? "", $0["toestand"] ?? "") })
    #expect(states == ["K1": "verlopen", "K2": "op koers", "K3": "verlopen", "K4": "meervoudig"])
    let overdue: [String: String] = rows.first { $0["klantnummer"] == "K1" } ?? [:]
    #expect(overdue["team"] == "Zuid" && overdue["klantmanager"] == "km7" && overdue["dagen_verlopen"] == "17" && overdue["achternaam"] == "Proef" && overdue["open_stappen"]?.contains("activiteit") == true)
    #expect(rows.first { $0["klantnummer"] == "K4" }?["team"] == "onbekend")
    // An assignment that ended on the peildatum is open no more.
    #expect(rows.first { $0["klantnummer"] == "K2" }?["klantmanager"] == "km9")
  }

  @Test("a step may end on the last day of the twelfth month ahead; a known end of a voorziening goes before the planned one", arguments: [(21122, "op koers"), (21123, "verlopen")])
  func horizon(einde: Int, toestand: String) throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    // 31 October 2027 is day 21122.
    try chain.change("klantbeeld.sqlite", "DELETE FROM activiteit WHERE klant_id = 'dd'; UPDATE voorziening SET tot = \(einde), geplande_tot = 20700;")
    _ = try chain.run()
    #expect(try chain.rows("werkvoorraad.csv").first { $0["klantnummer"] == "K4" }?["toestand"] == toestand)
  }

  @Test("without any delivered step there is no worklist") func noWorklist() throws {
    let chain: SmallChain = try SmallChain(TempDir.path)
    try chain.change("klantbeeld.sqlite", "DELETE FROM activiteit; DELETE FROM voorziening;")
    _ = try chain.run()
    #expect(!FileSystem.exists(chain.uit + "/werkvoorraad.csv"))
  }

  @Test("a delivery that does not count is booked as replaced, or keeps what reading gave it under a status that says why", arguments: [
    ("vervangen door levering 2", "vervangen", "vervangen"), ("ingetrokken", "geladen", "ingetrokken"),
    ("nog niet bekend op 2026-10-01", "geladen", "nog_niet_bekend"),
  ])
  func dismissed(reden: String, dispositie: String, status: String) throws {
    let chain: SmallChain = try SmallChain(TempDir.path, telt: false, reden: reden)
    _ = try chain.run()
    let own: [String: [String: String]] = try Self.booked(chain, "oktober ë.csv")
    #expect(own[dispositie]?["records"] == "3" && own["quarantaine"]?["records"] == "1" && own["totaal"]?["records"] == "6")
    #expect(own.values.allSatisfy { $0["status"] == status && $0["opmerking"] == reden })
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
    let own: [String: String] = try Self.booked(chain, "oktober ë.csv")["samengevoegd"] ?? [:]
    #expect(own["records"] == "1" && own["bytes"] == "0" && own["opmerking"]?.hasPrefix("het bestand is weg") == true)
  }
}

@Suite("Een boekhouding die niet sluit", .tempDir) struct BrokenLedgerTests {
  @Test("stops the stage, and the folder that was there stays", arguments: [
    ("bron", "UPDATE boek SET byte_van = byte_van + 1 WHERE record_van = 2"), ("bron", "DELETE FROM boek WHERE dispositie = 'leeg'"),
    ("bron", "UPDATE levering SET records = 7"), ("bron", "UPDATE boek SET dispositie = 'kwijt' WHERE dispositie = 'leeg'"),
    ("bron", "DELETE FROM signaal WHERE rij = 4"), ("bron", "DELETE FROM quarantaine"), ("klantbeeld.sqlite", "UPDATE levering_telling SET aantal = 4 WHERE levering = 1 AND dispositie = 'geladen'"),
    ("kengetallen.sqlite", "UPDATE kerncijfer SET waarde = '5' WHERE kerncijfer = 'stand'"),
    ("personen.sqlite", "DELETE FROM levering"), ("personen.sqlite", "DELETE FROM signaal"), ("personen.sqlite", "INSERT INTO signaal VALUES (1, 4)"),
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
