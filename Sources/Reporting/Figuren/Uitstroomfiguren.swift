import Bijstand
import Definitions
import Disclosure

/// Who left and why, by quarter, and the measures of outflow.
struct Uitstroomfiguren {
  let v: Verslag
  let f: PageDefinition.Figuur

  private let rijen: [Kerncijfer]
  private let kwartaaleinden: [Datum]
  private let index: [String: Kerncijfer]

  init(v: Verslag, f: PageDefinition.Figuur) {
    self.v = v
    self.f = f
    rijen = v.p.rijen("uitstroom_reden", "reden_groep").filter { $0.soort == .kwartaal }
    kwartaaleinden = Array(Array(Set(rijen.map(\.eind))).sorted().suffix(12))
    index = Dictionary(rijen.map { ("\($0.groep)\u{1F}\($0.eind.dag)", $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func waarde(_ code: String, _ end: Datum) -> Kerncijfer? { index["\(code)\u{1F}\(end.dag)"] }

  private func kwartaal(_ end: Datum) -> String { DatumTekst.kwartaal(van: end.maandNummer.plus(-2), tot: end.maandNummer) }

  private func punt(_ code: String, _ end: Datum) -> Punt {
    let rij: Kerncijfer? = waarde(code, end)
    return Punt(label: kwartaal(end), waarde: rij?.waarde ?? .geen, voorlopig: rij?.voorlopig ?? false)
  }

  private func naam(_ code: String) -> String { Woorden.los(v.p.codeboek.label("reden_groep", code)) }

  /// The reasons: work first, the others in the order of the code list.
  private var codes: [String] {
    Array(Set(rijen.map(\.groep))).sorted { a, b in
      if (a == "werk") != (b == "werk") { return a == "werk" }
      return v.p.codeboek.volgorde("reden_groep", a) < v.p.codeboek.volgorde("reden_groep", b)
    }
  }

  /// What is shown of a reason over the quarters drawn; nil when too few of them are.
  private func som(_ code: String, minstens: Int) -> Int64? {
    let shown: [Int64] = kwartaaleinden.compactMap { waarde(code, $0)?.waarde.waarde?.geheel }
    return shown.count >= minstens && shown.contains { $0 > 0 } ? shown.reduce(0, +) : nil
  }

  func kwartalen() -> Deel {
    let ends: [Datum] = kwartaaleinden
    let totals: [Kerncijfer] = v.p.rijen("uitstroom_reden").filter { $0.soort == .kwartaal }
    // Work on the baseline; then the reasons that are shown most and are largest, so that the grey rest is as small as it can be.
    let shown: [(code: String, som: Int64)] = codes.filter { $0 != "onbekend" && $0 != "overig" }.compactMap { code in
      som(code, minstens: (ends.count + 1) / 2).map { (code, $0) }
    }
    let main: [String] = shown.filter { $0.code == "werk" }.map(\.code)
      + shown.filter { $0.code != "werk" }.sorted { ($1.som, $0.code) < ($0.som, $1.code) }.prefix(3).map(\.code)
    guard ends.count > 1, !main.isEmpty else { return .ontbreekt(v.waaromNiet("uitstroom_reden", "reden_groep")) }
    var reeksen: [Reeks] = main.map { code in Reeks(naam: naam(code), punten: ends.map { punt(code, $0) }) }
    let rest: [Punt] = ends.map { end in
      let total: Kerncijfer? = totals.first { $0.eind == end }
      var left: Beschermd<Getal> = total?.waarde ?? .geen
      // What is not drawn by name is the total less what is: hidden reasons are in it, and unknown ones.
      for code in main { if let rij = waarde(code, end), rij.status == .ok { left = left.min(rij.waarde) } }
      return Punt(label: kwartaal(end), waarde: left, voorlopig: total?.voorlopig ?? false)
    }
    reeksen.append(Reeks(naam: "Overig, onbekend of niet getoond", punten: rest))
    let titel: String = "Uitstroom per kwartaal naar reden"
    let columns: [String] = codes
    return .figuur(
      Figuur(
        id: f.naam, kop: kop(main[0]),
        onderkop: "Aantal klanten van wie de uitkering eindigde, per kwartaal, \(DatumTekst.periode(van: ends[0].maandNummer.plus(-2), tot: ends[ends.count - 1].maandNummer))",
        grafiek: StackedColumns.draw(id: f.naam, titel: titel, tijd: .kwartalen(ends.map(\.maandNummer)), reeksen: reeksen, eenheid: .aantal),
        tabel: DataTable(
          titel: titel, kolommen: ["Kwartaal"] + columns.map(naam) + ["Totaal"],
          rijen: ends.map { end in
            [.tekst(kwartaal(end))] + columns.map { code in waarde(code, end).map { Cel.getal($0.waarde, .aantal, voorlopig: $0.voorlopig) } ?? .getal(.geen) }
              + [.getal(totals.first { $0.eind == end }?.waarde ?? .geen)]
          }), rijen: rijen.filter { ends.contains($0.eind) } + totals.filter { ends.contains($0.eind) }, noten: Figuur.noten(v, f, bron: "uitkering")))
  }

  private func kop(_ code: String) -> String {
    guard let last = kwartaaleinden.last(where: { waarde(code, $0)?.status == .ok }), let now = waarde(code, last), let text = v.tekst(now) else {
      return "Uitstroom per kwartaal naar reden"
    }
    let change: String? = v.verandering(now, sinds: waarde(code, last.maandNummer.plus(-12).laatsteDag), woorden: "een jaar eerder")
    return "\(naam(code)): \(text) klanten in het \(kwartaal(last))" + (change.map { ", \($0)" } ?? "")
  }

  func perReden() -> Deel {
    let ends: [Datum] = kwartaaleinden
    let shown: [String] = codes.filter { som($0, minstens: 4) != nil }
    guard shown.count > 2 else { return .ontbreekt("Uitstroom, elke reden apart: er zijn te weinig kwartalen die getoond kunnen worden.") }
    let reeksen: [Reeks] = shown.map { code in Reeks(naam: naam(code), punten: ends.map { punt(code, $0) }) }
    let titel: String = "Uitstroom per reden, kleine lijnen op dezelfde as"
    return .figuur(
      Figuur(
        id: f.naam, kop: "Elke reden apart, op dezelfde as", onderkop: "Aantal klanten per kwartaal, naar reden van uitstroom",
        grafiek: SmallMultiples.draw(id: f.naam, titel: titel, maanden: ends.map(\.maandNummer), reeksen: reeksen, eenheid: .aantal),
        tabel: DataTable(
          titel: titel, kolommen: ["Reden"] + ends.map(kwartaal),
          rijen: shown.map { code in
            [.tekst(naam(code))] + ends.map { end in waarde(code, end).map { Cel.getal($0.waarde, .aantal, voorlopig: $0.voorlopig) } ?? .getal(.geen) }
          }),
        rijen: rijen.filter { shown.contains($0.groep) && ends.contains($0.eind) },
        noten: Figuur.noten(v, f, ["Een onderbroken lijn is een kwartaal dat niet is getoond."], bron: "uitkering")))
  }

  func maten() -> Deel {
    var rijen: [Kerncijfer] = []
    for id in [
      "uitstroom_pct_begin", "uitstroom_pct_populatie", "uitstroom_werk_aandeel", "uitstroom_werk_bevestigd", "herinstroom", "duurzaam_1m", "duurzaam_6m",
      "duurzaam_12m",
    ] {
      if let rij = v.p.rijen(id).max(by: { $0.eind < $1.eind }) { rijen.append(rij) }
    }
    guard rijen.contains(where: { $0.status == .ok }) else { return .ontbreekt(v.waaromNiet("uitstroom_pct_begin")) }
    let titel: String = "Maten van uitstroom over twaalf maanden"
    return .figuur(
      Figuur(
        id: f.naam, kop: "Elke maat heeft een eigen teller en noemer", onderkop: "Aandelen over twaalf maanden; de periode staat in de tabel",
        grafiek: DotInterval.draw(
          id: f.naam, titel: titel, rijen: rijen.map { StipRij(naam: v.label($0.id), waarde: $0.waarde, onder: nil, boven: nil, norm: nil, tekst: v.tekst($0)) }, eenheid: .procent, lijn: nil),
        tabel: DataTable(
          titel: titel, kolommen: ["Maat", "Teller", "Noemer", "Aandeel", "Periode"],
          rijen: rijen.map { rij in
            [
              .tekst(v.label(rij.id)), .getal(rij.teller), .getal(rij.noemer), v.cel(rij),
              .tekst(DatumTekst.periode(van: rij.begin.maandNummer, tot: rij.eind.maandNummer)),
            ]
          }), rijen: rijen, noten: Figuur.noten(v, f, ["De maten hebben verschillende noemers en zijn niet op te tellen."], bron: "uitkering")))
  }
}
