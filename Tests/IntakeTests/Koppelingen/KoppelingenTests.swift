import Definitions
import FileKit
import Intake
import TestSupport
import Testing

/// The built-in mappings other than the standard layouts, each with a small invented file.
@Suite(.tempDir) struct KoppelingenTests {
  /// Where the invented files stand.
  static let folder: String = FileSystem.parent(of: #filePath) + "/Voorbeelden"

  private func read(_ name: String, rijen: Int) throws -> Uitkomst {
    let bytes: [UInt8] = try FileSystem.readAll(Self.folder + "/" + name + ".csv")
    let found: Uitkomst = try Proeflevering.read("levering.csv", bytes)
    #expect(try found.rows("SELECT bron, status FROM levering") == ["\(name)|geladen"])
    #expect(try found.rows("SELECT count(*) FROM quarantaine") == ["0"])
    #expect(try found.rows("SELECT coalesce(sum(record_tot - record_van + 1), 0) FROM boek WHERE dispositie = 'geladen'") == ["\(rijen)"])
    #expect(try found.rows("SELECT code, melding FROM bevinding WHERE ernst <> 'info'") == [])
    try found.expectClosed(bytes.count)
    return found
  }

  @Test("BUS: 34 attributes, a person a row, zeros that mean that nothing ended")
  func bus() throws {
    let found: Uitkomst = try read("bus", rijen: 4)
    #expect(
      try found.rows("SELECT dossiernummer, klantnummer, regeling, leefvorm, rol, bedrag, ontheffing, einddatum IS NULL, reden_beeindiging FROM uitkering ORDER BY rij") == [
        "D1001|C2001|01|1|aanvrager|123456|2|1|NULL", "D1002|C2002|01|3|aanvrager|153634|2|1|NULL", "D1002|C2003|01|3|partner|153634|2|1|NULL",
        "D1003|C2004|01|1|aanvrager|123456|5|0|11",
      ])
    #expect(try found.rows("SELECT soort_levering, peilmaand FROM levering") == ["stand|\(2026 * 12 + 9)"])
    #expect(try found.rows("SELECT geboortedatum_laatst - geboortedatum_vroegst FROM uitkering ORDER BY rij") == ["0", "365", "0", "0"])
  }

  @Test("SRG: a facility a row, codes with and without their zero")
  func srg() throws {
    let found: Uitkomst = try read("srg", rijen: 3)
    #expect(try found.rows("SELECT registratienummer, type, einddatum IS NULL, reden_einde, kosten FROM voorziening ORDER BY rij") == [
      "V1|04|1|NULL|45000", "V2|06|0|1|125000", "V3|31|1|NULL|NULL",
    ])
  }

  @Test("A matrix of life domains: scores, obstacles, estimated loonwaarde and advice")
  func matrix() throws {
    let found: Uitkomst = try read("voorbeeld_matrix", rijen: 3)
    #expect(try found.rows("SELECT partij, referentie, achternaam, voorvoegsel, uitkomst, loonwaarde, loonwaarde_soort, advies FROM screening ORDER BY rij") == [
      "Voorbeeldpartij|K1|Bergen|van den|gesproken|350000|schatting|werk", "Voorbeeldpartij|K2|Ångström|NULL|no_show|NULL|schatting|NULL",
      "Voorbeeldpartij|K3|Vries|de|gesproken|200000|schatting|sociaal_wijkteam",
    ])
    #expect(try found.rows("SELECT rij, leefgebied, soort, waarde FROM screening_waarde WHERE rij = 2 ORDER BY leefgebied, soort") == [
      "2|dagbesteding|score|40000", "2|financien|belemmering|1", "2|financien|score|30000", "2|gezondheid|belemmering|0", "2|opleiding|score|20000",
      "2|persoonlijke_verzorging|score|40000", "2|solliciteren|score|10000", "2|taal|score|30000",
    ])
  }

  @Test("An instrument with commas and a decimal point: loonwaarde, trede, and a name in one column")
  func dariuz() throws {
    let found: Uitkomst = try read("voorbeeld_dariuz", rijen: 3)
    #expect(try found.rows("SELECT referentie, achternaam, voorvoegsel, uitkomst, loonwaarde, loonwaarde_soort, trede FROM screening ORDER BY rij") == [
      "R1|Bergen|van den|gesproken|425000|gemeten|4", "R2|Ångström|NULL|no_show|NULL|NULL|NULL", "R3|Vries|de|gesproken|850000|schatting|5",
    ])
  }

  @Test("An instrument in Windows-1252 under a title, with a count below: trede, loonwaarde and obstacles")
  func szeebra() throws {
    let found: Uitkomst = try read("voorbeeld_szeebra", rijen: 3)
    #expect(try found.rows("SELECT referentie, achternaam, postcode, uitkomst, trede, loonwaarde, advies FROM screening ORDER BY rij") == [
      "S1|Bergen|8011AB|gesproken|4|625000|werk", "S2|Müller|8012CD|onbereikbaar|NULL|NULL|NULL", "S3|Çelik|8013EF|gesproken|3|300000|activering",
    ])
    #expect(try found.rows("SELECT dispositie, sum(record_tot - record_van + 1) FROM boek GROUP BY 1 ORDER BY 1") == ["geladen|3", "inleiding|2", "kop|1", "leeg|1", "slot|1"])
  }

  @Test("Each example says of itself that it is one, and a file of one source fits no other mapping as well", arguments: ["bus", "srg", "voorbeeld_matrix", "voorbeeld_dariuz", "voorbeeld_szeebra"])
  func examples(name: String) throws {
    let proef: Proeflevering = try Proeflevering()
    let lines: [String] = try Verklaring.lines(path: Self.folder + "/" + name + ".csv", definitions: try proef.definitions())
    #expect(lines.contains { $0.hasPrefix("koppeling \(name) ") }, "\(lines)")
    let mapping: SourceMapping = try #require(try proef.definitions().mapping(name))
    #expect(mapping.omschrijving.hasPrefix(name.hasPrefix("voorbeeld_") ? "VOORBEELD" : name.uppercased() + "-achtig"))
  }
}
