import Testing

@Suite struct R0905Tests {
  @Test("R-0905: fte in de peilmaand zonder klanten valt op; met klanten, in een andere maand of met 0 fte niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0905",
      """
      INSERT INTO formatie VALUES (24312, 'k1', 't', 'werk', 10000, NULL, 1, 2), (24312, 'k2', 't', 'werk', 10000, NULL, 1, 3), (24312, 'k3', 't', 'werk', 0, NULL, 1, 4),
        (24311, 'k4', 't', 'werk', 10000, NULL, 1, 5), (24312, 'k5', 't', 'werk', 10000, NULL, 1, 6);
      INSERT INTO toewijzing VALUES ('a', 'werk', 'k1', 't', 20000, NULL, 2, 2), ('b', 'werk', 'k5', 't', 20000, 20400, 2, 3)
      """)
    #expect(found == ["1:3", "1:6"])
  }
}
