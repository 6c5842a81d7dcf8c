import Definitions
import Disclosure

/// The four states of in beeld, which add up to the stock.
struct Toestandenfiguur {
  let v: Verslag
  let f: PageDefinition.Figuur

  static let toestanden: [(id: String, naam: String)] = [
    ("in_beeld", "In beeld"), ("kort_in_bestand", "Kort in bestand"), ("uit_beeld", "Uit beeld"), ("geen_gesprek_bekend", "Geen gesprek bekend"),
  ]

  func maak() -> Deel {
    guard v.heeft("in_beeld") else { return .ontbreekt(v.waaromNiet("in_beeld")) }
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
    let kop: String = v.tekst(rijen.first).map { "\($0) van de klanten is in beeld" } ?? "De vier toestanden van het bestand"
    let titel: String = "Klanten naar in beeld en uit beeld"
    return .figuur(
      Figuur(
        id: f.naam, kop: kop, onderkop: "Klanten in bestand op \(day), aantal en aandeel; samen zijn zij het hele bestand",
        grafiek: StateBar.draw(id: f.naam, titel: titel, delen: delen),
        tabel: DataTable(titel: titel, kolommen: ["Toestand", "Klanten", "Aandeel"], rijen: cellen), rijen: rijen,
        noten: Figuur.noten(v, f, bron: v.definitie("in_beeld")?.bron)))
  }
}
