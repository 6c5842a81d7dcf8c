import Bijstand
import Disclosure

/// The answer to the question of a page, in one or two sentences made from published values.
struct Antwoord {
  let v: Verslag

  /// The figures that the answer of a page speaks of.
  static let kerncijfers: [String: String] = [
    "index": "stand", "bestand": "stand stand_uitkeringen", "inbeeld": "in_beeld dreigt_uit_beeld", "doorstroom": "doorstroom_pct",
    "uitstroom": "uitstroom uitstroom_werk_aandeel", "noshow": "no_show_pct afspraak_niet_geregistreerd", "caseload": "caseload_per_fte",
    "overdracht": "advies advies_gevolgd", "financien": "lasten buig_prognose",
  ]

  /// The answer of a page; nil for a page that the municipality added.
  func zin(_ pagina: String) -> String? {
    switch pagina {
    case "index": overzicht
    case "bestand": bestand
    case "inbeeld": inbeeld
    case "doorstroom": doorstroom
    case "uitstroom": uitstroom
    case "noshow": noshow
    case "caseload": caseload
    case "overdracht": overdracht
    case "financien": financien
    case "kwaliteit": kwaliteit
    case "definities": "Elk cijfer heeft één definitie. Cijfers van andere gemeenten of het CBS kunnen anders zijn berekend."
    case "verantwoording": "De cijfers komen uit de eigen systemen van de gemeente. Ze laten geen personen zien, en kleine groepen zijn beschermd."
    default: nil
    }
  }

  private var overzicht: String {
    guard let now = v.p.laatste("stand"), let text = v.tekst(now) else { return "De stand van deze maand kan niet worden getoond." }
    let count: Int = Signalen(v).lijst.count
    let words: String = count == 0 ? "Er zijn geen signalen." : (count == 1 ? "Er is 1 signaal." : "Er zijn \(count) signalen.")
    return "Op \(DatumTekst.dag(now.eind)) waren er \(text) klanten. \(words)"
  }

  private var bestand: String {
    guard let now = v.p.laatste("stand"), let text = v.tekst(now) else { return "De stand kan niet worden getoond." }
    var sentence: String = "Op \(DatumTekst.dag(now.eind)) waren er \(text) klanten"
    if let change = eenJaar(now) { sentence += ": \(change)" }
    if let benefits = v.tekst(v.p.laatste("stand_uitkeringen")) { sentence += ". Samen hebben zij \(benefits) uitkeringen" }
    return sentence + "."
  }

  private var inbeeld: String {
    guard let now = v.p.laatste("in_beeld"), let text = v.tekst(now) else { return "Het aandeel klanten in beeld kan niet worden getoond." }
    var sentence: String = "Op \(DatumTekst.dag(now.eind)) was \(text) van de klanten in beeld"
    if let then = v.eerder(now, maanden: 12), let before = v.tekst(then), let change = v.verschil(now, then) {
      sentence +=
        change.mantisse == 0
        ? ", even veel als een jaar eerder"
        : "; een jaar eerder was dat \(before) (\(NumberFormat.points(Getal(change.mantisse, decimalen: change.decimalen + 2), decimals: change.decimalen)))"
    }
    sentence += "."
    if let soon = v.p.laatste("dreigt_uit_beeld")?.teller.waarde?.geheel {
      sentence += " \(Woorden.aantal(soon, "klant dreigt", "klanten dreigen")) uit beeld te raken."
    }
    return sentence
  }

  private var doorstroom: String {
    let year: [Kerncijfer] = Doorstroomaandelen.nieuwste(v, "doorstroom_pct").filter { $0.begin.maandNummer.plus(12) == $0.eind.maandNummer }
    let parts: [String] = year.compactMap { rij in
      v.tekst(rij).map { rij.isTotaal ? $0 : "\($0) op de schaal \(Woorden.inZin(v.groep(rij)))" }
    }
    guard let first = year.first, !parts.isEmpty else { return "Hoeveel klanten in een jaar omhoog gingen, is niet te zeggen." }
    return "Van de klanten met een indeling op beide dagen staat hoger dan op \(DatumTekst.dag(first.begin)): \(Woorden.opsomming(parts))."
  }

  private var uitstroom: String {
    guard let last = v.p.laatste("uitstroom"), let count = last.waarde.waarde?.geheel else { return "De uitstroom kan niet worden getoond." }
    var sentence: String = "In \(DatumTekst.maand(last.eind.maandNummer)) \(count == 1 ? "ging 1 klant" : "gingen \(NumberFormat.integer(count)) klanten") weg"
    if let work = v.p.laatste("uitstroom_werk_aandeel", soort: .jaar), let share = v.tekst(work) {
      sentence += ". In twaalf maanden was werk de reden bij \(share) van de beëindigde uitkeringen"
    }
    return sentence + "."
  }

