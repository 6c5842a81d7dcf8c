package import Bijstand

/// What the sample municipality should look like.
public struct SampleOptions: Sendable {
  /// The folder that becomes DATA: deliveries, register, definitions and the truth go below it.
  public var uit: String
  /// The start of all chance: the same seed gives the same bytes.
  public var seed: UInt64
  /// About how many klanten are in bestand at any time.
  public var klanten: Int
  /// How many months are delivered.
  public var maanden: Int
  /// The layouts to write; empty means all.
  public var lagen: [String]
  /// The newest month delivered.
  package var laatsteMaand: Maand = Maand(nummer: 2026 * 12 + 9)

  /// Makes options; the defaults are those of the sample everybody sees.
  public init(uit: String, seed: UInt64 = 1, klanten: Int = 2_400, maanden: Int = 36, lagen: [String] = []) {
    self.uit = uit
    self.seed = seed
    self.klanten = klanten
    self.maanden = maanden
    self.lagen = lagen
  }
}
