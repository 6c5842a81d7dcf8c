import Testing

@Suite struct R0916Tests {
  @Test("R-0916: gesproken zonder datum valt op; met datum of een andere uitkomst niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0916",
      """
      INSERT INTO screening (screening_id, uitkomst, datum_gesprek, levering, regel) VALUES (1, 'gesproken', NULL, 1, 2), (2, 'gesproken', 20400, 1, 3), (3, 'no_show', NULL, 1, 4)
      """)
    #expect(found == ["1:2"])
  }
}
