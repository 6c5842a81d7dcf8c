import Bijstand
import Disclosure

/// How many klanten there are, who they are and how long they have been here.
struct BestandPagina {
  let v: Verslag

  func maak() -> Pagina {
    var blokken: [Blok] = []
    var ontbreekt: [String] = []
    var verloop: [Figuur] = []
    let stand: [Kerncijfer] = v.reeks("stand")
    if stand.contains(where: { $0.status == .ok }) { verloop.append(lijn(stand)) }
    if v.heeft("instroom"), v.heeft("uitstroom") { verloop.append(stromen()) }
    if !verloop.isEmpty { blokken.append(Blok(titel: "Hoe verandert het aantal?", figuren: verloop)) }
    var wie: [Figuur] = []
    for (breakdown, name) in Self.uitsplitsingen {
      if let figuur = groepen(breakdown, name) { wie.append(figuur) } else { ontbreekt.append("Klanten naar \(name): dit staat niet in de levering.") }
    }
    if !wie.isEmpty { blokken.append(Blok(titel: "Wie zijn het, en hoe lang zijn ze er?", figuren: wie)) }
    blokken.append(
      Blok(
        titel: "Wat telt mee?",
        tekst: [
          "Een klant is een persoon: aanvrager of partner. Een stel is één uitkering en twee klanten. Kinderen tellen niet mee.",
          "Geteld zijn algemene bijstand, IOAW en IOAZ. Wie op de laatste dag van de maand uitkering heeft, telt mee in de stand.",
          "De laatste drie maanden zijn voorlopig (*): een uitkering kan met terugwerkende kracht beginnen of eindigen.",
        ]))
    return Pagina(naam: "bestand", kort: "Bestand", titel: "Hoeveel klanten zijn er?", antwoord: antwoord, blokken: blokken, ontbreekt: ontbreekt)
  }

  static let uitsplitsingen: [(String, String)] = [
    ("duurklasse", "duur van de uitkering"), ("leeftijdsklasse", "leeftijd"), ("regeling", "regeling"), ("leefvorm", "leefvorm"),
    ("geslacht", "geslacht"), ("gemeente", "gemeente"), ("wijk", "wijk"), ("team", "team"),
  ]

  private var antwoord: String {
    guard let now = v.p.laatste("stand"), let text = v.tekst(now) else { return "De stand kan niet worden getoond." }
    var sentence: String = "Op \(DatumTekst.dag(now.eind)) waren er \(text) klanten"
    if let change = v.verandering(now, sinds: v.eerder(now, maanden: 12), woorden: "een jaar eerder") { sentence += ". Dat zijn er \(change)" }
    if let benefits = v.tekst(v.p.laatste("stand_uitkeringen")) { sentence += ". Samen zijn het \(benefits) uitkeringen" }
    return sentence + "."
  }

  private func lijn(_ stand: [Kerncijfer]) -> Figuur {
    let punten: [Punt] = v.punten(stand)
    let chart: Chart = StockLine.draw(
      id: "stand-verloop", naam: "Klanten", maanden: v.maanden, punten: punten, gebeurtenissen: v.p.gebeurtenissen, eenheid: .aantal)
    var kop: String = "Het aantal klanten per maand"
    if let now = stand.last, let change = v.verandering(now, sinds: v.eerder(now, maanden: 12), woorden: "een jaar eerder") {
      kop = change.hasPrefix("even") ? "Het aantal klanten is gelijk aan dat van een jaar eerder" : "Er zijn \(change.replacing(" dan een jaar eerder", with: "")) klanten dan een jaar eerder"
    }
    let benefits: [Kerncijfer] = v.reeks("stand_uitkeringen")
    let byMonth: [Maand: Kerncijfer] = Dictionary(benefits.map { ($0.eind.maandNummer, $0) }, uniquingKeysWith: { first, _ in first })
    let tabel = DataTable(
      titel: "Klanten en uitkeringen op de laatste dag van de maand", kolommen: ["Maand", "Klanten", "Uitkeringen"],
      rijen: v.maanden.indices.map { index in
        [
          .tekst(punten[index].label), .getal(punten[index].waarde, .aantal, voorlopig: punten[index].voorlopig),
          .getal(byMonth[v.maanden[index]]?.waarde ?? .geen, .aantal, voorlopig: punten[index].voorlopig),
        ]
      })
    return Figuur(
      id: "stand-verloop", kop: kop, onderkop: "Aantal klanten met algemene bijstand, IOAW of IOAZ op de laatste dag van de maand, \(v.periode)",
      grafiek: chart, tabel: tabel, rijen: stand + benefits, noten: ["Bron: levering uitkering."])
  }

