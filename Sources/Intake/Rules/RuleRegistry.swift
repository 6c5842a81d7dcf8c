package import Findings

/// All rules about rows, in the order in which they are tried.
package enum RuleRegistry {
  /// The kinds of rules.
  package static let rowRules: [any RowRule.Type] = [
    PeilmaandRule.self, EindeVoorBeginRule.self, GeboorteRule.self, LoonwaardeRule.self, NegatiefAantalRule.self, BedragRule.self,
    AfspraakVolgordeRule.self, OpdrachtTermijnRule.self, AanvraagBesluitRule.self, DoorverwijzingRule.self, OorspronkelijkeAanvangRule.self,
    UrenRule.self, FteRule.self, PlanningRule.self, LeeftijdRule.self, ZonderSleutelRule.self,
  ]

  /// What the rules can find.
  package static var codes: [FindingCode] { rowRules.flatMap { $0.codes } }

  /// The rules that have something to check in this delivery.
  package static func rules(for plan: StagingPlan) -> [any RowRule] { rowRules.compactMap { $0.init(plan) } }
}
