import Testing

@Suite struct R0914Tests {
  @Test("R-0914: twee lopende toewijzingen in een rol vallen op bij de jongste; in twee rollen of na elkaar niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0914",
      """
      INSERT INTO toewijzing VALUES ('a', 'werk', 'k1', 't', 20000, NULL, 1, 2), ('a', 'werk', 'k2', 't', 20100, NULL, 1, 3), ('b', 'werk', 'k1', 't', 20000, NULL, 1, 4),
        ('b', 'inkomen', 'k2', 't', 20000, NULL, 1, 5), ('c', 'werk', 'k1', 't', 20000, 20099, 1, 6), ('c', 'werk', 'k2', 't', 20100, NULL, 1, 7)
      """)
    #expect(found == ["1:3"])
  }
}
