import Testing

@Suite struct R0904Tests {
  @Test("R-0904: wijkteam met een belemmering of een hoge loonwaarde en aanpak met twee vallen op; passend advies en partijen zonder belemmeringen niet")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0904",
      """
      INSERT INTO advieseis VALUES ('sociaal_wijkteam', 2, NULL, 300000), ('zwolle_werkt_aanpak', 1, 1, NULL);
      INSERT INTO screening (screening_id, uitkomst, advies, loonwaarde, levering, regel) VALUES (1, 'gesproken', 'sociaal_wijkteam', NULL, 1, 2),
        (2, 'gesproken', 'sociaal_wijkteam', 200000, 1, 3), (3, 'gesproken', 'sociaal_wijkteam', 310000, 1, 4), (4, 'gesproken', 'zwolle_werkt_aanpak', NULL, 1, 5),
        (5, 'gesproken', 'zwolle_werkt_aanpak', NULL, 1, 6), (6, 'gesproken', 'sociaal_wijkteam', NULL, 1, 7), (7, 'gesproken', 'werk', NULL, 1, 8),
        (8, 'no_show', 'sociaal_wijkteam', NULL, 1, 9);
      INSERT INTO screening_waarde VALUES (1, 'taal', 'belemmering', 1), (1, 'financien', 'belemmering', 0), (2, 'taal', 'belemmering', 1), (2, 'financien', 'belemmering', 1),
        (3, 'taal', 'belemmering', 1), (3, 'financien', 'belemmering', 1), (4, 'taal', 'belemmering', 1), (5, 'taal', 'belemmering', 1), (5, 'financien', 'belemmering', 1),
        (6, 'taal', 'score', 10000), (7, 'taal', 'belemmering', 1), (8, 'taal', 'belemmering', 0)
      """)
    #expect(found == ["1:2", "1:4", "1:6"])
  }
}
