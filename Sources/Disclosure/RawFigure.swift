import Bijstand

/// One unprotected row as kb-measure wrote it; it never leaves this module.
struct RawFigure: Sendable {
  let id: String
  let versie: String
  let peilmaand: Maand
  let begin: Datum
  let eind: Datum
  let uitsplitsing: String
  let groep: String
  let eenheid: String
  let status: CelStatus
  let voorlopig: Bool
  let teller: Getal?
  let noemer: Getal?
  let waarde: Getal?
  let ondergrens: Getal?
  let bovengrens: Getal?
  /// How many klanten stand behind the value.
  let basis: Int64?
  /// Whether this module made the row itself, as a margin.
  var isAfgeleid: Bool = false

  /// The place in the published table.
  var sleutel: Sleutel { Sleutel(id: id, begin: begin.dag, eind: eind.dag, uitsplitsing: uitsplitsing, groep: groep) }

  /// The figure and its group, whatever the period.
  var sleutelZonderPeriode: Sleutel { Sleutel(id: id, begin: 0, eind: 0, uitsplitsing: uitsplitsing, groep: groep) }

  var soort: Periodesoort { Periodesoort(begin: begin, eind: eind) }
}

/// Where a row stands: figure, period and group.
struct Sleutel: Sendable, Hashable, Comparable {
  var id: String
  var begin: Int32
  var eind: Int32
  var uitsplitsing: String
  var groep: String

  static func < (a: Sleutel, b: Sleutel) -> Bool {
    if a.id != b.id { return a.id < b.id }
    if a.begin != b.begin { return a.begin < b.begin }
    if a.eind != b.eind { return a.eind < b.eind }
    if a.uitsplitsing != b.uitsplitsing { return a.uitsplitsing < b.uitsplitsing }
    return a.groep < b.groep
  }
}
