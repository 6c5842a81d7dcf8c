import Bijstand
import Disclosure

/// Whether the work is spread fairly.
struct CaseloadPagina {
  let v: Verslag

  func maak() -> Pagina {
    guard v.heeft("caseload_per_fte") || v.heeft("caseload_per_fte", "team") else {
      return Pagina(
        naam: "caseload", kort: "Caseload", titel: "Is het werk eerlijk verdeeld?",
        antwoord: "Dit is niet te zeggen: er is geen formatie (fte) geleverd.", blokken: [], ontbreekt: [v.ontbreekt("Caseload per fte", bron: "formatie")])
    }
    var figuren: [Figuur] = []
    for (breakdown, name) in [("rol", "rol"), ("team", "team"), ("rol|team", "rol en team")] {
      if let figuur = stippen(breakdown, name) { figuren.append(figuur) }
    }
    var blokken: [Blok] = [Blok(titel: "Hoeveel klanten per fte?", figuren: figuren)]
    if let figuur = verloop() { blokken.append(Blok(titel: "Hoe ging het in de tijd?", figuren: [figuur])) }
    blokken.append(
      Blok(
        titel: "Wat telt mee?",
        tekst: [
          "De caseload is het aantal klanten in bestand met een open toewijzing, gedeeld door de fte van die maand. Zonder toewijzing tellen klantmanager en team van de uitkering; dat kan de inkomensconsulent zijn.",
          "Een norm geldt alleen binnen dezelfde rol: werk en inkomen zijn verschillend werk. Zonder ingestelde norm tekenen we er geen.",
        ]))
    return Pagina(naam: "caseload", kort: "Caseload", titel: "Is het werk eerlijk verdeeld?", antwoord: antwoord, blokken: blokken)
  }

  private var antwoord: String {
    guard let now = v.p.laatste("caseload_per_fte"), let value = now.waarde.waarde else { return "De caseload van de hele gemeente kan niet worden getoond." }
    var sentence: String = "Op \(DatumTekst.dag(now.eind)) waren er \(NumberFormat.integer(value.geheel)) klanten per fte"
    if let change = v.verandering(now, sinds: v.eerder(now, maanden: 12), woorden: "een jaar eerder") { sentence += ", \(change)" }
    return sentence + "."
  }

  private func norm(_ groep: String) -> Double? {
    v.p.run.instellingen["norm_caseload_\(groep)"].flatMap { Getal(tekst: $0)?.kommagetal }
  }

  private func stippen(_ breakdown: String, _ name: String) -> Figuur? {
    let rijen: [Kerncijfer] = v.p.groepen("caseload_per_fte", breakdown)
    guard rijen.contains(where: { $0.status == .ok }), let first = rijen.first else { return nil }
    let sorted: [Kerncijfer] = rijen.sorted { a, b in
      let x: Double = a.waarde.waarde?.kommagetal ?? -1
      let y: Double = b.waarde.waarde?.kommagetal ?? -1
      return x == y ? a.groep < b.groep : x > y
    }
    let id: String = "caseload-" + breakdown.replacing("|", with: "-")
    let titel: String = "Klanten per fte naar \(name)"
    let whole: Kerncijfer? = v.p.reeks("caseload_per_fte").first { $0.eind == first.eind }
    let line: (String, Double)? = whole?.waarde.waarde.map { ("gemeente " + NumberFormat.integer($0.geheel), $0.kommagetal) }
    return Figuur(
      id: id, kop: "Klanten per fte naar \(name), naast dat van de gemeente", onderkop: "Klanten in bestand per fte op \(DatumTekst.dag(first.eind)), naar \(name)",
      grafiek: DotInterval.draw(
        id: id, titel: titel, rijen: sorted.map { StipRij(naam: v.groep($0), waarde: $0.waarde, onder: nil, boven: nil) }, eenheid: .verhouding, lijn: line),
      tabel: DataTable(
        titel: titel, kolommen: ["Groep", "Klanten", "Fte", "Klanten per fte"],
        rijen: sorted.map { [.tekst(v.groep($0)), .getal($0.teller), .getal($0.noemer, .verhouding), .getal($0.waarde, .verhouding)] }), rijen: rijen,
      noten: ["Bron: toewijzing en formatie."])
  }

  private func verloop() -> Figuur? {
    let rijen: [Kerncijfer] = v.reeks("caseload_per_fte")
    let punten: [Punt] = v.punten(rijen)
    guard punten.filter({ $0.plaats != nil }).count > 2 else { return nil }
    return Figuur(
      id: "caseload-verloop", kop: "Het aantal klanten per fte in de gemeente, per maand", onderkop: "Klanten in bestand per fte, \(v.periode)",
      grafiek: StockLine.draw(id: "caseload-verloop", naam: "Klanten per fte", maanden: v.maanden, punten: punten, gebeurtenissen: [], eenheid: .verhouding),
      tabel: DataTable(
        titel: "Klanten per fte, per maand", kolommen: ["Maand", "Klanten per fte"],
        rijen: punten.map { [.tekst($0.label), .getal($0.waarde, .verhouding, voorlopig: $0.voorlopig)] }), rijen: rijen,
      noten: ["Bron: toewijzing en formatie."])
  }
}
