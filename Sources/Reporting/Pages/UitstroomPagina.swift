import Bijstand
import Disclosure

/// Who left, why, and whether it lasts.
struct UitstroomPagina {
  let v: Verslag


  func maak() -> Pagina {
    var blokken: [Blok] = []
    var ontbreekt: [String] = []
    var waarom: [Figuur] = []
    if let figuur = jaar() { waarom.append(figuur) }
    if let figuur = kwartalen() { waarom.append(figuur) }
    if let figuur = kleineLijnen() { waarom.append(figuur) }
    if waarom.isEmpty {
      ontbreekt.append("Uitstroom naar reden: de levering bevat geen reden van beëindiging, of de aantallen zijn te klein.")
    } else {
      blokken.append(Blok(titel: "Waarom gingen klanten weg?", figuren: waarom))
    }
    if let figuur = maten() { blokken.append(Blok(titel: "Hoe groot is de uitstroom, en blijft het zo?", figuren: [figuur])) }
    if !v.heeft("uitstroom_werk_bevestigd") { ontbreekt.append(v.ontbreekt("Uitstroom naar werk bevestigd door inkomen", bron: "inkomen")) }
    if !v.heeft("deeltijd_pct") { ontbreekt.append(v.ontbreekt("Werk naast de uitkering", bron: "inkomen")) }
    blokken.append(
      Blok(
        titel: "Wat telt mee?",
        tekst: [
          "Uitstroom is elke klant van wie de uitkering in de maand eindigde en niet meteen verderging.",
          "Er bestaan meer manieren om het percentage uitstroom te berekenen. Ze staan hier naast elkaar, elk met de noemer erbij.",
          "Reden 'werk' is ook gebruikt voor ziektegeld. De reden AOW staat apart: dat is geen resultaat van begeleiding.",
        ]))
    return Pagina(naam: "uitstroom", kort: "Uitstroom", titel: "Wie ging weg, waarom, en blijft het zo?", antwoord: antwoord, blokken: blokken, ontbreekt: ontbreekt)
  }

  private var antwoord: String {
    guard let last = v.p.laatste("uitstroom"), let text = v.tekst(last) else { return "De uitstroom kan niet worden getoond." }
    var sentence: String = "In \(DatumTekst.maand(last.eind.maandNummer)) gingen \(text) klanten weg"
    if let work = v.p.laatste("uitstroom_werk_aandeel", soort: .jaar), let share = v.tekst(work) {
      sentence += "; in twaalf maanden eindigde \(share) van de beëindigde uitkeringen door werk"
    }
    return sentence + "."
  }

  private func jaar() -> Figuur? {
    let rows: [Kerncijfer] = v.p.groepen("uitstroom_reden", "reden_groep", soort: .jaar)
    guard let first = rows.first else { return nil }
    let codes: [String] = codesInOrde(rows)
    let sums: [(code: String, waarde: Beschermd<Getal>)] = codes.map { code in (code, rows.first { $0.groep == code }?.waarde ?? .geen) }
    guard sums.contains(where: { $0.waarde.waarde != nil }) else { return nil }
    let period: String = DatumTekst.periode(van: first.begin.maandNummer, tot: first.eind.maandNummer)
    let titel: String = "Uitstroom naar reden"
    var kop: String = "Uitstroom naar reden in twaalf maanden"
    if let top = sums.filter({ $0.waarde.waarde != nil }).max(by: { ($0.waarde.waarde?.geheel ?? 0) < ($1.waarde.waarde?.geheel ?? 0) }) {
      kop = "De meest genoemde reden is \(naam(top.code).lowercased())"
    }
    return Figuur(
      id: "uitstroom-redenen", kop: kop, onderkop: "Aantal klanten van wie de uitkering eindigde, naar reden, \(period)",
      grafiek: OrderedBars.draw(id: "uitstroom-redenen", titel: titel, staven: sums.map { Staaf(naam: naam($0.code), waarde: $0.waarde) }, eenheid: .aantal),
      tabel: DataTable(titel: titel, kolommen: ["Reden", "Klanten"], rijen: sums.map { [.tekst(naam($0.code)), .getal($0.waarde)] }), rijen: rows,
      noten: ["Bron: levering uitkering. Twaalf maanden tot het einde van een kwartaal."])
  }

