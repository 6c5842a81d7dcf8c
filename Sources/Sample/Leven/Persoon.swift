package import Bijstand

/// One natural person as the deliveries describe them.
package struct Persoon: Sendable {
  /// Number in the source system, seven digits with leading zeros.
  package let klantnummer: String
  /// Burgerservicenummer; empty for children and beyond the numbers that exist.
  package let bsn: String
  /// `man` or `vrouw`.
  package let geslacht: String
  /// Initials with points, voorvoegsel and surname.
  package let voorletters: String, voorvoegsel: String, achternaam: String
  /// The true birthday.
  package let geboren: Datum
  /// The birthday as the source knows it: sometimes without day, or without month.
  package let geboortetekst: String
  /// Whether the source knows only a part of the birthday.
  package let isDeeldatum: Bool
  /// A child is read and never counted.
  package let isKind: Bool

  /// The last day with right before the AOW age.
  var laatsteDagVoorAOW: Datum { geboren.plus(maanden: geboren.jaar < 1957 ? 802 : 804).plus(dagen: -1) }

  /// Age in whole years on a day.
  func leeftijd(op dag: Datum) -> Int { dag.heleMaanden(sinds: geboren) / 12 }
}
