import Bijstand
import ReferenceEngine
import TestSupport

/// A random small municipality: everything that a rule says something about occurs in it.
enum WillekeurigeWereld {
  static let redens: [String] = ["11", "13", "01", "03", "04", "05", "32", "33", "02", "97", "14", "06", "34", "98"]

  static func maak(_ seed: UInt64, klanten: Int = 40, maanden: Int = 27) -> Wereld {
    var dice: SeededGenerator = SeededGenerator(seed: seed)
    let peilmaand: Int = 2024 * 12 + Int.random(in: 0...23, using: &dice)
    var wereld: Wereld = Wereld(peilmaand: peilmaand, eersteMaand: peilmaand - maanden + 1)
    wereld.beeldMaanden = [12, 12, 6, 9].randomElement(using: &dice) ?? 12
    wereld.heeftInstemming = Int.random(in: 0...2, using: &dice) == 0
    wereld.aow = [(2022, 799), (2023, 802), (2024, 804), (2028, 807)]
    wereld.schalen = [("participatieladder", ["1", "2", "3", "4", "5", "6"]), ("rsd_categorie", ["beheer", "niet job ready", "nog niet job ready", "bijna job ready", "job ready"])]
    let begin: Int = Int(Maand(nummer: Int32(wereld.eersteMaand)).eersteDag.dag)
    let eind: Int = Int(Maand(nummer: Int32(peilmaand)).laatsteDag.dag)
    for number in 0..<klanten {
      let id: String = "k" + String(number)
      let birth: Int? = Int.random(in: 0...9, using: &dice) == 0 ? nil : peilmaand - Int.random(in: 216...830, using: &dice)
      let latest: Int? = birth.map { Int.random(in: 0...9, using: &dice) == 0 ? $0 + Int.random(in: 1...11, using: &dice) : $0 }
      wereld.klanten.append(
        Wereld.Klant(id: id, geboorteVroegst: birth, geboorteLaatst: latest, geslacht: ["man", "vrouw", "onbekend"].randomElement(using: &dice) ?? "man"))
      wereld.perioden += perioden(id, from: begin, to: eind, &dice)
    }
    // A couple is one benefit: every third spell shares its benefit with the one before, so benefits are fewer.
    for (index, periode) in wereld.perioden.enumerated() where index % 3 != 2 { wereld.uitkeringen.append(periode) }
    gebeurtenissen(&wereld, begin: begin, eind: eind, &dice)
    dienstverlening(&wereld, begin: begin, eind: eind, &dice)
    // Some months were signed, one of them before the series begins.
    for month in stride(from: wereld.eersteMaand - 1, to: peilmaand, by: 3) {
      wereld.vastgesteld.append((month, Int.random(in: 0...klanten, using: &dice)))
    }
    geld(&wereld, seed)
    return wereld
  }

  static func kies(_ options: [String?], _ dice: inout SeededGenerator) -> String? { options.randomElement(using: &dice) ?? nil }

  private static func perioden(_ klant: String, from begin: Int, to eind: Int, _ dice: inout SeededGenerator) -> [Wereld.Periode] {
    var all: [Wereld.Periode] = []
    var van: Int = begin - Int.random(in: -200...2000, using: &dice)
    for _ in 0..<Int.random(in: 1...4, using: &dice) {
      guard van <= eind + 20 else { break }
      let length: Int = [0, 1, 20, 40, 200, 365, 366, 500, 900].randomElement(using: &dice) ?? 0
      let tot: Int? = Int.random(in: 0...3, using: &dice) == 0 ? nil : van + length
      let reden: String? = tot == nil ? nil : Int.random(in: 0...7, using: &dice) == 0 ? nil : redens.randomElement(using: &dice)
      var kenmerken: [Wereld.Kenmerk] = []
      var start: Int = van
      while true {
        let end: Int = start + Int.random(in: 0...400, using: &dice)
        let isLast: Bool = tot.map { end >= $0 } ?? (kenmerken.count == 4)
        kenmerken.append(
          Wereld.Kenmerk(
            van: start, tot: isLast ? tot : end, regeling: kies(["01", "01", "02"], &dice), leefvorm: kies(["1", "2", nil], &dice),
            wijk: kies(["w1", "w2", nil], &dice), gemeente: kies(["0034", "0995"], &dice), team: kies(["A", "B", nil], &dice),
            ontheffing: kies(["g", nil], &dice), eindOntheffing: Int.random(in: 0...5, using: &dice) == 0 ? start + Int.random(in: 0...300, using: &dice) : nil))
        if isLast { break }
        start = end + 1
      }
      var periode: Wereld.Periode = Wereld.Periode(klant: klant, van: van, tot: tot, reden: reden, redenAanvang: kies(["1", "2", nil], &dice), kenmerken: kenmerken)
      periode.isVerdwenen = tot != nil && reden == nil
      all.append(periode)
      guard let tot else { break }
      van = tot + ([2, 20, 29, 31, 182, 364, 365, 366, 600].randomElement(using: &dice) ?? 2)
    }
    return all
  }

