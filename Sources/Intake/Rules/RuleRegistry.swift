/// All rules about rows, in the order in which they are tried.
package enum RuleRegistry {
  /// The kinds of rules.
  package static let rowRules: [any RowRule.Type] = [
    PeilmaandRule.self, EindeVoorBeginRule.self, GeboorteRule.self, LoonwaardeRule.self, TredeRule.self, NegatiefAantalRule.self,
  ]

  /// The rules that have something to check in this delivery.
  package static func rules(for plan: StagingPlan) -> [any RowRule] { rowRules.compactMap { $0.init(plan) } }
}
