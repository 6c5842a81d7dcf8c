public import Bijstand

/// One signed version of a month: a row of `DATA/definities/vaststellingen.csv`.
public struct Vaststelling: Sendable, Hashable {
  /// The month that was signed.
  public let peilmaand: Maand
  /// The version, from 1.
  public let versie: Int
  /// The hash over the CSV files of the management and the analyst's folder, in 64 hexadecimal digits.
  public let hash: String
  /// Who signed.
  public let door: String
  /// The day on which that was done.
  public let datum: Datum
  /// What the signer kept back; empty for nothing.
  public let voorbehoud: String

  /// Makes a row.
  public init(peilmaand: Maand, versie: Int, hash: String, door: String, datum: Datum, voorbehoud: String) {
    self.peilmaand = peilmaand
    self.versie = versie
    self.hash = hash
    self.door = door
    self.datum = datum
    self.voorbehoud = voorbehoud
  }

  /// The name of the folder of a version in the reports: `2026-10`, and `2026-10-v2` for a later one.
  public static func map(_ peilmaand: Maand, versie: Int) -> String { versie > 1 ? "\(peilmaand.iso)-v\(versie)" : peilmaand.iso }
}
