import Bijstand
import Definitions
import Disclosure

/// The newest value of a figure by group: as bars, as dots with intervals and norms, as a funnel, or as a table.
struct Groepsfiguren {
  let v: Verslag
  let f: PageDefinition.Figuur

  private var eigen: (wat: String, titel: String)? { Woorden.eigenNaam["\(f.onderwerp) \(f.uitsplitsing)"] }
  private var wat: String { eigen?.wat ?? v.onderwerp(f.onderwerp) }
  private var titel: String { eigen?.titel ?? "\(wat) naar \(Woorden.naar(f.uitsplitsing))" }
  private var rijen: [Kerncijfer] { v.nieuwsteGroepen(f.onderwerp, f.uitsplitsing) }
  private var ontbreekt: Deel { .ontbreekt(v.waaromNiet(f.onderwerp, f.uitsplitsing)) }

  /// The day or the period of a row in words.
  private func wanneer(_ rij: Kerncijfer) -> String {
    Woorden.eigenPeriode.contains(f.uitsplitsing) ? "de periode staat in de tabel" : periode(rij)
  }

  private func periode(_ rij: Kerncijfer) -> String {
    rij.begin == rij.eind
      ? "op \(DatumTekst.dag(rij.eind))" : DatumTekst.periode(van: rij.begin.dagVanMaand == 1 ? rij.begin.maandNummer : rij.begin.maandNummer.plus(1), tot: rij.eind.maandNummer)
  }

  func staven() -> Deel {
    let rijen: [Kerncijfer] = rijen
    guard let first = rijen.first(where: { $0.status == .ok }), rijen.contains(where: { $0.groep != "onbekend" }) else { return ontbreekt }
    let then: [String: Kerncijfer] = Dictionary(rijen.compactMap { rij in v.eerder(rij, maanden: 12).map { (rij.groep, $0) } }, uniquingKeysWith: { first, _ in first })
    let eenheid: Eenheid = Verslag.eenheid(first)
    var columns: [String] = ["Groep", first.begin == first.eind ? DatumTekst.dag(first.eind) : wat]
    if !then.isEmpty { columns.append(DatumTekst.dag(first.eind.maandNummer.plus(-12).laatsteDag)) }
    return .figuur(
      Figuur(
        id: f.naam, kop: kopStaven(rijen, eenheid), onderkop: "\(v.label(f.onderwerp)) naar \(Woorden.naar(f.uitsplitsing)), \(wanneer(first))",
        grafiek: OrderedBars.draw(id: f.naam, titel: titel, staven: rijen.map { Staaf(naam: v.groep($0), waarde: $0.waarde, tekst: v.tekst($0)) }, eenheid: eenheid),
        tabel: DataTable(
          titel: titel, kolommen: columns,
          rijen: rijen.map { rij in [.tekst(v.groep(rij)), v.cel(rij)] + (then.isEmpty ? [] : [then[rij.groep].map(v.cel) ?? .getal(.geen)]) }),
        rijen: rijen + rijen.compactMap { then[$0.groep] }, noten: Figuur.noten(v, f)))
  }

  private func kopStaven(_ rijen: [Kerncijfer], _ eenheid: Eenheid) -> String {
    let shown: [(rij: Kerncijfer, waarde: Getal)] = rijen.filter { $0.groep != "onbekend" }.compactMap { rij in rij.waarde.waarde.map { (rij, $0) } }
    guard let top = shown.max(by: { $0.waarde.kommagetal < $1.waarde.kommagetal }), let low = shown.min(by: { $0.waarde.kommagetal < $1.waarde.kommagetal }), shown.count > 1
    else { return titel }
    if eenheid == .aantal, let total = v.p.rijen(f.onderwerp).first(where: { $0.begin == top.rij.begin && $0.eind == top.rij.eind })?.waarde.waarde?.geheel, total > 0 {
      return "\(v.groep(top.rij)) is de grootste groep: \(NumberFormat.percentage(top.waarde.geheel, of: total)) van het totaal"
    }
    if eenheid == .procent, let text = v.tekst(top.rij), shown.allSatisfy({ $0.rij.noemer == top.rij.noemer }) {
      return "\(v.groep(top.rij)) is de grootste groep: \(text)"
    }
    if top.waarde == low.waarde { return titel }
    return "\(wat): van \(v.tekst(low.rij) ?? eenheid.tekst(low.waarde)) bij \(Woorden.inZin(v.groep(low.rij))) tot \(v.tekst(top.rij) ?? eenheid.tekst(top.waarde)) bij \(Woorden.inZin(v.groep(top.rij)))"
  }

