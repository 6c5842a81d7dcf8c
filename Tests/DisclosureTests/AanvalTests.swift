import Disclosure
import Testing

/// The attack on tables with openings planted in them: it must find each, and nothing where there is none.
@Suite("De eigen aanval vindt wat af te leiden is") struct AanvalTests {
  typealias Rij = Aanval.Proefrij

  /// One table of a month, with its total.
  static func tabel(_ aantallen: [Int64], verborgen: Set<Int>) -> [Rij] {
    aantallen.enumerated().map { Rij("stand", maand: 24321, groep: "Team \($0.offset)", $0.element, zichtbaar: !verborgen.contains($0.offset)) }
  }

  @Test("een tabel waarvan de som bekend is", arguments: [
    ([7, 100], [0], [0]),  // alone: the sum gives it back
    ([3, 4, 100], [0, 1], [0, 1]),  // two that are seven together: neither can be nine
    ([7, 40, 60], [0, 1], []),  // covered by a large one
    ([9, 1, 50], [0, 1], []),  // ten together: each may be anything from nought to ten
    ([5, 4, 50], [0, 1], [0, 1]),  // nine together is one too few
    ([7, 8, 6, 90], [0, 1, 2], []), ([50, 60], [], []), ([0, 7, 90], [1], [1]),
  ])
  func tables(aantallen: [Int], verborgen: [Int], gevonden: [Int]) {
    #expect(Aanval.teruggevonden(Self.tabel(aantallen.map(Int64.init), verborgen: Set(verborgen))) == gevonden)
  }

  @Test("een kleine stroom volgt uit de standen van twee maanden en de andere stroom; zonder een van de standen niet") func months() {
    func series(standZichtbaar: Bool, uitstroomZichtbaar: Bool) -> [Rij] {
      [
        Rij("stand", maand: 24320, 1000, zichtbaar: standZichtbaar), Rij("stand", maand: 24321, 995, zichtbaar: true),
        Rij("instroom", maand: 24321, 7, zichtbaar: false), Rij("uitstroom", maand: 24321, 12, zichtbaar: uitstroomZichtbaar),
      ]
    }
    #expect(Aanval.teruggevonden(series(standZichtbaar: true, uitstroomZichtbaar: true)) == [2])
    // With both flows hidden the outflow is still at least five, so a small one would have been ruled out.
    #expect(Aanval.teruggevonden(series(standZichtbaar: true, uitstroomZichtbaar: false)) == [3])
    #expect(Aanval.teruggevonden(series(standZichtbaar: false, uitstroomZichtbaar: true)) == [])
  }

  @Test("over meer maanden: een verborgen stroom die in de volgende maand terugkomt") func chain() {
    // The stock of the middle month is hidden as well, but what is known of both sides narrows it.
    let rows: [Rij] = [
      Rij("stand", maand: 24319, 100, zichtbaar: true), Rij("stand", maand: 24320, 104, zichtbaar: false), Rij("stand", maand: 24321, 120, zichtbaar: true),
      Rij("instroom", maand: 24320, 4, zichtbaar: false), Rij("uitstroom", maand: 24320, 0, zichtbaar: true),
      Rij("instroom", maand: 24321, 16, zichtbaar: true), Rij("uitstroom", maand: 24321, 0, zichtbaar: true),
    ]
    #expect(Aanval.teruggevonden(rows).contains(3))
  }

  @Test("een strengere drempel vindt meer") func threshold() {
    let rows: [Rij] = Self.tabel([9, 3, 50], verborgen: [0, 1])
    #expect(Aanval.teruggevonden(rows, drempel: 10) == [] && Aanval.teruggevonden(rows, drempel: 20) == [0, 1])
  }
}
