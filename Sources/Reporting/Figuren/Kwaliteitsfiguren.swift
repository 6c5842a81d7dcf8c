import Bijstand
import Definitions
import Disclosure

/// How good the data are: fields, codes, findings, the source's own counts, later corrections.
struct Kwaliteitsfiguren {
  let v: Verslag
  let f: PageDefinition.Figuur

  private var q: Kwaliteit { v.p.kwaliteit }

  /// One heat table for each source that goes by month, and one list for all others.
  func velden() -> [Deel] {
    let from: Maand = v.p.run.peilmaand.plus(-12)
    var out: [Deel] = []
    for bron in Array(Set(q.velden.filter { $0.maand != nil }.map(\.bron))).sorted() {
      let fields: [Kwaliteit.Veld] = q.velden.filter { $0.bron == bron && ($0.maand.map { $0 >= from } ?? false) }
      let months: [Maand] = Array(Set(fields.compactMap(\.maand))).sorted()
      let index: [String: Kwaliteit.Veld] = Dictionary(fields.map { ("\($0.veld)\u{1F}\($0.maand?.nummer ?? 0)", $0) }, uniquingKeysWith: { first, _ in first })
      let names: [String] = Array(Set(fields.map(\.veld))).sorted()
      if months.isEmpty { continue }
      let tabel = DataTable(
        titel: "\(Woorden.los(bron)): hoe vaak een veld is gevuld, per maand", kolommen: ["Veld"] + months.map(DatumTekst.maandKort),
        rijen: names.map { name in
          [.tekst(Woorden.los(name))] + months.map { month in cel(index["\(name)\u{1F}\(month.nummer)"]?.gevuld ?? .geen) }
        }, isMatrix: true)
      out.append(.inhoud(.tag("div", ["class": "tabel"], [tabel.html(id: "kwaliteit-velden-\(bron.replacing("_", with: "-"))")])))
    }
    let rest: [Kwaliteit.Veld] = q.velden.filter { $0.maand == nil }
    if !rest.isEmpty {
      let tabel = DataTable(
        titel: "Andere bronnen: hoe vaak een veld is gevuld", kolommen: ["Bron", "Veld", "Gevuld"],
        rijen: rest.map { [.tekst(Woorden.los($0.bron)), .tekst(Woorden.los($0.veld)), cel($0.gevuld)] })
      out.append(
        .bijlage(.tag("details", ["class": "tabel"], [.tag("summary", [:], "Tabel bij: velden van andere bronnen"), tabel.html(id: "kwaliteit-velden-andere")])))
    }
    if out.isEmpty { return [.ontbreekt("Hoe volledig de velden zijn: dit is niet geteld.")] }
    let uitleg: String = "Percentage van de records waarin het veld is gevuld, naar beneden afgerond op hele procenten. Een leeg veld is niet altijd fout: niet elk veld is nodig."
    return [.inhoud(.tag("p", [:], uitleg))] + out
  }

  private func cel(_ share: Beschermd<Getal>) -> Cel {
    guard let value = share.waarde else { return share.status == .nvt ? .getal(share) : .warmte(klasse: "x", inhoud: Teken.teken(share.status)) }
    let percent: Int64 = value.mantisse
    // What is empty is what asks to be seen: the fuller the field, the lighter the cell.
    return .warmte(klasse: "q\([5, 15, 30, 50, 75].count { 100 - percent >= $0 })", inhoud: .text("\(percent)%"))
  }

  func codes() -> Deel {
    if q.codes.isEmpty { return .inhoud(.tag("p", [:], "Alle waarden zijn te lezen en alle codes zijn bekend.")) }
    let tabel = DataTable(
      titel: "Waarden die niet te lezen zijn of in geen codelijst staan", kolommen: ["Bron", "Veld", "Aantal"],
      rijen: q.codes.map { [.tekst(Woorden.los($0.bron)), .tekst(Woorden.los($0.veld)), .getal($0.aantal)] })
    return .inhoud(
      .tag("p", [:], "Zo'n waarde telt als onbekend, nooit als overig. De plaats staat in bevindingen.csv van de controller.")
        + .tag("div", ["class": "tabel"], [tabel.html(id: "kwaliteit-codes")]))
  }

  func bevindingen() -> Deel {
    if q.bevindingen.isEmpty { return .inhoud(.tag("p", [:], "Er zijn geen bevindingen.")) }
    let named: Bool = q.bevindingen.contains { !$0.titel.isEmpty }
    let tabel = DataTable(
      titel: "Bevindingen naar soort", kolommen: ["Regel", "Ernst"] + (named ? ["Wat"] : []) + ["Aantal"],
      rijen: q.bevindingen.map { [.tekst($0.code), .tekst($0.ernst)] + (named ? [.tekst(Woorden.los($0.titel))] : []) + [.getal($0.aantal)] })
    return .inhoud(
      .tag(
        "p", [:],
        "Een fout moet worden opgelost of besloten voordat de cijfers worden vastgesteld. De hele lijst, met regel en kolom, staat in bevindingen.csv van de controller."
      ) + .tag("div", ["class": "tabel"], [tabel.html(id: "kwaliteit-bevindingen")]))
  }

  func aansluiting() -> Deel {
    let from: Maand = v.p.run.peilmaand.plus(-12)
    let months: [Kerncijfer] = v.p.rijen("administratief_verschil").filter { $0.status != .onbekend && $0.eind.maandNummer >= from }.sorted { $0.eind < $1.eind }
    guard let last = months.last else { return .ontbreekt(v.waaromNiet("administratief_verschil")) }
    let month: String = DatumTekst.maand(last.eind.maandNummer)
    var kop: String = "Het verschil met de eigen telling van de bron is in \(month) te klein om te tonen"
    if let value = last.waarde.waarde?.geheel {
      kop = value == 0 ? "In \(month) telt de bron evenveel als wij" : "In \(month) telt de bron er \(NumberFormat.integer(abs(value))) \(value > 0 ? "meer" : "minder") dan wij"
    }
    return .figuur(
      Figuur(
        id: f.naam, kop: kop, onderkop: "Telling van de bron min onze telling, per maand", grafiek: nil,
        tabel: DataTable(
          titel: "Verschil met de eigen telling van de bron", kolommen: ["Maand", "Verschil"],
          rijen: months.map { [.tekst(DatumTekst.maandKort($0.eind.maandNummer)), .getal($0.waarde, .aantal, voorlopig: $0.voorlopig)] }), rijen: months,
        noten: Figuur.noten(v, f, ["De controller heeft de uitleg in aansluiting_extern.csv."], bron: v.definitie("administratief_verschil")?.bron), tabelOpen: true))
  }
}
