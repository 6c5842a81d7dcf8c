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
    for index in match.extra {
      findings.append(Finding(.kolomExtra, at: place, message: "kolom \(index + 1) staat niet in de koppeling en is niet geladen"))
    }
    guard !mapping.isStandaard else { return findings }
    for naam in match.ontbreektOptioneel {
      // Openbaar: the mapping's own name of the column.
      findings.append(Finding(.kolomOptioneelOntbreekt, at: place, message: "kolom '\(Openbaar(naam))' van de koppeling ontbreekt"))
    }
    return findings + dialect(recognition, mapping, place)
  }

  private static func dialect(_ recognition: Herkenning, _ mapping: SourceMapping, _ place: SourceLocation) -> [Finding] {
    var findings: [Finding] = []
    let found: Dialect = recognition.dialect
    if let declared = mapping.scheiding, Array(declared.utf8) != found.delimiter, !(declared == "tab" && found.delimiter == [9]) {
      let mark: Openbaar = Openbaar(found.delimiter == [9] ? "tab" : String(decoding: found.delimiter, as: UTF8.self))
      findings.append(Finding(.dialectWijktAf, at: place, message: "scheidingsteken is '\(mark)' en niet dat van de koppeling"))
    }
    if let declared = mapping.codering, declared.lowercased() != found.encoding.rawValue {
      findings.append(
        Finding(.dialectWijktAf, at: place, message: "codering is \(Openbaar(found.encoding.rawValue)) en niet die van de koppeling"))
    }
    return findings
  }

  private static func same(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.elementsEqual(right.unicodeScalars)
  }
}
