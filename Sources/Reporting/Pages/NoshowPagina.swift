import Bijstand
import Disclosure

/// Whether people turn up, and under which invitation more do.
struct NoshowPagina {
  let v: Verslag

  func maak() -> Pagina {
    guard v.heeft("no_show_pct") else {
      return Pagina(
        naam: "noshow", kort: "No-show", titel: "Komen mensen op hun afspraak?",
        antwoord: "Dit is niet te zeggen: er zijn geen afspraken geleverd.", blokken: [], ontbreekt: [v.ontbreekt("No-show", bron: "afspraken")])
    }
    var blokken: [Blok] = []
    var ontbreekt: [String] = []
    if let figuur = kaart() { blokken.append(Blok(titel: "Verandert de no-show?", figuren: [figuur])) }
    if let figuur = trechter() {
      blokken.append(Blok(titel: "Wijkt een team af van wat toeval verklaart?", figuren: [figuur]))
    } else {
      ontbreekt.append("Een trechter per team: daarvoor zijn acht teams met genoeg afspraken nodig.")
    }
    let vergelijk: [Figuur] = [
      ("vorm_nagebeld", "wijze van uitnodigen"), ("oproep", "eerste of herhaalde oproep"), ("kanaal", "kanaal"), ("uitvoerder", "uitvoerder"), ("team", "team"),
    ].compactMap { groepen($0.0, $0.1) }
    if !vergelijk.isEmpty { blokken.append(Blok(titel: "Hoe verschilt het per groep?", tekst: [voorbehoud], figuren: vergelijk)) }
    if let open = v.p.laatste("afspraak_niet_geregistreerd"), let text = v.tekst(open) {
      ontbreekt.append("Van \(text) afspraken in \(DatumTekst.maand(open.eind.maandNummer)) is de uitkomst niet geregistreerd. Zij tellen niet mee.")
    }
    blokken.append(
      Blok(
        titel: "Wat telt mee?",
        tekst: [
          "No-show is het aantal afspraken waarop de klant niet kwam, gedeeld door de afspraken waarop hij kwam of niet kwam. Afgezegde en verzette afspraken tellen niet mee."
        ]))
    return Pagina(naam: "noshow", kort: "No-show", titel: "Komen mensen op hun afspraak?", antwoord: antwoord, blokken: blokken, ontbreekt: ontbreekt)
  }

  private var voorbehoud: String {
    "De groepen zijn niet geloot: een verschil kan een andere oorzaak hebben. De lijn door een stip is het interval van 95%: zo ver kan toeval de waarde verschuiven."
  }

  private var antwoord: String {
    var sentence: String = ""
    if let month = v.reeks("no_show_pct").last(where: { $0.status == .ok }), let text = v.tekst(month) {
      sentence = "In \(DatumTekst.maand(month.eind.maandNummer)) kwam \(text) niet op de afspraak"
    } else {
      sentence = "De no-show van de laatste maand kan niet worden getoond"
    }
    if let year = v.p.laatste("no_show_pct", soort: .jaar), let text = v.tekst(year) { sentence += "; over twaalf maanden was dat \(text)" }
    return sentence + "."
  }

  private func kaart() -> Figuur? {
    let rijen: [Kerncijfer] = v.reeks("no_show_pct")
    let punten: [Punt] = v.punten(rijen)
    guard punten.contains(where: { $0.plaats != nil }) else { return nil }
    let perMaand: [Kerncijfer?] = v.maanden.map { month in rijen.first { $0.eind.maandNummer == month } }
    let limits: Regelkaart? = Regelkaart(perMaand)
    let titel: String = "No-show per maand, regelkaart"
    var kop: String = "De no-show per maand past bij toeval"
    var noten: [String] = ["Bron: levering afspraak."]
    if let limits {
      if let last = limits.nieuwste, let reden = limits.redenen[last] {
        kop = "De no-show van de laatste maand vraagt aandacht: \(reden). Onderzoek dit"
      } else if !limits.redenen.isEmpty {
        kop = "De no-show week in \(limits.redenen.count) \(limits.redenen.count == 1 ? "maand" : "maanden") af van het gewone. Onderzoek dit"
      }
      if limits.voorlopig { noten.append("Voorlopige grenzen: er zijn minder dan twaalf punten.") }
      noten.append(limits.naarOmvang ? "Grenzen naar het aantal afspraken van elke maand. Zeven op een rij komt ook door toeval voor." : "Grenzen: gemiddelde plus en min 2,66 maal het gemiddelde verschil tussen twee maanden. Zeven op een rij komt ook door toeval voor.")
    } else {
      kop = "De no-show per maand"
    }
    return Figuur(
      id: "noshow-maand", kop: kop, onderkop: "Aandeel van de afspraken waarop de klant niet kwam, per maand, \(v.periode)",
      grafiek: ControlView.draw(id: "noshow-maand", titel: titel, maanden: v.maanden, punten: punten, grenzen: limits, lagerIsBeter: true),
      tabel: DataTable(
        titel: titel, kolommen: ["Maand", "No-show", "Afspraken", "Aandeel"],
        rijen: v.maanden.indices.map { index in
          let rij = rijen.first { $0.eind.maandNummer == v.maanden[index] }
          return [
            .tekst(punten[index].label), .getal(rij?.teller ?? .geen), .getal(rij?.noemer ?? .geen), rij.map(v.cel) ?? .getal(.geen),
          ]
        }), rijen: rijen, noten: noten)
  }

