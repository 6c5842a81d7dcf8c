extension DefinitionSet {
  /// Whether a delivery has more refused rows than its source may have; a single row never stops a delivery.
  public func isOverBudget(afgekeurd: Int, van rijen: Int, _ mapping: SourceMapping?) -> Bool {
    // A share in ten-thousandths, compared without rounding.
    let budget: Int = mapping?.budget ?? settings.afwijsbudgetPct * 100
    return afgekeurd > 1 && afgekeurd * 10_000 > budget * rijen
  }
}
