internal import Bijstand

/// One layout of the interface: its columns, and the rows that a story gives it.
package struct Laag: Sendable {
  /// A row with the part of the file name that says in which file it goes.
  package typealias Regel = (deel: String, velden: [String])

  /// Name of the layout.
  package let soort: String
  /// Header names, as the interface writes them.
  package let kolommen: [String]
  /// The rows of one household.
  let rijen: @Sendable (Verhaal) -> [Regel]
  /// The rows that hold totals, written when every household has passed.
  let slot: @Sendable (Totalen, Stelsel) -> [Regel]

  init(
    _ soort: String, _ kolommen: [String], slot: @escaping @Sendable (Totalen, Stelsel) -> [Regel] = { _, _ in [] },
    rijen: @escaping @Sendable (Verhaal) -> [Regel] = { _ in [] }
  ) {
    self.soort = soort
    self.kolommen = kolommen
    self.rijen = rijen
    self.slot = slot
  }

  /// Every layout besides `uitkering`, which has a file for each month.
  package static let overige: [Laag] = [
    .controletotaal, .toewijzing, .formatie, .indeling, .belemmering, .afspraak, .contact, .voorziening, .activiteit, .inkomen, .inkomenDekking,
    .opdracht, .screening, .besluit, .doorverwijzing, .uitgave, .lasten, .begroting, .aanvraag, .signaal, .klacht, .deelname,
  ]

  /// Every layout by name.
  package static let namen: [String] = ["uitkering"] + overige.map(\.soort)

  /// The name of the file in which a part goes.
  func bestandsnaam(_ deel: String) -> String {
    if soort == "screening" { return deel == "kompas" ? "screening kompas (één bestand).csv" : "screening regiowerk.csv" }
    return soort + (deel.isEmpty ? "" : "_" + deel) + ".csv"
  }
}

/// An empty field or a date as the small layouts write it.
func iso(_ datum: Datum?) -> String { datum?.iso ?? "" }

/// J or N.
func janee(_ waarde: Bool) -> String { waarde ? "J" : "N" }
