/// One block of a page: a heading, and figures or other markup.
struct Blok {
  let titel: String
  var tekst: [String] = []
  var figuren: [Figuur] = []
  var inhoud: HTML = HTML()
}

/// One page of the report: the question, the answer in a sentence, the blocks.
struct Pagina {
  /// Its file name without `.html`.
  let naam: String
  /// The name in the navigation.
  let kort: String
  /// The question that the page answers, as its main heading.
  let titel: String
  /// The answer in one or two sentences.
  let antwoord: String
  let blokken: [Blok]
  /// What could not be shown, with the reason.
  var ontbreekt: [String] = []
  /// True for the page that is one sheet when printed.
  var eenBlad: Bool = false

  /// The main content, which the print page repeats without ids that would clash.
  func inhoud(labels: (String) -> String, pad: String) throws(ReportingError) -> HTML {
    var out: [HTML] = [.tag("p", ["class": "antwoord"], antwoord)]
    for (index, blok) in blokken.enumerated() {
      let id: String = "\(naam)-b\(index + 1)"
      var body: [HTML] = [.tag("h2", ["id": id], blok.titel)]
      for line in blok.tekst { body.append(.tag("p", [:], line)) }
      body.append(blok.inhoud)
      for figuur in blok.figuren { body.append(try figuur.html(labels: labels, pad: pad)) }
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
