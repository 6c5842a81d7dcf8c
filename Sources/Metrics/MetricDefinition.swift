/// What a figure is and how it is computed: the header and the query of one `.sql` file.
public struct MetricDefinition: Sendable, Hashable {
  /// How numerator, denominator and count become a value.
  public enum Soort: String, Sendable, Hashable, CaseIterable {
    /// A count: no numerator and denominator.
    case telling
    /// Numerator / denominator with four decimals.
    case fractie
    /// Numerator / denominator with two decimals.
    case verhouding
    /// A sum of cents, shown in euros.
    case bedrag
  }

  /// The period of the newest row, for a figure that cannot be computed.
  public enum Periodesoort: String, Sendable, Hashable, CaseIterable {
    case peildatum
    case maand
    case twaalfMaanden = "12_maanden"
    case jaar
  }

  /// What is done with the rows of the query before they are the figure.
  public enum Bewerking: String, Sendable, Hashable, CaseIterable {
    /// Nothing.
    case geen
    /// Months of cost, stock and weight become the expected cost of the year.
    case prognose
  }

  /// The id, such as `uitstroom_reden`.
  public let kerncijfer: String
  /// The version of the definition.
  public let versie: String
  /// The Dutch name.
  public let label: String
  /// The meaning; its first sentence states the grain.
  public let definitie: String
  /// What is counted above the line; `geen` for a count that has none.
  public let teller: String
  /// What is counted below the line; `geen` for a count.
  public let noemer: String
  /// The unit of the value.
  public let eenheid: String
  /// Which way is good: `hoger_is_beter`, `lager_is_beter` or `neutraal`.
  public let richting: String
  /// The norm it is held against, or `geen`.
  public let norm: String
  /// The ways in which it is split, besides `totaal`.
  public let groepen: [String]
  /// How the value is made.
  public let soort: Soort
  /// Which period the newest row has.
  public let periode: Periodesoort
  /// The layouts that must have been delivered: all words, each with alternatives.
  public let bron: [[String]]
  /// Whether the value carries Wilson bounds.
  public let heeftInterval: Bool
  /// What the integers of the denominator are units of: 1, 100 for hundreds, or 10000 for fte.
  public let noemerSchaal: Int64
  /// What is done with the rows of the query.
  public let bewerking: Bewerking
  /// The query, without the header; empty when the figure cannot be computed yet.
  public let sql: String
  /// The path of the file inside the program.
  public let bestand: String
  /// The query that lists the klanten behind it; nothing for a figure that counts none.
  package var rijen: Rijenvraag? = nil

  /// The first sentence of the definition: one row per what.
  public var grain: String { definitie.split(separator: ".", maxSplits: 1).first.map { String($0) + "." } ?? definitie }
  /// Whether there is a query at all.
  public var isGebouwd: Bool { !sql.isEmpty }
  /// How many decimals the value has.
  public var decimalen: Int {
    switch soort {
    case .telling: 0
    case .fractie: 4
    case .verhouding, .bedrag: 2
    }
  }
}
