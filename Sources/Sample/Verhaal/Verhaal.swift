package import Bijstand

/// Everything that happened to a household besides its benefit; all layouts are written from this one story.
package struct Verhaal: Sendable {
  package let leven: Leven
  package let stelsel: Stelsel
  package internal(set) var afspraken: [Afspraak] = []
  package internal(set) var contacten: [Contact] = []
  package internal(set) var screeningen: [Screening] = []
  package internal(set) var indelingen: [Indeling] = []
  package internal(set) var belemmeringen: [Belemmering] = []
  package internal(set) var voorzieningen: [Voorziening] = []
  package internal(set) var activiteiten: [Activiteit] = []
  package internal(set) var inkomens: [Inkomen] = []
  package internal(set) var doorverwijzingen: [Doorverwijzing] = []
  package internal(set) var uitgaven: [Uitgave] = []

  /// Tells the part that does not depend on others: benefit, work and the ordinary talks.
  init(_ leven: Leven, _ stelsel: Stelsel) {
    self.leven = leven
    self.stelsel = stelsel
    for persoon in leven.klanten {
      vertelGesprekken(persoon)
      if persoon == 0, leven.ingreep?.intensief == true { vertelBegeleiding() }
    }
  }

  var tijdvak: Tijdvak { stelsel.tijdvak }

  /// A stream of chance of this life for one purpose.
  func kans(_ doel: Int, _ persoon: Int = 0) -> Kans { Kans(stelsel.seed, leven.index, UInt64(10_000 + doel * 4 + persoon)) }

  /// The number under which the source knows a person on a day.
  package func klantnummer(_ persoon: Int, _ dag: Datum) -> String {
    (leven.rijen.last { $0.persoon == persoon && $0.van <= dag } ?? leven.rijen.first { $0.persoon == persoon })?.klantnummer
      ?? leven.personen[persoon].klantnummer
  }

  /// The days on which the klant was spoken to, oldest first, one a day.
  package func gesprekken(_ persoon: Int) -> [Datum] {
    var dagen: Set<Datum> = []
    for afspraak in afspraken where afspraak.persoon == persoon && afspraak.status == "verschenen" { dagen.insert(afspraak.gepland) }
    for contact in contacten where contact.persoon == persoon && contact.isGesprek { dagen.insert(contact.dag) }
    for screening in screeningen where screening.persoon == persoon && screening.uitkomst == "gesproken" {
      if let dag = screening.gesprek { dagen.insert(dag) }
    }
    return dagen.sorted()
  }

  /// A working day on or after the given one.
  func werkdag(_ dag: Datum) -> Datum { dag.weekdag > 5 ? dag.plus(dagen: 8 - dag.weekdag) : dag }
}
