import Bijstand
import ReferenceEngine
import SQLiteKit
import TestSupport

extension WillekeurigeWereld {
  /// Ledger, budgets, amounts and norms, from dice of their own so that the rest of the municipality does not depend on them.
  static func geld(_ wereld: inout Wereld, _ seed: UInt64) {
    var dice: SeededGenerator = SeededGenerator(seed: seed &+ 9_999)
    let chance: (Int, inout SeededGenerator) -> Bool = { Int.random(in: 0..<$0, using: &$1) == 0 }
    wereld.opslagBruto = [13_000, 12_345, 10_000].randomElement(using: &dice) ?? 13_000
    // In one municipality out of four there is no ledger at all; in others it begins late, ends early or misses a month.
    if !chance(4, &dice) {
      let first: Int = wereld.eersteMaand - 3 + Int.random(in: 0...6, using: &dice)
      let last: Int = wereld.peilmaand - Int.random(in: -2...2, using: &dice)
      for month in first...max(first, last) where !chance(15, &dice) {
        for gemeente: String? in ["0034", "0995", nil] where !(gemeente == nil && !chance(5, &dice)) {
          for post: String? in ["algemene_bijstand", "ioaw", "ioaz", "bbz_starters", "ontvangsten", "loonkostensubsidie", "bijzondere_bijstand", "bbz_kapitaal", nil]
          where post == "algemene_bijstand" || !chance(3, &dice) {
            let cents: Int = Int.random(in: 1_000...9_000_000, using: &dice)
            let signed: Int = post == "ontvangsten" && Bool.random(using: &dice) ? -cents : cents
            wereld.lasten.append((month, gemeente, post, chance(20, &dice) ? nil : signed))
          }
        }
      }
    }
    let end: Int = Int(Maand(nummer: Int32(wereld.peilmaand)).laatsteDag.dag)
    for year in wereld.peilmaand / 12 - 1...wereld.peilmaand / 12 {
      for version: String? in ["voorlopig", "nader_voorlopig", "definitief", nil] where !chance(4, &dice) {
        let day: Int? = chance(6, &dice) ? nil : end + [-400, -100, -100, -3, 0, 5].randomElement(using: &dice)!
        for gemeente: String? in chance(2, &dice) ? [nil] : ["0034", "0995"] {
          wereld.begrotingen.append(
            (year, gemeente, version, day, chance(8, &dice) ? nil : Int.random(in: 1...99_999_999, using: &dice), chance(2, &dice) ? nil : 5_000_000))
        }
        if chance(5, &dice) { wereld.begrotingen.append((year, wereld.begrotingen.last?.gemeente == nil ? "0034" : nil, version, day, 777, 7)) }
      }
    }
    for number in 0..<8 {
      for month in wereld.eersteMaand...wereld.peilmaand where !chance(6, &dice) {
        wereld.bedragen.append(("d" + String(number), month, Int.random(in: 5_000...190_000, using: &dice)))
      }
    }
    if !chance(5, &dice) {
      var month: Int = wereld.peilmaand / 6 * 6 - 24
      while month <= wereld.peilmaand + 8 {
        wereld.normen.append((month, Int.random(in: 100_000...200_000, using: &dice), [5, 5, 6, 0].randomElement(using: &dice) ?? 5, 5))
        month += 6
      }
    }
  }
}

extension Magazijn {
  /// Writes ledger, budgets, amounts and norms.
  static func vulGeld(_ wereld: Wereld, _ connection: borrowing Connection) throws {
    try connection.execute("UPDATE parameter SET opslag_bruto = \(wereld.opslagBruto)")
    for row in wereld.lasten {
      try connection.execute("INSERT INTO lasten VALUES (\(row.maand), \(tekst(row.gemeente)), \(tekst(row.post)), \(getal(row.bedrag)), 1, 1)")
    }
    for row in wereld.begrotingen {
      try connection.execute(
        """
        INSERT INTO begroting VALUES (\(row.jaar), \(tekst(row.gemeente)), \(tekst(row.versie)), \(getal(row.dag)), \(getal(row.buig)), \(getal(row.lks)),
          NULL, NULL, 1, 1)
        """)
    }
    for row in wereld.bedragen {
      try connection.execute("INSERT INTO uitkering_bedrag VALUES ('\(row.dossier)', \(row.maand), \(row.bedrag), 1, 1)")
    }
    for row in wereld.normen {
      try connection.execute("INSERT INTO normbedrag VALUES (\(row.maand), \(row.norm), \(row.vakantiemaand), \(row.vakantiePct))")
    }
  }
}
