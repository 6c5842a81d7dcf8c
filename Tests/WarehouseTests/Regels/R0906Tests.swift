import Testing

@Suite struct R0906Tests {
  @Test("R-0906: klanten van wie zonder fte is vallen op met hun aantal, op de eerste regel")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0906",
      """
      INSERT INTO formatie VALUES (24312, 'k1', 't', 'werk', 10000, NULL, 1, 2), (24312, 'k3', 't', 'werk', 0, NULL, 1, 4);
      INSERT INTO toewijzing VALUES ('a', 'werk', 'k1', 't', 20000, NULL, 2, 2), ('b', 'werk', 'k2', 't', 20000, NULL, 2, 3), ('c', 'werk', 'k2', 't', 20000, NULL, 2, 4),
        ('d', 'werk', 'k3', 't', 20000, NULL, 2, 5), ('e', 'werk', 'k4', 't', 20000, 20400, 2, 6)
      """)
    #expect(found == ["2:3", "2:5"])
  }

  @Test("R-0906: zonder formatie in de peilmaand is er niets te vergelijken")
  func nothing() throws {
    #expect(try Regelproef.vindt("R-0906", "INSERT INTO toewijzing VALUES ('a', 'werk', 'k1', 't', 20000, NULL, 2, 2)") == [])
  }
}
