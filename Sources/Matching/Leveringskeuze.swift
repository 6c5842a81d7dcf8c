internal import Bijstand
internal import Definitions
internal import Register

/// Which deliveries count, by the rules of `interface.md`: a stand replaces an earlier one of its source and peilmaand, a historie all
/// earlier ones of its source, and a mutatie adds; *earlier* means a smaller volgnummer.
struct Leveringskeuze {
  let bekendOp: Datum?
  /// What the controller said of completeness, by volgnummer.
  let besluiten: [Int64: Bool]
  let herstel: Herstel
  let definitions: DefinitionSet

  /// Marks every delivery.
  func apply(to all: inout [Aanlevering]) {
    for index in all.indices {
      all[index].vultAan = herstel.vultAan[all[index].volgnummer]
      if all[index].levering.ingetrokken {
        all[index].dismiss("ingetrokken")
      } else if let bekendOp, all[index].levering.ontvangenOp > bekendOp {
        all[index].dismiss("nog niet bekend op \(bekendOp.iso)")
      } else if all[index].status == "over_budget" {
        if isOverBudget(all[index]) { all[index].dismiss("te veel afgekeurde rijen") }
      } else if all[index].status != "geladen" {
        all[index].dismiss("geweigerd")
      }
    }
    replace(in: &all)
    followWhatIsFilled(in: &all)
    judgeCompleteness(of: &all)
  }

  /// A delivery of which enough records came back corrected is used after all.
  private func isOverBudget(_ one: Aanlevering) -> Bool {
    let open: Int64 = one.afgekeurd - min(one.afgekeurd, herstel.hersteld(van: one))
    return definitions.isOverBudget(afgekeurd: Int(open), van: Int(one.rijen + one.afgekeurd), definitions.mapping(one.bron))
  }

  private func replace(in all: inout [Aanlevering]) {
    for newer in all.indices where all[newer].teltMee && all[newer].vultAan == nil {
      for older in all[..<newer].indices where all[older].teltMee && all[older].bron == all[newer].bron {
        let replaced: Bool =
          switch all[newer].soortLevering {
          case "historie": true
          case "stand": all[older].soortLevering == "stand" && all[older].peilmaand == all[newer].peilmaand
          default: false
          }
        if replaced { all[older].dismiss("vervangen door levering \(all[newer].volgnummer)") }
      }
    }
  }

  /// Corrected records count only beside the delivery that they belong to.
  private func followWhatIsFilled(in all: inout [Aanlevering]) {
    for index in all.indices where all[index].teltMee {
      guard let number = all[index].vultAan, let filled = all.first(where: { $0.volgnummer == number }), !filled.teltMee else { continue }
      all[index].dismiss("vult levering \(number) aan, die niet meetelt")
    }
  }

  private func judgeCompleteness(of all: inout [Aanlevering]) {
    let stands: [Int] = all.indices.filter { all[$0].teltMee && all[$0].soortLevering == "stand" && all[$0].vultAan == nil }
      .sorted { (all[$0].bron, all[$0].peilmaand ?? 0) < (all[$1].bron, all[$1].peilmaand ?? 0) }
    var before: (bron: String, rijen: Int64)?
    for index in stands {
      if before?.bron != all[index].bron { before = nil }
      let number: Int64 = all[index].volgnummer
      let filling: [Int] = all.indices.filter { all[$0].teltMee && all[$0].vultAan == number }
      let rows: Int64 = filling.reduce(all[index].rijen) { $0 + all[$1].rijen }
      let enough: Bool = rows > 0 && rows * 100 >= (before?.rijen ?? 0) * Int64(definitions.settings.volledigPct)
      all[index].volledig = besluiten[number] ?? enough
      for other in filling { all[other].volledig = all[index].volledig }
      if all[index].volledig { before = (all[index].bron, rows) }
    }
  }
}
