import Bijstand
import Disclosure

/// How the report was made: population, protection, limits of what it can say.
struct VerantwoordingPagina {
  let v: Verslag

  func maak() -> Pagina {
    let a: AanvalVerslag = v.p.aanval
    let drempel: String = NumberFormat.integer(v.p.run.drempel)
    let bescherming: [String] = [
      "Aantallen onder \(drempel) zijn niet getoond, en percentages ook niet als de teller, de rest of de noemer onder \(drempel) ligt. Daarna zijn meer cellen verborgen, zodat een verborgen aantal niet volgt uit een totaal, een andere tabel of een andere maand.",
      "Het programma valt zijn eigen tabellen aan voordat het iets schrijft. Het zoekt bij elke verborgen telling twee oplossingen die beide passen bij alles wat getoond is: van hoogstens 1 tot minstens \(NumberFormat.integer(v.p.run.drempel - 1)), en minstens \(drempel) uit elkaar. Lukt dat bij één telling niet, dan wordt geen enkele bladzijde geschreven.",
      "In deze uitgave: \(NumberFormat.integer(Int64(a.primair))) rijen verborgen om wat ze zelf zeggen en \(NumberFormat.integer(Int64(a.secundair))) om wat ze over andere zeggen; \(NumberFormat.integer(Int64(a.cellen))) tellingen aangevallen met \(NumberFormat.integer(Int64(a.sommen))) sommen.",
      "De aanval rekent met: groepen die optellen tot een totaal, stand en stromen van maand op maand en van kwartaal op kwartaal, tellers en noemers die elders als stand staan, en kwartalen en jaren die uit maanden bestaan.",
      "Cijfers per team staan er per kwartaal; een te klein kwartaal is samengevoegd met het volgende. Waarden over twaalf maanden per groep staan er alleen voor het einde van een kwartaal.",
    ]
    let run: RunGegevens = v.p.run
    let feiten: [(String, String)] = [
      ("Peilmaand", DatumTekst.maand(run.peilmaand)), ("Peildatum", DatumTekst.dag(run.peildatum)), ("Run", run.id),
      ("Programma", "Klantbeeld \(run.programmaversie)"), ("Drempel", drempel),
      ("Venster van in beeld", "\(run.instellingen["beeld_maanden"] ?? "12") maanden"),
      ("Voorlopig", "de laatste \(run.instellingen["voorlopig_maanden"] ?? "3") maanden"),
    ]
    let lijst: [HTML] = feiten.flatMap { [HTML.tag("dt", [:], $0.0), HTML.tag("dd", [:], $0.1)] }
    return Pagina(
      naam: "verantwoording", kort: "Verantwoording", titel: "Hoe zijn deze cijfers gemaakt?",
      antwoord: "De cijfers komen uit de eigen systemen van de gemeente. Ze laten geen personen zien, en kleine groepen zijn beschermd.",
      blokken: [
        Blok(titel: "Dit rapport", inhoud: .tag("dl", [:], lijst)),
        Blok(
          titel: "Wie telt mee?",
          tekst: [
            "Personen die aanvrager of partner zijn van algemene bijstand, IOAW of IOAZ. Een gebeurtenis telt mee als zij op of voor de peildatum viel.",
            "Cijfers over groepen laten verschillen zien. Een verschil is geen oorzaak: groepen verschillen vaak ook in leeftijd, duur en mogelijkheden.",
          ]),
        Blok(titel: "Hoe zijn mensen beschermd?", tekst: bescherming),
        Blok(
          titel: "Toegankelijkheid",
          tekst: [
            "De bladzijden werken zonder internet, zonder muis, met een schermlezer en op papier. Elke grafiek heeft een tabel met dezelfde cijfers.",
            "Werkt iets niet? Meld het bij de afdeling die dit rapport maakt.",
          ]),
      ])
  }
}
