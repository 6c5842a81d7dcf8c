import Definitions
import Disclosure

/// Makes the pages that `bladzijden.csv` and `paginas.csv` describe.
struct Paginabouwer {
  let v: Verslag

  /// All pages in order; the front page comes first in the file and knows what the others could not show.
  func paginas() throws(ReportingError) -> [Pagina] {
    try v.definities.paginas.forEachFigure(check)
    var pages: [Pagina] = []
    for definition in v.definities.paginas { pages.append(try pagina(definition)) }
    let empty: [String] = pages.filter { !$0.toontIets && !$0.ontbreekt.isEmpty }.map { page in "\(page.kort): \(page.ontbreekt[0])" }
    if let front = pages.firstIndex(where: { $0.naam == "index" }) { pages[front].ontbreekt += empty }
    return pages
  }

  /// A figure that names what does not exist is a mistake in the definition, wherever the data are.
  private func check(_ figuur: PageDefinition.Figuur) throws(ReportingError) {
    switch figuur.soort.onderwerp {
    case .kerncijfer, .kerncijferNaarGroep:
      guard v.definitie(figuur.onderwerp) == nil else { return }
      throw .definitie(figuur.fout("kerncijfer '\(figuur.onderwerp)' bestaat niet"))
    case .geen, .tekst, .maanden: return
    }
  }

  private func pagina(_ definition: PageDefinition) throws(ReportingError) -> Pagina {
    let bouwer = Figuurbouwer(v: v, pagina: definition.pagina)
    var blokken: [Blok] = []
    var ontbreekt: [String] = []
    for figuur in definition.figuren {
      for deel in try bouwer.delen(figuur) {
        if case .ontbreekt(let zin) = deel {
          if !ontbreekt.contains(zin) { ontbreekt.append(zin) }
        } else if blokken.last?.titel == figuur.blok {
          blokken[blokken.count - 1].delen.append(deel)
        } else {
          blokken.append(Blok(titel: figuur.blok, delen: [deel]))
        }
      }
    }
    // Texts that explain figures of which none could be drawn would explain nothing.
    let shows: Bool = blokken.contains { $0.toontIets }
    if !shows && !ontbreekt.isEmpty { blokken = [] }
    return Pagina(
      naam: definition.pagina, kort: definition.kort, titel: definition.titel,
      antwoord: shows || ontbreekt.isEmpty ? Antwoord(v: v).zin(definition.pagina) : "Dit is niet te zeggen: de gegevens ervoor zijn niet geleverd.",
      blokken: blokken, ontbreekt: ontbreekt, eenBlad: definition.pagina == "index")
  }
}

extension [PageDefinition] {
  /// Does something with every figure of every page, in order.
  func forEachFigure(_ body: (PageDefinition.Figuur) throws(ReportingError) -> Void) throws(ReportingError) {
    for page in self {
      for figure in page.figuren { try body(figure) }
    }
  }
}
