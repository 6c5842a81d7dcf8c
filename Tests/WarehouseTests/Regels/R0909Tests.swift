import Testing

@Suite struct R0909Tests {
  @Test("R-0909: drie van de tien klanten van een team op een dag anders ingedeeld valt op, twee niet")
  func finds() throws {
    #expect(try Regelproef.vindt("R-0909", Self.team(anders: 3)) == ["1:20"])
    #expect(try Regelproef.vindt("R-0909", Self.team(anders: 2)) == [])
    #expect(try Regelproef.vindt("R-0909", Self.team(anders: 2), drempel: "19") == ["1:20"])
    #expect(try Regelproef.meldingen("R-0909", Self.team(anders: 3)) == ["3 van de 10 klanten van een team kregen op deze dag een andere waarde"])
  }

  @Test("R-0909: opnieuw dezelfde waarde is geen herindeling")
  func same() throws {
    #expect(try Regelproef.vindt("R-0909", Self.team(anders: 5, waarde: "beheer")) == [])
  }

  /// Ten klanten of one team, of whom some get a value on day 20400.
  private static func team(anders: Int, waarde: String = "job ready") -> String {
    var sql: String = ""
    for number in 0..<10 {
      let klant: String = "t\(number)"
      sql +=
        """
        INSERT INTO uitkeringsperiode (periode_id, klant_id, van, tot, volgnummer, aantal_rijen, levering, regel) VALUES (\(number), '\(klant)', 20000, NULL, 1, 1, 5, 2);
        INSERT INTO periode_kenmerk (periode_id, klant_id, van, tot, team, levering, regel) VALUES (\(number), '\(klant)', 20000, NULL, 'noord', 5, 2);
        INSERT INTO indeling VALUES ('\(klant)', 'rsd_categorie', 'beheer', 20100, NULL, NULL, 1, \(number + 2));
        """
      if number < anders { sql += "INSERT INTO indeling VALUES ('\(klant)', 'rsd_categorie', '\(waarde)', 20400, NULL, NULL, 1, \(number + 20));" }
    }
    return sql
  }
}
