import FileKit
import Intake
import TestSupport
import Testing

/// How a delivery may be written down: what is declared, what is found out, and what is said about it.
@Suite(.tempDir) struct OpmaakTests {
  private static let kop: String = "klachtnummer;datum;team\n"
  private static let mapping: String =
    "kolom;veld;type;vorm;verplicht;identificerend;codelijst;sentinel;constante\n@soort;;;;;;;;klacht\n"

  /// A folder of its own for every file: a delivery that leaves its folder still counts.
  private static func folder(_ text: String) -> String { String(SHA256.hex(of: Array(text.utf8)).prefix(8)) }

  private func read(_ text: String) throws -> Uitkomst {
    let found: Uitkomst = try Proeflevering.read("k.csv", text, folder: Self.folder(text))
    try found.expectClosed(text.utf8.count)
    return found
  }

  private func rows(_ found: Uitkomst) throws -> [String] { try found.rows("SELECT klachtnummer, team FROM klacht ORDER BY rij") }

  /// A source of one's own with properties, and what came of a file.
  private func own(_ properties: [String], _ text: String) throws -> Uitkomst {
    let proef: Proeflevering = try Proeflevering(Self.folder(properties.joined() + text))
    let rows: String = "Nummer;klachtnummer;tekst;;J;;;;\nDag;datum;datum;;J;;;;\nPloeg;team;tekst;;N;;;;\n"
    try proef.define("koppelingen/eigen.csv", Self.mapping + properties.map { $0 + "\n" }.joined() + rows)
    try proef.put("e.csv", text)
    try proef.read()
    let found: Uitkomst = try Uitkomst(try #require(try proef.databases().first))
    #expect(try found.rows("SELECT bron FROM levering") == ["eigen"])
    try found.expectClosed(text.utf8.count)
    return found
  }

  @Test(
    "an undeclared delimiter, quote or escape is found when one reading fits best, and said",
    arguments: [
      ("klachtnummer, datum, team\n1, 01-02-2026, \"a, b\"\n2, 02-02-2026, c\n", "a, b", "komma met spatie"),
      ("klachtnummer|datum|team\n1|01-02-2026|\"a|b\"\n2|02-02-2026|c\n", "a|b", "verticale streep"),
      ("klachtnummer^datum^team\n1^01-02-2026^a;b\n2^02-02-2026^c\n", "a;b", "'^'"),
      ("klachtnummer;datum;team\n'1';'01-02-2026';'a;b'\n'2';'02-02-2026';'c'\n", "a;b", "enkel aanhalingsteken"),
      ("klachtnummer;datum;team\n1;01-02-2026;\"a \\\"b\\\" c\"\n2;02-02-2026;c\n", "a \"b\" c", "backslash"),
    ])
  func found(text: String, team: String, said: String) throws {
    let found: Uitkomst = try read(text)
    #expect(try rows(found) == ["1|\(team)", "2|c"])
    #expect(try found.codes == ["R-0231"])
    #expect(try found.spoken.contains(said))
  }

  @Test("an apostrophe in ordinary text makes no other reading")
  func apostrophe() throws {
    let found: Uitkomst = try read(Self.kop + "1;01-02-2026;'s-Gravenhage\n2;02-02-2026;foto's\n")
    #expect(try rows(found) == ["1|'s-Gravenhage", "2|foto's"])
    #expect(try found.codes.isEmpty)
  }

  @Test("what the mapping declares is tried first and needs no finding")
  func declared() throws {
    let found: Uitkomst = try own(["@scheiding;;;;;;;;|", "@aanhaling;;;;;;;;'", "@ontsnapping;;;;;;;;\\"], "Nummer|Dag|Ploeg\n1|01-02-2026|'a|\\'b'\n")
    #expect(try rows(found) == ["1|a|'b"])
    #expect(try found.codes.isEmpty)
  }

  @Test("a file that contradicts the declared delimiter or encoding is read as it is, with a finding that says how")
  func contradicted() throws {
    let other: Uitkomst = try own(["@scheiding;;;;;;;;|"], "Nummer;Dag;Ploeg\n1;01-02-2026;a|b\n")
    #expect(try rows(other) == ["1|a|b"])
    #expect(try other.rows("SELECT code, melding FROM bevinding") == ["R-0216|scheidingsteken is puntkomma en niet dat van de koppeling"])
    let encoded: Uitkomst = try own(["@codering;;;;;;;;windows-1252"], "Nummer;Dag;Ploeg\n1;01-02-2026;Café\n")
    #expect(try encoded.rows("SELECT team FROM klacht") == ["Café"])
    #expect(try encoded.codes == ["R-0216"])
    let plain: Uitkomst = try own(["@codering;;;;;;;;windows-1252"], "Nummer;Dag;Ploeg\n1;01-02-2026;Cafe\n")
    #expect(try plain.codes.isEmpty)
  }

  @Test("an empty cell goes on from the row above, and what belonged to one never goes on to the next")
  func goesOn() throws {
    let found: Uitkomst = try own(["@vervolg;;;;;;;;klachtnummer|team"], "Nummer;Dag;Ploeg\n1;01-02-2026;a\n;02-02-2026;\n2;03-02-2026;\n;04-02-2026;\n")
    #expect(try found.rows("SELECT klachtnummer, coalesce(team, 'leeg') FROM klacht ORDER BY rij") == ["1|a", "1|a", "2|leeg", "2|leeg"])
  }

  @Test("a source without quotes keeps them in its values")
  func withoutQuotes() throws {
    let found: Uitkomst = try own(["@aanhaling;;;;;;;;geen"], "Nummer;Dag;Ploeg\n1;01-02-2026;een 5\" scherm\n")
    #expect(try found.rows("SELECT team FROM klacht") == ["een 5\" scherm"])
  }

  @Test("two rows of column names are joined, and declared closing lines are no rows")
  func headersAndFooters() throws {
    let found: Uitkomst = try own(["@kopregels;;;;;;;;2", "@slotregels;;;;;;;;1"], ";;\nNummer;Dag;Ploeg\n1;01-02-2026;a\n2;02-02-2026;b\nSom;;\n")
    #expect(try rows(found) == ["1|a", "2|b"])
    #expect(try found.rows("SELECT dispositie, sum(record_tot - record_van + 1) FROM boek GROUP BY 1 ORDER BY 1") == ["geladen|2", "kop|2", "slot|1"])
    // A closing line that could be a row is neither loaded nor passed by.
    let alike: Uitkomst = try own(["@slotregels;;;;;;;;1"], "Nummer;Dag;Ploeg\n1;01-02-2026;a\nSom 2;28-02-2026;b\n")
    #expect(try rows(alike) == ["1|a"])
    #expect(try alike.codes.contains("R-0117"))
  }

  @Test("valkuil 10: een titel boven de kop en een telling onder de rijen horen niet bij de rijen, en de telling wordt vergeleken")
  func titleAndCount() throws {
    let title: String = "Uitdraai klachten\n\n"
    let rows: String = Self.kop + "1;01-02-2026;a\n2;02-02-2026;b\n"
    let good: Uitkomst = try read(title + rows + "\nTotaal: 2 records\n")
    #expect(try good.codes == ["R-0231", "R-0233"])
    #expect(try good.rows("SELECT dispositie, sum(record_tot - record_van + 1) FROM boek GROUP BY 1 ORDER BY 1") == [
      "geladen|2", "inleiding|2", "kop|1", "leeg|1", "slot|1",
    ])
    let short: Uitkomst = try read(title + rows + "Totaal: 512 records")
    #expect(try short.rows("SELECT ernst, melding FROM bevinding WHERE code = 'R-0234'") == ["fout|de slotregel noemt 512 rijen en het bestand heeft er 2"])
    for end in ["3 rijen geselecteerd.\n", "Einde rapport\n", "Aantal regels: 1.234\n"] {
      #expect(try read(rows + end).rows("SELECT dispositie FROM boek ORDER BY record_van DESC LIMIT 1") == ["slot"], "\(end)")
    }
    // A date is no number of rows.
    #expect(try !read(rows + "Totaal per 31-10-2026: 2 records\n").codes.contains("R-0234"))
    // What is only a row too short is not called a footer.
    for end in ["3\n", "3;03-02-2026\n", "Totalisator\n"] {
      #expect(try read(rows + end).rows("SELECT dispositie FROM boek ORDER BY record_van DESC LIMIT 1") == ["quarantaine"], "\(end)")
    }
  }

  @Test("valkuil 10: een kop die op elke bladzijde terugkomt is geen tweede tabel; achter een andere titel wel")
  func repeatedHeader() throws {
    let pages: Uitkomst = try read("Uitdraai\n" + Self.kop + "1;01-02-2026;a\n" + Self.kop + "2;02-02-2026;b\nUitdraai\n" + Self.kop + "3;03-02-2026;c\n")
    #expect(try rows(pages) == ["1|a", "2|b", "3|c"])
    #expect(try pages.rows("SELECT code, melding FROM bevinding WHERE code = 'R-0232'") == ["R-0232|de kop staat nog 2 keer tussen de rijen; zij telt niet als rij"])
    let other: Uitkomst = try read(Self.kop + "1;01-02-2026;a\nTeam Zuid\n" + Self.kop + "2;02-02-2026;b\n")
    #expect(try rows(other) == ["1|a"])
    #expect(try other.rows("SELECT regelcode FROM quarantaine ORDER BY record") == ["R-0102", "R-0114", "R-0115"])
  }

  @Test("valkuil 10: een tweede tabel met andere kolommen staat geheel in quarantaine")
  func secondTable() throws {
    let found: Uitkomst = try read(Self.kop + "1;01-02-2026;a\n\nklachtnummer;datum\n2;02-02-2026\n")
    #expect(try rows(found) == ["1|a"])
    #expect(try found.rows("SELECT regelcode FROM quarantaine ORDER BY record") == ["R-0114", "R-0115"])
  }

  @Test("valkuil 5: een levering die op een willekeurige byte is afgebroken wordt gemeld, en de rijen ervoor zijn dezelfde")
  func cutAnywhere() throws {
    let good: [UInt8] = Array("klachtnummer;datum;team\r\n1;01-02-2026;\"é;b\"\r\n2;02-02-2026;c\r\n".utf8)
    let header: Int = 25
    let ends: [Int] = [header] + good.indices.filter { $0 > header && good[$0] == 10 }.map { $0 + 1 }
    let all: [String] = ["1|é;b", "2|c"]
    for cut in header..<good.count {
      let found: Uitkomst = try Proeflevering.read("k.csv", Array(good[..<cut]), folder: "c\(cut)")
      try found.expectClosed(cut)
      let complete: Int = ends.count { $0 <= cut } - 1
      #expect(Array(try rows(found).prefix(complete)) == Array(all.prefix(complete)), "afgebroken na \(cut)")
      // Behind a line end the file looks whole: only a count from elsewhere can tell.
      let isReported: Bool = try !found.codes.isEmpty
      #expect(isReported || ends.contains(cut), "afgebroken na \(cut)")
    }
  }

  @Test("valkuil 7: verschillende regeleinden en een ontbrekend laatste regeleinde worden gemeld")
  func lineEnds() throws {
    #expect(try read(Self.kop + "1;01-02-2026;a\r\n2;02-02-2026;b").codes == ["R-0235", "R-0236"])
    #expect(try read("klachtnummer;datum;team\r1;01-02-2026;a\r").codes.isEmpty)
  }

  @Test("valkuil 14: een veld dat langer is dan het geheugen mag kosten staat in quarantaine, de rijen eromheen zijn geladen")
  func endless() throws {
    let long: [UInt8] = [UInt8](repeating: 0x78, count: 20 << 20)
    let bytes: [UInt8] = Array((Self.kop + "1;01-02-2026;a\n2;02-02-2026;").utf8) + long + Array("\n3;03-02-2026;c\n".utf8)
    let found: Uitkomst = try Proeflevering.read("k.csv", bytes)
    #expect(try rows(found) == ["1|a", "3|c"])
    #expect(try found.rows("SELECT regelcode, byte_lengte FROM quarantaine") == ["R-0113|\((20 << 20) + 14)"])
    try found.expectClosed(bytes.count)
  }
}
