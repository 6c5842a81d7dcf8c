/// How well the header of a file fits a mapping.
public struct HeaderMatch: Sendable, Hashable {
  /// The mapping that was tried.
  public let mapping: SourceMapping
  /// For each column of the header the index of the mapping's column, or nothing when the mapping does not know it.
  public let kolommen: [Int?]
  /// The required columns that the header lacks, by their usual names.
  public let ontbreekt: [String]
  /// The optional columns that the header lacks, by their usual names.
  public let ontbreektOptioneel: [String]
  /// The places in the header of columns that the mapping does not know, from 0; columns named after a leefgebied are known.
  public let extra: [Int]
  /// The places in the header that name a column of the mapping a second time, from 0.
  public let dubbel: [Int]

  /// How many columns of the header the mapping knows.
  public var gevonden: Int { kolommen.count { $0 != nil } }

  /// Whether a file with this header can be read by the mapping.
  public var isBruikbaar: Bool { ontbreekt.isEmpty && dubbel.isEmpty && gevonden > 0 }

  /// How near the header is: known columns count for, missing required and unknown ones against.
  public var score: Int { 4 * gevonden - 3 * ontbreekt.count - 2 * extra.count - 3 * dubbel.count }
}

extension SourceMapping {
  /// Lays a header beside the mapping; names are compared as ``HeaderName`` says.
  public func match(header: [String], layout: Layout?) -> HeaderMatch {
    var places: [String: Int] = [:]
    // A loose form that two columns share says nothing, so it leads nowhere.
    var loose: [String: Int?] = [:]
    for (index, kolom) in kolommen.enumerated() {
      for naam in kolom.namen {
        places[HeaderName.normalised(naam)] = index
        let form = HeaderName.loose(naam)
        if let other = loose[form], other != index { loose[form] = .some(nil) } else { loose[form] = index }
      }
    }
    var found: [Int?] = []
    var used: Set<Int> = []
    var extra: [Int] = []
    var doubled: [Int] = []
    var occurrences: [String: Int] = [:]
    for (place, name) in header.enumerated() {
      let plain = HeaderName.normalised(name)
      occurrences[plain, default: 0] += 1
      // `naam[2]` is the second column of that name, and `[1]` the first one without a name.
      let numbered = "\(plain)[\(occurrences[plain] ?? 1)]"
      let index = places[numbered] ?? places[plain] ?? loose[HeaderName.loose(name)].flatMap { $0 }
      if let index, !used.insert(index).inserted {
        doubled.append(place)
        found.append(nil)
        continue
      }
      found.append(index)
      if index == nil, layout?.leefgebiedkolom(name) == nil { extra.append(place) }
    }
    var missing: [String] = []
    var missingOptional: [String] = []
    for (index, kolom) in kolommen.enumerated() where !used.contains(index) {
      let naam = kolom.namen.first ?? ""
      if kolom.verplicht { missing.append(naam) } else { missingOptional.append(naam) }
    }
    return HeaderMatch(
      mapping: self, kolommen: found, ontbreekt: missing, ontbreektOptioneel: missingOptional, extra: extra, dubbel: doubled)
  }
}

extension DefinitionSet {
  /// All mappings laid beside a header, the nearest first: usable ones before others, then by score, own mappings before standard ones, then by name.
  public func herken(header: [String]) -> [HeaderMatch] {
    mappings.map { $0.match(header: header, layout: layout($0.soort)) }
      .sorted { left, right in
        if left.isBruikbaar != right.isBruikbaar { return left.isBruikbaar }
        if left.score != right.score { return left.score > right.score }
        if left.mapping.isStandaard != right.mapping.isStandaard { return right.mapping.isStandaard }
        return left.mapping.bron.utf8.lexicographicallyPrecedes(right.mapping.bron.utf8)
      }
  }
}
