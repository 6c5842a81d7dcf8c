/// One part of a block.
enum Deel {
  /// A figure with its table, data and definitions.
  case figuur(Figuur)
  /// Other content that shows something of this run.
  case inhoud(HTML)
  /// A long list to look things up in; the page for printing leaves it out.
  case bijlage(HTML)
  /// A text, the same in every run.
  case tekst(HTML)
  /// What could not be shown, with the reason.
  case ontbreekt(String)
}

/// One block of a page: a heading with figures, other content and texts under it.
struct Blok {
  let titel: String
  var delen: [Deel]

  /// True when something of this run stands in it.
  var toontIets: Bool {
    delen.contains { deel in
      switch deel {
      case .figuur, .inhoud, .bijlage: true
      case .tekst, .ontbreekt: false
      }
    }
  }

  /// True when nothing but long lists stand in it.
  var isBijlage: Bool {
    delen.allSatisfy { deel in
      if case .bijlage = deel { true } else { false }
    }
  }

  /// All figures, in order.
  var figuren: [Figuur] {
    delen.compactMap { deel in
      if case .figuur(let figuur) = deel { figuur } else { nil }
    }
  }
}

/// One page of the report: the question, the answer in a sentence, the blocks.
struct Pagina {
  /// Its file name without `.html`.
  let naam: String
  /// The name in the navigation.
  let kort: String
  /// The question that the page answers, as its main heading.
  let titel: String
  /// The answer in one or two sentences; nil for a page without one.
  let antwoord: String?
  let blokken: [Blok]
  /// What could not be shown, with the reason.
  var ontbreekt: [String] = []
  /// True for the page that is one sheet when printed.
  var eenBlad: Bool = false

  /// True when something of this run stands on it.
  var toontIets: Bool { blokken.contains { $0.toontIets } }

  /// The main content, which the page for printing repeats.
  func inhoud(labels: (String) -> String, opPapier: Bool = false) throws(ReportingError) -> HTML {
    var out: [HTML] = []
    if let antwoord {
      if let figures: String = Antwoord.kerncijfers[naam] {
        out.append(.tag("p", ["class": "antwoord", "data-kerncijfer": figures], antwoord))
      } else {
        out.append(.tag("p", ["class": "antwoord"], antwoord))
      }
    }
    for (index, blok) in blokken.enumerated() where !(opPapier && blok.isBijlage) {
      let id: String = "\(naam)-b\(index + 1)"
      var body: [HTML] = [.tag("h2", ["id": id], blok.titel)]
      for deel in blok.delen {
        switch deel {
        case .figuur(let figuur): body.append(try figuur.html(labels: labels, verwijzingen: !opPapier))
        case .inhoud(let markup), .tekst(let markup): body.append(markup)
        case .bijlage(let markup): if !opPapier { body.append(markup) }
        case .ontbreekt: break
        }
      }
      out.append(.tag("section", ["aria-labelledby": id], body))
      out.append(.newline)
    }
    if !ontbreekt.isEmpty {
      let id: String = "\(naam)-ontbreekt"
      out.append(
        .tag(
          "section", ["aria-labelledby": id],
          [.tag("h2", ["id": id], "Wat hier niet staat, en waarom"), .tag("ul", [:], ontbreekt.map { .tag("li", [:], $0) })]))
    }
    return .join(out)
  }

  /// All figures of the page, in order.
  var figuren: [Figuur] { blokken.flatMap(\.figuren) }
}