  private static func gebeurtenissen(_ wereld: inout Wereld, begin: Int, eind: Int, _ dice: inout SeededGenerator) {
    let day: (inout SeededGenerator) -> Int = { Int.random(in: begin - 300...eind + 40, using: &$0) }
    for klant in wereld.klanten.map(\.id) {
      for dag in Set((0..<Int.random(in: 0...4, using: &dice)).map { _ in day(&dice) }).sorted() { wereld.gesprekken.append((klant, dag)) }
      for schaal in wereld.schalen {
        for dag in Set((0..<Int.random(in: 0...3, using: &dice)).map { _ in day(&dice) }).sorted() {
          wereld.indelingen.append(
            Wereld.Indeling(klant: klant, schaal: schaal.naam, waarde: schaal.waarden.randomElement(using: &dice) ?? "1", dag: dag))
        }
      }
      for _ in 0..<Int.random(in: 0...5, using: &dice) {
        let gepland: Int = day(&dice)
        let uitnodiging: Int? = Bool.random(using: &dice) ? gepland - Int.random(in: 0...40, using: &dice) : nil
        let past: [String?] = ["verschenen", "verschenen", "no_show", "afgezegd_klant", "verzet", nil, "gepland"]
        wereld.afspraken.append(
          Wereld.Afspraak(
            id: wereld.afspraken.count + 1, klant: Int.random(in: 0...15, using: &dice) == 0 ? "" : klant, uitnodiging: uitnodiging, vorm: kies(["zakelijk", "vriendelijk", nil], &dice),
            nagebeld: kies(["bereikt", "niet_bereikt", "N", nil], &dice), gepland: gepland, kanaal: kies(["kantoor", "telefoon", nil], &dice),
            status: gepland > eind ? kies(["gepland", "afgezegd_gemeente", nil], &dice) : kies(past, &dice),
            statusdag: Bool.random(using: &dice) ? gepland - Int.random(in: 0...30, using: &dice) : nil,
            oproep: [nil, 1, 2].randomElement(using: &dice) ?? nil, uitvoerder: kies(["SW", "eigen", nil], &dice), team: kies(["A", "B", nil], &dice)))
      }
      for rol: String? in ["inkomen", "werk", nil] where Int.random(in: 0...2, using: &dice) > 0 {
        for _ in 0..<Int.random(in: 1...2, using: &dice) {
          let van: Int = day(&dice)
          let tot: Int? = Bool.random(using: &dice) ? van + Int.random(in: 0...300, using: &dice) : nil
          wereld.toewijzingen.append(
            Wereld.Toewijzing(klant: klant, rol: rol, klantmanager: kies(["km1", "km2", nil], &dice), team: kies(["A", "B", nil], &dice), van: van, tot: tot))
        }
      }
    }
    // In one world out of four nobody delivers assignments.
    if Int.random(in: 0...3, using: &dice) == 0 { wereld.toewijzingen = [] }
    for maand in wereld.eersteMaand + Int.random(in: 0...3, using: &dice)...wereld.peilmaand {
      for rol: String? in ["inkomen", "werk", nil] where Int.random(in: 0...3, using: &dice) > 0 {
        let fte: Int? = [nil, 0, 5_000, 9_000].randomElement(using: &dice) ?? nil
        wereld.formatie.append(
          Wereld.Formatie(
            maand: maand, klantmanager: kies(["km1", "km2", nil], &dice), team: kies(["A", "B", nil], &dice), rol: rol, fte: fte,
            inzetbaar: Bool.random(using: &dice) ? 4_444 : nil))
      }
      if Bool.random(using: &dice) {
        wereld.controletotalen.append((maand, nil, Int.random(in: 0...60, using: &dice)))
        wereld.controletotalen.append((maand, "0034", Int.random(in: 0...60, using: &dice)))
      } else if Bool.random(using: &dice) {
        wereld.controletotalen.append((maand, "0034", 10))
        wereld.controletotalen.append((maand, "0995", 7))
      }
    }
  }
}