  private var noshow: String {
    var sentence: String = "De no-show van de laatste maand kan niet worden getoond"
    if let month = v.reeks("no_show_pct").last(where: { $0.status == .ok }), let text = v.tekst(month) {
      sentence = "In \(DatumTekst.maand(month.eind.maandNummer)) kwam de klant bij \(text) van de afspraken niet"
    }
    if let year = v.p.laatste("no_show_pct", soort: .jaar), let text = v.tekst(year) { sentence += "; over twaalf maanden was dat \(text)" }
    sentence += "."
    if let open = v.p.laatste("afspraak_niet_geregistreerd"), let count = open.waarde.waarde?.geheel, count > 0 {
      sentence += " Van \(Woorden.aantal(count, "afspraak", "afspraken")) in \(DatumTekst.maand(open.eind.maandNummer)) is de uitkomst niet geregistreerd."
    }
    return sentence
  }

  private var caseload: String {
    guard let now = v.p.laatste("caseload_per_fte"), let text = v.tekst(now) else { return "De caseload van de hele gemeente kan niet worden getoond." }
    return "Op \(DatumTekst.dag(now.eind)) waren er \(text) klanten per fte" + (eenJaar(now).map { ": \($0)" } ?? "") + "."
  }

  private var overdracht: String {
    let total: Kerncijfer? = v.p.rijen("advies").filter { $0.status == .ok }.max { $0.eind < $1.eind }
    guard let total, let count = total.waarde.waarde?.geheel else { return "Hoeveel adviezen er zijn, kan niet worden getoond." }
    var sentence: String = "Tot en met \(DatumTekst.dag(total.eind)) \(count == 1 ? "is er 1 advies" : "zijn er \(NumberFormat.integer(count)) adviezen")"
    let followed: Kerncijfer? = v.p.rijen("advies_gevolgd").filter { $0.status == .ok }.max { $0.eind < $1.eind }
    if let share = v.tekst(followed) { sentence += "; \(share) van de adviezen met een besluit is gevolgd" }
    return sentence + "."
  }

  private var financien: String {
    guard let now = v.p.laatste("lasten"), let text = v.tekst(now) else { return "De lasten van deze maand kunnen niet worden getoond." }
    var sentence: String = "In \(DatumTekst.maand(now.eind.maandNummer)) waren de lasten \(text)"
    guard let forecast = v.p.laatste("buig_prognose", soort: .jaar), let expected = v.tekst(forecast) else { return sentence + "." }
    func ofYear(_ rows: [Kerncijfer]) -> [Kerncijfer] { rows.filter { $0.begin == forecast.begin && $0.eind == forecast.eind } }
    let bounds: [Kerncijfer] = ofYear(v.p.rijen("buig_prognose", "band"))
    // An expectation is never shown without how far off it can be.
    guard let low = v.tekst(bounds.first { $0.groep == "onder80" }), let high = v.tekst(bounds.first { $0.groep == "boven80" }) else { return sentence + "." }
    sentence += ". Voor heel \(DatumTekst.jaar(now.eind.maandNummer)) verwachten we \(expected), met 80% kans op een bedrag van \(low) tot \(high)"
    let budget: Kerncijfer? = ofYear(v.p.rijen("buig_prognose", "budget_geldend")).first
    if let change = v.verandering(forecast, sinds: budget, woorden: "het budget") { sentence += ". De verwachting is \(change)" }
    return sentence + "."
  }

  private var kwaliteit: String {
    let q: Kwaliteit = v.p.kwaliteit
    let used: Int = q.leveringen.count { $0.teltMee }
    var sentence: String = "\(Woorden.aantal(Int64(used), "levering telt", "leveringen tellen")) mee in deze cijfers."
    let late: [String] = Leveringsfiguren(v: v).waarschuwingen
    if !late.isEmpty { sentence += " " + late.joined(separator: " ") }
    // These words hold before and after signing, which changes only the band.
    if q.fouten == 0 { return sentence + " Er zijn geen fouten gevonden." }
    return sentence + " Er \(q.fouten == 1 ? "is 1 soort fout" : "zijn \(q.fouten) soorten fouten") gevonden. Vaststellen kan als elke fout is opgelost of besloten."
  }

  private func eenJaar(_ nu: Kerncijfer) -> String? { v.verandering(nu, sinds: v.eerder(nu, maanden: 12), woorden: "een jaar eerder") }
}
