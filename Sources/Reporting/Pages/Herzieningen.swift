import Bijstand
import Disclosure

/// What signed months look like now: the bridge from the stock as reported, the revision triangle, and breaks by a changed definition or setting.
struct Herzieningen {
  let v: Verslag

  /// How many months the triangle shows.
  static let maanden: Int = 12

  /// The bridge from the stock as signed; nothing without a signed month before this one.
  func brug() -> [Deel] {
    guard let then = v.versie.vorigeMaand, then.peilmaand == v.p.run.peilmaand.plus(-1), let reported = then.totaal("stand", eind: then.peilmaand.laatsteDag),
      let before = v.p.reeks("stand").first(where: { $0.eind == reported.eind }), let now = v.p.laatste("stand"), now.eind == v.p.run.peildatum
    else { return [] }
    var rows: [[Cel]] = [
      [.tekst("Stand op \(DatumTekst.dag(reported.eind)), zoals vastgesteld"), .getal(reported.waarde)],
      [.tekst("Correctie eerdere maanden"), .getal(before.waarde.min(reported.waarde))],
      [.tekst("Stand op \(DatumTekst.dag(reported.eind)), zoals nu bekend"), .getal(before.waarde)],
    ]
    // A small series stands by quarter: then this month has no flows of its own to show.
    if let came = v.p.laatste("instroom"), let left = v.p.laatste("uitstroom"), came.begin == now.eind.maandNummer.eersteDag, left.begin == came.begin {
      rows += [[.tekst("Instroom"), .getal(came.waarde)], [.tekst("Uitstroom"), .getal(left.waarde)]]
    }
    rows.append([.tekst("Stand op \(DatumTekst.dag(now.eind))"), .getal(now.waarde)])
    let table = DataTable(titel: "Van de vastgestelde stand naar deze stand", kolommen: ["Wat", "Klanten"], rijen: rows)
    let uitleg: String =
      "Een uitkering kan met terugwerkende kracht beginnen of eindigen. Daardoor is de stand van de vorige maand nu soms anders dan toen zij is vastgesteld: dat verschil is de correctie."
    return [.inhoud(.tag("p", [:], uitleg) + .tag("div", ["class": "tabel", "data-kerncijfer": "stand correctie instroom uitstroom"], [table.html(id: "brug")]))]
  }

  /// For the page on quality: the revision triangle, and what is computed differently than in the last signed month.
  func delen() -> [Deel] { [driehoek] + breuken }

  /// How much the stock of a signed month differs in each later signed month, and now.
  private var driehoek: Deel {
    let signed: [EerdereVersie] = v.versie.eerdereMaanden.suffix(Self.maanden)
    guard !signed.isEmpty else { return .inhoud(.tag("p", [:], "Dit is nog niet te zeggen: er is nog geen eerdere versie die is vastgesteld.")) }
    let uitleg: String =
      "Per vastgestelde maand: de stand (klanten) zoals vastgesteld, en hoeveel die stand anders is in de vaststelling van latere maanden en nu. Een lege cel: die maand was er nog niet."
    let rows: [[Cel]] = signed.map { month in
      let last: Datum = month.peilmaand.laatsteDag
      let reported: Beschermd<Getal> = month.totaal("stand", eind: last)?.waarde ?? .geen
      let later: [Cel] = signed.map { other in
        other.peilmaand <= month.peilmaand ? .tekst("") : .getal((other.totaal("stand", eind: last)?.waarde ?? .geen).min(reported))
      }
      let now: Beschermd<Getal> = v.p.reeks("stand").first { $0.eind == last }?.waarde ?? .geen
      return [.tekst(DatumTekst.maandKort(month.peilmaand)), .getal(reported)] + later.dropFirst() + [.getal(now.min(reported))]
    }
    let columns: [String] = ["Maand", "Vastgesteld"] + signed.dropFirst().map { "in \(DatumTekst.maandKort($0.peilmaand))" } + ["nu"]
    let table = DataTable(titel: "Verandering van de stand na vaststelling", kolommen: columns, rijen: rows)
    return .inhoud(.tag("p", [:], uitleg) + .tag("div", ["class": "tabel", "data-kerncijfer": "stand"], [table.html(id: "herzieningen")]))
  }

  /// Where a definition or a setting changed since the last signed month: old and new beside each other, once.
  private var breuken: [Deel] {
    guard let then = v.versie.vorigeMaand else { return [] }
    let changed: [Definitie] = gewijzigd(sinds: then)
    let sentences: [String] = Verandering.definities(van: then, naar: v.p) + Verandering.instellingen(van: then, naar: v.p)
    guard !sentences.isEmpty else { return [] }
    // A setting may touch every figure; then the headline figures stand beside each other.
    let ids: [String] = Verandering.instellingen(van: then, naar: v.p).isEmpty ? changed.map(\.id) : Self.hoofdcijfers + changed.map(\.id).filter { !Self.hoofdcijfers.contains($0) }
    let rows: [[Cel]] = ids.compactMap { id in
      guard let old = then.rijen.last(where: { $0.id == id && $0.isTotaal && $0.eind == then.peilmaand.laatsteDag }), let new = v.p.rijen(id).first(where: { $0.naam == old.naam })
      else { return nil }
      return [.tekst(v.label(id)), .tekst(DatumTekst.maand(then.peilmaand)), v.cel(old), v.cel(new)]
    }
    var content: [HTML] = [.tag("p", [:], "Sinds de vaststelling van \(DatumTekst.maand(then.peilmaand)) wordt dit anders gerekend:"), .tag("ul", [:], sentences.map { .tag("li", [:], $0) })]
    if !rows.isEmpty {
      let table = DataTable(titel: "Oud en nieuw naast elkaar", kolommen: ["Cijfer", "Over", "Zoals vastgesteld", "Zoals nu berekend"], rijen: rows)
      content.append(.tag("div", ["class": "tabel"], [table.html(id: "breuken")]))
    }
    return [.inhoud(.join(content))]
  }

  static let hoofdcijfers: [String] = ["stand", "instroom", "uitstroom", "in_beeld", "no_show_pct", "caseload_per_fte"]

  private func gewijzigd(sinds then: EerdereVersie) -> [Definitie] {
    v.p.definities.filter { definitie in then.definities[definitie.id].map { $0 != definitie.versie } ?? false }
  }

  /// The months in which charts draw a break: the first report with another version of a figure's definition.
  func breekpunten(_ id: String) -> [(maand: Maand, tekst: String)] {
    var out: [(maand: Maand, tekst: String)] = []
    var before: String?
    let signed: [(maand: Maand, versie: String?)] = v.versie.eerdereMaanden.map { ($0.peilmaand, $0.definities[id]) }
    let now: String? = v.p.definities.first { $0.id == id }?.versie
    for (month, version) in signed + [(v.p.run.peilmaand, now)] {
      if let before, let version, before != version { out.append((month, "breuk: definitie versie \(version)")) }
      before = version ?? before
    }
    return out
  }
}
