import Testing

@Suite struct R0907Tests {
  @Test("R-0907: een geboortedatum die de nieuwste uitsluit valt op waar zij staat; een deel van dezelfde datum niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0907",
      """
      INSERT INTO personen.uitkering VALUES (3, 1, 2, 'a', 3000, 3000), (4, 1, 3, 'a', 3365, 3365), (5, 1, 4, 'a', 3000, 3000), (3, 2, 5, 'b', 3000, 3364), (5, 2, 6, 'b', 3100, 3100),
        (3, 3, 7, NULL, 1, 1), (5, 3, 8, NULL, 9, 9), (3, 4, 9, 'c', NULL, NULL), (5, 4, 10, 'c', 3100, 3100);
      INSERT INTO personen.persoon VALUES ('a', 3000, 3000), ('b', 3100, 3100), ('c', 3100, 3100)
      """)
    #expect(found == ["4:3"])
  }
}
