import Testing

@Suite struct R0809Tests {
  @Test("R-0809: trede 6 op twee peildata met uitkering valt op; in de maand zelf, op trede 5 of zonder uitkering niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0809",
      """
      INSERT INTO indeling VALUES ('a', 'participatieladder', '6', 20400, NULL, NULL, 1, 2), ('b', 'participatieladder', '6', 20460, NULL, NULL, 1, 3),
        ('c', 'participatieladder', '6', 20300, NULL, NULL, 1, 4), ('c', 'participatieladder', '5', 20400, NULL, NULL, 1, 5),
        ('d', 'participatieladder', '6', 20400, NULL, NULL, 1, 6);
      INSERT INTO uitkeringsperiode (periode_id, klant_id, van, tot, volgnummer, aantal_rijen, levering, regel)
        VALUES (1, 'a', 20000, NULL, 1, 1, 5, 2), (2, 'b', 20000, NULL, 1, 1, 5, 3), (3, 'c', 20000, NULL, 1, 1, 5, 4), (4, 'd', 20000, 20470, 1, 1, 5, 5)
      """)
    #expect(found == ["1:2"])
  }
}
