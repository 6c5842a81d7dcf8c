internal import Bijstand

extension Levensloop {
  /// Makes a person; the k-th of the household gets klantnummer 4 x index + k.
  func persoon(_ k: Int, leeftijd: Int, op dag: Datum, geslacht: String? = nil, kind: Bool = false) -> Persoon {
    var kans: Kans = Kans(stelsel.seed, index, UInt64(10 + k))
    // Every sixtieth pair of neighbours are twins: one surname, one birthday, one address, two people.
    let tweeling: Bool = k == 0 && (index / 2) % 60 == 7
    var gedeeld: Kans = tweeling ? Kans(stelsel.seed, index / 2, 9) : Kans(stelsel.seed, index, UInt64(30 + k))
    let naam: (voorvoegsel: String, naam: String) = Namen.achternaam(&gedeeld)
    let geboren: Datum = tweeling
      ? dag.plus(maanden: -12 * 44).plus(dagen: -gedeeld.tot(365)) : dag.plus(maanden: -12 * leeftijd).plus(dagen: -kans.tot(360) - 1)
    let deel: Int = kans.tot(1_000)
    let jaar: String = String(geboren.jaar)
    let maand: String = Cijfer.twee(geboren.maand)
    let tekst: String = deel < 2 ? jaar + "0000" : deel < 5 ? jaar + maand + "00" : Cijfer.streepjes(geboren)
    return Persoon(
      klantnummer: Cijfer.aangevuld(40_000 + 4 * index + k, 7), bsn: kind ? "" : Burgerservicenummers.nummer(2 * index + min(k, 1)),
      geslacht: geslacht ?? (kans.kans(5_300) ? "vrouw" : "man"), voorletters: Namen.voorletters(&kans), voorvoegsel: naam.voorvoegsel,
      achternaam: naam.naam, geboren: geboren, geboortetekst: kind ? Cijfer.streepjes(geboren) : tekst, isDeeldatum: !kind && deel < 5, isKind: kind)
  }

  /// Age of the aanvrager: older in the stock than at the door.
  static func leeftijd(instroom: Bool, _ kans: inout Kans) -> Int {
    let klassen: [ClosedRange<Int>] = [19...26, 27...34, 35...44, 45...54, 55...65]
    return kans.uit(klassen[kans.keuze(instroom ? [21, 24, 23, 18, 14] : [7, 15, 22, 25, 31])])
  }
}

/// Numbers and dates as text, without a locale.
enum Cijfer {
  /// A number with leading zeros.
  static func aangevuld(_ getal: Int, _ breedte: Int) -> String {
    let tekst: String = String(getal)
    return tekst.utf8.count >= breedte ? tekst : String(repeating: "0", count: breedte - tekst.utf8.count) + tekst
  }

  /// A number of two digits.
  static func twee(_ getal: Int) -> String { getal < 10 ? "0" + String(getal) : String(getal) }

  /// A date as dd-mm-yyyy.
  static func streepjes(_ datum: Datum) -> String {
    let delen: (jaar: Int, maand: Int, dag: Int) = datum.delen
    return twee(delen.dag) + "-" + twee(delen.maand) + "-" + String(delen.jaar)
  }

  /// Cents as euros with a decimal comma.
  static func euro(_ centen: Int) -> String {
    let rest: Int = abs(centen) % 100
    return (centen < 0 ? "-" : "") + String(abs(centen) / 100) + "," + twee(rest)
  }

  /// Cents as euros with points between the thousands.
  static func euroMetPunten(_ centen: Int) -> String {
    let tekst: String = euro(centen)
    guard abs(centen) >= 100_000 else { return tekst }
    let komma: Int = tekst.utf8.count - 3
    var delen: String = ""
    for (plaats, teken) in tekst.enumerated() {
      if plaats > 0 && plaats < komma && (komma - plaats).isMultiple(of: 3) && teken != "-" { delen += "." }
      delen.append(teken)
    }
    return delen
  }
}
