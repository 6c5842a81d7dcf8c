import Bijstand
import Definitions
import Disclosure

/// From which value to which value klanten went, over a number of months: one table for each scale.
struct Doorstroommatrix {
  let v: Verslag
  let f: PageDefinition.Figuur

  private var maanden: Int { Int(f.onderwerp) ?? 12 }
  private var woorden: String { [12: "een jaar", 3: "drie maanden", 1: "een maand"][maanden] ?? "\(maanden) maanden" }

  func figuren() -> [Deel] {
    let all: [Kerncijfer] = v.p.rijen.filter { $0.id == "doorstroom_matrix" && $0.uitsplitsing.hasSuffix("van|naar") }
    let newest: Datum? = all.map(\.eind).max()
    let rows: [Kerncijfer] = all.filter { $0.eind == newest && Int($0.eind.maandNummer.nummer - $0.begin.maandNummer.nummer) == maanden }
    guard rows.contains(where: { $0.status == .ok }) else {
      return [.ontbreekt(all.isEmpty ? v.waaromNiet("doorstroom_matrix") : "De overgangen in \(woorden): de aantallen zijn te klein om te tonen.")]
    }
    let scales: [String] = Array(Set(rows.map(schaal))).sorted { ($0.isEmpty ? "participatieladder" : $0) < ($1.isEmpty ? "participatieladder" : $1) }
    return scales.map { scale in .figuur(figuur(rows.filter { schaal($0) == scale }, scale.isEmpty ? "participatieladder" : scale)) }
  }

  private func figuur(_ cells: [Kerncijfer], _ scale: String) -> Figuur {
    let from: [String] = codes(cells.map { paar($0).van })
    let to: [String] = codes(cells.map { paar($0).naar })
    let index: [String: Kerncijfer] = Dictionary(cells.map { ("\(paar($0).van)\u{1F}\(paar($0).naar)", $0) }, uniquingKeysWith: { first, _ in first })
    let withdrawn: Set<String> = ingetrokkenRegios(cells, scale)
    var whole: Bool = true
    let body: [[Cel]] = from.map { van in
      // A cell without a row is nobody, unless its region is left out as a whole.
      let row: [Beschermd<Getal>] = to.map { naar in
        if let rij = index["\(van)\u{1F}\(naar)"] { return rij.waarde }
        if van == "instroom" && naar == "uitstroom" { return Beschermd<Getal>.nul.map { _ in nil } }
        return withdrawn.contains(regio(van, naar)) ? .geen : .nul
      }
      let sum: Beschermd<Getal> = row.filter { $0.status != .nvt }.reduce(.nul) { $0.plus($1) }
      if sum.waarde == nil { whole = false }
      return [.tekst(naam(van))] + zip(to, row).map { naar, value in cel(value, sum, van, naar) } + [.getal(sum)]
    }
    let first: Kerncijfer? = cells.first
    let dates: String = first.map { "\(DatumTekst.dag($0.begin)) en \(DatumTekst.dag($0.eind))" } ?? ""
    let title: String = Woorden.los(v.p.codeboek.label("schaal", scale))
    let tabel = DataTable(
      titel: "\(title), overgangen tussen \(dates): rijen zijn van, kolommen zijn naar", kolommen: ["Van \\ naar"] + to.map(naam) + ["Totaal"], rijen: body,
      isMatrix: true)
    return Figuur(
      id: f.naam + "-" + scale.replacing("_", with: "-"), kop: kop(cells, title), onderkop: "Klanten naar indeling op \(dates), \(Woorden.inZin(title))",
      grafiek: nil, tabel: tabel, rijen: cells,
      noten: Figuur.noten(
        v, f,
        [
          "Lees de tabel per rij: waar stond de klant, en waar staat hij nu. ▲ is omhoog, ▼ is omlaag. Het percentage is van de rij, het aantal staat tussen haakjes.",
          whole ? "" : "In een rij met een verborgen aantal staan geen percentages: die zouden het verborgen aantal verraden.",
        ], bron: v.definitie("doorstroom_matrix")?.bron), tabelOpen: true)
  }

  private func kop(_ cells: [Kerncijfer], _ title: String) -> String {
    var up: Int64 = 0
    var down: Int64 = 0
    var hidden: Bool = false
    for cell in cells {
      guard let a = plaats(paar(cell).van), let b = plaats(paar(cell).naar), a != b else { continue }
      guard let value = cell.waarde.waarde?.geheel else {
        hidden = true
        continue
      }
      if b > a { up += value } else { down += value }
    }
    if up == 0 && down == 0 { return "\(title): bewegingen in \(woorden)" }
    return "\(title): in \(woorden) gingen \(hidden ? "minstens " : "")\(Woorden.aantal(up, "klant", "klanten")) omhoog en \(NumberFormat.integer(down)) omlaag"
  }

  private func cel(_ value: Beschermd<Getal>, _ sum: Beschermd<Getal>, _ van: String, _ naar: String) -> Cel {
    guard let count = value.waarde?.geheel else { return value.status == .nvt ? .getal(value) : .warmte(klasse: "x", inhoud: Teken.teken(value.status)) }
    var mark: HTML = HTML()
    if count > 0, let a = plaats(van), let b = plaats(naar), a != b {
      mark = .text(" ") + .tag("span", ["aria-hidden": "true"], b > a ? "▲" : "▼") + Teken.verborgen(b > a ? "omhoog" : "omlaag")
    }
    guard let whole = sum.waarde?.geheel, whole > 0 else { return .warmte(klasse: "", inhoud: .text(NumberFormat.integer(count)) + mark) }
    if count == 0 { return .warmte(klasse: "", inhoud: .text("0")) }
    let permille: Int64 = count * 1000 / whole
    let style: String = "q\([50, 150, 300, 500, 750].count { permille >= $0 })"
    return .warmte(klasse: style, inhoud: .text("\(NumberFormat.percentage(count, of: whole)) (\(NumberFormat.integer(count)))") + mark)
  }

  /// The regions of this table that are left out because hiding single cells did not protect them.
  private func ingetrokkenRegios(_ cells: [Kerncijfer], _ scale: String) -> Set<String> {
    guard let cell = cells.first else { return [] }
    let same: [VerborgenRij] = v.p.ingetrokken.filter {
      $0.id == cell.id && $0.uitsplitsing == cell.uitsplitsing && $0.begin == cell.begin && $0.eind == cell.eind
    }
    return Set(
      same.compactMap { row in
        let parts: [String] = row.groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 || (parts.count == 3 && parts[0] == scale) else { return nil }
        return regio(parts[parts.count - 2], parts[parts.count - 1])
      })
  }

  private func regio(_ van: String, _ naar: String) -> String { Doorstroomregio.naam(van: van, naar: naar, volgorde: plaats) }

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
    return v.p.codeboek.regels.first { ["van", "naar", "waarde"].contains($0.uitsplitsing) && $0.code == code }?.volgorde
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
      if label != code { return Woorden.los(label) }
    }
    return Woorden.los(code)
  }
}
