import Bijstand
import Definitions
import Disclosure

/// The stock over time, and what came in and went out.
struct Bestandsfiguren {
  let v: Verslag
  let f: PageDefinition.Figuur
  let gebeurtenissen: [(maand: Maand, tekst: String)]

  func verloop() -> Deel {
    let stand: [Kerncijfer] = v.reeks("stand")
    guard stand.contains(where: { $0.status == .ok }) else { return .ontbreekt(v.waaromNiet("stand")) }
    let punten: [Punt] = v.punten(stand)
    var kop: String = "Het aantal klanten per maand"
    if let now = stand.last, let then = v.eerder(now, maanden: 12), let change = v.verschil(now, then) {
      let text: String? = v.verandering(now, sinds: then, woorden: "een jaar eerder")
      kop = change.mantisse == 0 ? "Er zijn even veel klanten als een jaar eerder" : "Het aantal klanten is \(text ?? "")"
    }
    let benefits: [Kerncijfer] = v.reeks("stand_uitkeringen")
    let other: [Kerncijfer?] = v.perMaand(benefits)
    let tabel = DataTable(
      titel: "Klanten en uitkeringen op de laatste dag van de maand", kolommen: ["Maand", "Klanten", "Uitkeringen"],
      rijen: punten.indices.map { index in
        [
          .tekst(punten[index].label), .getal(punten[index].waarde, .aantal, voorlopig: punten[index].voorlopig),
          .getal(other[index]?.waarde ?? .geen, .aantal, voorlopig: punten[index].voorlopig),
        ]
      })
    return .figuur(
      Figuur(
        id: f.naam, kop: kop, onderkop: "Aantal klanten met algemene bijstand, IOAW of IOAZ op de laatste dag van de maand, \(v.periode)",
        grafiek: StockLine.draw(id: f.naam, naam: "Klanten", maanden: v.maanden, punten: punten, gebeurtenissen: gebeurtenissen, eenheid: .aantal),
        tabel: tabel, rijen: stand + benefits, noten: Figuur.noten(v, f, bron: "uitkering")))
  }

  func stromen() -> Deel {
    guard v.heeft("instroom"), v.heeft("uitstroom") else { return .ontbreekt(v.waaromNiet(v.heeft("instroom") ? "uitstroom" : "instroom")) }
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
      rijen: plus.indices.map { index in
        [
          .tekst(plus[index].label), .getal(plus[index].waarde, .aantal, voorlopig: plus[index].voorlopig),
          .getal(minus[index].waarde, .aantal, voorlopig: minus[index].voorlopig),
        ]
      })
    return .figuur(
      Figuur(
        id: f.naam, kop: kop, onderkop: "Aantal klanten van wie de uitkering in de maand begon of eindigde, \(v.periode)",
        grafiek: FlowColumns.draw(id: f.naam, maanden: v.maanden, instroom: plus, uitstroom: minus), tabel: tabel, rijen: inflow + outflow,
        noten: Figuur.noten(v, f, bron: "uitkering")))
  }
}
