import CSVKit
import FileKit
import Lists
import SQLiteKit

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
    try writeWork("rapport.csv", "peilmaand;versie;status;hash\n2026-10;1;concept;abc\n")
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
      CREATE TABLE levering(volgnummer INTEGER, sha256, bestand, bron, soort, soort_levering, peilmaand INTEGER, records INTEGER, telt_mee INTEGER, reden);
      INSERT INTO levering VALUES (1, '\(sha)', 'oktober ë.csv', 'signaal', 'signaal', 'mutatie', NULL, 6, \(telt ? 1 : 0), '\(reden)');
      CREATE TABLE herstel(levering INTEGER, record INTEGER, in_levering INTEGER, in_record INTEGER);
      CREATE TABLE verplaatsing(levering INTEGER, rij INTEGER, naar, regelcode, in_levering, in_rij);
      CREATE TABLE signaal(levering INTEGER, rij INTEGER);
      CREATE TABLE toewijzing(levering INTEGER, rij INTEGER, klant_id, klantmanager, team, begindatum INTEGER, einddatum INTEGER);
      INSERT INTO toewijzing VALUES (9, 1, 'aa', 'km7', 'Zuid', 200, NULL), (9, 2, 'bb', 'km8', 'West', 200, 20757);
      CREATE TABLE uitkering(levering INTEGER, rij INTEGER, klant_id, klantmanager, team, aanvangsdatum INTEGER, regel INTEGER, dossier_id, gemeente, rol, regeling,
        einddatum INTEGER, oorspronkelijke_aanvangsdatum INTEGER, reden_beeindiging, bedrag INTEGER);
      INSERT INTO uitkering (levering, rij, klant_id, klantmanager, team, aanvangsdatum) VALUES (9, 1, 'bb', 'km9', 'Noord', 100), (9, 2, 'aa', 'km1', 'Noord', 100);
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
      CREATE TABLE bevinding_laden(code, ernst, levering INTEGER, regel INTEGER, klant_id, veld, melding, wenk);
      INSERT INTO bevinding_laden VALUES ('R-0801', 'info', 1, 2, 'bb', NULL, 'einde op de begindag', '');
      CREATE TABLE uitkeringsperiode(periode_id INTEGER, klant_id, van INTEGER, tot INTEGER, einde_bron);
      CREATE TABLE uitkering(klant_id, tot INTEGER, einde_bron);
      CREATE TABLE dossierperiode(van INTEGER, tot INTEGER);
      INSERT INTO uitkeringsperiode (periode_id, klant_id, van, tot) VALUES (1, 'aa', 100, NULL), (2, 'bb', 100, 20800), (3, 'cc', 100, NULL), (4, 'dd', 100, NULL), (5, 'ee', 100, 20757);
      CREATE TABLE periode_kenmerk(periode_id INTEGER, van INTEGER, tot INTEGER, team, einddatum_ontheffing INTEGER, gemeente);
      INSERT INTO periode_kenmerk (periode_id, van, tot, team, einddatum_ontheffing) VALUES (1, 100, NULL, 'Noord', NULL), (2, 100, NULL, 'Noord', NULL), (3, 100, NULL, 'Noord', 20700), (4, 100, NULL, NULL, NULL);
      CREATE TABLE toewijzing(klant_id, rol, team, van INTEGER, tot INTEGER);
      INSERT INTO toewijzing VALUES ('aa', 'werk', 'Zuid', 200, NULL);
      CREATE TABLE activiteit(klant_id, van INTEGER, tot INTEGER, afgerond_op INTEGER);
      INSERT INTO activiteit VALUES ('aa', 20000, 20740, NULL), ('bb', 20000, 20900, NULL), ('dd', 20000, 20900, NULL), ('dd', 20000, 20740, 20741);
      CREATE TABLE voorziening(klant_id, van INTEGER, geplande_tot INTEGER, tot INTEGER);
      INSERT INTO voorziening VALUES ('dd', 20000, 20950, NULL);
      CREATE TABLE afspraak(klant_id, datum_uitnodiging INTEGER, datum_gepland INTEGER, status, datum_status INTEGER);
      CREATE TABLE uitkering_bedrag(dossier_id, maand INTEGER, bedrag INTEGER, levering INTEGER, regel INTEGER);
      INSERT INTO uitkering_bedrag (dossier_id, maand, bedrag) VALUES ('x', 24321, 100050), ('y', 24321, 50000);
      CREATE TABLE controletotaal(bron, peilmaand INTEGER, gemeente, grootheid, waarde INTEGER, herkomst, levering INTEGER, regel INTEGER);
      INSERT INTO controletotaal VALUES ('gws', 24321, NULL, 'personen', 50000, 'systeem', 8, 2), ('gws', 24321, NULL, 'uitkeringen', 30000, 'systeem', 8, 3),
        ('gws', 24321, NULL, 'som_bedrag', 15009000, 'grootboek', 8, 4), ('gws', 24321, '0193', 'personen', 10000, 'systeem', 8, 5),
        ('gws', 24321, NULL, 'instroom', NULL, 'CBS', 8, 6), ('gws', 24321, NULL, 'uitkeringen', 80000, 'CBS', 8, 7), ('gws', 24321, NULL, 'records', 70000, 'systeem', 8, 8);
      CREATE TABLE levering(volgnummer INTEGER, bron, soort, peilmaand INTEGER, telt_mee INTEGER);
      INSERT INTO levering VALUES (1, 'signaal', 'signaal', NULL, 1), (7, 'gws4all', 'uitkering', 24321, 1), (8, 'controletotaal', 'controletotaal', 24321, 1);
      CREATE TABLE levering_telling(levering INTEGER, dispositie, aantal INTEGER);
      INSERT INTO levering_telling VALUES (1, 'kop', 1), (1, 'geladen', 1), (1, 'samengevoegd', 1), (1, 'quarantaine', 2), (1, 'leeg', 1), (7, 'kop', 1), (7, 'leeg', 2), (7, 'geladen', 5), (7, 'samengevoegd', 1);
      """)
  }

  private func kengetallen() throws {
    try build("kengetallen.sqlite", """
      CREATE TABLE run(run_id, peilmaand INTEGER, programmaversie, gemeentenaam);
      INSERT INTO run VALUES ('abcdef012345', 24321, '0.1.0', 'Proefstad');
      CREATE TABLE kerncijfer(kerncijfer, periode_begin INTEGER, periode_eind INTEGER, uitsplitsing, groep, waarde, status,
        teller GENERATED ALWAYS AS (NULL), noemer GENERATED ALWAYS AS (NULL), eenheid GENERATED ALWAYS AS ('klanten'), noemer_schaal GENERATED ALWAYS AS (1));
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
