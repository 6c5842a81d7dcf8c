import Testing

@Suite struct R0903Tests {
  @Test("R-0903: een lopende voorziening die de regeltabel niet noemt valt op; wie geen categorie heeft wordt niet beoordeeld")
  func finds() throws {
    let found: [String] = try Regelproef.vindt(
      "R-0903",
      """
      INSERT INTO voorziening_toegestaan VALUES ('rsd_categorie', 'beheer', 'taal'), ('rsd_categorie', 'job ready', '01');
      INSERT INTO indeling VALUES ('a', 'rsd_categorie', 'job ready', 20000, NULL, NULL, 1, 2), ('a', 'rsd_categorie', 'beheer', 20300, NULL, NULL, 1, 3),
        ('b', 'rsd_categorie', 'job ready', 20300, NULL, NULL, 1, 4), ('b', 'rsd_categorie', 'beheer', 20490, NULL, NULL, 1, 5),
        ('d', 'rsd_categorie', 'niet job ready', 20300, NULL, NULL, 1, 6);
      INSERT INTO voorziening (voorziening_id, klant_id, type, van, tot, levering, regel) VALUES (1, 'a', '01', 20400, NULL, 2, 2), (2, 'a', 'taal', 20400, NULL, 2, 3),
        (3, 'a', '01', 20400, 20450, 2, 4), (4, 'b', '01', 20400, NULL, 2, 5), (5, 'b', 'taal', 20400, NULL, 2, 6), (6, 'c', '01', 20400, NULL, 2, 7), (7, 'd', 'taal', 20400, NULL, 2, 8)
      """)
    #expect(found == ["2:2", "2:6", "2:8"])
  }
}
