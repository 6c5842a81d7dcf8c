public import Bijstand

/// Everything that may be published of one run: the only figures that pages and CSV files are made from.
public struct Publicatie: Sendable {
  /// The published rows, sorted by the first seven columns.
  public let rijen: [Kerncijfer]
  /// The rows that are hidden, with the reason, for the controller's own check; without values.
  public let verborgen: [VerborgenRij]
  /// The rows that are left out with their whole table or series; without values.
  public let ingetrokken: [VerborgenRij]
  /// What identifies the run.
  public let run: RunGegevens
  /// Labels of groups.
  public let codeboek: Codeboek
  /// The definitions of the figures, by id.
  public let definities: [Definitie]
  /// What was read, refused and found.
  public let kwaliteit: Kwaliteit
  /// What the attack covered, in numbers.
  public let aanval: AanvalVerslag

  private let index: [String: [Kerncijfer]]

  init(
    rijen: [Kerncijfer], verborgen: [VerborgenRij], ingetrokken: [VerborgenRij], run: RunGegevens, codeboek: Codeboek, definities: [Definitie], kwaliteit: Kwaliteit,
    aanval: AanvalVerslag
  ) {
    self.rijen = rijen
    self.verborgen = verborgen
    self.ingetrokken = ingetrokken
    self.run = run
    self.codeboek = codeboek
    self.definities = definities
    self.kwaliteit = kwaliteit
    self.aanval = aanval
    index = Dictionary(grouping: rijen) { $0.id + "\u{1F}" + $0.uitsplitsing }
  }

  /// The rows of one figure and breakdown, in the order of the file.
  public func rijen(_ id: String, _ uitsplitsing: String = "totaal") -> [Kerncijfer] { index[id + "\u{1F}" + uitsplitsing] ?? [] }

  /// The values over time of one group, one kind of period, oldest first.
  public func reeks(_ id: String, _ uitsplitsing: String = "totaal", groep: String = "totaal", soort: Periodesoort = .maand) -> [Kerncijfer] {
    rijen(id, uitsplitsing).filter { $0.groep == groep && $0.soort == soort }.sorted { $0.eind < $1.eind }
  }

  /// The groups of one breakdown at the newest period that has any shown value, in the order of the codebook.
  public func groepen(_ id: String, _ uitsplitsing: String, soort: Periodesoort = .maand) -> [Kerncijfer] {
    let all: [Kerncijfer] = rijen(id, uitsplitsing).filter { $0.soort == soort }
    guard let day = all.filter({ $0.status == .ok }).map(\.eind).max() else { return [] }
    return all.filter { $0.eind == day }.sorted { codeboek.volgorde($0.uitsplitsing, $0.groep) < codeboek.volgorde($1.uitsplitsing, $1.groep) }
  }

  /// The total on the newest day or period.
  public func laatste(_ id: String, soort: Periodesoort = .maand) -> Kerncijfer? { reeks(id, soort: soort).last }
}

/// One hidden row and why; it holds no value.
public struct VerborgenRij: Sendable, Hashable {
  /// The figure.
  public let id: String
  /// The first day.
  public let begin: Datum
  /// The last day.
  public let eind: Datum
  /// The breakdown.
  public let uitsplitsing: String
  /// The group.
  public let groep: String
  /// `primair` or `secundair`.
  public let reden: String
}

/// What our own attack looked at.
public struct AanvalVerslag: Sendable, Hashable {
  /// Counts that are hidden and were attacked.
  public let cellen: Int
  /// Sums that the attacker could use.
  public let sommen: Int
  /// Rows hidden by themselves.
  public let primair: Int
  /// Rows hidden for the sake of others.
  public let secundair: Int
}
