import Bijstand
import Disclosure

/// What needs attention this month: six numbers, the signals, the balance.
struct IndexPagina {
  let v: Verslag
  /// What the other pages could not show.
  let ontbreekt: [String]

  func maak() -> Pagina {
    let signalen = Signalen(v)
    var items: [HTML] = signalen.lijst.map { signaal in
      .tag("li", [:], [.text(signaal.zin + " "), .tag("a", ["href": "\(signaal.pagina).html"], "Bekijk \(Self.namen[signaal.pagina] ?? signaal.pagina)")])
    }
    if items.isEmpty { items.append(.tag("li", [:], "Geen signalen: de nieuwste cijfers passen bij wat gewoon is.")) }
    var blokken: [Blok] = [
      Blok(titel: "De maand in zes cijfers", inhoud: .tag("ul", ["class": "kpi"], tegels())),
      Blok(
        titel: "Signalen", tekst: signalen.getoetst == 0 ? [] : [getoetst(signalen.getoetst)], inhoud: .tag("ul", ["class": "sig"], items)),
    ]
    if let figuur = balans() { blokken.append(Blok(titel: "Van vorige maand naar deze maand", figuren: [figuur])) }
    return Pagina(
      naam: "index", kort: "Overzicht", titel: "Wat vraagt deze maand aandacht?", antwoord: antwoord(signalen), blokken: blokken, ontbreekt: ontbreekt,
      eenBlad: true)
  }

  static let namen: [String: String] = ["noshow": "no-show", "bestand": "het bestand", "uitstroom": "de uitstroom", "kwaliteit": "de kwaliteit"]

  private func getoetst(_ count: Int) -> String {
    "Bekeken: \(count) \(count == 1 ? "regelkaart" : "regelkaarten"). Ook als er niets aan de hand is, geeft ongeveer een op de vier kaarten ergens een signaal; hier staan alleen signalen met het nieuwste punt erin."
  }

  private func antwoord(_ signalen: Signalen) -> String {
    guard let now = v.p.laatste("stand"), let text = v.tekst(now) else { return "De stand van deze maand kan niet worden getoond." }
    let count: Int = signalen.lijst.count
    let words: String = count == 0 ? "Er zijn geen signalen." : (count == 1 ? "Er is 1 signaal." : "Er zijn \(count) signalen.")
    return "Op \(DatumTekst.dag(now.eind)) zijn er \(text) klanten. \(words)"
  }

  private func tegels() -> [HTML] {
    [
      tegel("Klanten in bestand", "stand", pagina: "bestand"), tegel("Uitstroom in de maand", "uitstroom", pagina: "uitstroom"),
      tegel("Instroom in de maand", "instroom", pagina: "bestand"), tegel("Klanten in beeld", "in_beeld", pagina: "inbeeld"),
      tegel("No-show in de maand", "no_show_pct", pagina: "noshow"), tegel("Klanten per fte", "caseload_per_fte", pagina: "caseload"),
    ]
  }

  private func tegel(_ naam: String, _ id: String, pagina: String) -> HTML {
    let rijen: [Kerncijfer] = Array(v.reeks(id).suffix(13))
    var body: [HTML] = [.tag("h3", [:], naam)]
    guard let now = rijen.last, now.status == .ok, let text = v.tekst(now) else {
      let woorden: String = rijen.last?.status == .geheim ? "Niet getoond: te klein." : "Niet bekend: de bron is niet geleverd."
      body.append(.tag("p", ["class": "w"], [.tag("a", ["href": "\(pagina).html"], [Teken.teken(rijen.last?.status == .geheim ? .geheim : .onbekend)])]))
      body.append(.tag("p", [:], woorden))
      return .tag("li", [:], body)
    }
    body.append(.tag("p", ["class": "w"], [.tag("a", ["href": "\(pagina).html"], text), now.voorlopig ? .text("*") + Teken.verborgen(" voorlopig") : HTML()]))
    body.append(Sparkline.draw(rijen.map(\.waarde)))
    var words: [String] = []
    if let change = v.verandering(now, sinds: v.eerder(now, maanden: 1), woorden: "vorige maand") { words.append(change) }
    if let change = v.verandering(now, sinds: v.eerder(now, maanden: 12), woorden: "een jaar eerder") { words.append(change) }
    body.append(.tag("p", [:], words.isEmpty ? "Nog geen eerdere maand om mee te vergelijken." : words.joined(separator: "; ")))
    return .tag("li", [:], body)
  }

  /// The flow bar, only when it balances to the unit.
  private func balans() -> Figuur? {
    guard let now = v.p.laatste("stand"), let then = v.eerder(now, maanden: 1), let a = then.waarde.waarde?.geheel, let d = now.waarde.waarde?.geheel,
      let inflow = v.p.laatste("instroom"), let outflow = v.p.laatste("uitstroom"), inflow.eind == now.eind, outflow.eind == now.eind,
      let b = inflow.waarde.waarde?.geheel, let c = outflow.waarde.waarde?.geheel, a + b - c == d
    else { return nil }
    let stappen: [(naam: String, van: Int64, tot: Int64, waarde: Int64)] = [
      (DatumTekst.maandKort(then.eind.maandNummer), 0, a, a), ("instroom", a, a + b, b), ("uitstroom", a + b, d, c), (DatumTekst.maandKort(now.eind.maandNummer), 0, d, d),
    ]
    let titel: String = "Van stand naar stand"
    var kop: String = "Het aantal klanten bleef gelijk"
    if d > a { kop = "Er kwamen \(NumberFormat.integer(d - a)) klanten meer bij dan er weggingen" }
    if d < a { kop = "Er gingen \(NumberFormat.integer(a - d)) klanten meer weg dan er bij kwamen" }
    return Figuur(
      id: "balans", kop: kop, onderkop: "Klanten in bestand op \(DatumTekst.dag(then.eind)) en \(DatumTekst.dag(now.eind)), met instroom en uitstroom",
      grafiek: FlowBar.draw(id: "balans", titel: titel, stappen: stappen),
      tabel: DataTable(
        titel: titel, kolommen: ["Wat", "Klanten"],
        rijen: [
          [.tekst("Stand op " + DatumTekst.dag(then.eind)), .getal(then.waarde)], [.tekst("Instroom"), .getal(inflow.waarde)],
          [.tekst("Uitstroom"), .getal(outflow.waarde)], [.tekst("Stand op " + DatumTekst.dag(now.eind)), .getal(now.waarde)],
        ]), rijen: [then, inflow, outflow, now], noten: ["Bron: levering uitkering."])
  }
}
