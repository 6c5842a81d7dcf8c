import Bijstand
import Disclosure

/// Whether the caseload moves up.
struct DoorstroomPagina {
  let v: Verslag

  func maak() -> Pagina {
    var blokken: [Blok] = []
    var ontbreekt: [String] = []
    for (months, woorden) in [(12, "een jaar"), (3, "drie maanden"), (1, "een maand")] {
      if let figuur = matrix(months, woorden) {
        blokken.append(Blok(titel: "Wie bewoog in \(woorden)?", tekst: blokken.isEmpty ? [uitleg] : [], figuren: [figuur]))
      } else {
        ontbreekt.append("De overgangen in \(woorden): niet geleverd, of te klein om te tonen.")
      }
    }
    if blokken.isEmpty, !v.heeft("doorstroom_pct"), !v.heeft("doorstroom_pct", "schaal") {
      return Pagina(
        naam: "doorstroom", kort: "Doorstroom", titel: "Komen klanten vooruit?", antwoord: "Dit is niet te zeggen: er zijn geen indelingen geleverd.",
        blokken: [], ontbreekt: [v.ontbreekt("Doorstroom", bron: "indelingen")])
    }
    if let figuur = aandelen() { blokken.append(Blok(titel: "Hoe groot is het deel dat omhoog ging?", figuren: [figuur])) }
    if !v.heeft("participatie") { ontbreekt.append(v.ontbreekt("Deelname aan activiteiten", bron: "voorzieningen of activiteiten")) }
    blokken.append(
      Blok(
        titel: "Wat telt mee?",
        tekst: [
          "Vergeleken zijn klanten die op beide dagen in bestand waren en op beide dagen een indeling hadden, binnen dezelfde schaal.",
          "Wie naar werk of onderwijs ging, is uit het bestand en telt niet mee in het deel dat omhoog ging. Daarom staat 'vooruit' erbij: omhoog, of weg naar werk of onderwijs.",
        ]))
    return Pagina(naam: "doorstroom", kort: "Doorstroom", titel: "Komen klanten vooruit?", antwoord: antwoord, blokken: blokken, ontbreekt: ontbreekt)
  }

  private var uitleg: String {
    "Lees de tabel per rij: waar stond de klant, en waar staat hij nu. ▲ is omhoog, ▼ is omlaag. Het percentage is van de rij, het aantal staat tussen haakjes."
  }

  private var antwoord: String {
    for rij in beste("doorstroom_pct") {
      guard let text = v.tekst(rij) else { continue }
      let start: String = DatumTekst.dag(rij.begin)
      return "\(text) van de klanten met een indeling staat hoger dan op \(start), op de schaal \(v.groep(rij).lowercased())."
    }
    return "Hoeveel klanten omhoog gingen, is niet te zeggen."
  }

  /// The newest row of each scale, the longest period first.
  private func beste(_ id: String) -> [Kerncijfer] {
    let rows: [Kerncijfer] = v.p.rijen(id, "schaal") + v.p.rijen(id)
    guard let newest = rows.map(\.eind).max() else { return [] }
    return rows.filter { $0.eind == newest }.sorted { ($0.begin, $0.groep) < ($1.begin, $1.groep) }
  }

  private func matrix(_ months: Int, _ woorden: String) -> Figuur? {
    let all: [Kerncijfer] = v.p.rijen.filter { $0.id == "doorstroom_matrix" && $0.uitsplitsing.hasSuffix("van|naar") }
    guard let newest = all.map(\.eind).max() else { return nil }
    let rows: [Kerncijfer] = all.filter { $0.eind == newest && Int($0.eind.maandNummer.nummer - $0.begin.maandNummer.nummer) == months }
    guard rows.contains(where: { $0.status == .ok }), let first = rows.first else { return nil }
    let breakdown: String = first.uitsplitsing
    let scales: [String] = Array(Set(rows.map { schaal($0) })).sorted()
    guard let scale = scales.first else { return nil }
    let cells: [Kerncijfer] = rows.filter { schaal($0) == scale }
    let from: [String] = codes(cells.map { paar($0).van })
    let to: [String] = codes(cells.map { paar($0).naar })
    let index: [String: Kerncijfer] = Dictionary(cells.map { ("\(paar($0).van)\u{1F}\(paar($0).naar)", $0) }, uniquingKeysWith: { first, _ in first })
    let margins: [Kerncijfer] = v.p.rijen("doorstroom_matrix", breakdown == "van|naar" ? "van" : "schaal|van").filter {
      $0.begin == first.begin && $0.eind == first.eind
    }
    func total(_ code: String) -> Beschermd<Getal> { margins.first { $0.groep.split(separator: "|").last.map(String.init) == code }?.waarde ?? .geen }
    let body: [[Cel]] = from.map { van in
      [.tekst(naam(van))] + to.map { naar in cel(index["\(van)\u{1F}\(naar)"], total(van), van, naar) } + [.getal(total(van))]
    }
    let dates: String = "\(DatumTekst.dag(first.begin)) en \(DatumTekst.dag(first.eind))"
    let tabel = DataTable(
      titel: "Overgangen tussen \(dates): rijen zijn van, kolommen zijn naar", kolommen: ["Van \\ naar"] + to.map(naam) + ["Totaal"], rijen: body)
    return Figuur(
      id: "doorstroom-\(months)", kop: kop(cells, woorden), onderkop: "Klanten naar indeling op \(dates); percentage van de rij, aantal tussen haakjes",
      grafiek: nil, tabel: tabel, rijen: cells + margins, noten: ["Bron: levering indeling."], tabelOpen: true)
  }

