package import Disclosure

/// One figure of a page: a message, a chart or heat table, its table, its data and its definitions.
package struct Figuur {
  /// The name of its CSV file and the anchor on the page.
  let id: String
  /// The message in a sentence.
  let kop: String
  /// Measure, population, period and unit.
  let onderkop: String
  /// The chart; nil when the table itself is the picture.
  let grafiek: Chart?
  let tabel: DataTable
  /// The published rows behind it, for the CSV files.
  let rijen: [Kerncijfer]
  /// The source, and what a reader must know.
  var noten: [String]
  /// True when the table is shown at once and not behind a button.
  var tabelOpen: Bool

  package init(
    id: String, kop: String, onderkop: String, grafiek: Chart?, tabel: DataTable, rijen: [Kerncijfer], noten: [String] = [], tabelOpen: Bool = false
  ) {
    self.id = id
    self.kop = kop
    self.onderkop = onderkop
    self.grafiek = grafiek
    self.tabel = tabel
    self.rijen = rijen
    self.noten = noten
    self.tabelOpen = tabelOpen
  }

  /// The ids of the figures that it shows, each once, in order.
  var definities: [String] {
    var seen: [String] = []
    for rij in rijen where !seen.contains(rij.id) { seen.append(rij.id) }
    return seen
  }

  /// Refuses a figure that lacks what each must have.
  package func check() throws(ReportingError) {
    if kop.isEmpty { throw .incomplete(figure: id, what: "de boodschap ontbreekt") }
    if onderkop.isEmpty { throw .incomplete(figure: id, what: "de ondertitel ontbreekt") }
    if tabel.rijen.isEmpty || tabel.titel.isEmpty { throw .incomplete(figure: id, what: "de tabel ontbreekt") }
    guard let grafiek else {
      if !tabelOpen { throw .incomplete(figure: id, what: "zonder grafiek staat de tabel open") }
      return
    }
    if grafiek.title.isEmpty { throw .incomplete(figure: id, what: "de naam van de grafiek ontbreekt") }
    if grafiek.desc.isEmpty || grafiek.desc == grafiek.title { throw .incomplete(figure: id, what: "de beschrijving ontbreekt") }
    if grafiek.desc.count > 300 { throw .incomplete(figure: id, what: "de beschrijving is langer dan 300 tekens") }
  }

  /// The figure as markup.
  /// `verwijzingen` says whether links to data and definitions stand under it; on paper they would lead nowhere.
  package func html(labels: (String) -> String, verwijzingen: Bool) throws(ReportingError) -> HTML {
    try check()
    var body: [HTML] = [.tag("h3", ["id": "\(id)-k"], kop), .tag("p", ["class": "sub"], onderkop)]
    if let grafiek { body.append(.tag("div", ["class": "beeld", "role": "group", "tabindex": "0", "aria-labelledby": "\(id)-k"], [grafiek.svg])) }
    let hidden: Int = rijen.filter { $0.status == .geheim }.count
    var caption: [String] = noten
    if hidden > 0 { caption.append("\(NumberFormat.integer(Int64(hidden))) \(hidden == 1 ? "waarde is" : "waarden zijn") niet getoond (.).") }
    if rijen.contains(where: { $0.voorlopig && $0.status == .ok }) { caption.append("* = voorlopig.") }
    let table: HTML = tabel.html(id: id)
    if tabelOpen {
      body.append(.tag("div", ["class": "tabel"], [table]))
    } else {
      body.append(.tag("details", ["class": "tabel"], [.tag("summary", [:], "Tabel bij: " + (grafiek?.title ?? tabel.titel)), table]))
    }
    var links: [HTML] = []
    if verwijzingen && !rijen.isEmpty {
      links.append(.tag("a", ["href": "data/\(id).csv", "download": ""], "CSV: \(id).csv"))
    }
    for definition in verwijzingen ? definities : [] {
      links.append(.tag("a", ["href": "definities.html#def-\(definition)"], "Definitie: " + labels(definition)))
    }
    var foot: [HTML] = []
    if !caption.isEmpty { foot.append(.tag("p", [:], caption.joined(separator: " "))) }
    if !links.isEmpty { foot.append(.tag("p", ["class": "dl"], .init(links.interleaved(with: .text(" · "))))) }
    if !foot.isEmpty { body.append(.tag("figcaption", [:], foot)) }
    return .tag(
      "figure", ["id": id, "class": tabel.isMatrix ? "breed" : "smal", "aria-labelledby": "\(id)-k", "data-kerncijfer": definities.joined(separator: " ")], body)
  }
}

extension [HTML] {
  /// The parts with a separator between each two.
  func interleaved(with separator: HTML) -> [HTML] {
    var out: [HTML] = []
    for (index, part) in enumerated() {
      if index > 0 { out.append(separator) }
      out.append(part)
    }
    return out
  }
}