  func stippen() -> Deel {
    let found: [Kerncijfer] = rijen
    guard let first = found.first, found.count(where: { $0.status == .ok }) > 1 else { return ontbreekt }
    let eenheid: Eenheid = Verslag.eenheid(found.first { $0.status == .ok } ?? first)
    // Loads are read from high to low; shares keep the order of the code list, so that nobody reads a ranking into chance.
    let rijen: [Kerncijfer] = first.eenheid == "klanten_per_fte" ? found.sorted { a, b in (b.waarde.waarde?.kommagetal ?? -1, a.groep) < (a.waarde.waarde?.kommagetal ?? -1, b.groep) } : found
    let whole: Kerncijfer? = v.p.rijen(f.onderwerp).first { $0.begin == first.begin && $0.eind == first.eind }
    let line: (String, Double)? = whole?.waarde.waarde.map { ("gemeente " + (v.tekst(whole) ?? eenheid.tekst($0)), $0.kommagetal) }
    let normen: [Norm?] = rijen.map(v.norm)
    let hasNorms: Bool = normen.contains { $0 != nil }
    var notes: [String] = rijen.contains { $0.ondergrens.waarde != nil } ? ["De lijn door een stip is het interval van 95%."] : []
    if hasNorms { notes += normUitleg(rijen, normen) }
    return .figuur(
      Figuur(
        id: f.naam, kop: kopStippen(rijen, normen, line != nil), onderkop: "\(v.label(f.onderwerp)) naar \(Woorden.naar(f.uitsplitsing)), \(wanneer(first))",
        grafiek: DotInterval.draw(
          id: f.naam, titel: titel,
          rijen: zip(rijen, normen).map { rij, norm in
            StipRij(naam: v.groep(rij), waarde: rij.waarde, onder: rij.ondergrens, boven: rij.bovengrens, norm: norm.map { ($0.ondergrens?.double, $0.bovengrens?.double) }, tekst: v.tekst(rij))
          }, eenheid: eenheid, lijn: line), tabel: tabel(rijen, normen: hasNorms ? normen : nil), rijen: rijen, noten: Figuur.noten(v, f, notes)))
  }

  private func kopStippen(_ rijen: [Kerncijfer], _ normen: [Norm?], _ naastGeheel: Bool) -> String {
    let held: [(rij: Kerncijfer, norm: Norm)] = zip(rijen, normen).compactMap { rij, norm in rij.waarde.waarde != nil ? norm.map { (rij, $0) } : nil }
    let above: [Kerncijfer] = held.filter { item in item.norm.bovengrens.map { (item.rij.waarde.waarde?.kommagetal ?? 0) > $0.double } ?? false }.map(\.rij)
    if !above.isEmpty { return "Boven de norm: \(Woorden.inZin(Woorden.opsomming(above.map { "\(Woorden.inZin(v.groep($0))) (\(v.tekst($0) ?? ""))" })))" }
    if !held.isEmpty { return "Niemand zit boven de norm: \(Woorden.inZin(titel))" }
    return titel + (naastGeheel ? ", naast de hele gemeente" : "")
  }

  /// What each norm is and where it comes from.
  private func normUitleg(_ rijen: [Kerncijfer], _ normen: [Norm?]) -> [String] {
    var seen: [Norm] = []
    for norm in normen.compactMap({ $0 }) where !seen.contains(norm) { seen.append(norm) }
    let parts: [String] = seen.map { norm in
      let name: String = norm.groep.isEmpty ? "alle groepen" : Woorden.inZin(Woorden.los(v.p.codeboek.label(norm.uitsplitsing, norm.groep)))
      return "\(name) \(Self.band(norm))" + (norm.toelichting.isEmpty ? "" : " (\(norm.toelichting))")
    }
    return ["Grijze band of streep: de norm. " + parts.joined(separator: "; ") + "."]
  }

  static func band(_ norm: Norm) -> String {
    func text(_ value: Decimaal) -> String { value.tekst() }
    switch (norm.ondergrens, norm.bovengrens) {
    case (let low?, let high?): return "\(text(low)) tot \(text(high))"
    case (nil, let high?): return "hoogstens \(text(high))"
    case (let low?, nil): return "minstens \(text(low))"
    case (nil, nil): return "geen"
    }
  }

