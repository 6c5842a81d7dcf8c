import Testing

@Suite struct R0911Tests {
  @Test("R-0911: een veld dat ruim twintig punten vaker leeg is valt op, met het veld; minder, of weinig rijen, niet")
  func finds() throws {
    func leeg(_ aantal: Int, van alle: Int = 100) -> String {
      "INSERT INTO veldtelling VALUES (3, 'wijk', 90, 10, 0, 0), (5, 'wijk', \(alle - aantal), \(aantal), 0, 0), (3, 'team', 100, 0, 0, 0), (5, 'team', 100, 0, 0, 0)"
    }
    #expect(try Regelproef.vindt("R-0911", leeg(31)) == ["5:1"])
    #expect(try Regelproef.vindt("R-0911", leeg(30)) == [])
    #expect(try Regelproef.vindt("R-0911", leeg(30), drempel: "19") == ["5:1"])
    #expect(try Regelproef.vindt("R-0911", leeg(9, van: 9)) == [])
    #expect(try Regelproef.meldingen("R-0911", leeg(40)) == ["dit veld is in 40 van de 100 rijen leeg; in de vorige levering van deze bron was dat 10"])
  }
}
