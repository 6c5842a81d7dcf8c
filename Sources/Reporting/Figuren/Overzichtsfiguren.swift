import Bijstand
import Definitions
import Disclosure

/// What stands on the front page: six numbers, the signals, the balance.
struct Overzichtsfiguren {
  let v: Verslag
  let f: PageDefinition.Figuur

  func tegels() -> HTML {
    .tag(
      "ul", ["class": "kpi"],
      [
        tegel("Klanten in bestand", "stand", pagina: "bestand"), tegel("Uitstroom in de maand", "uitstroom", pagina: "uitstroom"),
        tegel("Instroom in de maand", "instroom", pagina: "bestand"), tegel("Klanten in beeld", "in_beeld", pagina: "inbeeld"),
        tegel("No-show in de maand", "no_show_pct", pagina: "noshow"), tegel("Klanten per fte", "caseload_per_fte", pagina: "caseload"),
      ])
  }

  private func tegel(_ naam: String, _ id: String, pagina: String) -> HTML {
    let rijen: [Kerncijfer] = Array(v.reeks(id).suffix(13))
    // The municipality may have left the page out.
    let known: Bool = v.definities.paginas.contains { $0.pagina == pagina }
    func link(_ content: HTML) -> HTML { known ? .tag("a", ["href": "\(pagina).html"], [content]) : content }
    var body: [HTML] = [.tag("h3", [:], naam)]
    guard let now = rijen.last, now.status == .ok, let text = v.tekst(now) else {
      let hidden: Bool = rijen.last.map { $0.status == .geheim } ?? v.isVerborgen(id)
      body.append(.tag("p", ["class": "w"], [link(Teken.teken(hidden ? .geheim : .onbekend))]))
      body.append(.tag("p", [:], hidden ? "Niet getoond: te klein." : "Niet bekend: de bron is niet geleverd."))
      return .tag("li", ["data-kerncijfer": id], body)
    }
    body.append(.tag("p", ["class": "w"], [link(.text(text)), now.voorlopig ? .text("*") + Teken.verborgen(" voorlopig") : HTML()]))
    body.append(Sparkline.draw(rijen.map(\.waarde)))
    var words: [String] = []
    for (months, name) in [(1, "vorige maand"), (12, "een jaar eerder")] {
      if let change = v.verandering(now, sinds: v.eerder(now, maanden: months), woorden: name) { words.append(change) }
    }
    body.append(.tag("p", [:], words.isEmpty ? "Nog geen eerdere maand om mee te vergelijken." : Woorden.los(words.joined(separator: "; "))))
    if let norm = v.norm(now) { body.append(.tag("p", [:], "Norm: \(Groepsfiguren.band(norm)).")) }
    return .tag("li", ["data-kerncijfer": id], body)
  }

  static let namen: [String: String] = ["noshow": "no-show", "bestand": "het bestand", "uitstroom": "de uitstroom", "kwaliteit": "de kwaliteit"]

  func signalen() -> HTML {
    let found = Signalen(v)
    var items: [HTML] = found.lijst.map { signaal in
      .tag("li", [:], [.text(signaal.zin + " "), .tag("a", ["href": "\(signaal.pagina).html"], "Bekijk \(Self.namen[signaal.pagina] ?? signaal.pagina)")])
    }
    if items.isEmpty { items.append(.tag("li", [:], "Geen signalen: de nieuwste cijfers passen bij wat gewoon is.")) }
    let list: HTML = .tag("ul", ["class": "sig"], items)
    if found.getoetst == 0 { return list }
    let text: String =
      "Bekeken: \(Woorden.aantal(Int64(found.getoetst), "regelkaart", "regelkaarten")). Ook als er niets aan de hand is, geeft ongeveer een op de vier kaarten ergens een signaal; hier staan alleen signalen met het nieuwste punt erin."
    return .tag("p", [:], text) + list
  }

  /// The flow bar, only when it balances to the unit.
  func balans() -> Deel {
    guard let now = v.p.laatste("stand"), let then = v.eerder(now, maanden: 1), let a = then.waarde.waarde?.geheel, let d = now.waarde.waarde?.geheel,
      let inflow = v.p.laatste("instroom"), let outflow = v.p.laatste("uitstroom"), inflow.eind == now.eind, outflow.eind == now.eind,
      let b = inflow.waarde.waarde?.geheel, let c = outflow.waarde.waarde?.geheel, a + b - c == d
    else { return .ontbreekt("Van vorige maand naar deze maand: de stromen zijn niet bekend of te klein om te tonen.") }
    let stappen: [(naam: String, van: Int64, tot: Int64, waarde: Int64)] = [
      (DatumTekst.maandKort(then.eind.maandNummer), 0, a, a), ("instroom", a, a + b, b), ("uitstroom", a + b, d, c), (DatumTekst.maandKort(now.eind.maandNummer), 0, d, d),
    ]
    let titel: String = "Van stand naar stand"
    var kop: String = "Het aantal klanten bleef gelijk"
    if d > a { kop = "Er \(d - a == 1 ? "kwam 1 klant" : "kwamen \(NumberFormat.integer(d - a)) klanten") meer bij dan er weggingen" }
    if d < a { kop = "Er \(a - d == 1 ? "ging 1 klant" : "gingen \(NumberFormat.integer(a - d)) klanten") meer weg dan er bij kwamen" }
    return .figuur(
      Figuur(
        id: f.naam, kop: kop, onderkop: "Klanten in bestand op \(DatumTekst.dag(then.eind)) en \(DatumTekst.dag(now.eind)), met instroom en uitstroom",
        grafiek: FlowBar.draw(id: f.naam, titel: titel, stappen: stappen),
        tabel: DataTable(
          titel: titel, kolommen: ["Wat", "Klanten"],
          rijen: [
            [.tekst("Stand op " + DatumTekst.dag(then.eind)), .getal(then.waarde)], [.tekst("Instroom"), .getal(inflow.waarde)],
            [.tekst("Uitstroom"), .getal(outflow.waarde)], [.tekst("Stand op " + DatumTekst.dag(now.eind)), .getal(now.waarde)],
          ]), rijen: [then, inflow, outflow, now], noten: Figuur.noten(v, f, bron: "uitkering")))
  }
}
