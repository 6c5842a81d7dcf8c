package import Findings

/// What can be wrong with a file as a whole.
extension FindingCode {
  package static let bestandNietHerkend: FindingCode = FindingCode(
    "R-0201", .fout, titel: "bestand niet herkend", uitleg: "Geen koppeling past op de kop van dit bestand, dus er is niets uit geladen.",
    wenk: "Vergelijk de kop met de genoemde koppeling, of maak een koppeling met: kb-ingest --voorstel BESTAND")
  package static let bestandMeerduidig: FindingCode = FindingCode(
    "R-0202", .fout, titel: "meer dan een koppeling past", uitleg: "De kop past even goed op meer koppelingen, dus is niet zeker wat de kolommen betekenen.",
    wenk: "Maak in een van de koppelingen een kolom verplicht die alleen daar voorkomt.")
  package static let bestandLeeg: FindingCode = FindingCode(
    "R-0203", .fout, titel: "leeg bestand", uitleg: "Het bestand heeft 0 bytes; een lege levering beëindigt niemand.",
    wenk: "Maak de export opnieuw, of haal het bestand weg.")
  package static let bestandAlleenKop: FindingCode = FindingCode(
    "R-0204", .fout, titel: "alleen een kopregel", uitleg: "Het bestand heeft een kop en geen enkele rij; een lege levering beëindigt niemand.",
    wenk: "Maak de export opnieuw, of haal het bestand weg.")
  package static let bestandIsMap: FindingCode = FindingCode(
    "R-0205", .waarschuwing, titel: "map met de naam van een bestand", uitleg: "Een map heet alsof zij een csv-bestand is.",
    wenk: "Zet de export zelf in de map aanlevering.")
  package static let bestandGeenTekst: FindingCode = FindingCode(
    "R-0206", .fout, titel: "geen tekstbestand", uitleg: "Het bestand bevat bytes die in geen csv-bestand voorkomen.",
    wenk: "Maak de export opnieuw als csv.")
  package static let bestandRekenblad: FindingCode = FindingCode(
    "R-0207", .fout, titel: "rekenblad of archief", uitleg: "Het bestand is een rekenblad of een ingepakt archief en wordt niet gelezen.",
    wenk: "Open het in het rekenprogramma en kies Bestand, Opslaan als, CSV UTF-8 (gescheiden door puntkomma); pak een zip eerst uit.")
  package static let bestandDubbel: FindingCode = FindingCode(
    "R-0208", .info, titel: "zelfde inhoud als een ander bestand", uitleg: "Dezelfde bytes staan onder twee namen in de aanlevering; ze tellen een keer.",
    wenk: "Er hoeft niets te gebeuren.")
  package static let bestandVerdwenen: FindingCode = FindingCode(
    "R-0209", .waarschuwing, titel: "levering niet meer in de map",
    uitleg: "Een levering staat niet meer in de aanlevering en telt nog mee; de kopie in het register wordt gebruikt.",
    wenk: "Zet het bestand terug, of zet J bij ingetrokken in register/leveringen.csv.")
  package static let kolomOntbreekt: FindingCode = FindingCode(
    "R-0210", .fout, titel: "verplichte kolom ontbreekt", uitleg: "De koppeling verlangt een kolom die de kop niet heeft.",
    wenk: "Neem de kolom op in de export, of zet haar nieuwe naam in de koppeling.")
  package static let kolomVolgorde: FindingCode = FindingCode(
    "R-0211", .info, titel: "kolommen in andere volgorde", uitleg: "De kolommen staan anders dan in de koppeling; er is op naam gelezen.",
    wenk: "Er hoeft niets te gebeuren.")
  package static let kolomSchrijfwijze: FindingCode = FindingCode(
    "R-0212", .info, titel: "kolomnaam anders geschreven", uitleg: "Een kolomnaam heeft andere hoofdletters of spaties dan in de koppeling.",
    wenk: "Er hoeft niets te gebeuren.")
  package static let kolomHernoemd: FindingCode = FindingCode(
    "R-0230", .info, titel: "kolom onder een andere bekende naam", uitleg: "De kolom heet in dit bestand anders dan in de standaardindeling; de naam is bekend en de kolom is gelezen.",
    wenk: "Er hoeft niets te gebeuren; houd de naam van de kolom zo mogelijk gelijk.")
  package static let kolomDubbel: FindingCode = FindingCode(
    "R-0213", .fout, titel: "kolomnaam dubbel", uitleg: "Twee kolommen hebben dezelfde naam, dus is niet zeker welke de juiste is.",
    wenk: "Geef in de export elke kolom een eigen naam.")
  package static let kolomExtra: FindingCode = FindingCode(
    "R-0214", .info, titel: "kolom die niet in de koppeling staat", uitleg: "Deze kolom is niet geladen.",
    wenk: "Neem de kolom op in de koppeling als haar inhoud nodig is.")
  package static let kolomOptioneelOntbreekt: FindingCode = FindingCode(
    "R-0215", .waarschuwing, titel: "kolom van de koppeling ontbreekt", uitleg: "De koppeling van deze bron noemt een kolom die de kop niet heeft; het veld is leeg.",
    wenk: "Kijk of de kolom in de export een andere naam heeft gekregen en zet die naam in de koppeling.")
  package static let dialectWijktAf: FindingCode = FindingCode(
    "R-0216", .waarschuwing, titel: "bestand anders opgemaakt dan afgesproken",
    uitleg: "De koppeling noemt een codering of scheidingsteken dat niet past; er past er precies een andere en die is gebruikt.",
    wenk: "Pas @codering of @scheiding in de koppeling aan, of de instelling van de export.")
  package static let bestandOverBudget: FindingCode = FindingCode(
    "R-0217", .fout, titel: "te veel afgekeurde rijen", uitleg: "Meer rijen zijn afgekeurd dan de koppeling toestaat; de vorige levering telt.",
    wenk: "Bekijk de quarantaine, laat de export herstellen en lever opnieuw.")
  package static let peilmaandGemengd: FindingCode = FindingCode(
    "R-0218", .fout, titel: "meer dan een peilmaand in een levering", uitleg: "Een standlevering beschrijft een maand; rijen van een andere maand staan in quarantaine.",
    wenk: "Lever per peilmaand een bestand.")
  package static let peilmaandOnbekend: FindingCode = FindingCode(
    "R-0219", .fout, titel: "peilmaand niet te bepalen", uitleg: "De levering is een stand, maar noemt geen leesbare peilmaand.",
    wenk: "Vul de kolom peilmaand, of laat de koppeling zeggen waar de peilmaand staat.")
  package static let koppelingWeg: FindingCode = FindingCode(
    "R-0220", .fout, titel: "koppeling bestaat niet meer", uitleg: "De levering is genummerd onder een koppeling die er niet meer is.",
    wenk: "Zet de koppeling terug, of trek de levering in.")
  package static let bestandGewijzigd: FindingCode = FindingCode(
    "R-0221", .fout, titel: "bestand is tijdens de run veranderd", uitleg: "Het bestand heeft een andere lengte dan toen het genummerd werd.",
    wenk: "Wacht tot de export klaar is en draai opnieuw.")
}
