internal import Bijstand
internal import Register

/// Which deliveries count, by the rules of `interface.md`: a stand replaces an earlier one of its source and peilmaand, a historie all
/// earlier ones of its source, and a mutatie adds; *earlier* means a smaller volgnummer.
enum Leveringskeuze {
  /// A stand with a smaller part than this of the rows of the one before it is incomplete: 98 of 100.
  static let deel: (Int64, Int64) = (98, 100)

  /// Marks every delivery; `besluiten` holds what the controller said of completeness, by volgnummer.
  static func apply(to all: inout [Aanlevering], bekendOp: Datum?, besluiten: [Int64: Bool]) {
    for index in all.indices {
      if all[index].levering.ingetrokken {
        all[index].dismiss("ingetrokken")
      } else if let bekendOp, all[index].levering.ontvangenOp > bekendOp {
        all[index].dismiss("nog niet bekend op \(bekendOp.iso)")
      } else if all[index].status == "over_budget" {
        all[index].dismiss("te veel afgekeurde rijen")
      } else if all[index].status != "geladen" {
        all[index].dismiss("geweigerd")
      }
    }
    replace(in: &all)
    judgeCompleteness(of: &all, besluiten)
  }

  private static func replace(in all: inout [Aanlevering]) {
    for newer in all.indices where all[newer].teltMee {
      for older in all[..<newer].indices where all[older].teltMee && all[older].bron == all[newer].bron {
        let replaced: Bool =
          switch all[newer].soortLevering {
          case "historie": true
          case "stand": all[older].soortLevering == "stand" && all[older].peilmaand == all[newer].peilmaand
          default: false
          }
        if replaced { all[older].dismiss("vervangen door aanlevering \(all[newer].volgnummer)") }
      }
    }
  }

  private static func judgeCompleteness(of all: inout [Aanlevering], _ besluiten: [Int64: Bool]) {
    let stands: [Int] = all.indices.filter { all[$0].teltMee && all[$0].soortLevering == "stand" }
      .sorted { (all[$0].bron, all[$0].peilmaand ?? 0) < (all[$1].bron, all[$1].peilmaand ?? 0) }
    var before: (bron: String, rijen: Int64)?
    for index in stands {
      if before?.bron != all[index].bron { before = nil }
      let enough: Bool = all[index].rijen > 0 && all[index].rijen * deel.1 >= (before?.rijen ?? 0) * deel.0
      all[index].volledig = besluiten[all[index].volgnummer] ?? enough
      if all[index].volledig { before = (all[index].bron, all[index].rijen) }
    }
  }
}
