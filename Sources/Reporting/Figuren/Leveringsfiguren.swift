import Bijstand
import Disclosure

/// Which deliveries should have come, which came, which count, and what became of their records.
struct Leveringsfiguren {
  let v: Verslag

  private var q: Kwaliteit { v.p.kwaliteit }

  /// What a reader must know before any figure: a delivery that the report needs is missing, of this month or of one before it.
  var waarschuwingen: [String] {
    let missing: [Kwaliteit.Verwacht] = q.verwacht.filter { $0.isVerplicht && $0.toestand == "ontbreekt" }
    return Array(Set(missing.map(\.bron))).sorted().map { bron in
      let months: [String] = missing.filter { $0.bron == bron }.map { DatumTekst.maand($0.maand) }
      return "De levering \(bron.replacing("_", with: " ")) van \(Woorden.opsomming(months)) ontbreekt."
    }
  }

  func verwacht() -> Deel {
    let now: Maand = v.p.run.peilmaand
    let rows: [Kwaliteit.Verwacht] = q.verwacht.filter { $0.maand == now || $0.toestand == "ontbreekt" || $0.toestand == "nog niet" }
    if rows.isEmpty { return .ontbreekt("Wat er had moeten komen: er zijn geen verwachte leveringen ingesteld.") }
    var parts: [HTML] = waarschuwingen.map { .tag("p", ["class": "let"], [.tag("strong", [:], "Let op. "), .text($0)]) }
    if parts.isEmpty { parts.append(.tag("p", [:], "Er ontbreekt geen levering die nodig is.")) }
    let late: Int = q.verwacht.count { $0.toestand == "te laat" && $0.maand != now }
    if late > 0 { parts.append(.tag("p", [:], "Van eerdere maanden \(late == 1 ? "kwam 1 levering" : "kwamen \(late) leveringen") later dan afgesproken.")) }
    let tabel = DataTable(
      titel: "Verwachte leveringen van \(DatumTekst.maand(now)), en wat eerder ontbrak", kolommen: ["Bron", "Maand", "Uiterlijk op", "Nodig", "Toestand", "Ontvangen"],
      rijen: rows.map { row in
        [
          .tekst(Woorden.los(row.bron)), .tekst(DatumTekst.maandKort(row.maand)), .tekst(row.uiterlijk.map(DatumTekst.dag) ?? "niet afgesproken"),
          .tekst(row.isVerplicht ? "ja" : "nee"), .tekst(row.toestand), .tekst(row.ontvangen.map(DatumTekst.dag) ?? "niet"),
        ]
      })
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
    return .bijlage(
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
    return .bijlage(.tag("p", [:], text) + inklap("Tabel bij: leveringen van dit rapport", tabel, "kwaliteit-leveringen"))
  }

  private func inklap(_ titel: String, _ tabel: DataTable, _ id: String) -> HTML {
    .tag("details", ["class": "tabel"], [.tag("summary", [:], titel), tabel.html(id: id)])
  }
}
