import Testing

@Suite struct R0910Tests {
  @Test("R-0910: een stand met ruim een vijfde meer of minder rijen dan de vorige valt op")
  func finds() throws {
    func rijen(_ nieuw: Int) -> String { "INSERT INTO levering_telling VALUES (3, 'geladen', 100), (4, 'geladen', 1), (5, 'geladen', \(nieuw))" }
    #expect(try Regelproef.vindt("R-0910", rijen(121)) == ["5:1"])
    #expect(try Regelproef.vindt("R-0910", rijen(79)) == ["5:1"])
    #expect(try Regelproef.vindt("R-0910", rijen(120)) == [])
    #expect(try Regelproef.vindt("R-0910", rijen(110), drempel: "5") == ["5:1"])
    #expect(try Regelproef.meldingen("R-0910", rijen(79)) == ["deze levering heeft 79 rijen; de vorige van deze bron had er 100"])
  }
}
