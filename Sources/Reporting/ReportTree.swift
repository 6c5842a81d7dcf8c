import Bijstand
import Disclosure
import FileKit

/// All files of the management tree of one month, as bytes by path.
struct ReportTree {
  let v: Verslag

  init(_ verslag: Verslag) { v = verslag }

  func files() throws(ReportingError) -> [(path: String, bytes: [UInt8])] {
    let wijzigingen: [Pagina] = v.versie.vorige.map { [WijzigingenPagina(v: v, vorige: $0).maak()] } ?? []
    let pages: [Pagina] = try Paginabouwer(v: v).paginas() + wijzigingen
    let frame: PaginaSjabloon = try sjabloon(pages)
    var files: [(path: String, bytes: [UInt8])] = []
    var print: [HTML] = []
    for page in pages {
      let content: HTML = try page.inhoud(labels: v.label)
      let whole: HTML = frame.html(naam: page.naam, titel: page.titel, inhoud: content, klasse: page.eenBlad ? "eenblad" : "gewoon")
      files.append((page.naam + ".html", Array(whole.markup.utf8)))
      // A page of long lists only is printed from itself.
      if page.blokken.contains(where: { !$0.isBijlage }) || page.blokken.isEmpty {
        let onPaper: HTML = try page.inhoud(labels: v.label, opPapier: true)
        print.append(.tag("section", ["class": "blad", "aria-labelledby": "p-\(page.naam)"], [.tag("h2", ["id": "p-\(page.naam)"], page.titel), onPaper]))
      }
    }
    print.append(.tag("p", [:], "Lange lijsten, zoals de definities en de leveringen, staan op hun eigen bladzijde."))
    let afdruk: HTML = frame.html(naam: "afdruk", titel: "Alles om af te drukken", inhoud: .join(print), klasse: "afdruk")
    files.append(("afdruk.html", Array(afdruk.markup.utf8)))
    files.append(("data/kerncijfers.csv", CSVExport.rows(v.p.rijen.filter { !$0.isAfgeleid }, people: true)))
    files.append(("data/codeboek.csv", CSVExport.codeboek(v)))
    for figuur in pages.flatMap(\.figuren) where !figuur.rijen.isEmpty {
      files.append(("data/\(figuur.id).csv", CSVExport.rows(figuur.rijen, people: true)))
      files.append(("data/tidy/\(figuur.id).csv", CSVExport.rows(figuur.rijen, people: false)))
    }
    files.append(("manifest.json", Array(Manifest(run: v.p.run, versie: v.versie, aanval: v.p.aanval, files: files).json.utf8)))
    return files
  }

  private func sjabloon(_ pages: [Pagina]) throws(ReportingError) -> PaginaSjabloon {
    let run: RunGegevens = v.p.run
    var kenmerken: [String] = ["Peildatum \(DatumTekst.dag(run.peildatum))"]
    if let last = v.p.kwaliteit.leveringen.compactMap(\.ontvangen).max() { kenmerken.append("bronbestanden t/m \(DatumTekst.dag(last))") }
    kenmerken.append("run \(run.id)")
    kenmerken.append("aantallen kleiner dan \(run.drempel) worden niet getoond")
    var banden: [HTML] = []
    if v.voorbeeld { banden.append(.tag("div", ["class": "vb"], [try v.tekst("voorbeeld")])) }
    banden.append(Statusband(v: v).html)
    let warnings: [String] = Leveringsfiguren(v: v).waarschuwingen
    if !warnings.isEmpty { banden.append(.tag("p", [:], [.tag("strong", [:], "Let op. "), .text(warnings.joined(separator: " "))])) }
    let contact: String = v.p.run.instellingen["contact"].flatMap { $0.isEmpty ? nil : $0 } ?? "de afdeling Werk en Inkomen"
    let voet: [HTML] = [
      .tag(
        "p", [:],
        "Verklaring van tekens: . = niet getoond of niet bekend; * = voorlopig; 0 = nul; leeg = kan niet bestaan. Percentages zijn afgerond en tellen soms niet op tot 100."),
      .tag(
        "p", [:],
        [
          .text("Vragen over deze cijfers: \(contact). "), pages.contains { $0.naam == "verantwoording" }
            ? .tag("a", ["href": "verantwoording.html"], "Toegankelijkheid en verantwoording") + .text(" · ") : HTML(), .tag("a", ["href": "afdruk.html"], "Alles om af te drukken"), .text(" · "),
          .tag("a", ["href": "data/kerncijfers.csv", "download": ""], "Alle cijfers: kerncijfers.csv"), .text(" · "),
          .tag("a", ["href": "../index.html"], "Andere maanden"),
        ]),
    ]
    return PaginaSjabloon(
      gemeente: v.gemeente, maand: DatumTekst.maand(run.peilmaand), kenmerken: kenmerken, banden: banden, voetregels: voet,
      navigatie: pages.map { ($0.naam, $0.kort) }, vel: "Peildatum \(DatumTekst.dag(run.peildatum)) · run \(run.id) · \(v.versie.status)")
  }
}
