internal import Bijstand

/// One klant on the working lists of a team.
struct Werkklant {
  let klantID: String
  let team: String
  let klantmanager: String
  let toestand: String
  let dagenVerlopen: String
  let stappen: String
  let klantnummer: String
  let naam: [String]
  let laatsteGesprek: Datum?
  let afspraak: Datum?
  let voorzieningen: Int64

  /// The name as it is said: initials, prefix, surname.
  var roepnaam: String { naam.filter { !$0.isEmpty }.joined(separator: " ") }
}

/// The working lists: which klanten are on which, and what the list says of each.
enum Werklijst: String, CaseIterable {
  case afspraken = "afspraak deze week"
  case uitnodigen = "uit te nodigen"
  case spreken = "te spreken"
  case dreigt = "dreigt uit beeld te raken"
  case verlopen = "verlopen stap"
  case zonder = "zonder vervolgstap"

  /// The heading over the list.
  var kop: String {
    switch self {
    case .afspraken: "Afspraken deze week"
    case .uitnodigen: "Uitnodigen: niet in beeld en geen afspraak"
    case .spreken: "Spreken: niet in beeld, de afspraak staat"
    case .dreigt: "Dreigt uit beeld te raken: lang niet gesproken en geen afspraak"
    case .verlopen: "Stappen waarvan het einde voorbij is"
    case .zonder: "Zonder vervolgstap"
    }
  }

  /// What stands beside the name: the date that the list goes by.
  var kolom: String {
    switch self {
    case .afspraken, .spreken: "Afspraak op"
    case .uitnodigen, .dreigt, .zonder: "Laatste gesprek"
    case .verlopen: "Dagen voorbij"
    }
  }

  /// What the list says of a klant; nothing when the klant is not on it.
  func regel(_ klant: Werkklant, week: ClosedRange<Datum>, venster: Vensters) -> String? {
    let inBeeld: Bool = klant.laatsteGesprek.map { $0 > venster.beeld } ?? false
    let laatst: String = klant.laatsteGesprek?.iso ?? "niet bekend"
    switch self {
    case .afspraken: return klant.afspraak.flatMap { week.contains($0) ? $0.iso : nil }
    case .uitnodigen: return !inBeeld && klant.afspraak == nil ? laatst : nil
    case .spreken: return inBeeld ? nil : klant.afspraak?.iso
    case .dreigt: return inBeeld && klant.afspraak == nil && klant.laatsteGesprek.map { $0 <= venster.driekwart } ?? false ? laatst : nil
    case .verlopen: return klant.toestand == "verlopen" ? klant.dagenVerlopen : nil
    case .zonder: return klant.toestand == "zonder vervolgstap" ? laatst : nil
    }
  }

  /// Up to which day a talk lies outside the window, and outside three quarters of it.
  struct Vensters {
    let beeld: Datum
    let driekwart: Datum

    init(op dag: Datum, maanden: Int) {
      beeld = dag.plus(maanden: -maanden)
      driekwart = dag.plus(maanden: -((maanden * 3 + 3) / 4))
    }
  }
}