  private func trechter() -> Figuur? {
    let rijen: [Kerncijfer] = laatsteGroepen("team").filter { $0.groep != "onbekend" }
    let shown: [Kerncijfer] = rijen.filter { $0.status == .ok }
    guard let plot = Trechter(shown, naam: v.groep), let first = shown.first else { return nil }
    let outside: Int = plot.leden.filter(\.buiten998).count
    let titel: String = "No-show per team, trechter"
    return Figuur(
      id: "noshow-trechter",
      kop: outside == 0 ? "De verschillen tussen teams passen bij toeval" : "Bij \(outside) van \(plot.leden.count) teams verklaart toeval het verschil niet. Onderzoek dit",
      onderkop: "Aandeel no-show per team naar aantal afspraken, \(DatumTekst.periode(van: first.begin.maandNummer, tot: first.eind.maandNummer))",
      grafiek: FunnelView.draw(id: "noshow-trechter", titel: titel, trechter: plot), tabel: tabel(titel, rijen), rijen: rijen,
      noten: ["Kijk bij een afwijking eerst of de registratie klopt.", plot.verwijd ? "De grenzen zijn verruimd: de teams verschillen onderling meer dan toeval." : ""])
  }

  private func laatsteGroepen(_ breakdown: String) -> [Kerncijfer] {
    for soort in [Periodesoort.jaar, .kwartaal, .maand] {
      let rijen: [Kerncijfer] = v.p.groepen("no_show_pct", breakdown, soort: soort)
      if rijen.contains(where: { $0.status == .ok }) { return rijen }
    }
    return []
  }

  private func groepen(_ breakdown: String, _ naam: String) -> Figuur? {
    let rijen: [Kerncijfer] = laatsteGroepen(breakdown)
    guard let first = rijen.first, rijen.filter({ $0.status == .ok }).count > 1 else { return nil }
    let titel: String = "No-show naar \(naam)"
    let whole: Kerncijfer? = v.p.rijen("no_show_pct").first { $0.begin == first.begin && $0.eind == first.eind }
    let line: (String, Double)? = whole?.waarde.waarde.map { ("gemeente " + NumberFormat.percentage($0, decimals: 0), $0.kommagetal) }
    return Figuur(
      id: "noshow-\(breakdown.replacing("_", with: "-"))", kop: "No-show naar \(naam), met het interval van 95%",
      onderkop: "Aandeel van de afspraken waarop de klant niet kwam, \(DatumTekst.periode(van: first.begin.maandNummer, tot: first.eind.maandNummer))",
      grafiek: DotInterval.draw(
        id: "noshow-\(breakdown.replacing("_", with: "-"))", titel: titel,
        rijen: rijen.map { StipRij(naam: v.groep($0), waarde: $0.waarde, onder: $0.ondergrens, boven: $0.bovengrens) }, eenheid: .procent, lijn: line),
      tabel: tabel(titel, rijen), rijen: rijen, noten: ["Bron: levering afspraak."])
  }

  private func tabel(_ titel: String, _ rijen: [Kerncijfer]) -> DataTable {
    DataTable(
      titel: titel, kolommen: ["Groep", "No-show", "Afspraken", "Aandeel", "Interval 95%"],
      rijen: rijen.map { rij in
        var interval: String = ""
        if let low = rij.ondergrens.waarde, let high = rij.bovengrens.waarde {
          let decimals: Int = NumberFormat.decimals(for: rij.noemer.waarde?.geheel ?? 0)
          interval = NumberFormat.interval(NumberFormat.percentage(low, decimals: decimals), NumberFormat.percentage(high, decimals: decimals))
        }
        return [.tekst(v.groep(rij)), .getal(rij.teller), .getal(rij.noemer), v.cel(rij), .tekst(interval)]
      })
  }
}
