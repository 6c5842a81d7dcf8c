import Testing

@Suite struct R0915Tests {
  @Test("R-0915: een besluit op een advies dat niet is geleverd valt op; zonder referentie niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0915",
      """
      INSERT INTO screening (screening_id, referentie, levering, regel) VALUES (1, 'R1', 1, 2);
      INSERT INTO besluit VALUES ('a', 20400, 'R1', 'werk', 2, 2), ('a', 20400, 'R2', 'werk', 2, 3), ('a', 20400, NULL, 'werk', 2, 4)
      """)
    #expect(found == ["2:3"])
  }

  @Test("R-0915: zonder screeningen is er niets te vergelijken")
  func nothing() throws {
    #expect(try Regelproef.vindt("R-0915", "INSERT INTO besluit VALUES ('a', 20400, 'R1', 'werk', 2, 2)") == [])
  }
}
