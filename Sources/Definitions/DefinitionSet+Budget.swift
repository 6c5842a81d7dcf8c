extension DefinitionSet {
  /// Whether a delivery has more refused rows than its source may have.
  public func isOverBudget(afgekeurd: Int, van rijen: Int, _ mapping: SourceMapping?) -> Bool {
    Self.isOverBudget(afgekeurd: afgekeurd, van: rijen, budget: mapping?.budget ?? settings.afwijsbudgetPct * 100)
  }

  /// Whether more rows are refused than a budget in ten-thousandths allows, compared without rounding.
  ///
  /// A single row never stops a delivery, unless its source allows none at all.
  package static func isOverBudget(afgekeurd: Int, van rijen: Int, budget: Int) -> Bool {
    budget == 0 ? afgekeurd > 0 : afgekeurd > 1 && afgekeurd * 10_000 > budget * rijen
  }
}
