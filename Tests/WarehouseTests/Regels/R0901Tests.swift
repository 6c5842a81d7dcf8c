import Testing

@Suite struct R0901Tests {
  @Test("R-0901: een afspraak van een onbekende klant valt op, een van een bekende niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0901",
      """
      INSERT INTO afspraak (afspraak_id, klant_id, datum_gepland, levering, regel) VALUES (1, 'a', 20400, 1, 2), (2, NULL, 20400, 1, 3), (3, NULL, 20400, 2, 2)
      """)
    #expect(found == ["1:3", "2:2"])
  }
}
