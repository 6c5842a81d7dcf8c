package import Findings

/// What can be wrong with one cell.
extension FindingCode {
  package static let veldLeeg: FindingCode = FindingCode(
    "R-0301", .fout, titel: "verplicht veld is leeg", uitleg: "Zonder dit veld is niet zeker waar de rij over gaat; de rij staat in quarantaine.",
    wenk: "Vul het veld in de bron en lever opnieuw.")
  package static let veldOnleesbaar: FindingCode = FindingCode(
    "R-0302", .fout, titel: "verplicht veld niet te lezen", uitleg: "De waarde past niet bij het type van het veld; de rij staat in quarantaine.",
    wenk: "Herstel de waarde in de bron, of de vorm in de koppeling.")
  package static let veldOnleesbaarOptioneel: FindingCode = FindingCode(
    "R-0303", .waarschuwing, titel: "veld niet te lezen", uitleg: "De waarde past niet bij het type van het veld; het veld is leeg geladen.",
    wenk: "Herstel de waarde in de bron, of de vorm in de koppeling.")
  package static let bsnZonderNul: FindingCode = FindingCode(
    "R-0304", .info, titel: "BSN zonder voorloopnul", uitleg: "Het BSN heeft acht cijfers; de nul ervoor is teruggezet.",
    wenk: "Laat de export de kolom als tekst schrijven.")
  package static let bsnElfproef: FindingCode = FindingCode(
    "R-0305", .waarschuwing, titel: "BSN doorstaat de elfproef niet", uitleg: "Het nummer kan geen BSN zijn; het veld is leeg geladen.",
    wenk: "Herstel het nummer in de bron.")
  package static let bsnVorm: FindingCode = FindingCode(
    "R-0306", .waarschuwing, titel: "BSN heeft geen negen cijfers", uitleg: "Het nummer is niet met zekerheid te lezen; het veld is leeg geladen.",
    wenk: "Laat de export de kolom als tekst schrijven en herstel het nummer.")
  package static let bsnVulling: FindingCode = FindingCode(
    "R-0307", .info, titel: "BSN is een vulwaarde", uitleg: "Alleen nullen of negens betekent: geen BSN bekend.", wenk: "Er hoeft niets te gebeuren.")
  package static let deeldatum: FindingCode = FindingCode(
    "R-0308", .info, titel: "datum is niet volledig", uitleg: "Een deel van de datum is onbekend en blijft dat; er wordt niets verzonnen.",
    wenk: "Vul de datum aan in de bron als zij bekend is.")
  package static let veldHersteld: FindingCode = FindingCode(
    "R-0309", .info, titel: "waarden anders geschreven en hersteld", uitleg: "De waarden zijn met zekerheid gelezen, maar staan anders in het bestand dan afgesproken.",
    wenk: "Pas zo nodig de vorm in de koppeling aan.")
  package static let codeOnbekend: FindingCode = FindingCode(
    "R-0310", .waarschuwing, titel: "code niet in de codelijst", uitleg: "De code is onbekend en telt als onbekend, nooit als overig.",
    wenk: "Voeg de code toe aan de codelijst, of herstel haar in de bron.")
  package static let codeOngeldig: FindingCode = FindingCode(
    "R-0311", .waarschuwing, titel: "code niet geldig op de datum", uitleg: "De code staat in de codelijst, maar gold niet op de datum waarop zij is gebruikt.",
    wenk: "Controleer de code in de bron, of geldig_van en geldig_tot in de codelijst.")
  package static let veldBuitenBereik: FindingCode = FindingCode(
    "R-0312", .waarschuwing, titel: "waarde buiten bereik", uitleg: "De waarde kan niet; het veld is leeg geladen.", wenk: "Herstel de waarde in de bron.")
}
