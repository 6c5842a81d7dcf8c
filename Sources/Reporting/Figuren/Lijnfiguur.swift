import Bijstand
import Definitions
import Disclosure

/// One figure in total, month by month: as a line, or as a rate between its limits.
struct Lijnfiguur {
  let v: Verslag
  let f: PageDefinition.Figuur
  let gebeurtenissen: [(maand: Maand, tekst: String)]

  private var rijen: [Kerncijfer] { v.reeks(f.onderwerp) }
  private var naam: String { v.onderwerp(f.onderwerp) }

  func lijn() -> Deel {
    let rijen: [Kerncijfer] = rijen
    let punten: [Punt] = v.punten(rijen)
    guard punten.count(where: { $0.plaats != nil }) > 1, let eenheid = rijen.last.map(Verslag.eenheid) else { return .ontbreekt(v.waaromNiet(f.onderwerp)) }
    return .figuur(
      Figuur(
        id: f.naam, kop: kop(rijen), onderkop: "\(v.label(f.onderwerp)) per maand, \(v.periode)",
        grafiek: StockLine.draw(id: f.naam, naam: naam, maanden: v.maanden, punten: punten, gebeurtenissen: gebeurtenissen, eenheid: eenheid),
        tabel: tabel(naam + " per maand", punten, rijen), rijen: rijen, noten: Figuur.noten(v, f)))
  }

  private func kop(_ rijen: [Kerncijfer]) -> String {
    guard let now = rijen.last(where: { $0.status == .ok }), let text = v.tekst(now) else { return naam + " per maand" }
    let change: String? = v.verandering(now, sinds: v.eerder(now, maanden: 12), woorden: "een jaar eerder")
    return "\(naam): \(text) in \(DatumTekst.maand(now.eind.maandNummer))" + (change.map { ", \($0)" } ?? "")
  }

  func regelkaart() -> Deel {
    let rijen: [Kerncijfer] = rijen
    let punten: [Punt] = v.punten(rijen)
    guard punten.contains(where: { $0.plaats != nil }) else { return .ontbreekt(v.waaromNiet(f.onderwerp)) }
    let limits: Regelkaart? = Regelkaart(v.perMaand(rijen))
    let titel: String = naam + " per maand, regelkaart"
    return .figuur(
      Figuur(
        id: f.naam, kop: kop(limits), onderkop: "\(v.label(f.onderwerp)) per maand met gemiddelde en grenzen, \(v.periode)",
        grafiek: ControlView.draw(
          id: f.naam, titel: titel, maanden: v.maanden, punten: punten, grenzen: limits, lagerIsBeter: v.definitie(f.onderwerp)?.richting == "lager_is_beter",
          eenheid: rijen.last.map(Verslag.eenheid) ?? .aantal), tabel: tabel(titel, punten, rijen), rijen: rijen, noten: Figuur.noten(v, f, noten(limits))))
  }

  private func kop(_ limits: Regelkaart?) -> String {
    guard let limits else { return naam + " per maand" }
    let wat: String = Woorden.inZin(naam)
    if let last = limits.nieuwste, let reden = limits.redenen[last] { return "De \(wat) van de laatste maand vraagt aandacht: \(reden). Onderzoek dit" }
    if limits.redenen.isEmpty { return "De \(wat) per maand past bij toeval" }
    return "De \(wat) week in \(Woorden.aantal(Int64(limits.redenen.count), "maand", "maanden")) af van het gewone. Onderzoek dit"
  }

  private func noten(_ limits: Regelkaart?) -> [String] {
    guard let limits else { return [] }
    var noten: [String] = limits.voorlopig ? ["Voorlopige grenzen: er zijn minder dan twaalf punten."] : []
    noten.append(limits.naarOmvang ? "De grenzen hangen af van het aantal in elke maand." : "Grenzen: gemiddelde plus en min 2,66 maal het gemiddelde verschil tussen twee maanden.")
    noten.append("Zeven op een rij komt ook door toeval voor.")
    return noten
  }

  private func tabel(_ titel: String, _ punten: [Punt], _ rijen: [Kerncijfer]) -> DataTable {
    let perMaand: [Kerncijfer?] = v.perMaand(rijen)
    let isRatio: Bool = rijen.contains { $0.teller.waarde != nil }
    let names = Woorden.kolommen[f.onderwerp] ?? ("Teller", "Noemer")
    return DataTable(
      titel: titel, kolommen: ["Maand"] + (isRatio ? [names.teller, names.noemer, rijen.last.map(Verslag.eenheid) == .procent ? "Aandeel" : naam] : [naam]),
      rijen: perMaand.indices.map { index in
        let rij: Kerncijfer? = perMaand[index]
        let ratio: [Cel] = isRatio ? [.getal(rij?.teller ?? .geen), .getal(rij?.noemer ?? .geen, rij?.isFractie == true ? .aantal : .verhouding)] : []
        return [.tekst(punten[index].label)] + ratio + [rij.map(v.cel) ?? .getal(.geen)]
      })
  }
}

extension Figuur {
  /// The notes under a figure: where it comes from, what the figure itself says, what the page definition adds.
  static func noten(_ v: Verslag, _ f: PageDefinition.Figuur, _ eigen: [String] = [], bron: String? = nil) -> [String] {
    let source: String = bron ?? v.definitie(f.onderwerp)?.bron ?? ""
    return ((source.isEmpty ? [] : ["Bron: \(source.replacing("_", with: " "))."]) + eigen + [f.noot]).filter { !$0.isEmpty }
  }
}
