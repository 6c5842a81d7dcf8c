import Bijstand
import Definitions
import Disclosure

/// What every page is made from: the published figures, the definitions, and how to speak of them.
struct Verslag {
  let p: Publicatie
  let definities: DefinitionSet
  let voorbeeld: Bool
  let versie: Rapportversie

  /// The months that series show: at most 36, up to the month of the report.
  let maanden: [Maand]

  init(_ publicatie: Publicatie, definities: DefinitionSet, voorbeeld: Bool, versie: Rapportversie = .eerste) {
    p = publicatie
    self.definities = definities
    self.versie = versie
    self.voorbeeld = voorbeeld
    let last = publicatie.run.peilmaand
    let first: Maand = publicatie.reeks("stand").first?.eind.maandNummer ?? last
    let count: Int = min(36, max(1, Int(last.nummer - first.nummer) + 1))
    maanden = (0..<count).map { last.plus($0 - count + 1) }
  }

  var gemeente: String { p.run.instellingen["gemeentenaam"].flatMap { $0.isEmpty ? nil : $0 } ?? "Gemeente" }

  /// The months as a period in words.
  var periode: String { DatumTekst.periode(van: maanden[0], tot: p.run.peilmaand) }

  /// The definition of a figure.
  func definitie(_ id: String) -> Definitie? { p.definities.first { $0.id == id } }

  /// The name of a figure for readers.
  func label(_ id: String) -> String { definitie(id)?.label ?? Woorden.los(id) }

  /// What a figure is about, at the start of a headline.
  func onderwerp(_ id: String) -> String { Woorden.onderwerp[id] ?? label(id) }

  /// The label of a row's group as it stands by itself.
  func groep(_ rij: Kerncijfer) -> String { Woorden.los(p.codeboek.label(rij.uitsplitsing, rij.groep)) }

  /// The rows of a series over the months shown.
  func reeks(_ id: String, _ uitsplitsing: String = "totaal", groep: String = "totaal") -> [Kerncijfer] {
    p.reeks(id, uitsplitsing, groep: groep).filter { $0.eind.maandNummer >= maanden[0] && $0.eind.maandNummer <= p.run.peilmaand }
  }

  /// One row for each month shown; nil for a month without one.
  func perMaand(_ rijen: [Kerncijfer]) -> [Kerncijfer?] {
    let byMonth: [Maand: Kerncijfer] = Dictionary(rijen.map { ($0.eind.maandNummer, $0) }, uniquingKeysWith: { first, _ in first })
    return maanden.map { byMonth[$0] }
  }

  /// One point for each month shown; a month without a row is not known.
  func punten(_ rijen: [Kerncijfer]) -> [Punt] {
    zip(maanden, perMaand(rijen)).map { month, rij in
      Punt(label: DatumTekst.maandKort(month), waarde: rij?.waarde ?? .geen, voorlopig: rij?.voorlopig ?? false, tekst: tekst(rij))
    }
  }

  /// The newest rows by group with any shown value: over a year, else a quarter, else a month or day.
  func nieuwsteGroepen(_ id: String, _ uitsplitsing: String) -> [Kerncijfer] {
    if Woorden.eigenPeriode.contains(uitsplitsing) {
      let newest: [String: Kerncijfer] = Dictionary(p.rijen(id, uitsplitsing).map { ($0.groep, $0) }) { $0.eind < $1.eind ? $1 : $0 }
      return newest.values.sorted { p.codeboek.volgorde(uitsplitsing, $0.groep) < p.codeboek.volgorde(uitsplitsing, $1.groep) }
    }
    for soort in [Periodesoort.jaar, .kwartaal, .maand, .anders] {
      let rijen: [Kerncijfer] = p.groepen(id, uitsplitsing, soort: soort)
      if rijen.contains(where: { $0.status == .ok }) { return rijen }
    }
    return []
  }

  /// What happened and is marked on a page, by month, and where a changed definition breaks the series of a figure.
  func gebeurtenissen(_ pagina: String, _ kerncijfer: String) -> [(maand: Maand, tekst: String)] {
    definities.gebeurtenissen.filter { $0.paginas.isEmpty || $0.paginas.contains(pagina) }.map { ($0.datum.maandNummer, $0.titel) }
      + Herzieningen(v: self).breekpunten(kerncijfer)
  }

  /// The norm that holds for a row: that of one of its groups, or that of the figure as a whole.
  func norm(_ rij: Kerncijfer) -> Norm? {
    let names: [String] = rij.uitsplitsing.split(separator: "|").map(String.init)
    let codes: [String] = rij.groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    return definities.normen.first { norm in
      guard norm.kerncijfer == rij.id else { return false }
      if norm.uitsplitsing.isEmpty || norm.uitsplitsing == "totaal" { return rij.isTotaal || norm.uitsplitsing.isEmpty }
      return zip(names, codes).contains { $0 == norm.uitsplitsing && $1 == norm.groep }
    }
  }

  /// Whether a figure has any shown value.
  func heeft(_ id: String, _ uitsplitsing: String = "totaal") -> Bool { p.rijen(id, uitsplitsing).contains { $0.status == .ok } }

