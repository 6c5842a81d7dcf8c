/// The margins of a matrix, which its table shows and which therefore take part in the sums from the start.
enum Randen {
  /// The row sums of `doorstroom_matrix`. Column sums are not published: with both, every hidden cell would take three others with it.
  static func van(_ raw: [RawFigure]) -> [RawFigure] {
    var sums: [Sleutel: RawFigure] = [:]
    var present: Set<Sleutel> = []
    for row in raw where row.id == "doorstroom_matrix" { present.insert(row.sleutel) }
    for row in raw where row.id == "doorstroom_matrix" && row.status == .ok {
      let names = row.uitsplitsing.split(separator: "|").map(String.init)
      let codes = row.groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard names.count > 1, names.count == codes.count, row.teller == nil, let value = row.waarde else { continue }
      for drop in [names.count - 1] {
        let restNames: String = names.indices.filter { $0 != drop }.map { names[$0] }.joined(separator: "|")
        let restCodes: String = names.indices.filter { $0 != drop }.map { codes[$0] }.joined(separator: "|")
        var key: Sleutel = row.sleutel
        key.uitsplitsing = restNames
        key.groep = restCodes
        if present.contains(key) { continue }
        let sum: Getal = (sums[key]?.waarde ?? Getal(0)) + value
        sums[key] = RawFigure(
          id: row.id, versie: row.versie, peilmaand: row.peilmaand, begin: row.begin, eind: row.eind, uitsplitsing: restNames, groep: restCodes,
          eenheid: row.eenheid, status: .ok, voorlopig: row.voorlopig, teller: nil, noemer: nil, waarde: sum, ondergrens: nil, bovengrens: nil, basis: nil,
          isAfgeleid: true)
      }
    }
    return sums.keys.sorted().compactMap { sums[$0] }
  }
}
