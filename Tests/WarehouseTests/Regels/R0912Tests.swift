import Testing

@Suite struct R0912Tests {
  @Test("R-0912: een procent verschil met de telling van de bron is genoeg, minder niet")
  func finds() throws {
    func telling(_ geladen: Int) -> String {
      """
      INSERT INTO levering_telling VALUES (5, 'geladen', \(geladen)), (5, 'quarantaine', 3);
      INSERT INTO controletotaal VALUES ('uitkering', 24312, NULL, 'records', 10000000, 'systeem', NULL, 1, 2), ('uitkering', 24312, NULL, 'personen', 10000, 'systeem', NULL, 1, 3)
      """
    }
    #expect(try Regelproef.vindt("R-0912", telling(989)) == ["5:1"])
    #expect(try Regelproef.vindt("R-0912", telling(1_011)) == ["5:1"])
    #expect(try Regelproef.vindt("R-0912", telling(990)) == [])
    #expect(try Regelproef.vindt("R-0912", telling(999), drempel: "0") == ["5:1"])
    #expect(try Regelproef.meldingen("R-0912", telling(900)) == ["in de stand over 2026-01 zijn 900 rijen geladen; de bron telde er zelf 1000"])
  }
}
