import Testing

@Suite struct R0902Tests {
  @Test("R-0902: een gesprek voor de opdracht valt op, op of na die dag en zonder opdracht niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0902",
      """
      INSERT INTO opdracht (opdracht_id, opdrachtnummer, datum_opdracht, levering, regel) VALUES (1, 'o1', 20400, 1, 2), (2, 'o2', 20400, 1, 3), (3, 'o3', 20400, 1, 4);
      INSERT INTO screening (screening_id, opdrachtnummer, datum_gesprek, uitkomst, levering, regel)
        VALUES (1, 'o1', 20393, 'gesproken', 2, 2), (2, 'o2', 20400, 'gesproken', 2, 3), (3, 'o3', 20410, 'gesproken', 2, 4), (4, 'o9', 20000, 'gesproken', 2, 5)
      """)
    #expect(found == ["2:2"])
  }

  @Test("R-0902: de drempel zegt hoeveel dagen eerder mag")
  func threshold() throws {
    let sql: String =
      """
      INSERT INTO opdracht (opdracht_id, opdrachtnummer, datum_opdracht, levering, regel) VALUES (1, 'o1', 20400, 1, 2);
      INSERT INTO screening (screening_id, opdrachtnummer, datum_gesprek, uitkomst, levering, regel) VALUES (1, 'o1', 20393, 'gesproken', 2, 2)
      """
    #expect(try Regelproef.vindt("R-0902", sql, drempel: "7") == [])
    #expect(try Regelproef.vindt("R-0902", sql, drempel: "6") == ["2:2"])
    #expect(try Regelproef.meldingen("R-0902", sql) == ["het gesprek ligt 7 dagen voor de opdracht"])
  }
}