  /// Why a figure is not there, in a sentence.
  func waaromNiet(_ id: String, _ uitsplitsing: String = "totaal") -> String {
    let naam: String = label(id) + (uitsplitsing == "totaal" || label(id).contains(" naar ") ? "" : " naar " + Woorden.naar(uitsplitsing))
    if definitie(id)?.wordtBerekend == false { return "\(naam): dit rekent Klantbeeld nog niet uit." }
    if isVerborgen(id, uitsplitsing) { return "\(naam): de aantallen zijn te klein om te tonen." }
    if uitsplitsing != "totaal", heeft(id) { return "\(naam): dit staat niet in de leveringen, of de aantallen zijn te klein om te tonen." }
    let bron: String = definitie(id)?.bron ?? ""
    return bron.isEmpty ? "\(naam): niet te zeggen; de gegevens ontbreken." : "\(naam): niet te zeggen, want er is geen bruikbare levering van \(bron)."
  }

  /// Whether rows of a figure are there and may not be shown.
  func isVerborgen(_ id: String, _ uitsplitsing: String = "totaal") -> Bool {
    p.rijen(id, uitsplitsing).contains { $0.status == .geheim } || p.ingetrokken.contains { $0.id == id && $0.uitsplitsing == uitsplitsing }
  }

  /// The cell of a row's value in its unit.
  func cel(_ rij: Kerncijfer) -> Cel {
    if Self.eenheid(rij) == .procent { return .aandeel(rij.waarde, noemer: rij.noemer, voorlopig: rij.voorlopig) }
    return .getal(rij.waarde, Self.eenheid(rij), voorlopig: rij.voorlopig)
  }

  /// The value of a row as text in a sentence; nil when it is not shown.
  func tekst(_ rij: Kerncijfer?) -> String? {
    guard let rij, let value = rij.waarde.waarde else { return nil }
    if Self.eenheid(rij) == .procent { return NumberFormat.percentage(value, of: rij.noemer.waarde?.geheel ?? 0) }
    return Self.eenheid(rij).tekst(value)
  }

  static func eenheid(_ rij: Kerncijfer) -> Eenheid {
    if rij.isFractie { return Woorden.frequenties.contains(rij.id) ? .verhouding : .procent }
    if rij.eenheid == "euro" { return .euro }
    return rij.waarde.waarde.map { $0.decimalen > 0 } ?? rij.eenheid.contains("_per_") ? .verhouding : .aantal
  }

  /// The row of the same series a number of months earlier.
  func eerder(_ rij: Kerncijfer, maanden count: Int) -> Kerncijfer? {
    let month: Maand = rij.eind.maandNummer.plus(-count)
    return p.reeks(rij.id, rij.uitsplitsing, groep: rij.groep, soort: rij.soort).first { $0.eind.maandNummer == month }
  }

  /// The change since an earlier row in words, such as '25 (1,2%) minder dan een jaar eerder'.
  func verandering(_ nu: Kerncijfer, sinds toen: Kerncijfer?, woorden: String) -> String? {
    guard let toen, let change = verschil(nu, toen) else { return nil }
    if change.mantisse == 0 { return "even veel als \(woorden)" }
    let size = Getal(abs(change.mantisse), decimalen: change.decimalen)
    let direction: String = change.mantisse > 0 ? "meer" : "minder"
    switch Self.eenheid(nu) {
    case .procent: return "\(NumberFormat.decimal(size, decimals: size.decimalen)) procentpunt \(direction) dan \(woorden)"
    case .verhouding: return "\(NumberFormat.decimal(size, decimals: 1)) \(direction) dan \(woorden)"
    case .euro: return "\(NumberFormat.euro(size)) \(direction) dan \(woorden)"
    case .aantal:
      let before: Int64 = toen.waarde.waarde?.geheel ?? 0
      let share: String = before >= 100 ? " (\(NumberFormat.percentage(size.geheel, of: before)))" : ""
      return "\(NumberFormat.integer(size.geheel))\(share) \(direction) dan \(woorden)"
    }
  }

  /// The difference of two rows in the unit and decimals that it is printed in: for shares in percentage points.
  func verschil(_ nu: Kerncijfer, _ toen: Kerncijfer) -> Getal? {
    guard let now = nu.waarde.waarde, let then = toen.waarde.waarde else { return nil }
    var decimals: Int = 0
    var factor: Int64 = 1
    switch Self.eenheid(nu) {
    case .procent:
      decimals = min(NumberFormat.decimals(for: nu.noemer.waarde?.geheel ?? 0), NumberFormat.decimals(for: toen.noemer.waarde?.geheel ?? 0))
      factor = 100
    case .verhouding: decimals = 1
    case .aantal, .euro: decimals = 0
    }
    // The difference of what is printed: readers subtract the numbers that they see.
    func printed(_ value: Getal) -> Int64 { Getal(value.mantisse * factor, decimalen: value.decimalen).afgerond(op: decimals).mantisse }
    return Getal(printed(now) - printed(then), decimalen: decimals)
  }
}
