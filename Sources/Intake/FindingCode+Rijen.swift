public import Findings

/// What can be wrong with one row.
extension FindingCode {
  package static let eindeVoorBegin: FindingCode = FindingCode(
    "R-0401", .fout, titel: "einde voor begin", uitleg: "De einddatum ligt meer dan een dag voor de begindatum; de rij staat in quarantaine.",
    wenk: "Herstel de datums in de bron.")
  package static let nietig: FindingCode = FindingCode(
    "R-0402", .info, titel: "recht vanaf aanvang vervallen", uitleg: "De einddatum ligt een dag voor de begindatum: de rij telt in geen stand en geen stroom.",
    wenk: "Er hoeft niets te gebeuren.")
  package static let eenDag: FindingCode = FindingCode(
    "R-0403", .waarschuwing, titel: "begin en einde op dezelfde dag", uitleg: "De periode duurt een dag: zij telt in instroom en uitstroom en in geen stand.",
    wenk: "Staat dit voor een vervallen recht, zet dan @gelijk_is_nietig op J in de koppeling.")
  package static let loonwaardeBovenHonderd: FindingCode = FindingCode(
    "R-0404", .waarschuwing, titel: "loonwaarde boven 100 of onder 0", uitleg: "Een loonwaarde is een percentage van 0 tot en met 100; het veld is leeg geladen.",
    wenk: "Herstel de waarde bij de partij die haar leverde.")
  package static let tredeBestaatNiet: FindingCode = FindingCode(
    "R-0405", .waarschuwing, titel: "trede bestaat niet", uitleg: "De participatieladder heeft de treden 1 tot en met 6; het veld is leeg geladen.",
    wenk: "Herstel de waarde bij de partij die haar leverde.")
  package static let anderePeilmaand: FindingCode = FindingCode(
    "R-0406", .fout, titel: "rij van een andere peilmaand", uitleg: "De rij hoort bij een andere maand dan de levering; de rij staat in quarantaine.",
    wenk: "Lever per peilmaand een bestand.")
  package static let geboorteNaBegin: FindingCode = FindingCode(
    "R-0407", .waarschuwing, titel: "geboren na de begindatum", uitleg: "De geboortedatum ligt na de begindatum van de uitkering; een van beide klopt niet.",
    wenk: "Herstel de datum in de bron.")
  package static let negatiefAantal: FindingCode = FindingCode(
    "R-0408", .waarschuwing, titel: "aantal kan niet negatief zijn", uitleg: "Fte, uren en aantallen zijn nul of meer; het veld is leeg geladen.",
    wenk: "Herstel de waarde in de bron.")
}

/// The codes of this module, for the list of all findings that can occur.
public enum IntakeFindings {
  /// Every code that kb-ingest can give, besides those of the CSV reader.
  public static let codes: [FindingCode] = [
    .bestandNietHerkend, .bestandMeerduidig, .bestandLeeg, .bestandAlleenKop, .bestandIsMap, .bestandGeenTekst, .bestandRekenblad, .bestandDubbel,
    .bestandVerdwenen, .kolomOntbreekt, .kolomVolgorde, .kolomSchrijfwijze, .kolomDubbel, .kolomExtra, .kolomOptioneelOntbreekt,
    .dialectWijktAf, .bestandOverBudget, .peilmaandGemengd, .peilmaandOnbekend, .koppelingWeg, .bestandGewijzigd, .veldLeeg, .veldOnleesbaar,
    .veldOnleesbaarOptioneel, .bsnZonderNul, .bsnElfproef, .bsnVorm, .bsnVulling, .deeldatum, .veldHersteld, .codeOnbekend, .codeOngeldig,
    .veldBuitenBereik, .eindeVoorBegin, .nietig, .eenDag, .loonwaardeBovenHonderd, .tredeBestaatNiet, .anderePeilmaand, .geboorteNaBegin,
    .negatiefAantal,
  ] + FindingCode.opmaak + FindingCode.structuur.map(\.code)
}
