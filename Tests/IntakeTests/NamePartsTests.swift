import TestSupport
import Testing

/// Names in one field and in three, through the whole of intake.
@Suite(.tempDir) struct NamePartsTests {
  private func names(_ name: String) throws -> [String] {
    let found: Uitkomst = try Proeflevering.read("o.csv", "opdrachtnummer;partij;achternaam;datum_opdracht;uiterste_datum\n1;P;\"\(name)\";01-01-2026;01-02-2026\n")
    return try found.rows("SELECT voorletters, voorvoegsel, achternaam FROM opdracht")
  }

  @Test(
    "a name in one field is taken apart only when that is certain",
    arguments: [
      ("Jansen", "NULL|NULL|Jansen"), ("van den Berg", "NULL|van den|Berg"), ("Berg, van den", "NULL|van den|Berg"), ("Van Der Berg", "NULL|Van Der|Berg"),
      ("J.P. van den Berg", "J.P.|van den|Berg"), ("Berg, J.P. van den", "J.P.|van den|Berg"), ("Berg, J.P.", "J.P.|NULL|Berg"), ("Th. M. Çelik", "Th. M.|NULL|Çelik"),
      ("É. Ångström", "É.|NULL|Ångström"), ("v.d. Berg", "NULL|v.d.|Berg"), ("Berg, J. v.d.", "J.|v.d.|Berg"), ("St. John", "NULL|NULL|St. John"),
      ("Berg, Jan", "NULL|NULL|Berg, Jan"), ("van", "NULL|NULL|van"), ("Jansen-de Vries", "NULL|NULL|Jansen-de Vries"), ("'s Gravesande", "NULL|'s|Gravesande"),
    ])
  func oneField(name: String, parts: String) throws {
    #expect(try names(name) == [parts])
  }

  @Test("names in three fields stay as they are")
  func threeFields() throws {
    let found: Uitkomst = try Proeflevering.read(
      "o.csv", "opdrachtnummer;partij;voorletters;voorvoegsel;achternaam;datum_opdracht;uiterste_datum\n1;P;J.P.;;van den Berg;01-01-2026;01-02-2026\n2;P;J.;de;Wit;01-01-2026;01-02-2026\n")
    #expect(try found.rows("SELECT voorletters, voorvoegsel, achternaam FROM opdracht ORDER BY rij") == ["J.P.|NULL|van den Berg", "J.|de|Wit"])
  }

  @Test("valkuil 20: samengestelde en losse accenten en de ligatuur ĳ geven dezelfde bytes, en elke omzetting is geteld")
  func composed() throws {
    let header: String = "klachtnummer;datum;team\n"
    let found: Uitkomst = try Proeflevering.read("k.csv", header + "k\u{E9};01-01-2026;D\u{133}k\nke\u{301};01-01-2026;Dijk\nI\u{307}\u{49};01-01-2026;\u{130}I\n")
    let rows: [String] = try found.rows("SELECT hex(klachtnummer), hex(team) FROM klacht ORDER BY rij")
    #expect(rows[0] == rows[1])
    #expect(rows[0] == "6BC3A9|44696A6B")
    #expect(rows[2] == "C4B049|C4B049")
    #expect(try found.rows("SELECT veld, hersteld FROM veldtelling WHERE hersteld > 0 ORDER BY veld") == ["klachtnummer|2", "team|1"])
    #expect(try found.rows("SELECT veld FROM bevinding WHERE code = 'R-0309' ORDER BY veld") == ["klachtnummer", "team"])
  }

  @Test("valkuil 54: een code met accenten wordt herkend, hoe zij ook geschreven is")
  func codesWithAccents() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.define("codelijsten/klacht_soort-2020-01-01.csv", "bron;code;standaardcode;label;groep;geldig_van;geldig_tot;status;volgorde\n;beëindiging;beëindiging;beëindiging;;;;geldig;9\n")
    try proef.put("k.csv", "klachtnummer;datum;soort\n1;01-01-2026;beëindiging\n2;01-01-2026;BEËINDIGING\n3;01-01-2026;bee\u{308}indiging\n")
    try proef.read()
    let found: Uitkomst = try Uitkomst(try #require(try proef.databases().first))
    #expect(try found.rows("SELECT soort FROM klacht ORDER BY rij") == ["beëindiging", "beëindiging", "beëindiging"])
    #expect(try found.rows("SELECT gevuld, hersteld FROM veldtelling WHERE veld = 'soort'") == ["1|2"])
  }
}
