import FileKit
import ReferenceEngine
import TestSupport
import Testing

@Suite("The money of random municipalities", .tempDir) struct GeldTests {
  @Test("Among fifty there are projections in total and by gemeente, estimates and ledgers, and years without a projection") func voorkomen() {
    var seen: [String: Int] = [:]
    for seed in UInt64(1)...50 {
      let reference: Referentie = Referentie(WillekeurigeWereld.maak(seed))
      let forecast: [Referentie.Cijfer] = reference.buigPrognose()
      let splits: Set<String> = Set(forecast.map(\.uitsplitsing))
      for name in ["totaal", "gemeente", "gemeente|band", "budget", "budget_geldend", "gemeente|budget_geldend", "lks_budget"] where splits.contains(name) {
        seen[name, default: 0] += 1
      }
      if !splits.contains("totaal") { seen["zonder", default: 0] += 1 }
      for name in Set(reference.lasten().filter { $0.uitsplitsing == "herkomst" }.map(\.groep)) { seen[name, default: 0] += 1 }
    }
    for (name, least) in [
      ("totaal", 20), ("gemeente", 5), ("gemeente|band", 5), ("budget", 20), ("budget_geldend", 20), ("gemeente|budget_geldend", 5), ("lks_budget", 10),
      ("grootboek", 20), ("raming", 20),
    ] { #expect(seen[name] ?? 0 >= least, "\(name): \(seen[name] ?? 0)") }
  }

  @Test("One cent more in the ledger is found in both figures") func ingebouwdeFout() throws {
    let seed: UInt64 = try #require(
      (UInt64(1)...50).first { seed in
        Referentie(WillekeurigeWereld.maak(seed)).buigPrognose().contains { $0.uitsplitsing == "gemeente" }
      })
    let wereld: Wereld = WillekeurigeWereld.maak(seed)
    let path: String = TempDir.file("magazijn.sqlite")
    try Magazijn.bouw(wereld, at: path)
    #expect(try ReferentieTests.verschillen(wereld, path) == [])
    var ledger: Wereld = wereld
    let place: Int = try #require(ledger.lasten.lastIndex { $0.post == "algemene_bijstand" && $0.maand <= wereld.peilmaand && $0.bedrag != nil })
    ledger.lasten[place].bedrag = (ledger.lasten[place].bedrag ?? 0) + 1
    let found: [String] = try ReferentieTests.verschillen(ledger, path)
    #expect(found.contains { $0.hasPrefix("lasten ") } && found.contains { $0.hasPrefix("buig_prognose ") }, "\(found)")
  }
}
