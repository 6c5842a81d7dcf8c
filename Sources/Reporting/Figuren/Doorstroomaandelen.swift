import Bijstand
import Definitions
import Disclosure

/// How large the share is that moved up, moved down, or moved forward, over three periods: one figure for each scale.
struct Doorstroomaandelen {
  let v: Verslag
  let f: PageDefinition.Figuur

  private static let maten: [(id: String, naam: String)] = [("doorstroom_pct", "Omhoog"), ("omlaag_pct", "Omlaag"), ("vooruit_pct", "Vooruit")]

  /// The newest rows of a measure, by scale where there are scales, the longest period first.
  static func nieuwste(_ v: Verslag, _ id: String) -> [Kerncijfer] {
    let byScale: [Kerncijfer] = v.p.rijen(id, "schaal").filter { $0.status == .ok }
    let rows: [Kerncijfer] = byScale.isEmpty ? v.p.rijen(id).filter { $0.status == .ok } : byScale
    guard let newest = rows.map(\.eind).max() else { return [] }
    return rows.filter { $0.eind == newest }.sorted { ($0.begin, $0.groep) < ($1.begin, $1.groep) }
  }

  func figuren() -> [Deel] {
    let all: [(naam: String, rij: Kerncijfer)] = Self.maten.flatMap { maat in Self.nieuwste(v, maat.id).map { (maat.naam, $0) } }
    let scales: [String] = Array(Set(all.map(\.rij.groep))).sorted()
    if scales.isEmpty { return [.ontbreekt(v.waaromNiet("doorstroom_pct"))] }
    return scales.map { scale in .figuur(figuur(all.filter { $0.rij.groep == scale }, scale)) }
  }

  private func figuur(_ rows: [(naam: String, rij: Kerncijfer)], _ scale: String) -> Figuur {
    let sorted = rows.enumerated().sorted { ($0.element.rij.begin, $0.offset) < ($1.element.rij.begin, $1.offset) }.map(\.element)
    func months(_ rij: Kerncijfer) -> Int32 { rij.eind.maandNummer.nummer - rij.begin.maandNummer.nummer }
    func name(_ item: (naam: String, rij: Kerncijfer)) -> String { "\(item.naam), \(Woorden.aantal(Int64(months(item.rij)), "maand", "maanden"))" }
    let title: String = scale == "totaal" ? "Alle schalen" : Woorden.los(v.p.codeboek.label("schaal", scale))
    let titel: String = "\(title): omhoog, omlaag en vooruit"
    var kop: String = titel
    if let up = sorted.first(where: { $0.rij.id == "doorstroom_pct" }), let text = v.tekst(up.rij), months(up.rij) == 12 {
      let down: String? = sorted.first { $0.rij.id == "omlaag_pct" && months($0.rij) == 12 }.flatMap { v.tekst($0.rij) }
      kop = "\(title): in een jaar ging \(text) omhoog" + (down.map { " en \($0) omlaag" } ?? "")
    }
    let id: String = "\(f.naam)-\(scale.replacing("_", with: "-"))"
    return Figuur(
      id: id, kop: kop, onderkop: "Aandeel van de klanten met een indeling op beide dagen, \(Woorden.inZin(title))",
      grafiek: DotInterval.draw(
        id: id, titel: titel, rijen: sorted.map { StipRij(naam: name($0), waarde: $0.rij.waarde, onder: nil, boven: nil, norm: nil, tekst: v.tekst($0.rij)) }, eenheid: .procent, lijn: nil),
      tabel: DataTable(
        titel: titel, kolommen: ["Maat", "Teller", "Noemer", "Aandeel"],
        rijen: sorted.map { [.tekst(name($0)), .getal($0.rij.teller), .getal($0.rij.noemer), v.cel($0.rij)] }), rijen: sorted.map(\.rij),
      noten: Figuur.noten(v, f, bron: v.definitie("doorstroom_pct")?.bron))
  }
}
