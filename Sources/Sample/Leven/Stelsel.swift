package import Bijstand

/// The municipality as a whole: how many lives there are, when each begins, and who serves them.
package struct Stelsel: Sendable {
  /// What was asked for.
  package let seed: UInt64, klanten: Int
  /// The months covered.
  package let tijdvak: Tijdvak
  /// Households in bestand when the first month begins.
  package let beginstand: Int
  /// Households that have come in before each month, counted from the beginning.
  private let instroomTot: [Int]

  /// Weight of each calendar month in inflow and outflow: a third-quarter peak.
  package static let seizoen: [Int] = [98, 90, 92, 90, 88, 94, 118, 134, 128, 102, 90, 76]

  /// Lays out the lives of a municipality with about `klanten` klanten in bestand.
  package init(seed: UInt64, klanten: Int, tijdvak: Tijdvak) {
    self.seed = seed
    self.klanten = klanten
    self.tijdvak = tijdvak
    beginstand = klanten * 1_000 / 1_100
    var som: Int = 0
    var tot: [Int] = [0]
    for plaats in 0..<tijdvak.aantal {
      // Households that come in for the first time: 16% of the stock a year; re-entries and partners bring the flow to about 23%.
      som += klanten * Stelsel.instroomPerJaar * Stelsel.seizoen[tijdvak.eerste.plus(plaats).maand - 1]
      tot.append(som / (12 * 100 * 10_000))
    }
    instroomTot = tot
  }

  private static let instroomPerJaar: Int = 1_600

  /// How many lives there are in all.
  package var aantal: Int { beginstand + (instroomTot.last ?? 0) }

  /// The month in which a life begins; nothing when it was there before.
  package func beginmaand(_ index: Int) -> Maand? {
    let rang: Int = index - beginstand
    guard rang >= 0 else { return nil }
    var laag: Int = 0
    var hoog: Int = tijdvak.aantal
    while hoog - laag > 1 {
      let midden: Int = (laag + hoog) / 2
      if instroomTot[midden] <= rang { laag = midden } else { hoog = midden }
    }
    return tijdvak.eerste.plus(laag)
  }

  /// Klantmanagers per team, three at least.
  package func klantmanagers(_ team: String) -> Int {
    team == Gebied.werk ? max(6, klanten / 200) : max(3, klanten / 800)
  }

  /// The number of a klantmanager: counted through over the teams.
  package func nummer(_ team: String, _ rang: Int) -> String {
    var begin: Int = 1
    for ander in Gebied.teams {
      if ander == team { break }
      begin += klantmanagers(ander)
    }
    let nummer: Int = begin + rang % klantmanagers(team)
    return (nummer < 10 ? "KM-0" : "KM-") + String(nummer)
  }
}
