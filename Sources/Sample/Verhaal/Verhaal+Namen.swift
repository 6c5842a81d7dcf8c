internal import Bijstand

extension Verhaal {
  /// The klantmanager of this household in a team on a day.
  func klantmanager(_ team: String, op dag: Datum) -> String {
    let later: Bool = leven.wissel.map { dag >= $0 } ?? false
    return stelsel.nummer(team, leven.klantmanager + (later ? 1 : 0))
  }

  /// The number on the assignment list.
  func opdrachtnummer(_ screening: Screening) -> String { "O" + Cijfer.aangevuld(leven.index * 2 + screening.persoon, 7) }

  /// The party's own number.
  func referentie(_ screening: Screening) -> String {
    (screening.partij == "kompas" ? "KP-" : "RW/") + Cijfer.aangevuld((leven.index * 2 + screening.persoon) * 7 % 9_999_991, 7)
  }

  /// The postcode of a person on a day.
  func postcode(_ persoon: Int, _ dag: Datum) -> String {
    let rij: Rij? = leven.rij(van: persoon, op: dag) ?? leven.rijen(van: persoon).first
    return String(Gebied.alle[rij?.gebied ?? 0].postcode) + leven.letters
  }
}
