import Bijstand
import Disclosure

/// What every page is made from: the published figures and how to speak of them.
struct Verslag {
  let p: Publicatie
  let voorbeeld: Bool

  /// The months that series show: at most 36, up to the month of the report.
  let maanden: [Maand]

  init(_ publicatie: Publicatie, voorbeeld: Bool) {
    p = publicatie
    self.voorbeeld = voorbeeld
    let last = publicatie.run.peilmaand
    let first: Maand = publicatie.reeks("stand").first?.eind.maandNummer ?? last
    let count: Int = min(36, max(1, Int(last.nummer - first.nummer) + 1))
    maanden = (0..<count).map { last.plus($0 - count + 1) }
  }

  var gemeente: String { p.run.instellingen["gemeentenaam"].flatMap { $0.isEmpty ? nil : $0 } ?? "Gemeente" }

  /// The months as a period in words.
  var periode: String { DatumTekst.periode(van: maanden[0], tot: p.run.peilmaand) }

  /// The name of a figure for readers.
  func label(_ id: String) -> String { p.definities.first { $0.id == id }?.label ?? id.split(separator: "_").joined(separator: " ") }

  /// The label of a row's group.
  func groep(_ rij: Kerncijfer) -> String { p.codeboek.label(rij.uitsplitsing, rij.groep) }

  /// The rows of a series over the months shown.
  func reeks(_ id: String, _ uitsplitsing: String = "totaal", groep: String = "totaal") -> [Kerncijfer] {
    p.reeks(id, uitsplitsing, groep: groep).filter { $0.eind.maandNummer >= maanden[0] && $0.eind.maandNummer <= p.run.peilmaand }
  }

  /// One point for each month shown; a month without a row is not known.
  func punten(_ rijen: [Kerncijfer]) -> [Punt] {
    let byMonth: [Maand: Kerncijfer] = Dictionary(rijen.map { ($0.eind.maandNummer, $0) }, uniquingKeysWith: { first, _ in first })
    return maanden.map { month in
      let rij = byMonth[month]
      return Punt(label: DatumTekst.maandKort(month), waarde: rij?.waarde ?? .geen, voorlopig: rij?.voorlopig ?? false)
    }
  }

  /// Whether a figure has any shown value.
  func heeft(_ id: String, _ uitsplitsing: String = "totaal") -> Bool { p.rijen(id, uitsplitsing).contains { $0.status == .ok } }

  /// The cell of a row's value in its unit.
  func cel(_ rij: Kerncijfer) -> Cel {
    if rij.isFractie { return .aandeel(rij.waarde, noemer: rij.noemer, voorlopig: rij.voorlopig) }
    return .getal(rij.waarde, Self.eenheid(rij), voorlopig: rij.voorlopig)
  }

  /// The value of a row as text in a sentence; nil when it is not shown.
  func tekst(_ rij: Kerncijfer?) -> String? {
    guard let rij, let value = rij.waarde.waarde else { return nil }
    if rij.isFractie { return NumberFormat.percentage(value, of: rij.noemer.waarde?.geheel ?? 0) }
    if rij.eenheid == "euro" { return NumberFormat.euro(value) }
    return Self.eenheid(rij).tekst(value)
  }

  static func eenheid(_ rij: Kerncijfer) -> Eenheid {
    if rij.isFractie { return .procent }
    return rij.waarde.waarde.map { $0.decimalen > 0 } ?? rij.eenheid.contains("_per_") ? .verhouding : .aantal
  }

  /// The row of the same series a number of months earlier.
  func eerder(_ rij: Kerncijfer, maanden count: Int) -> Kerncijfer? {
    let month: Maand = rij.eind.maandNummer.plus(-count)
    return p.reeks(rij.id, rij.uitsplitsing, groep: rij.groep, soort: rij.soort).first { $0.eind.maandNummer == month }
  }

  /// The change since an earlier row in words, such as '25 (1,2%) minder dan een jaar eerder'.
  func verandering(_ nu: Kerncijfer, sinds toen: Kerncijfer?, woorden: String) -> String? {
    guard let toen, let now = nu.waarde.waarde, let then = toen.waarde.waarde else { return nil }
    if nu.isFractie {
      let decimals: Int = min(NumberFormat.decimals(for: nu.noemer.waarde?.geheel ?? 0), NumberFormat.decimals(for: toen.noemer.waarde?.geheel ?? 0))
      let difference = Getal(
        Getal(now.mantisse * 100, decimalen: now.decimalen).afgerond(op: decimals).mantisse
          - Getal(then.mantisse * 100, decimalen: then.decimalen).afgerond(op: decimals).mantisse, decimalen: decimals)
      if difference.mantisse == 0 { return "even veel als \(woorden)" }
      return NumberFormat.signed(difference, decimals: decimals) + " procentpunt vergeleken met \(woorden)"
    }
    if Self.eenheid(nu) == .verhouding {
      let difference = Getal(now.afgerond(op: 1).mantisse - then.afgerond(op: 1).mantisse, decimalen: 1)
      if difference.mantisse == 0 { return "even veel als \(woorden)" }
      return "\(NumberFormat.decimal(Getal(abs(difference.mantisse), decimalen: 1), decimals: 1)) \(difference.mantisse > 0 ? "meer" : "minder") dan \(woorden)"
    }
    let difference: Int64 = now.geheel - then.geheel
    if difference == 0 { return "even veel als \(woorden)" }
    let share: String = then.geheel >= 100 ? " (\(NumberFormat.percentage(abs(difference), of: then.geheel)))" : ""
    return "\(NumberFormat.integer(abs(difference)))\(share) \(difference > 0 ? "meer" : "minder") dan \(woorden)"
  }

  /// The sentence for a figure whose source was not delivered.
  func ontbreekt(_ wat: String, bron: String) -> String { "\(wat): niet te zeggen, want er is geen bruikbare levering van \(bron)." }
}

extension Eenheid: Equatable {}
