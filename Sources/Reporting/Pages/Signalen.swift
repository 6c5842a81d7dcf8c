import Bijstand
import Definitions
import Disclosure

/// The signals of the front page: only those that include the newest point, with how many charts were looked at.
struct Signalen {
  /// One signal: a sentence and the page that shows it.
  struct Signaal {
    let zin: String
    let pagina: String
  }

  let lijst: [Signaal]
  let getoetst: Int

  init(_ v: Verslag) {
    var found: [Signaal] = []
    var tested: Int = 0
    for (id, naam, pagina) in [
      ("no_show_pct", "De no-show", "noshow"), ("instroom", "De instroom", "bestand"), ("uitstroom", "De uitstroom", "uitstroom"),
    ] {
      let rijen: [Kerncijfer] = v.reeks(id)
      guard let kaart = Regelkaart(rijen) else { continue }
      tested += 1
      guard let last = kaart.nieuwste, let reden = kaart.redenen[last],
        let text = v.tekst(rijen[last])
      else { continue }
      let gewoon: String = id == "no_show_pct" ? Eenheid.procent.tick(kaart.gemiddelde) : Eenheid.aantal.tick(kaart.gemiddelde)
      found.append(
        Signaal(zin: "\(naam) in \(DatumTekst.maand(rijen[last].eind.maandNummer)) is \(text), gemiddeld \(gewoon): \(reden). Onderzoek dit.", pagina: pagina))
    }
    let limit: Int64 = v.p.run.instellingen["onbekend_pct"].flatMap { Int64($0) } ?? 15
    if v.heeft("uitstroom_reden", "reden_groep") {
      let jaar: [Kerncijfer] = v.p.rijen("uitstroom_reden", "reden_groep").filter { $0.soort == .kwartaal }
      if let end = jaar.map(\.eind).max(),
        let open = jaar.first(where: { $0.eind == end && $0.groep == "onbekend" })?.waarde.waarde?.geheel,
        let total = v.p.rijen("uitstroom_reden").first(where: { $0.eind == end && $0.soort == .kwartaal })?.waarde.waarde?.geheel, total > 0, open * 100 > total * limit
      {
        found.append(
          Signaal(zin: "Van \(NumberFormat.percentage(open, of: total)) van de uitstroom in het laatste kwartaal is de reden onbekend.", pagina: "uitstroom"))
      }
    }
    if v.p.kwaliteit.fouten > 0 {
      found.append(
        Signaal(zin: "In de geleverde bestanden \(v.p.kwaliteit.fouten == 1 ? "is 1 soort fout" : "zijn \(v.p.kwaliteit.fouten) soorten fouten") gevonden.", pagina: "kwaliteit"))
    }
    // A link to a page that the municipality left out would lead nowhere.
    let pages: Set<String> = Set(v.definities.paginas.map(\.pagina))
    lijst = Array(found.filter { pages.contains($0.pagina) }.prefix(7))
    getoetst = tested
  }
}
