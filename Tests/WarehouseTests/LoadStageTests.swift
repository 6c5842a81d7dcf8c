import Bijstand
import Definitions
import FileKit
import SQLiteKit
import Testing
import TestSupport
import Warehouse

@Suite("De database", .tempDir)
struct LoadStageTests {
  static func gemeente() -> PersonenFixture {
    var input: PersonenFixture = PersonenFixture()
    let noord: [Rij] = ["a", "b", "c"].map { Rij(klant: $0, van: "2024-01-01", leefvorm: "1", team: "noord", klantmanager: "km-" + $0, bedrag: 120_000) }
    let rest: [Rij] = [
      Rij(klant: "e", van: "2024-05-01", team: "oost", klantmanager: "km-e", bedrag: 90_000),
      Rij(klant: "x", dossier: "d", van: "2024-02-01", team: "noord", klantmanager: "km-a", bedrag: 150_000),
      Rij(klant: "y", dossier: "d", rol: "partner", van: "2024-02-01", team: "noord", klantmanager: "km-a", bedrag: 150_000),
    ]
    input.stand("2026-01", noord + rest)
    input.stand("2026-02", noord + rest.map { row in
      var row = row
      if row.klant == "e" { (row.tot, row.reden) = ("2026-02-10", "11") }
      if row.klant == "x" { row.bedrag = 151_000 }
      return row
    })
    return input
  }

  @Test("bedragen tellen een keer per dossier en maand; twee bedragen zijn een bevinding")
  func amounts() throws {
    let connection: Connection = try Self.gemeente().load()
    #expect(try connection.scalar("SELECT count(*) FROM uitkering_bedrag WHERE dossier_id = 'd'") == 2)
    #expect(try connection.scalar("SELECT sum(bedrag) FROM uitkering_bedrag WHERE dossier_id = 'd'") == 301_000)
    #expect(try connection.scalar("SELECT count(*) FROM bevinding_laden WHERE code = 'R-0806'") == 1)
    #expect(try connection.scalar("SELECT count(*) FROM bevinding_telling WHERE code = 'R-0806' AND aantal = 1") == 1)
  }

  @Test("een team met minder dan drie klantmanagers wordt samengenomen en codes van klantmanagers worden hun team")
  func teams() throws {
    let connection: Connection = try Self.gemeente().load()
    #expect(try connection.text("SELECT group_concat(team || '=' || team_publicatie, ' ') FROM (SELECT * FROM team ORDER BY team)") == "noord=kleine teams oost=kleine teams")
    #expect(try connection.scalar("SELECT count(*) FROM uitkering WHERE klantmanager IS NOT team OR team LIKE 'km%'") == 0)
    #expect(try connection.scalar("SELECT count(*) FROM periode_kenmerk WHERE team <> 'kleine teams'") == 0)
  }

  @Test("gesprekken: een per klant en dag, alleen gelukt en langs een kanaal dat telt, ook verschenen afspraken en gesproken screenings")
  func talks() throws {
    var input: PersonenFixture = Self.gemeente()
    input.extra = """
      ;INSERT INTO contact (levering, rij, regel, klant_id, contactnummer, datum, kanaal, gelukt) VALUES
        (1, 1, 2, 'a', 'c1', 20400, 'kantoor', 1), (1, 2, 3, 'a', 'c2', 20400, 'telefoon', 1), (1, 3, 4, 'a', 'c3', 20401, 'brief', 1),
        (1, 4, 5, 'b', 'c4', 20402, 'kantoor', 0), (1, 5, 6, NULL, 'c5', 20402, 'kantoor', 1);
      INSERT INTO afspraak (levering, rij, regel, klant_id, afspraaknummer, datum_gepland, status) VALUES
        (1, 1, 2, 'a', 'a1', 20400, 'verschenen'), (1, 2, 3, 'b', 'a2', 20403, 'verschenen'), (1, 3, 4, 'c', 'a3', 20403, 'no_show');
      INSERT INTO screening (levering, rij, regel, klant_id, datum_gesprek, uitkomst) VALUES
        (1, 1, 2, 'c', 20410, 'gesproken'), (1, 2, 3, 'e', 20410, 'no_show'), (1, 3, 4, NULL, 20410, 'gesproken')
      """
    let connection: Connection = try input.load()
    let talks: String? = try connection.text("SELECT group_concat(klant_id || dag || herkomst, ' ') FROM (SELECT * FROM gesprek ORDER BY klant_id, dag)")
    #expect(talks == "a20400contact b20403afspraak c20410screening")
    #expect(try connection.scalar("SELECT count(*) FROM contact") == 5)
  }

