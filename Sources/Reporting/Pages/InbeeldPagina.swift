import Bijstand
import Disclosure

/// Whether the municipality knows its klanten, and keeps knowing them.
struct InbeeldPagina {
  let v: Verslag

  static let toestanden: [(id: String, naam: String)] = [
    ("in_beeld", "In beeld"), ("kort_in_bestand", "Kort in bestand"), ("uit_beeld", "Uit beeld"), ("geen_gesprek_bekend", "Geen gesprek bekend"),
  ]

  func maak() -> Pagina {
    guard v.heeft("in_beeld") else {
      return Pagina(
        naam: "inbeeld", kort: "In beeld", titel: "Zijn onze klanten in beeld?",
        antwoord: "Dit is niet te zeggen: er zijn geen gesprekken geleverd.", blokken: [],
        ontbreekt: [v.ontbreekt("Klanten in beeld", bron: "contacten, afspraken of screening")])
    }
    var blokken: [Blok] = [Blok(titel: "Hoeveel klanten zijn in beeld?", figuren: [staaf()])]
    var ontbreekt: [String] = []
    var groepen: [Figuur] = []
    if let figuur = frequentie() { groepen.append(figuur) }
    if let figuur = perTeam() { groepen.append(figuur) }
    if !groepen.isEmpty { blokken.append(Blok(titel: "Waar zijn ze wel en niet in beeld?", figuren: groepen)) }
    for (id, name) in [("in_beeld_gehouden", "In beeld gehouden na een campagne"), ("verdringing", "Gesprekken buiten de campagne")] where !v.heeft(id) {
      ontbreekt.append("\(name): hiervoor zijn gegevens van een campagne nodig.")
    }
    let window: String = v.p.run.instellingen["beeld_maanden"] ?? "12"
    blokken.append(
      Blok(
        titel: "Wie telt als in beeld?",
        tekst: [
          "In beeld is wie in de laatste \(window) maanden is gesproken: op kantoor, thuis, per telefoon of met beeldbellen. Een brief of e-mail telt niet.",
          "Kort in bestand is wie nog niet is gesproken en korter dan \(window) maanden uitkering heeft. Van wie langer uitkering heeft en nooit een gesprek had, zeggen we: geen gesprek bekend. Dat is niet hetzelfde als nooit gesproken.",
        ]))
    return Pagina(naam: "inbeeld", kort: "In beeld", titel: "Zijn onze klanten in beeld?", antwoord: antwoord, blokken: blokken, ontbreekt: ontbreekt)
  }

  private var antwoord: String {
    guard let now = v.p.laatste("in_beeld"), let text = v.tekst(now) else { return "Het aandeel klanten in beeld kan niet worden getoond." }
    var sentence: String = "\(text) van de klanten is in beeld op \(DatumTekst.dag(now.eind))"
    if let change = v.verandering(now, sinds: v.eerder(now, maanden: 12), woorden: "een jaar eerder") { sentence += ": \(change)" }
    sentence += "."
    if let soon = v.p.laatste("dreigt_uit_beeld")?.teller.waarde?.geheel {
      sentence += " \(NumberFormat.integer(soon)) klanten dreigen uit beeld te raken."
    }
    return sentence
  }

  private func staaf() -> Figuur {
    var rijen: [Kerncijfer] = []
    var delen: [Staaf] = []
    var cellen: [[Cel]] = []
    for toestand in Self.toestanden {
      guard let rij = v.p.laatste(toestand.id) else { continue }
      rijen.append(rij)
      delen.append(Staaf(naam: toestand.naam, waarde: rij.teller))
      cellen.append([.tekst(toestand.naam), .getal(rij.teller), v.cel(rij)])
    }
    if let soon = v.p.laatste("dreigt_uit_beeld") {
      rijen.append(soon)
      cellen.append([.tekst("Waarvan: dreigt uit beeld"), .getal(soon.teller), v.cel(soon)])
    }
    let day: String = rijen.first.map { DatumTekst.dag($0.eind) } ?? ""
    var kop: String = "De vier toestanden van het bestand"
    if let text = v.tekst(rijen.first) { kop = "\(text) van de klanten is in beeld" }
    let titel: String = "Klanten naar in beeld en uit beeld"
    return Figuur(
      id: "inbeeld-staaf", kop: kop, onderkop: "Klanten in bestand op \(day), aantal en aandeel; samen zijn zij het hele bestand",
      grafiek: StateBar.draw(id: "inbeeld-staaf", titel: titel, delen: delen),
      tabel: DataTable(titel: titel, kolommen: ["Toestand", "Klanten", "Aandeel"], rijen: cellen), rijen: rijen,
      noten: ["Bron: contacten, afspraken en screening."])
  }

  private func frequentie() -> Figuur? {
    for soort in [Periodesoort.maand, .jaar] {
      let rijen: [Kerncijfer] = v.p.groepen("gespreksfrequentie", "duurklasse", soort: soort)
      guard rijen.contains(where: { $0.status == .ok }), let first = rijen.first else { continue }
      let titel: String = "Gesprekken per klant naar duur van de uitkering"
      return Figuur(
        id: "gespreksfrequentie", kop: "Hoe vaak klanten worden gesproken, naar duur van de uitkering",
        onderkop: "Gesprekken per klant in twaalf maanden, stand op \(DatumTekst.dag(first.eind))",
        grafiek: OrderedBars.draw(id: "gespreksfrequentie", titel: titel, staven: rijen.map { Staaf(naam: v.groep($0), waarde: $0.waarde) }, eenheid: .verhouding),
        tabel: DataTable(titel: titel, kolommen: ["Duur", "Gesprekken per klant"], rijen: rijen.map { [.tekst(v.groep($0)), .getal($0.waarde, .verhouding)] }),
        rijen: rijen, noten: ["Bron: contacten, afspraken en screening."])
    }
    return nil
  }

  private func perTeam() -> Figuur? {
    for breakdown in ["team", "duurklasse"] {
      let rijen: [Kerncijfer] = v.p.groepen("in_beeld", breakdown)
      guard rijen.contains(where: { $0.status == .ok }), let first = rijen.first else { continue }
      let whole: Kerncijfer? = v.p.reeks("in_beeld").first { $0.eind == first.eind }
      let naam: String = breakdown == "team" ? "team" : "duur van de uitkering"
      let titel: String = "Klanten in beeld naar \(naam)"
      let line: (String, Double)? = whole?.waarde.waarde.map { ("gemeente " + NumberFormat.percentage($0, decimals: 0), $0.kommagetal) }
      return Figuur(
        id: "inbeeld-\(breakdown)", kop: "Het aandeel in beeld per \(breakdown == "team" ? "team" : "duurklasse"), naast dat van de gemeente",
        onderkop: "Aandeel van de klanten dat in beeld is op \(DatumTekst.dag(first.eind)), naar \(naam)",
        grafiek: DotInterval.draw(
          id: "inbeeld-\(breakdown)", titel: titel, rijen: rijen.map { StipRij(naam: v.groep($0), waarde: $0.waarde, onder: nil, boven: nil) },
          eenheid: .procent, lijn: line),
        tabel: DataTable(
          titel: titel, kolommen: ["Groep", "In beeld", "Klanten", "Aandeel"],
          rijen: rijen.map { [.tekst(v.groep($0)), .getal($0.teller), .getal($0.noemer), v.cel($0)] }), rijen: rijen,
        noten: ["Bron: contacten, afspraken en screening. Een verschil tussen groepen kan aan de samenstelling liggen."])
    }
    return nil
  }
}
