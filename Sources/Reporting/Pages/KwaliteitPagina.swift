import Bijstand
import Disclosure

/// Whether the figures can be trusted: what was read, what was refused, what was found.
struct KwaliteitPagina {
  let v: Verslag

  static let staten: [(id: String, naam: String)] = [
    ("geladen", "Geladen"), ("samengevoegd", "Samengevoegd"), ("vervangen", "Vervangen"), ("quarantaine", "Quarantaine"), ("geweigerd", "Geweigerd"),
  ]

  func maak() -> Pagina {
    let q: Kwaliteit = v.p.kwaliteit
    var blokken: [Blok] = []
    if !q.leveringen.isEmpty {
      let rijen: [[Cel]] = q.leveringen.map { levering in
        [.tekst("Levering \(levering.nummer)"), .tekst(levering.bron), .tekst(levering.peilmaand)]
          + Self.staten.map { Cel.getal(levering.aantallen[$0.id] ?? .nul) }
      }
      let tabel = DataTable(titel: "Records per levering en waar zij bleven", kolommen: ["Levering", "Soort", "Peilmaand"] + Self.staten.map(\.naam), rijen: rijen)
      blokken.append(
        Blok(
          titel: "Wat is er gelezen?",
          tekst: [
            "Elk record van elk bestand staat op precies één plaats. Wat niet kon worden geladen, ligt in quarantaine: de map 'quarantaine' van de controller.",
            "Kleine aantallen zijn ook hier niet getoond (.).",
          ], inhoud: .tag("div", ["class": "tabel"], [tabel.html(id: "kwaliteit-leveringen")])))
    }
    let tekst: [String] =
      q.bevindingen.isEmpty
      ? ["Er zijn geen bevindingen."]
      : ["Een fout moet worden opgelost of besloten voordat de cijfers worden vastgesteld. De hele lijst, met regel en kolom, staat in bevindingen.csv van de controller."]
    var inhoud = HTML()
    if !q.bevindingen.isEmpty {
      let tabel = DataTable(
        titel: "Bevindingen naar soort", kolommen: ["Regel", "Ernst", "Wat", "Aantal"],
        rijen: q.bevindingen.map { [.tekst($0.code), .tekst($0.ernst), .tekst($0.titel), .getal($0.aantal)] })
      inhoud = .tag("div", ["class": "tabel"], [tabel.html(id: "kwaliteit-bevindingen")])
    }
    blokken.append(Blok(titel: "Wat viel op?", tekst: tekst, inhoud: inhoud))
    if let figuur = aansluiting() { blokken.append(Blok(titel: "Sluit het aan op de eigen telling van de bron?", figuren: [figuur])) }
    return Pagina(
      naam: "kwaliteit", kort: "Kwaliteit", titel: "Zijn de cijfers te vertrouwen?", antwoord: antwoord, blokken: blokken,
      ontbreekt: v.heeft("correctie") ? [] : ["Hoeveel eerdere maanden nog veranderden: nog geen eerdere versie die is vastgesteld."])
  }

  private var antwoord: String {
    let q: Kwaliteit = v.p.kwaliteit
    let count: String = "\(q.leveringen.count) \(q.leveringen.count == 1 ? "levering is" : "leveringen zijn") gelezen."
    if q.fouten == 0 { return count + " Er staan geen fouten open." }
    return count + " Er \(q.fouten == 1 ? "staat 1 soort fout" : "staan \(q.fouten) soorten fouten") open; zolang dat zo is, zijn deze cijfers een concept."
  }

  private func aansluiting() -> Figuur? {
    let rijen: [Kerncijfer] = v.p.rijen.filter { $0.id == "administratief_verschil" }
    guard let newest = rijen.map(\.eind).max() else { return nil }
    let shown: [Kerncijfer] = rijen.filter { $0.eind == newest }
    return Figuur(
      id: "aansluiting", kop: "Het verschil met de eigen telling van de bron", onderkop: "Telling van de bron min onze telling, op \(DatumTekst.dag(newest))",
      grafiek: nil,
      tabel: DataTable(
        titel: "Verschil met de eigen telling van de bron", kolommen: ["Wat", "Verschil"], rijen: shown.map { [.tekst(v.groep($0)), .getal($0.waarde)] }),
      rijen: shown, noten: ["De controller heeft de uitleg in aansluiting_extern.csv."], tabelOpen: true)
  }
}
