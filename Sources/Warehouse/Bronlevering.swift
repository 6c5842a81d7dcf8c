/// A delivery of `uitkering` that counts.
package struct Bronlevering: Sendable {
  /// The number in the register.
  package let volgnummer: Int32
  /// The source.
  package let bron: String
  /// Whether it describes one month; otherwise it is *historie*.
  package let isStand: Bool
  /// The month of a stand; for historie the month up to which it tells.
  package var peilmaand: Int32
  /// Whether absence from it ends a benefit.
  package let volledig: Bool
  /// Whether the source lists running dossiers only.
  package let alleenLopend: Bool
  /// Whether an end on the first day means that there never was a right.
  package let gelijkIsNietig: Bool

  package init(
    volgnummer: Int32, bron: String, isStand: Bool, peilmaand: Int32, volledig: Bool = true, alleenLopend: Bool = false, gelijkIsNietig: Bool = false
  ) {
    self.volgnummer = volgnummer
    self.bron = bron
    self.isStand = isStand
    self.peilmaand = peilmaand
    self.volledig = volledig
    self.alleenLopend = alleenLopend
    self.gelijkIsNietig = gelijkIsNietig
  }
}
