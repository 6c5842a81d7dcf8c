public import Findings

/// The codes of this module, for the list of all findings that can occur.
public enum IntakeFindings {
  /// Every code that kb-ingest can give, besides those of the CSV reader.
  public static let codes: [FindingCode] = [
    .bestandNietHerkend, .bestandMeerduidig, .bestandLeeg, .bestandAlleenKop, .bestandIsMap, .bestandGeenTekst, .bestandRekenblad, .bestandDubbel,
    .bestandVerdwenen, .kolomOntbreekt, .kolomVolgorde, .kolomSchrijfwijze, .kolomDubbel, .kolomExtra, .kolomHernoemd, .kolomOptioneelOntbreekt,
    .dialectWijktAf, .bestandOverBudget, .peilmaandGemengd, .peilmaandOnbekend, .koppelingWeg, .bestandGewijzigd, .veldLeeg, .veldOnleesbaar,
    .veldOnleesbaarOptioneel, .bsnZonderNul, .bsnElfproef, .bsnVorm, .bsnVulling, .deeldatum, .veldHersteld, .codeOnbekend, .codeOngeldig,
    .veldBuitenBereik,
  ] + RuleRegistry.codes + FindingCode.opmaak + FindingCode.structuur.map(\.code)
}
