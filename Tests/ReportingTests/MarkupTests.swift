import Definitions
import Disclosure
import Reporting
import Testing

@Suite("Opmaak") struct MarkupTests {
  @Test("tekst kan nooit opmaak worden") func escapes() {
    #expect(HTML.text("<script>&\"'").markup == "&lt;script&gt;&amp;&quot;'")
    #expect(HTML.tag("a", ["title": "\"><b>"], "x\u{1}y").markup == "<a title=\"&quot;&gt;&lt;b&gt;\">xy</a>")
    #expect(HTML.tag("br").markup == "<br>" && HTML.tag("rect", ["x": "1"]).markup == "<rect x=\"1\"/>" && HTML.tag("p").markup == "<p></p>")
  }

  @Test("een tabel heeft een bijschrift, koppen per kolom en per rij, en woorden bij een punt") func table() {
    let table = DataTable(
      titel: "Klanten", kolommen: ["Wijk", "Aantal"],
      rijen: [[.tekst("Noord"), .getal(GrafiekTests.waarde(1234))], [.tekst("Zuid"), .getal(.geen)], [.tekst("West"), .getal(GrafiekTests.waarde(9), .aantal, voorlopig: true)]])
    let markup: String = table.html(id: "t").markup
    #expect(markup.contains("<caption id=\"t-c\">Klanten</caption>") && markup.contains("<th scope=\"col\">Aantal</th>"))
    #expect(markup.contains("<th scope=\"row\">Noord</th><td>1.234</td>"))
    #expect(markup.contains("<span class=\"geheim\" aria-hidden=\"true\">.</span><span class=\"vh\">niet bekend</span>"))
    #expect(markup.contains("9<span class=\"ster\" aria-hidden=\"true\">*</span><span class=\"vh\"> voorlopig</span>"))
  }

  /// A figure that has everything, and what is taken away from it.
  static func figuur(kop: String = "Boodschap", onderkop: String = "Wat, wie, wanneer", titel: String = "Titel", desc: String = "Lijn van 1 tot 2", rijen: Int = 1) -> Figuur {
    let row: [Cel] = [.tekst("a"), .getal(GrafiekTests.waarde(12))]
    return Figuur(
      id: "f", kop: kop, onderkop: onderkop, grafiek: Chart(svg: .tag("svg"), title: titel, desc: desc),
      tabel: DataTable(titel: "Tabel", kolommen: ["a", "b"], rijen: Array(repeating: row, count: rijen)), rijen: [])
  }

  @Test("een figuur zonder boodschap, ondertitel, naam, beschrijving of tabel wordt geweigerd") func refuses() throws {
    #expect(throws: Never.self) { try Self.figuur().check() }
    let broken: [(Figuur, String)] = [
      (Self.figuur(kop: ""), "boodschap"), (Self.figuur(onderkop: ""), "ondertitel"), (Self.figuur(titel: ""), "naam van de grafiek"),
      (Self.figuur(desc: ""), "beschrijving ontbreekt"), (Self.figuur(desc: "Titel"), "beschrijving ontbreekt"),
      (Self.figuur(desc: String(repeating: "x", count: 301)), "langer dan 300"), (Self.figuur(rijen: 0), "tabel ontbreekt"),
    ]
    for (figuur, what) in broken {
      let error: ReportingError? = #expect(throws: ReportingError.self) { try figuur.check() }
      #expect(error?.description.contains(what) == true, "\(what)")
    }
    let open = Figuur(
      id: "f", kop: "k", onderkop: "o", grafiek: nil, tabel: DataTable(titel: "t", kolommen: ["a"], rijen: [[.tekst("a")]]), rijen: [])
    #expect(throws: ReportingError.self) { try open.check() }
  }

  @Test("een klein deel van Markdown: alinea's, lijsten, vet, schuin, en instellingen", arguments: [
    ("een\ntwee\n\ndrie", "<p>een twee</p><p>drie</p>"), ("**vet** en *schuin*", "<p><strong>vet</strong> en <em>schuin</em></p>"),
    ("- a\n- **b**\n\nc", "<ul><li>a</li><li><strong>b</strong></li></ul><p>c</p>"), ("\\* geen lijst \\*", "<p>* geen lijst *</p>"),
    ("tussen 1 < 2 & 3", "<p>tussen 1 &lt; 2 &amp; 3</p>"), ("onder de {drempel}", "<p>onder de 10</p>"), ("los * teken", "<p>los * teken</p>"),
    ("- **\\*** ster", "<ul><li><strong>*</strong> ster</li></ul>"), ("", ""),
  ])
  func markdown(text: String, markup: String) throws {
    #expect(try Markdown.html(text, naam: "proef") { $0 == "drempel" ? "10" : nil }.markup == markup)
  }

  @Test("een tekst die een instelling noemt die niet bestaat is een onjuiste definitie") func unknownSetting() throws {
    let error: ReportingError? = #expect(throws: ReportingError.self) { try Markdown.html("{dremple}", naam: "proef") { _ in nil } }
    guard case .definitie = error else {
      Issue.record("not a mistake of a definition: \(String(describing: error))")
      return
    }
    #expect(error?.description.contains("teksten/proef.md:1:1: instelling '{dremple}' bestaat niet") == true)
  }
}
