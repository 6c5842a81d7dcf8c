extension Datum: CustomStringConvertible {
  /// `2026-10-31`.
  public var iso: String {
    let parts = delen
    return Cijfers.aangevuld(parts.jaar, breedte: 4) + "-" + Cijfers.aangevuld(parts.maand, breedte: 2) + "-"
      + Cijfers.aangevuld(parts.dag, breedte: 2)
  }

  /// `31-10-2026`, for CSV that people read.
  public var streepjes: String {
    let parts = delen
    return Cijfers.aangevuld(parts.dag, breedte: 2) + "-" + Cijfers.aangevuld(parts.maand, breedte: 2) + "-"
      + Cijfers.aangevuld(parts.jaar, breedte: 4)
  }

  /// `31 oktober 2026`, for pages.
  public var voluit: String {
    let parts = delen
    return "\(parts.dag) \(Maand.namen[parts.maand - 1]) \(parts.jaar)"
  }

  public var description: String { iso }
}