  @Test("gelijke invoer geeft gelijke bytes, ook van de kopie met VACUUM INTO")
  func sameBytes() throws {
    let input: PersonenFixture = Self.gemeente()
    try input.load(name: "een").close()
    try input.load(name: "twee").close()
    #expect(try FileSystem.readAll(TempDir.file("een.sqlite")) == FileSystem.readAll(TempDir.file("twee.sqlite")))
    for name in ["een", "twee"] {
      let connection: Connection = try Connection(path: TempDir.file(name + ".sqlite"), .readWrite)
      try connection.execute("VACUUM INTO '\(TempDir.file(name + "-kopie.sqlite"))'")
    }
    #expect(try FileSystem.readAll(TempDir.file("een-kopie.sqlite")) == FileSystem.readAll(TempDir.file("twee-kopie.sqlite")))
    #expect(String(decoding: try FileSystem.readAll(TempDir.file("peilmaand.txt")), as: UTF8.self) == "2026-02\n")
  }

  @Test("de leesbare views geven stand, instroom en uitstroom met datums")
  func views() throws {
    let connection: Connection = try Self.gemeente().load()
    #expect(try connection.scalar("SELECT count(*) FROM v_bestand_peilmaand") == 5)
    #expect(try connection.text("SELECT klant_id || maand || laatste_dag || reden || reden_groep FROM v_uitstroom") == "e2026-022026-02-1011werk")
    for view in ["v_instroom", "v_gesprek", "v_afspraak", "v_verdwenen", "v_lopende_stap", "v_team", "v_uitkeringsperiode", "v_werkvoorraad", "v_beeld",
      "v_screening", "v_herkomst"] {
      #expect(try connection.scalar("SELECT count(*) >= 0 FROM \(view)") == 1)
    }
  }

  @Test("elke tabel en view is beschreven, en van elke tabel elke kolom; een kolom zonder uitleg valt op")
  func descriptions() throws {
    let connection: Connection = try Self.gemeente().load()
    let undescribed: String = """
      SELECT count(*) FROM (
        SELECT t.name AS tabel, '' AS kolom FROM sqlite_master t WHERE t.name LIKE 'v!_%' ESCAPE '!'
        UNION ALL
        SELECT DISTINCT b.tabel, c.name FROM beschrijving b JOIN sqlite_master t ON t.name = b.tabel AND t.type = 'table' JOIN pragma_table_info(b.tabel) c
      ) a LEFT JOIN beschrijving b ON b.tabel = a.tabel AND b.kolom = a.kolom WHERE coalesce(b.betekenis, '') = ''
      """
    #expect(try connection.scalar(undescribed) == 0)
    #expect(try connection.text("SELECT betekenis FROM beschrijving WHERE tabel = 'klant' AND kolom = 'klant_id'") == "pseudoniem, 16 hexadecimale tekens")
    for table in ["klant", "uitkering", "uitkeringsperiode", "toewijzing", "indeling", "belemmering", "afspraak", "contact", "gesprek", "screening",
      "screening_waarde", "voorziening", "activiteit", "besluit", "doorverwijzing", "uitgave", "lasten", "begroting", "controletotaal", "inkomen",
      "inkomen_dekking", "formatie", "aanvraag", "signaal", "klacht", "deelname", "levering", "bevinding_laden"]
    {
      #expect(try connection.scalar("SELECT count(*) FROM beschrijving WHERE tabel = '\(table)' AND kolom = '' AND betekenis <> ''") == 1, "\(table)")
      #expect(try connection.scalar("SELECT strict FROM pragma_table_list WHERE name = '\(table)'") == 1, "\(table)")
    }
    let write: Connection = try Connection(path: TempDir.file("klantbeeld.sqlite"), .readWrite)
    try write.execute("DELETE FROM beschrijving WHERE tabel = 'klant' AND kolom = 'geslacht'")
    #expect(try write.scalar(undescribed) == 1)
  }

  @Test("elke rij leidt terug naar bestand en regel")
  func lineage() throws {
    let connection: Connection = try Self.gemeente().load()
    #expect(try Lineage.origins(of: "e", in: "uitkering", connection).map(\.regel) == [11])
    #expect(Lineage.tabellen.contains("uitkeringsperiode"))
    for table in Lineage.tabellen {
      #expect(try connection.scalar("SELECT count(*) FROM \(table) WHERE levering IS NULL OR regel IS NULL") == 0)
    }
  }

  @Test("elke controle slaagt op gave gegevens en valt op een geplante fout", arguments: [
    ("periode-overlap", "UPDATE uitkeringsperiode SET vorige_tot = 1 WHERE periode_id = 1"),
    ("kenmerk-klant", "UPDATE periode_kenmerk SET van = van + 1 WHERE periode_id = 1"),
    ("kenmerk-dossier", "DELETE FROM dossierperiode_kenmerk WHERE periode_id = 1"),
    ("dossier-personen", "DELETE FROM dossierperiode_klant WHERE periode_id = 1"),
    ("herkomst-telt-mee", "UPDATE levering SET telt_mee = 0"),
    ("klantmanager-zonder-instemming", "UPDATE uitkering SET klantmanager = 'km' WHERE uitkering_id = 1"),
    ("klein-team", "UPDATE periode_kenmerk SET team = 'noord' WHERE periode_id = 1; UPDATE periode_kenmerk SET klantmanager = 'noord' WHERE periode_id = 1"),
    ("maanden-aaneen", "DELETE FROM maand WHERE maand = (SELECT peilmaand FROM parameter)"),
    ("stand-en-stroom", "DELETE FROM telling_uitstroom"),
    ("uitkering-in-periode", "UPDATE uitkering SET van = van - 400 WHERE uitkering_id = 1"),
    ("verwijzing", "PRAGMA foreign_keys=OFF; UPDATE gesprek SET klant_id = 'niemand'"),
  ])
  func invariants(_ name: String, _ damage: String) throws {
    var input: PersonenFixture = Self.gemeente()
    input.extra = ";INSERT INTO afspraak (levering, rij, regel, klant_id, afspraaknummer, datum_gepland, status) VALUES (1, 1, 2, 'a', 'a1', 20400, 'verschenen')"
    try input.load().close()
    let connection: Connection = try Connection(path: TempDir.file("klantbeeld.sqlite"), .readWrite)
    #expect(try Invarianten.firstBroken(connection) == nil)
    try connection.execute(damage)
    #expect(try Invarianten.firstBroken(connection)?.naam == name)
  }

