import Testing

@Suite struct R0913Tests {
  @Test("R-0913: een uitkomst van een afspraak na de ontvangst valt op; op die dag, gepland of verzet niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0913",
      """
      INSERT INTO afspraak (afspraak_id, klant_id, datum_gepland, status, levering, regel) VALUES (1, 'a', 20486, 'no_show', 1, 2), (2, 'a', 20485, 'verschenen', 1, 3),
        (3, 'a', 20490, 'gepland', 1, 4), (4, 'a', 20490, 'verzet', 1, 5), (5, 'a', 20490, NULL, 1, 6)
      """)
    #expect(found == ["1:2"])
  }
}
