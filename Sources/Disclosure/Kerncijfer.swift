public import Bijstand

/// One published row of `kerncijfers.csv`: a figure, its period and its group, with protected values.
public struct Kerncijfer: Sendable, Hashable {
  /// The id of the figure, such as `in_beeld`.
  public let id: String
  /// The version of its definition.
  public let versie: String
  /// The month of the report.
  public let peilmaand: Maand
  /// The first day that the value speaks of.
  public let begin: Datum
  /// The last day that the value speaks of.
  public let eind: Datum
  /// The names of the breakdown, joined by `|`; `totaal` for none.
  public let uitsplitsing: String
  /// The codes of the group in that order.
  public let groep: String
  /// The unit.
  public let eenheid: String
  /// True when the period ends within the last provisional months.
  public let voorlopig: Bool
  /// The numerator of a share or ratio.
  public let teller: Beschermd<Getal>
  /// The denominator of a share or ratio.
  public let noemer: Beschermd<Getal>
  /// The value itself.
  public let waarde: Beschermd<Getal>
  /// The lower bound, where the figure has one.
  public let ondergrens: Beschermd<Getal>
  /// The upper bound, where the figure has one.
  public let bovengrens: Beschermd<Getal>

  /// Whether the row is shown, and if not, why.
  public var status: CelStatus { waarde.status }
  /// True for a share, which is printed as a percentage.
  public var isFractie: Bool { eenheid == "fractie" }
  /// True for a row without breakdown.
  public var isTotaal: Bool { uitsplitsing == "totaal" }
  /// How long the period is.
  public var soort: Periodesoort { Periodesoort(begin: begin, eind: eind) }

  /// True for a margin that this program added to a matrix; it stands beside its figure and not in `kerncijfers.csv`.
  public let isAfgeleid: Bool

  init(
    raw: RawFigure, teller: Beschermd<Getal>, noemer: Beschermd<Getal>, waarde: Beschermd<Getal>, ondergrens: Beschermd<Getal>,
    bovengrens: Beschermd<Getal>
  ) {
    id = raw.id
    versie = raw.versie
    peilmaand = raw.peilmaand
    begin = raw.begin
    eind = raw.eind
    uitsplitsing = raw.uitsplitsing
    groep = raw.groep
    eenheid = raw.eenheid
    voorlopig = raw.voorlopig
    isAfgeleid = raw.isAfgeleid
    self.teller = teller
    self.noemer = noemer
    self.waarde = waarde
    self.ondergrens = ondergrens
    self.bovengrens = bovengrens
  }
}