  private func kwartalen() -> Figuur? {
    let rows: [Kerncijfer] = v.p.rijen("uitstroom_reden", "reden_groep").filter { $0.soort == .kwartaal }
    let ends: [Datum] = Array(Array(Set(rows.map(\.eind))).sorted().suffix(12))
    guard ends.count > 1 else { return nil }
    let codes: [String] = codesInOrde(rows)
    let index: [String: Kerncijfer] = Dictionary(rows.map { ("\($0.groep)\u{1F}\($0.eind.dag)", $0) }, uniquingKeysWith: { first, _ in first })
    func value(_ code: String, _ end: Datum) -> Kerncijfer? { index["\(code)\u{1F}\(end.dag)"] }
    let totals: [Kerncijfer] = v.p.rijen("uitstroom_reden").filter { $0.soort == .kwartaal }
    let main: [String] = Array(codes.filter { code in code != "onbekend" && code != "overig" && ends.filter { value(code, $0)?.status == .ok }.count * 2 >= ends.count }.prefix(4))
    guard !main.isEmpty else { return nil }
    var reeksen: [Reeks] = main.map { code in
      Reeks(naam: naam(code), punten: ends.map { end in punt(value(code, end), end) })
    }
    let rest: [Punt] = ends.map { end in
      let total = totals.first { $0.eind == end }
      var left: Beschermd<Getal> = total?.waarde ?? .geen
      // What is not drawn by name is the total less what is: hidden reasons are in it, and unknown ones.
      for code in main { if let rij = value(code, end), rij.status == .ok { left = left.min(rij.waarde) } }
      return Punt(label: DatumTekst.kwartaal(van: end.maandNummer.plus(-2), tot: end.maandNummer), waarde: left, voorlopig: total?.voorlopig ?? false)
    }
    reeksen.append(Reeks(naam: "Overig, onbekend of niet getoond", punten: rest))
    let titel: String = "Uitstroom per kwartaal naar reden"
    return Figuur(
      id: "uitstroom-kwartaal", kop: kopKwartaal(reeksen[0]),
      onderkop: "Aantal klanten van wie de uitkering eindigde, per kwartaal, \(DatumTekst.periode(van: ends[0].maandNummer.plus(-2), tot: ends[ends.count - 1].maandNummer))",
      grafiek: StackedColumns.draw(id: "uitstroom-kwartaal", titel: titel, tijd: .kwartalen(ends.map(\.maandNummer)), reeksen: reeksen, eenheid: .aantal),
      tabel: DataTable(
        titel: titel, kolommen: ["Kwartaal"] + codes.map(naam) + ["Totaal"],
        rijen: ends.map { end in
          [.tekst(DatumTekst.kwartaal(van: end.maandNummer.plus(-2), tot: end.maandNummer))]
            + codes.map { code in value(code, end).map { Cel.getal($0.waarde, .aantal, voorlopig: $0.voorlopig) } ?? .getal(.geen) }
            + [.getal(totals.first { $0.eind == end }?.waarde ?? .geen)]
        }), rijen: rows.filter { ends.contains($0.eind) }, noten: ["Bron: levering uitkering."])
  }

  private func kopKwartaal(_ werk: Reeks) -> String {
    guard let last = werk.punten.last(where: { $0.plaats != nil }), let value = last.waarde.waarde else { return "Uitstroom per kwartaal naar reden" }
    return "\(werk.naam): \(NumberFormat.integer(value.geheel)) klanten in het \(last.label)"
  }

  private func punt(_ rij: Kerncijfer?, _ end: Datum) -> Punt {
    Punt(
      label: DatumTekst.kwartaal(van: end.maandNummer.plus(-2), tot: end.maandNummer), waarde: rij?.waarde ?? .geen, voorlopig: rij?.voorlopig ?? false)
  }

