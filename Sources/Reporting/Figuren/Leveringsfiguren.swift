import Bijstand
import Definitions
import Disclosure

/// Which deliveries should have come, which came, which count, and what became of their records.
struct Leveringsfiguren {
  let v: Verslag

  private var q: Kwaliteit { v.p.kwaliteit }

  /// How a delivery that was expected for the month of the report stands.
  enum Toestand {
    case opTijd(Datum)
    case teLaat(Datum)
    case ontbreekt
  }

  /// What is expected for the month of the report: the source, the day it should be there, whether the report needs it, and how it stands.
  var verwachting: [(bron: String, uiterlijk: Datum, verplicht: Bool, toestand: Toestand)] {
    let month: Maand = v.p.run.peilmaand
    return v.definities.verwachteLeveringen.map { expected in
      let next: Maand = month.plus(1)
      let last: Datum = next.eersteDag.plus(dagen: min(expected.dag, next.laatsteDag.dagVanMaand) - 1)
      // A source that goes by month must have one of this month; another must have come after the month was over.
      let came: [Datum] = q.leveringen.filter { $0.bron == expected.bron && $0.teltMee && ($0.maand.map { $0 == month } ?? true) }.compactMap(\.ontvangen)
        .filter { day in day > month.laatsteDag || q.leveringen.contains { $0.bron == expected.bron && $0.maand == month } }
      let toestand: Toestand = came.min().map { $0 <= last ? .opTijd($0) : .teLaat($0) } ?? .ontbreekt
      return (expected.bron, last, expected.verplicht, toestand)
    }
  }

  /// Months without a stand between the first and the month of the report, by source.
  var gaten: [(bron: String, maanden: [Maand])] {
    Array(Set(q.leveringen.filter { $0.wijze == "stand" && $0.maand != nil }.map(\.bron))).sorted().compactMap { bron in
      let there: Set<Maand> = Set(q.leveringen.filter { $0.bron == bron && $0.teltMee }.compactMap(\.maand))
      guard let first = there.min(), first < v.p.run.peilmaand else { return nil }
      let missing: [Maand] = (first.nummer...v.p.run.peilmaand.nummer).map(Maand.init(nummer:)).filter { !there.contains($0) }
      return missing.isEmpty ? nil : (bron, missing)
    }
  }

  /// What a reader must know before any figure: a delivery that the report needs is late or missing, a month is missing.
  var waarschuwingen: [String] {
    var out: [String] = []
    for item in verwachting where item.verplicht {
      if case .ontbreekt = item.toestand { out.append("De levering \(naam(item.bron)) over \(DatumTekst.maand(v.p.run.peilmaand)) ontbreekt.") }
    }
    for gat in gaten { out.append("Van \(naam(gat.bron)) \(gat.maanden.count == 1 ? "ontbreekt" : "ontbreken") \(Woorden.opsomming(gat.maanden.map(DatumTekst.maand))).") }
    return out
  }

  private func naam(_ bron: String) -> String { bron.replacing("_", with: " ") }

  func verwacht() -> Deel {
    let rows: [[Cel]] = verwachting.map { item in
      let words: String =
        switch item.toestand {
        case .opTijd(let day): "op tijd, \(DatumTekst.dag(day))"
        case .teLaat(let day): "te laat, \(DatumTekst.dag(day))"
        case .ontbreekt: "ontbreekt"
        }
      return [.tekst(Woorden.los(item.bron)), .tekst(DatumTekst.dag(item.uiterlijk)), .tekst(item.verplicht ? "ja" : "nee"), .tekst(words)]
    }
    if rows.isEmpty { return .ontbreekt("Wat er had moeten komen: er zijn geen verwachte leveringen ingesteld.") }
    var parts: [HTML] = waarschuwingen.map { .tag("p", ["class": "let"], [.tag("strong", [:], "Let op. "), .text($0)]) }
    if parts.isEmpty { parts.append(.tag("p", [:], "De verwachte leveringen zijn er, en er ontbreekt geen maand.")) }
    let tabel = DataTable(
      titel: "Verwachte leveringen over \(DatumTekst.maand(v.p.run.peilmaand))", kolommen: ["Bron", "Uiterlijk op", "Nodig", "Gekomen"], rijen: rows)
    parts.append(.tag("div", ["class": "tabel"], [tabel.html(id: "kwaliteit-verwacht")]))
    return .inhoud(.join(parts))
  }

  static let staten: [(id: String, naam: String)] = [
    ("gelezen", "Gelezen"), ("geladen", "Geladen"), ("samengevoegd", "Samengevoegd"), ("vervangen", "Vervangen"), ("quarantaine", "Quarantaine"),
    ("geweigerd", "Geweigerd"), ("hersteld", "Herstelde cellen"),
  ]

  func records() -> Deel {
    let from: Maand = v.p.run.peilmaand.plus(-12)
    let rows: [Kwaliteit.Records] = q.records.filter { $0.maand.map { $0 >= from } ?? true }
    if rows.isEmpty { return .ontbreekt("Wat er is gelezen: er zijn geen leveringen.") }
    let tabel = DataTable(
      titel: "Records naar bron en maand", kolommen: ["Bron", "Maand"] + Self.staten.map(\.naam),
      rijen: rows.map { row in
        [.tekst(Woorden.los(row.bron)), .tekst(row.maand.map(DatumTekst.maandKort) ?? "alle")] + Self.staten.map { Cel.getal(row.aantallen[$0.id] ?? .nul) }
      })
    return .inhoud(
      .join([
        .tag("p", [:], "Van een bron met een levering per maand staan hier de laatste dertien maanden."), inklap("Tabel bij: records naar bron en maand", tabel, "kwaliteit-records"),
      ]))
  }

  func gebruikt() -> Deel {
    if q.leveringen.isEmpty { return .ontbreekt("Welke leveringen zijn gebruikt: er zijn geen leveringen.") }
    let unused: Int = q.leveringen.count { !$0.teltMee }
    let tabel = DataTable(
      titel: "Leveringen van dit rapport", kolommen: ["Nummer", "Bron", "Maand", "Ontvangen", "Soort", "Telt mee"],
      rijen: q.leveringen.map { item in
        [
          .tekst("\(item.nummer)"), .tekst(Woorden.los(item.bron)), .tekst(item.maand.map(DatumTekst.maandKort) ?? "alle"),
          .tekst(item.ontvangen.map(DatumTekst.dag) ?? "niet bekend"), .tekst(item.wijze),
          .tekst(item.teltMee ? "ja" + (item.isVolledig ? "" : ", onvolledig") : "nee: \(item.reden)"),
        ]
      })
    let text: String = unused == 0 ? "Alle leveringen tellen mee." : "\(Woorden.aantal(Int64(unused), "levering telt", "leveringen tellen")) niet mee; de reden staat in de tabel."
    return .inhoud(.tag("p", [:], text) + inklap("Tabel bij: leveringen van dit rapport", tabel, "kwaliteit-leveringen"))
  }

  private func inklap(_ titel: String, _ tabel: DataTable, _ id: String) -> HTML {
    .tag("details", ["class": "tabel"], [.tag("summary", [:], titel), tabel.html(id: id)])
  }
}
