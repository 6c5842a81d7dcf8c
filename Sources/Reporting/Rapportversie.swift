import Bijstand
import Disclosure

/// Which version of the month a report is, and what was signed before it.
struct Rapportversie: Sendable {
  /// The version, from 1.
  let versie: Int
  /// The signature, when this is a signed version.
  let vaststelling: EerdereVersie?
  /// The version of the same month that this one replaces.
  let vorige: EerdereVersie?
  /// The last signed version of every earlier month, oldest first.
  let eerdereMaanden: [EerdereVersie]
  /// The deliveries that count in this report.
  let leveringen: [GebruikteLevering]

  /// A first version, with nothing signed before it.
  static let eerste: Rapportversie = Rapportversie(versie: 1, vaststelling: nil, vorige: nil, eerdereMaanden: [], leveringen: [])

  /// What *as reported* means for the newest month: the last signed version of the month before it, when that is the newest signed one.
  var vorigeMaand: EerdereVersie? { eerdereMaanden.last }

  /// The word for the state of the report.
  var status: String { vaststelling == nil ? "concept" : "vastgesteld" }
}
