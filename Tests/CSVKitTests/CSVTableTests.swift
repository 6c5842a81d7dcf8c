import CSVKit
import Testing

@Suite struct CSVTableTests {
  @Test("Rows keep their line, and values are found by column name")
  func rows() throws {
    let table: CSVTable = try CSVTable.parse(Array("\u{FEFF}sleutel; waarde\n\na;\"een\ntwee\"\nb; 3 \n".utf8), name: "x.csv")
    #expect(table.header == ["sleutel", "waarde"])
    #expect(table.rows.map(\.line) == [3, 5])
    #expect(table.value(table.rows[1], "waarde") == "3")
    #expect(table.value(table.rows[1], "anders") == nil)
    #expect(table.rows[0].columns == [1, 3])
  }

  @Test("A table that only has commas is read with commas")
  func commas() throws {
    #expect(try CSVTable.parse(Array("a,b\n1,2\n".utf8), name: "x").rows[0].values == ["1", "2"])
  }

  @Test(
    "A mistake is named with its line and column",
    arguments: [
      ("", "t:1:1: het bestand is leeg"), ("a;a\n", "t:1:1: kolom 2 heeft een naam die al bestaat"),
      ("a;b\n1;2\n1;2;3\n", "t:3:5: De regel heeft meer velden dan de kop."),
      ("a;b\n1\n", "t:2:1: De regel heeft minder velden dan de kop."),
      ("a;b\n1;x\"y\n", "t:2:4: Er staat een aanhalingsteken midden in een veld dat er niet mee begint."),
    ])
  func mistakes(text: String, meant: String) {
    let failure: CSVTableError? = #expect(throws: CSVTableError.self) { _ = try CSVTable.parse(Array(text.utf8), name: "t") }
    #expect(failure?.description == meant)
  }
}