  func trechter() -> Deel {
    let rijen: [Kerncijfer] = rijen.filter { $0.groep != "onbekend" }
    let shown: [Kerncijfer] = rijen.filter { $0.status == .ok }
    guard let plot = Trechter(shown, naam: v.groep), let first = shown.first else {
      return .ontbreekt("Een trechter naar \(Woorden.naar(f.uitsplitsing)): daarvoor zijn acht groepen met genoeg aantallen nodig.")
    }
    let outside: Int = plot.leden.count(where: \.buiten998)
    let name: String = titel + ", trechter"
    return .figuur(
      Figuur(
        id: f.naam,
        kop: outside == 0
          ? "De verschillen per \(Woorden.naar(f.uitsplitsing)) passen bij toeval"
          : "Bij \(outside) van \(plot.leden.count) verklaart toeval het verschil niet. Onderzoek dit",
        onderkop: "\(v.label(f.onderwerp)) naar \(Woorden.naar(f.uitsplitsing)) en aantal \(kolommen.noemer.lowercased()), \(wanneer(first))",
        grafiek: FunnelView.draw(id: f.naam, titel: name, trechter: plot, noemer: kolommen.noemer.lowercased()), tabel: tabel(rijen, titel: name), rijen: rijen,
        noten: Figuur.noten(v, f, plot.verwijd ? ["De grenzen zijn verruimd: de groepen verschillen onderling meer dan toeval."] : [])))
  }

  func lijst() -> Deel {
    let rijen: [Kerncijfer] = rijen
    let namen: [String] = f.uitsplitsing.split(separator: "|").map(String.init)
    guard let first = rijen.first else { return ontbreekt }
    return .figuur(
      Figuur(
        id: f.naam, kop: titel, onderkop: "\(titel), \(wanneer(first))", grafiek: nil, tabel: namen.count == 2 ? kruistabel(rijen, namen) : tabel(rijen),
        rijen: rijen, noten: Figuur.noten(v, f), tabelOpen: true))
  }

  /// A breakdown by two things: the first down, the second across.
  private func kruistabel(_ rijen: [Kerncijfer], _ namen: [String]) -> DataTable {
    func codes(_ rij: Kerncijfer) -> [String] { rij.groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
    func eigenCodes(_ plaats: Int) -> [String] {
      var out: [String] = []
      for rij in rijen {
        let code: String = codes(rij)[plaats]
        if !out.contains(code) { out.append(code) }
      }
      return out
    }
    func naam(_ plaats: Int, _ code: String) -> String { Woorden.los(v.p.codeboek.label(namen[plaats], code)) }
    let index: [String: Kerncijfer] = Dictionary(rijen.map { ($0.groep, $0) }, uniquingKeysWith: { first, _ in first })
    let across: [String] = eigenCodes(1).sorted { v.p.codeboek.volgorde(namen[1], $0) < v.p.codeboek.volgorde(namen[1], $1) }
    let body: [[Cel]] = eigenCodes(0).map { code in
      [Cel.tekst(naam(0, code))] + across.map { index["\(code)|\($0)"].map(v.cel) ?? Cel.getal(.geen) }
    }
    return DataTable(titel: titel, kolommen: [Woorden.los(namen[0])] + across.map { naam(1, $0) }, rijen: body)
  }

  private var kolommen: (teller: String, noemer: String) { Woorden.kolommen[f.onderwerp] ?? ("Teller", "Noemer") }

  private func tabel(_ rijen: [Kerncijfer], titel name: String? = nil, normen: [Norm?]? = nil) -> DataTable {
    let isRatio: Bool = rijen.contains { $0.noemer.waarde != nil }
    let hasInterval: Bool = rijen.contains { $0.ondergrens.waarde != nil }
    let isShare: Bool = rijen.first.map(Verslag.eenheid) == .procent
    var heads: [String] = ["Groep"]
    if isRatio { heads += [kolommen.teller, kolommen.noemer] }
    heads.append(isShare ? "Aandeel" : wat)
    if hasInterval { heads.append("Interval 95%") }
    if normen != nil { heads.append("Norm") }
    let hasPeriods: Bool = Woorden.eigenPeriode.contains(f.uitsplitsing)
    if hasPeriods { heads.append("Periode") }
    return DataTable(
      titel: name ?? titel, kolommen: heads,
      rijen: rijen.indices.map { index in
        let rij: Kerncijfer = rijen[index]
        var cells: [Cel] = [.tekst(v.groep(rij))]
        if isRatio { cells += [.getal(rij.teller), .getal(rij.noemer, rij.isFractie ? .aantal : .verhouding)] }
        cells.append(v.cel(rij))
        if hasInterval { cells.append(.tekst(interval(rij))) }
        if let normen { cells.append(.tekst(normen[index].map(Self.band) ?? "")) }
        if hasPeriods { cells.append(.tekst(periode(rij))) }
        return cells
      })
  }

  private func interval(_ rij: Kerncijfer) -> String {
    guard let low = rij.ondergrens.waarde, let high = rij.bovengrens.waarde else { return "" }
    let decimals: Int = NumberFormat.decimals(for: rij.noemer.waarde?.geheel ?? 0)
    return NumberFormat.interval(NumberFormat.percentage(low, decimals: decimals), NumberFormat.percentage(high, decimals: decimals))
  }
}
