/// Labels and order of the groups that figures are broken down by.
public struct Codeboek: Sendable {
  /// One code of one breakdown.
  public struct Regel: Sendable, Hashable {
    /// The breakdown.
    public let uitsplitsing: String
    /// The code.
    public let code: String
    /// The label in Dutch.
    public let label: String
    /// The place among the others.
    public let volgorde: Int
  }

  /// All codes, in order.
  public let regels: [Regel]
  private let labels: [String: Regel]

  init(_ rows: [[String: String]]) {
    var regels: [Regel] = []
    for row in rows {
      guard let breakdown = row["uitsplitsing"], let code = row["code"] else { continue }
      regels.append(Regel(uitsplitsing: breakdown, code: code, label: row["label"] ?? code, volgorde: Int(row["volgorde"] ?? "") ?? 9999))
    }
    regels.sort { ($0.uitsplitsing, $0.volgorde, $0.code) < ($1.uitsplitsing, $1.volgorde, $1.code) }
    self.regels = regels
    labels = Dictionary(regels.map { ($0.uitsplitsing + "\u{1F}" + $0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The label of a group; the code itself when it has none. Joined breakdowns give joined labels.
  public func label(_ uitsplitsing: String, _ groep: String) -> String {
    if uitsplitsing == "totaal" { return "Totaal" }
    if let regel = labels[uitsplitsing + "\u{1F}" + groep] { return regel.label }
    let names = uitsplitsing.split(separator: "|").map(String.init)
    let codes = groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    if names.count > 1, names.count == codes.count { return zip(names, codes).map { label($0, $1) }.joined(separator: ", ") }
    return groep == "onbekend" ? "Onbekend" : groep
  }

  /// The place of each value of a scale; coming in, leaving and unknown have none.
  var schaalvolgorde: [String: Int] {
    let apart: Set<String> = ["instroom", "uitstroom", "onbekend", "nieuw", "vertrokken"]
    var places: [String: Int] = [:]
    for regel in regels where ["van", "naar", "waarde"].contains(regel.uitsplitsing) && !apart.contains(regel.code) { places[regel.code] = regel.volgorde }
    return places
  }

  /// What to sort groups by: the order of the code list, then the code; unknown comes last.
  public func volgorde(_ uitsplitsing: String, _ groep: String) -> SorteerSleutel {
    let place: Int = groep == "onbekend" ? 100_000 : (labels[uitsplitsing + "\u{1F}" + groep]?.volgorde ?? 9999)
    return SorteerSleutel(plaats: place, code: groep)
  }

  /// A place in an order.
  public struct SorteerSleutel: Sendable, Comparable {
    let plaats: Int
    let code: String

    /// Compares by place, then by code.
    public static func < (a: SorteerSleutel, b: SorteerSleutel) -> Bool { (a.plaats, a.code) < (b.plaats, b.code) }
  }
}

/// What a figure means, as its metric file says it.
public struct Definitie: Sendable, Hashable {
  /// The id of the figure.
  public let id: String
  /// The version of the definition.
  public let versie: String
  /// Its name for readers.
  public let label: String
  /// The definition.
  public let definitie: String
  /// What the numerator counts.
  public let teller: String
  /// What the denominator counts.
  public let noemer: String
  /// The unit.
  public let eenheid: String
  /// Which direction is wanted, if any.
  public let richting: String
  /// The norm, if any.
  public let norm: String
  /// The deliveries that it is made from, in words; empty when not said.
  public let bron: String
  /// Whether the program computes it.
  public let wordtBerekend: Bool

  init?(_ row: [String: String]) {
    guard let id = row["kerncijfer"] else { return nil }
    self.id = id
    versie = row["versie"] ?? "1"
    label = row["label"] ?? id
    definitie = row["definitie"] ?? ""
    teller = row["teller"] ?? ""
    noemer = row["noemer"] ?? ""
    eenheid = row["eenheid"] ?? ""
    richting = row["richting"] ?? ""
    norm = row["norm"] ?? ""
    bron = row["bron"] ?? ""
    wordtBerekend = row["sql"] != ""
  }
}