  private func kleineLijnen() -> Figuur? {
    let rows: [Kerncijfer] = v.p.rijen("uitstroom_reden", "reden_groep").filter { $0.soort == .kwartaal }
    let ends: [Datum] = Array(Array(Set(rows.map(\.eind))).sorted().suffix(12))
    let index: [String: Kerncijfer] = Dictionary(rows.map { ("\($0.groep)\u{1F}\($0.eind.dag)", $0) }, uniquingKeysWith: { first, _ in first })
    let codes: [String] = codesInOrde(rows).filter { code in ends.filter { index["\(code)\u{1F}\($0.dag)"]?.status == .ok }.count >= 4 }
    guard codes.count > 2 else { return nil }
    let reeksen: [Reeks] = codes.map { code in Reeks(naam: naam(code), punten: ends.map { punt(index["\(code)\u{1F}\($0.dag)"], $0) }) }
    let titel: String = "Uitstroom per reden, kleine lijnen op dezelfde as"
    return Figuur(
      id: "uitstroom-per-reden", kop: "Elke reden apart, op dezelfde as", onderkop: "Aantal klanten per kwartaal, naar reden van uitstroom",
      grafiek: SmallMultiples.draw(id: "uitstroom-per-reden", titel: titel, maanden: ends.map(\.maandNummer), reeksen: reeksen, eenheid: .aantal),
      tabel: DataTable(
        titel: titel, kolommen: ["Reden"] + ends.map { DatumTekst.maandKort($0.maandNummer) },
        rijen: codes.map { code in [.tekst(naam(code))] + ends.map { Cel.getal(index["\(code)\u{1F}\($0.dag)"]?.waarde ?? .geen) } }),
      rijen: rows.filter { codes.contains($0.groep) && ends.contains($0.eind) }, noten: ["Een onderbroken lijn is een kwartaal dat niet is getoond."])
  }

  private func maten() -> Figuur? {
    var rijen: [Kerncijfer] = []
    for id in [
      "uitstroom_pct_begin", "uitstroom_pct_populatie", "uitstroom_werk_aandeel", "uitstroom_werk_bevestigd", "herinstroom", "duurzaam_1m", "duurzaam_6m",
      "duurzaam_12m",
    ] {
      if let rij = v.p.rijen(id).max(by: { $0.eind < $1.eind }) { rijen.append(rij) }
    }
    guard rijen.contains(where: { $0.status == .ok }) else { return nil }
    let titel: String = "Maten van uitstroom over twaalf maanden"
    return Figuur(
      id: "uitstroom-maten", kop: "Elke maat met zijn eigen teller en noemer", onderkop: "Aandelen over twaalf maanden; de periode staat in de tabel",
      grafiek: DotInterval.draw(
        id: "uitstroom-maten", titel: titel, rijen: rijen.map { StipRij(naam: v.label($0.id), waarde: $0.waarde, onder: nil, boven: nil) }, eenheid: .procent,
        lijn: nil),
      tabel: DataTable(
        titel: titel, kolommen: ["Maat", "Teller", "Noemer", "Aandeel", "Periode"],
        rijen: rijen.map { rij in
          [
            .tekst(v.label(rij.id)), .getal(rij.teller), .getal(rij.noemer), v.cel(rij),
            .tekst(DatumTekst.periode(van: rij.begin.maandNummer, tot: rij.eind.maandNummer)),
          ]
        }), rijen: rijen, noten: ["Bron: levering uitkering. De maten hebben verschillende noemers en zijn niet op te tellen."])
  }

  private func naam(_ code: String) -> String { v.p.codeboek.label("reden_groep", code) }

  private func codesInOrde(_ rows: [Kerncijfer]) -> [String] {
    Array(Set(rows.map(\.groep))).sorted { a, b in
      if (a == "werk") != (b == "werk") { return a == "werk" }
      return v.p.codeboek.volgorde("reden_groep", a) < v.p.codeboek.volgorde("reden_groep", b)
    }
  }
}
