public import Bijstand

/// One delivery as the register knows it; its number never changes and is never used again.
public struct Levering: Sendable, Hashable {
  /// The place in the order of arrival: *earlier* and *newest* mean this number.
  public let volgnummer: Int
  /// The content, in 64 hexadecimal digits.
  public let sha256: String
  /// The name at first sight, relative to the folder of deliveries.
  public let bestand: String
  /// The source that the file was recognised as.
  public let bron: String
  /// The standard layout that the source is turned into.
  public let soort: String
  /// The month that a *stand* describes.
  public let peilmaand: Maand?
  /// The day on which it was first seen.
  public let ontvangenOp: Datum
  /// How many data rows the file holds.
  public let rijen: Int
  /// Whether the controller withdrew it, so that it no longer counts.
  public let ingetrokken: Bool

  /// Makes a register line.
  public init(
    volgnummer: Int, sha256: String, bestand: String, bron: String, soort: String, peilmaand: Maand?, ontvangenOp: Datum, rijen: Int,
    ingetrokken: Bool = false
  ) {
    self.volgnummer = volgnummer
    self.sha256 = sha256
    self.bestand = bestand
    self.bron = bron
    self.soort = soort
    self.peilmaand = peilmaand
    self.ontvangenOp = ontvangenOp
    self.rijen = rijen
    self.ingetrokken = ingetrokken
  }

  /// The name under which the delivery goes through make: the first 16 digits of its hash.
  public var kenmerk: String { String(sha256.prefix(16)) }
}

/// A delivery that has no number yet.
public struct NieuweLevering: Sendable, Hashable {
  /// The content, in 64 hexadecimal digits.
  public let sha256: String
  /// The name, relative to the folder of deliveries.
  public let bestand: String
  /// The source that the file was recognised as.
  public let bron: String
  /// The standard layout that the source is turned into.
  public let soort: String
  /// The month that a *stand* describes.
  public let peilmaand: Maand?
  /// The date that the mapping finds in the name or the preamble.
  public let datum: Datum?
  /// How many data rows the file holds.
  public let rijen: Int

  /// Makes an unnumbered delivery.
  public init(sha256: String, bestand: String, bron: String, soort: String, peilmaand: Maand?, datum: Datum?, rijen: Int) {
    self.sha256 = sha256
    self.bestand = bestand
    self.bron = bron
    self.soort = soort
    self.peilmaand = peilmaand
    self.datum = datum
    self.rijen = rijen
  }
}