  private func kop(_ cells: [Kerncijfer], _ woorden: String) -> String {
    var up: Int64 = 0
    var down: Int64 = 0
    for cell in cells {
      guard let value = cell.waarde.waarde?.geheel, let a = plaats(paar(cell).van), let b = plaats(paar(cell).naar) else { continue }
      if b > a { up += value }
      if b < a { down += value }
    }
    if up == 0 && down == 0 { return "Bewegingen in \(woorden)" }
    return "In \(woorden) gingen minstens \(NumberFormat.integer(up)) klanten omhoog en \(NumberFormat.integer(down)) omlaag"
  }

  private func cel(_ rij: Kerncijfer?, _ total: Beschermd<Getal>, _ van: String, _ naar: String) -> Cel {
    guard let rij else { return .tekst("") }
    guard let value = rij.waarde.waarde else { return .warmte(klasse: "x", inhoud: Teken.teken(rij.status)) }
    guard let whole = total.waarde?.geheel, whole > 0 else { return .getal(rij.waarde) }
    let permille: Int64 = value.geheel * 1000 / whole
    let style: String = "q\([50, 150, 300, 500, 750].filter { permille >= $0 }.count)"
    var content: HTML = .text("\(NumberFormat.percentage(value.geheel, of: whole)) (\(NumberFormat.integer(value.geheel)))")
    if value.geheel > 0, let a = plaats(van), let b = plaats(naar), a != b {
      content.append(.text(" ") + .tag("span", ["aria-hidden": "true"], b > a ? "▲" : "▼") + Teken.verborgen(b > a ? "omhoog" : "omlaag"))
    }
    return .warmte(klasse: style, inhoud: content)
  }

  private func paar(_ rij: Kerncijfer) -> (van: String, naar: String) {
    let parts = rij.groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return (parts.count > 1 ? parts[parts.count - 2] : "", parts.last ?? "")
  }

  private func schaal(_ rij: Kerncijfer) -> String {
    let parts = rij.groep.split(separator: "|", omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[0]) : ""
  }

  /// The place on the scale; nil for coming in, leaving and unknown.
  private func plaats(_ code: String) -> Int? {
    if ["instroom", "uitstroom", "onbekend", "nieuw", "vertrokken"].contains(code) { return nil }
    if let number = Int(code) { return number }
    return v.p.codeboek.regels.first { ($0.uitsplitsing == "van" || $0.uitsplitsing == "naar" || $0.uitsplitsing == "waarde") && $0.code == code }?.volgorde
  }

  private func codes(_ list: [String]) -> [String] {
    Array(Set(list)).sorted { a, b in
      let x: Int = plaats(a) ?? (a == "onbekend" ? 10_000 : 20_000)
      let y: Int = plaats(b) ?? (b == "onbekend" ? 10_000 : 20_000)
      return (x, a) < (y, b)
    }
  }

  private func naam(_ code: String) -> String {
    for breakdown in ["van", "naar", "waarde"] {
      let label: String = v.p.codeboek.label(breakdown, code)
      if label != code { return label }
    }
    return code.prefix(1).uppercased() + code.dropFirst()
  }

  private func aandelen() -> Figuur? {
    let all: [Kerncijfer] = ["doorstroom_pct", "omlaag_pct", "vooruit_pct"].flatMap(beste)
    let scales: Set<String> = Set(all.filter { !$0.isTotaal }.map(\.groep))
    // With scales by name the total over all of them adds nothing.
    let rijen: [Kerncijfer] = scales.isEmpty ? all : all.filter { !$0.isTotaal }
    guard rijen.contains(where: { $0.status == .ok }) else { return nil }
    let titel: String = "Omhoog, omlaag en vooruit"
    func name(_ rij: Kerncijfer) -> String {
      let months: Int32 = rij.eind.maandNummer.nummer - rij.begin.maandNummer.nummer
      let words: String = ["doorstroom_pct": "Omhoog", "omlaag_pct": "Omlaag", "vooruit_pct": "Vooruit"][rij.id] ?? v.label(rij.id)
      return "\(words), \(months) \(months == 1 ? "maand" : "maanden")" + (scales.count > 1 ? ", " + v.groep(rij) : "")
    }
    return Figuur(
      id: "doorstroom-aandelen", kop: "Omhoog, omlaag en vooruit, over drie perioden", onderkop: "Aandeel van de klanten met een indeling op beide dagen",
      grafiek: DotInterval.draw(
        id: "doorstroom-aandelen", titel: titel, rijen: rijen.map { StipRij(naam: name($0), waarde: $0.waarde, onder: nil, boven: nil) }, eenheid: .procent,
        lijn: nil),
      tabel: DataTable(
        titel: titel, kolommen: ["Maat", "Teller", "Noemer", "Aandeel"], rijen: rijen.map { [.tekst(name($0)), .getal($0.teller), .getal($0.noemer), v.cel($0)] }),
      rijen: rijen, noten: ["Bron: levering indeling."])
  }
}
