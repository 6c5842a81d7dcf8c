import Testing

@Suite struct R0908Tests {
  @Test("R-0908: een stand die opnieuw is geleverd met een ander aantal rijen valt op")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0908",
      """
      INSERT INTO levering_telling VALUES (3, 'geladen', 90), (4, 'geladen', 100), (5, 'geladen', 90), (5, 'samengevoegd', 7), (5, 'quarantaine', 3)
      """)
    #expect(found == ["5:1"])
  }

  @Test("R-0908: evenveel rijen is geen bevinding, en de zin noemt maand en aantallen")
  func equal() throws {
    #expect(try Regelproef.vindt("R-0908", "INSERT INTO levering_telling VALUES (4, 'geladen', 100), (5, 'geladen', 93), (5, 'samengevoegd', 7)") == [])
    let other: String = "INSERT INTO levering_telling VALUES (4, 'geladen', 100), (5, 'geladen', 97)"
    #expect(try Regelproef.meldingen("R-0908", other) == ["deze stand over 2026-01 heeft 97 rijen; de levering die zij vervangt had er 100"])
    #expect(try Regelproef.vindt("R-0908", other, drempel: "3") == [])
    #expect(try Regelproef.vindt("R-0908", other, drempel: "2,9") == ["5:1"])
  }
}
