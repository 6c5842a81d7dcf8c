import Bijstand
import ReferenceEngine
import TestSupport

extension WillekeurigeWereld {
  /// What happens besides the benefit and the talks, with many days on the edge of a month, ties, missing ends and plans that lie ahead.
  static func dienstverlening(_ wereld: inout Wereld, begin: Int, eind: Int, _ dice: inout SeededGenerator) {
    for klant in wereld.klanten.map(\.id) {
      stappen(klant, &wereld, begin: begin, eind: eind, &dice)
      screeningen(klant, &wereld, begin: begin, eind: eind, &dice)
      werk(klant, &wereld, eind: eind, &dice)
    }
    if Int.random(in: 0...2, using: &dice) == 0 { wereld.dekkingen = [] }
    for value in ["beheer", "niet job ready", "job ready"] {
      for type in ["01", "03", "opleiding"] where Bool.random(using: &dice) { wereld.toegestaan.append(("rsd_categorie", value, type)) }
    }
    for _ in 0..<Int.random(in: 0...30, using: &dice) { wereld.meldingen.append(dag(begin, eind, &dice)) }
    for _ in 0..<Int.random(in: 0...20, using: &dice) { wereld.klachten.append(dag(begin, eind, &dice)) }
    for soort in ["uitkering", "afspraak"] {
      for veld in ["een", "twee"] { wereld.velden.append((soort, veld, Int.random(in: 0...9, using: &dice), Int.random(in: 0...2, using: &dice))) }
    }
  }

  /// A day in or around the series: one in three is the first or the last of a month.
  private static func dag(_ begin: Int, _ eind: Int, _ dice: inout SeededGenerator) -> Int {
    let day: Int = Int.random(in: begin - 300...eind + 60, using: &dice)
    if Int.random(in: 0...2, using: &dice) > 0 { return day }
    let maand: Maand = Datum(dag: Int32(day)).maandNummer
    return Int((Bool.random(using: &dice) ? maand.eersteDag : maand.laatsteDag).dag)
  }

  private static func later(_ day: Int, _ dice: inout SeededGenerator) -> Int? {
    [nil, 0, 1, 30, 56, 57, 91, 200, 366, 500, 900].randomElement(using: &dice)?.map { day + $0 }
  }

  private static func stappen(_ klant: String, _ wereld: inout Wereld, begin: Int, eind: Int, _ dice: inout SeededGenerator) {
    let who: (inout SeededGenerator) -> String? = { Int.random(in: 0...12, using: &$0) == 0 ? nil : klant }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let van: Int = dag(begin, eind, &dice)
      wereld.voorzieningen.append((who(&dice), kies(["01", "03", "06", "opleiding", nil], &dice), van, later(van, &dice), later(van, &dice)))
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let van: Int = dag(begin, eind, &dice)
      wereld.activiteiten.append(
        (who(&dice), kies(["vrijwilligerswerk", "taal", "solliciteren", nil], &dice), van, later(van, &dice), later(van, &dice)))
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let van: Int = dag(begin, eind, &dice)
      wereld.belemmeringen.append((who(&dice), van, later(van, &dice)))
    }
    if Int.random(in: 0...1, using: &dice) == 0 {
      let day: Int = dag(begin, eind, &dice)
      wereld.doorverwijzingen.append((who(&dice), kies(["wijkteam", "schuldhulp", nil], &dice), day, later(day, &dice), later(day, &dice)))
    }
    if Int.random(in: 0...9, using: &dice) == 0 {
      for _ in 0...1 { wereld.teruggekeerd.append((klant, Int.random(in: wereld.eersteMaand - 1...wereld.peilmaand, using: &dice))) }
    }
  }

  private static func screeningen(_ klant: String, _ wereld: inout Wereld, begin: Int, eind: Int, _ dice: inout SeededGenerator) {
    for _ in 0..<Int.random(in: 0...2, using: &dice) where Bool.random(using: &dice) {
      let day: Int = dag(begin + 200, eind, &dice)
      wereld.opdrachten.append((Int.random(in: 0...9, using: &dice) == 0 ? nil : klant, day, later(day, &dice)))
    }
    for _ in 0..<Int.random(in: 0...2, using: &dice) {
      let day: Int? = Int.random(in: 0...9, using: &dice) == 0 ? nil : dag(begin, eind, &dice)
      let wage: Int? = [nil, 0, 300_000, 300_001, 550_000, 800_000, 800_001].randomElement(using: &dice) ?? nil
      var scores: [(leefgebied: String, waarde: Int?)] = []
      for gebied in ["taal", "financien"] where Bool.random(using: &dice) {
        scores.append((gebied, [nil, 10_000, 20_000, 25_000, 30_000].randomElement(using: &dice) ?? nil))
      }
      wereld.screeningen.append(
        (wereld.screeningen.count + 1, Int.random(in: 0...7, using: &dice) == 0 ? nil : klant, kies(["r1", "r2", nil], &dice), day,
          ["gesproken", "gesproken", "no_show"].randomElement(using: &dice) ?? "gesproken", wage, kies(["schatting", "gemeten", nil], &dice),
          kies(["werk", "activering", nil], &dice), scores))
      for _ in 0..<Int.random(in: 0...2, using: &dice) {
        let decided: Int = (day ?? begin) + ([-3, 0, 0, 20, 20, 100].randomElement(using: &dice) ?? 0)
        wereld.besluiten.append(
          (Int.random(in: 0...9, using: &dice) == 0 ? nil : klant, decided, kies(["r1", "r2", nil], &dice), kies(["werk", "activering", nil], &dice)))
      }
    }
  }

  private static func werk(_ klant: String, _ wereld: inout Wereld, eind: Int, _ dice: inout SeededGenerator) {
    for maand in wereld.eersteMaand - 2...wereld.peilmaand + 1 where Int.random(in: 0...5, using: &dice) == 0 {
      for soort: String? in ["dienstbetrekking", "zelfstandig", nil] where Int.random(in: 0...2, using: &dice) == 0 {
        wereld.inkomens.append(
          (Int.random(in: 0...12, using: &dice) == 0 ? nil : klant, maand, soort, [nil, 0, 200_000].randomElement(using: &dice) ?? nil,
            [nil, 0, 45_000].randomElement(using: &dice) ?? nil))
      }
    }
    if Int.random(in: 0...5, using: &dice) == 0 { wereld.deelnames.append((klant, "proef", kies(["a", "b", nil], &dice))) }
    if klant == "k0" {
      for maand in wereld.eersteMaand...wereld.peilmaand {
        for groep in ["alle", "01", "02", "03", "proef|a"] where Int.random(in: 0...2, using: &dice) == 0 { wereld.dekkingen.append((maand, groep)) }
      }
    }
  }
}
