import Definitions
import Disclosure

/// Draws what one row of `paginas.csv` asks for, or says why it cannot be shown.
struct Figuurbouwer {
  let v: Verslag
  let pagina: String

  func delen(_ f: PageDefinition.Figuur) throws(ReportingError) -> [Deel] {
    switch f.soort {
    case .lijn: [Lijnfiguur(v: v, f: f, gebeurtenissen: v.gebeurtenissen(pagina, f.onderwerp)).lijn()]
    case .regelkaart: [Lijnfiguur(v: v, f: f, gebeurtenissen: v.gebeurtenissen(pagina, f.onderwerp)).regelkaart()]
    case .staven: [Groepsfiguren(v: v, f: f).staven()]
    case .stippen: [Groepsfiguren(v: v, f: f).stippen()]
    case .trechter: [Groepsfiguren(v: v, f: f).trechter()]
    case .tabel: [Groepsfiguren(v: v, f: f).lijst()]
    case .tekst: [.tekst(try v.tekst(f.onderwerp))]
    case .tegels: [.inhoud(Overzichtsfiguren(v: v, f: f).tegels())]
    case .signalen: [.inhoud(Overzichtsfiguren(v: v, f: f).signalen())]
    case .balans: [Overzichtsfiguren(v: v, f: f).balans()]
    case .standVerloop: [Bestandsfiguren(v: v, f: f, gebeurtenissen: v.gebeurtenissen(pagina, "stand")).verloop()]
    case .brug: Herzieningen(v: v).brug()
    case .stromen: [Bestandsfiguren(v: v, f: f, gebeurtenissen: []).stromen()]
    case .toestanden: [Toestandenfiguur(v: v, f: f).maak()]
    case .matrix: Doorstroommatrix(v: v, f: f).figuren()
    case .doorstroomAandelen: Doorstroomaandelen(v: v, f: f).figuren()
    case .uitstroomKwartaal: [Uitstroomfiguren(v: v, f: f).kwartalen()]
    case .uitstroomPerReden: [Uitstroomfiguren(v: v, f: f).perReden()]
    case .uitstroomMaten: [Uitstroomfiguren(v: v, f: f).maten()]
    case .verwacht: [Leveringsfiguren(v: v).verwacht()]
    case .records: [Leveringsfiguren(v: v).records()]
    case .leveringen: [Leveringsfiguren(v: v).gebruikt()]
    case .velden: Kwaliteitsfiguren(v: v, f: f).velden()
    case .codes: [Kwaliteitsfiguren(v: v, f: f).codes()]
    case .bevindingen: [Kwaliteitsfiguren(v: v, f: f).bevindingen()]
    case .aansluiting: [Kwaliteitsfiguren(v: v, f: f).aansluiting()]
    case .herziening: Herzieningen(v: v).delen()
    case .definities: [.bijlage(Definitielijst(v: v).html())]
    case .verantwoording: [.inhoud(Verantwoording(v: v).html())]
    }
  }
}

extension Verslag {
  /// A text of the definitions as markup.
  func tekst(_ naam: String) throws(ReportingError) -> HTML {
    let known: [String: String] = p.run.instellingen
    return try Markdown.html(definities.teksten[naam] ?? "", naam: naam) { name in
      // The threshold in use may be stricter than the setting.
      name == "drempel" ? NumberFormat.integer(p.run.drempel) : known[name]
    }
  }
}
