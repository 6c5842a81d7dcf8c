internal import CSVKit
internal import Definitions
package import Findings

/// What differs between the header of a delivery and its mapping, though the delivery can be read.
package enum DriftFindings {
  /// The findings, in a fixed order.
  package static func findings(_ recognition: Herkenning, bestand: String) -> [Finding] {
    guard let match = recognition.match else { return [] }
    let mapping: SourceMapping = match.mapping
    let line: Int = recognition.dialect.skipRows + 1
    let place: SourceLocation = SourceLocation(file: bestand, line: line)
    var findings: [Finding] = []
    let order: [Int] = match.kolommen.compactMap { $0 }
    if zip(order, order.dropFirst()).contains(where: { $0 > $1 }) {
      findings.append(Finding(.kolomVolgorde, at: place, message: "de kolommen staan in een andere volgorde dan in de koppeling; gelezen op naam"))
    }
    for (index, kolom) in match.kolommen.enumerated() {
      guard let kolom, !mapping.kolommen[kolom].namen.contains(where: { same($0, recognition.header[index]) }) else { continue }
      // Openbaar: the mapping's own name of the column.
      let name: Openbaar = Openbaar(mapping.kolommen[kolom].namen.first ?? "")
      findings.append(Finding(.kolomSchrijfwijze, at: place, message: "kolom \(index + 1): '\(name)' met andere hoofdletters of spaties"))
    }
    // A mapping of the municipality names the spellings that it expects; only a standard layout has one proper name.
    for (index, kolom) in match.kolommen.enumerated() where mapping.isStandaard {
      guard let kolom, let alias = mapping.kolommen[kolom].namen.dropFirst().first(where: { same($0, recognition.header[index]) }) else { continue }
      // Openbaar: names of the column that the built-in layout knows.
      let names: (Openbaar, Openbaar) = (Openbaar(mapping.kolommen[kolom].namen.first ?? ""), Openbaar(alias))
      findings.append(Finding(.kolomHernoemd, at: place, message: "kolom \(index + 1) heet '\(names.1)' en is gelezen als '\(names.0)'"))
    }
    if !match.extra.isEmpty {
      findings.append(Finding(.kolomExtra, at: place, message: "\(columns(match.extra)) niet in de koppeling en \(Openbaar(match.extra.count == 1 ? "is" : "zijn")) niet geladen"))
    }
    return findings + missing(match, place)
  }

  /// The columns that the header lacks: one finding each for a mapping of the municipality, which names what its source has.
  private static func missing(_ match: HeaderMatch, _ place: SourceLocation) -> [Finding] {
    guard match.mapping.isStandaard else {
      // Openbaar: the mapping's own name of the column.
      return match.ontbreektOptioneel.map { Finding(.kolomOptioneelOntbreekt, at: place, message: "kolom '\(Openbaar($0))' van de koppeling ontbreekt") }
    }
    // A standard layout has many columns that a source may lack; only an unknown column beside a missing one looks like a renaming.
    guard !match.extra.isEmpty, !match.ontbreektOptioneel.isEmpty else { return [] }
    // Openbaar: names of columns of the built-in layout.
    let names: Openbaar = Openbaar(match.ontbreektOptioneel.map { "'\($0)'" }.joined(separator: ", "))
    return [Finding(.kolomOptioneelOntbreekt, at: place, message: "\(columns(match.extra)) niet in de koppeling, en van de indeling ontbreken \(names): heeft een kolom een andere naam gekregen?")]
  }

  /// Columns by their numbers, neighbours together: 'kolommen 3-5, 9 staan'.
  private static func columns(_ places: [Int]) -> Openbaar {
    var parts: [String] = []
    var start: Int = places[0]
    for (index, place) in places.enumerated() {
      if index + 1 < places.count, places[index + 1] == place + 1 { continue }
      parts.append(start == place ? "\(place + 1)" : "\(start + 1)-\(place + 1)")
      if index + 1 < places.count { start = places[index + 1] }
    }
    // Openbaar: numbers of columns.
    return Openbaar((places.count == 1 ? "kolom " : "kolommen ") + parts.joined(separator: ", ") + (places.count == 1 ? " staat" : " staan"))
  }

  /// Whether a name of the mapping is that of the file to the letter; `naam[2]` stands for the second column of that name.
  private static func same(_ left: String, _ right: String) -> Bool {
    let plain: Substring = left.hasSuffix("]") ? left.prefix { $0 != "[" } : left[...]
    return left.unicodeScalars.elementsEqual(right.unicodeScalars) || plain.unicodeScalars.elementsEqual(right.unicodeScalars)
  }
}