  @Test("de regeltabel categorie x voorziening staat in het magazijn")
  func ruleTable() throws {
    let connection: Connection = try Self.gemeente().load()
    let builtIn: Int = try DefinitionSet.load(folder: nil).toegestaneVoorzieningen.count
    #expect(builtIn > 0)
    #expect(try connection.scalar("SELECT count(*) FROM voorziening_toegestaan") == Int64(builtIn))
    #expect(try connection.scalar("SELECT count(*) FROM voorziening_toegestaan WHERE schaal = 'rsd_categorie' AND waarde = 'beheer' AND type = 'dagbesteding'") == 1)
  }

  @Test("ernst en drempel uit de definities van de gemeente gelden voor wat het laden vindt")
  func ownRules() throws {
    var input: PersonenFixture = PersonenFixture()
    func stand(_ aantal: Int) -> [PersonenFixture.Rij] { (0..<aantal).map { PersonenFixture.Rij(klant: "k\($0)", van: "2024-01-01") } }
    input.stand("2026-01", stand(10))
    input.stand("2026-02", stand(9))
    let folder: String = TempDir.file("definities")
    try FileSystem.makeFolder(folder)
    try FileSystem.writeIfChanged(folder + "/regels.csv", Array("code;ernst;drempel;toelichting\nR-0802;fout;;streng\n".utf8))
    let found: String = "SELECT group_concat(DISTINCT code || ' ' || ernst) FROM bevinding_telling"
    #expect(try input.load(name: "een").text(found) == "R-0802 waarschuwing")
    #expect(try input.load(name: "twee", map: folder).text(found) == "R-0802 fout")
  }

  @Test("een peilmaand zonder levering laat de vorige database staan")
  func noDelivery() throws {
    try Self.gemeente().load().close()
    let before: [UInt8] = try FileSystem.readAll(TempDir.file("klantbeeld.sqlite"))
    let stage: LoadStage = try LoadStage(
      personen: TempDir.file("klantbeeld-personen.sqlite"), uit: TempDir.file("klantbeeld.sqlite"), staging: nil, peilmaand: "2025-06",
      peilmaandbestand: nil, instellingen: Laadinstellingen(map: nil, instellingen: nil), programmaversie: "test")
    let error: WarehouseError? = #expect(throws: WarehouseError.self) { try stage.run() }
    #expect(error?.description.contains("van peilmaand 2025-06 is geen levering") == true)
    #expect(try FileSystem.readAll(TempDir.file("klantbeeld.sqlite")) == before)
  }

  @Test("een geboortedatum wordt een maand en 29 februari telt als maart")
  func birthMonth() throws {
    var input: PersonenFixture = Self.gemeente()
    let leap: Int32 = try #require(Datum(iso: "1980-02-29")).dag
    input.extra = ";UPDATE persoon SET geboortedatum_vroegst = \(leap), geboortedatum_laatst = \(leap) WHERE klant_id = 'a'"
    let connection: Connection = try input.load()
    #expect(try connection.scalar("SELECT geboortemaand_vroegst FROM klant WHERE klant_id = 'a'") == Maand("1980-03").map { Int64($0.nummer) })
  }

  @Test("trede 6 met uitkering is een bevinding op twee opeenvolgende peildata, niet in de maand zelf")
  func ladder() throws {
    var input: PersonenFixture = Self.gemeente()
    let januari: Int32 = try #require(Datum(iso: "2026-01-31")).dag
    input.extra = """
      ;INSERT INTO indeling (levering, rij, regel, klant_id, schaal, waarde, datum) VALUES
        (1, 1, 2, 'a', 'participatieladder', '6', \(januari)), (1, 2, 3, 'b', 'participatieladder', '6', \(januari + 1)),
        (1, 3, 4, 'c', 'participatieladder', '6', \(januari)), (1, 4, 5, 'c', 'participatieladder', '5', \(januari + 2)),
        (1, 5, 6, 'e', 'participatieladder', '6', \(januari))
      """
    let connection: Connection = try input.load()
    #expect(try connection.text("SELECT group_concat(klant_id) FROM bevinding_laden WHERE code = 'R-0809'") == "a")
  }
}