  private func stromen() -> Figuur {
    let inflow: [Kerncijfer] = v.reeks("instroom")
    let outflow: [Kerncijfer] = v.reeks("uitstroom")
    let plus: [Punt] = v.punten(inflow)
    let minus: [Punt] = v.punten(outflow)
    var kop: String = "Instroom en uitstroom per maand"
    let pairs = zip(plus, minus).suffix(12).compactMap { pair in pair.0.waarde.waarde.flatMap { a in pair.1.waarde.waarde.map { (a.geheel, $0.geheel) } } }
    if pairs.count == 12 {
      let came: Int64 = pairs.reduce(0) { $0 + $1.0 }
      let left: Int64 = pairs.reduce(0) { $0 + $1.1 }
      kop =
        came == left
        ? "In twaalf maanden kwamen er evenveel klanten bij als er weggingen: \(NumberFormat.integer(came))"
        : "In twaalf maanden kwamen er \(NumberFormat.integer(came)) klanten bij en gingen er \(NumberFormat.integer(left)) weg"
    }
    let tabel = DataTable(
      titel: "Instroom en uitstroom per maand", kolommen: ["Maand", "Instroom", "Uitstroom"],
      rijen: v.maanden.indices.map { index in
        [
          .tekst(plus[index].label), .getal(plus[index].waarde, .aantal, voorlopig: plus[index].voorlopig),
          .getal(minus[index].waarde, .aantal, voorlopig: minus[index].voorlopig),
        ]
      })
    return Figuur(
      id: "stromen", kop: kop, onderkop: "Aantal klanten van wie de uitkering in de maand begon of eindigde, \(v.periode)",
      grafiek: FlowColumns.draw(id: "stromen", maanden: v.maanden, instroom: plus, uitstroom: minus), tabel: tabel, rijen: inflow + outflow,
      noten: ["Bron: levering uitkering."])
  }

  private func groepen(_ breakdown: String, _ name: String) -> Figuur? {
    let now: [Kerncijfer] = v.p.groepen("stand", breakdown)
    guard let first = now.first(where: { $0.status == .ok }), now.contains(where: { $0.groep != "onbekend" }) else { return nil }
    let then: [String: Kerncijfer] = Dictionary(
      now.compactMap { rij in v.eerder(rij, maanden: 12).map { (rij.groep, $0) } }, uniquingKeysWith: { first, _ in first })
    let staven: [Staaf] = now.map { Staaf(naam: v.groep($0), waarde: $0.waarde) }
    let ordered: [Kerncijfer] = now.sorted { ($0.waarde.waarde?.geheel ?? -1) > ($1.waarde.waarde?.geheel ?? -1) }
    var kop: String = "Klanten naar \(name)"
    if let top = ordered.first, let share = top.waarde.waarde, let total = v.p.laatste("stand")?.waarde.waarde?.geheel, total > 0, top.eind == v.p.laatste("stand")?.eind {
      kop = "\(v.groep(top)) is de grootste groep: \(NumberFormat.percentage(share.geheel, of: total)) van de klanten"
    }
    let day: String = DatumTekst.dag(first.eind)
    let earlier: String = DatumTekst.dag(first.eind.maandNummer.plus(-12).laatsteDag)
    let titel: String = "Klanten naar \(name)"
    return Figuur(
      id: "stand-\(breakdown)", kop: kop, onderkop: "Aantal klanten naar \(name) op \(day)",
      grafiek: OrderedBars.draw(id: "stand-\(breakdown)", titel: titel, staven: staven, eenheid: .aantal),
      tabel: DataTable(
        titel: titel, kolommen: ["Groep", day, earlier],
        rijen: now.map { [.tekst(v.groep($0)), .getal($0.waarde), .getal(then[$0.groep]?.waarde ?? .geen)] }),
      rijen: now + now.compactMap { then[$0.groep] }, noten: ["Bron: levering uitkering."])
  }
}
