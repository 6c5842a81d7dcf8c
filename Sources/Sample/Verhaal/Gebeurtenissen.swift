package import Bijstand

/// An invitation and what came of it.
package struct Afspraak: Sendable {
  /// Who, when and what.
  package var persoon: Int, uitnodiging: Datum, vorm: String, nagebeld: String, gepland: Datum, kanaal: String, status: String
  package var oproep: Int, uitvoerder: String
}

/// A message, call or visit outside the appointments.
package struct Contact: Sendable {
  /// Who, when and what.
  package var persoon: Int, dag: Datum, kanaal: String, gelukt: Bool, onderwerp: String

  /// Whether it counts as a gesprek.
  package var isGesprek: Bool { gelukt && ["kantoor", "huisbezoek", "telefoon", "beeldbellen"].contains(kanaal) }
}

/// One klant on the list for the screening, and what came back.
package struct Screening: Sendable {
  /// Who, when and what.
  package var persoon: Int, opdracht: Datum, uiterste: Datum, partij: String
  /// What the party delivered; empty when nothing came.
  package var uitkomst: String, gesprek: Datum?
  package var advies: String, loonwaarde: Int?, gemeten: Bool, trede: Int
  /// Score 1-5 and obstacle per leefgebied, in the order of `Leefgebied.alle`.
  package var scores: [Int], belemmeringen: [Bool]
  /// The municipality's decision on the advice.
  package var besluit: String, besluitOp: Datum?
}

/// A measurement on a scale.
package struct Indeling: Sendable {
  /// Who, when and what.
  package var persoon: Int, schaal: String, waarde: String, dag: Datum, bron: String, doel: String
}

/// An obstacle with its begin and, when it was solved, its end.
package struct Belemmering: Sendable {
  /// Who, when and what.
  package var persoon: Int, leefgebied: String, begin: Datum, einde: Datum?, bron: String
}

/// A service with a planned and a real end.
package struct Voorziening: Sendable {
  /// Who, when and what.
  package var persoon: Int, type: String, omschrijving: String, begin: Datum, gepland: Datum, einde: Datum?, reden: String, kosten: Int
}

/// Something agreed with the klant, to be done before a date.
package struct Activiteit: Sendable {
  /// Who, when and what.
  package var persoon: Int, soort: String, begin: Datum, einde: Datum, afgerond: Datum?
}

/// Work in one month.
package struct Inkomen: Sendable {
  /// Who, when and what.
  package var persoon: Int, maand: Maand, soort: String, uren: Int, bedrag: Int
}

/// A referral to a partner in the network.
package struct Doorverwijzing: Sendable {
  /// Who, when and what.
  package var persoon: Int, partner: String, dag: Datum, opgepakt: Datum?, terug: Datum?, reden: String
}

/// Money spent on one klant.
package struct Uitgave: Sendable {
  /// Who, when and what.
  package var persoon: Int, campagne: String, uitvoerder: String, dag: Datum, soort: String, bedrag: Int
}

/// The life domains that are scored.
package enum Leefgebied {
  /// In the order of the columns.
  package static let alle: [String] = ["persoonlijke_verzorging", "taal", "opleiding", "dagbesteding", "solliciteren", "financien"]
}
