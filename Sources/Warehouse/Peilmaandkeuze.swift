internal import Bijstand

/// Which month a run reports, and which months can be reported at all.
package struct Peilmaandkeuze: Sendable, Hashable {
  /// The month number.
  package let peilmaand: Int32
  /// The first month that figures are given about.
  package let eersteMaand: Int32
  /// The first observed day of stands: who began earlier enters late; nothing with historie only.
  package let eersteWaarneming: Int32?
  /// `stand` or `historie`.
  package let soortLevering: String
  /// A later month of which there is an incomplete stand, when nobody asked for a month.
  package let onvolledigNieuwer: Int32?

  /// Chooses by the deliveries; a wanted month must have been delivered.
  package static func choose(_ bron: Bronbestand, wanted: Int32?, reeksMaanden: Int) throws(WarehouseError) -> Peilmaandkeuze {
    let stands: [Bronlevering] = bron.leveringen.values.filter(\.isStand)
    let vanHistorie: Int32? = historiemaand(bron)
    guard let newest = stands.filter(\.volledig).map(\.peilmaand).max() ?? stands.map(\.peilmaand).max() ?? vanHistorie else { throw .noDeliveries }
    let eersteStart: Int32? = bron.rijen.lazy.filter { bron.leveringen[$0.levering]?.isStand == false }.map(\.van).min()
    let vanafHistorie: Int32? = eersteStart.map { Datum(dag: $0).maandNummer.nummer }
    if let wanted {
      let isStand: Bool = stands.contains { $0.peilmaand == wanted }
      let inHistorie: Bool = vanHistorie.map { wanted <= $0 && wanted >= vanafHistorie ?? .max } ?? false
      guard isStand || inHistorie else {
        let known: Set<Int32> = Set(stands.map(\.peilmaand) + [vanHistorie].compactMap(\.self))
        throw .noDeliveriesFor(maand: Maand(nummer: wanted).iso, bekend: known.sorted().map { Maand(nummer: $0).iso })
      }
    }
    let peilmaand: Int32 = wanted ?? newest
    let eersteStand: Int32? = stands.map(\.peilmaand).min()
    let eersteBekend: Int32 = min(eersteStand ?? .max, vanafHistorie ?? .max)
    return Peilmaandkeuze(
      peilmaand: peilmaand, eersteMaand: min(peilmaand, max(eersteBekend, peilmaand - Int32(reeksMaanden) + 1)),
      eersteWaarneming: vanafHistorie == nil ? eersteStand.map { Maand(nummer: $0).eersteDag.dag } : nil,
      soortLevering: stands.isEmpty ? "historie" : "stand",
      onvolledigNieuwer: wanted == nil ? stands.map(\.peilmaand).filter { $0 > peilmaand }.max() : nil)
  }

  /// With historie only: the month of the latest start or end that lies at most three months after the latest start.
  package static func historiemaand(_ bron: Bronbestand) -> Int32? {
    let rijen: [Uitkeringsrij] = bron.rijen.filter { bron.leveringen[$0.levering]?.isStand == false }
    guard let laatsteStart = rijen.map(\.van).max() else { return nil }
    let grens: Int32 = Datum(dag: laatsteStart).plus(maanden: 3).dag
    let laatste: Int32 = rijen.lazy.map(\.tot).filter { $0 <= grens }.reduce(laatsteStart, max)
    return Datum(dag: laatste).maandNummer.nummer
  }
}
