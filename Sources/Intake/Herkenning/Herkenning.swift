package import CSVKit
package import Definitions
package import FileKit
package import Findings

/// What a delivered file turns out to be: how it is written down, what its header says, and which mapping fits.
package struct Herkenning: Sendable {
  /// How the file is written down.
  package let dialect: Dialect
  /// The column names.
  package let header: [String]
  /// The mappings beside the header, the nearest first.
  package let matches: [HeaderMatch]
  /// The lines before the header.
  package let inleiding: [String]
  /// Whether every byte is ASCII, so that the file says nothing about its encoding.
  package let isPlain: Bool
  /// Why no mapping can be used; nil when ``match`` can.
  package let problem: Finding?

  /// The mapping that is used.
  package var match: HeaderMatch? { problem == nil ? matches.first : nil }

  /// Bytes in which the header must lie.
  private static let headBytes: Int = 64 << 10

  /// Looks at the beginning of a file; `bron` limits the choice to one source, for a delivery that has a number.
  package static func recognise(
    path: String, bestand: String, definitions: DefinitionSet, bron: String? = nil
  ) throws(FileError) -> Herkenning {
    let size: Int = try FileSystem.size(path)
    guard size > 0 else { return refused(.bestandLeeg, bestand, "het bestand heeft 0 bytes") }
    let probe: EncodingProbe.Verdict = try EncodingProbe.probe(path: path)
    guard !probe.isBinary else { return refused(.bestandGeenTekst, bestand, "het bestand is geen tekst") }
    var source: ByteSource = try ByteSource(path: path)
    var head: [UInt8] = []
    while head.count < headBytes, try source.read(into: &head, atMost: headBytes - head.count) > 0 {}
    let isWhole: Bool = head.count == size
    if !isWhole, let end = head.lastIndex(of: 0x0A) {
      // Whole lines only; of UTF-16 whole pairs.
      let cut: Int = probe.encoding == .utf16le ? end + 2 : end + 1
      head.removeSubrange(min(cut, head.count)...)
    }
    let readings: Lezingen = Lezingen(head, probe, definitions, bron: bron)
    let usable: [Lezing] = readings.all()
    if let best = best(usable.filter(\.isUsable), head, isWhole: isWhole, definitions) {
      return Herkenning(
        dialect: best.dialect, header: best.header, matches: best.matches, inleiding: best.inleiding, isPlain: probe.isPlain,
        problem: ambiguity(best, bestand))
    }
    // Where no mapping fits, what the rows agree on tells better what the header is than what comes nearest to a mapping.
    let nearest: Lezing? = readings.detected(isWhole: isWhole) ?? usable.max { $0.score < $1.score }
    guard let nearest, let first = nearest.matches.first else {
      return refused(.bestandNietHerkend, bestand, "de kop is niet te lezen of past op geen enkele koppeling")
    }
    return Herkenning(
      dialect: nearest.dialect, header: nearest.header, matches: nearest.matches, inleiding: nearest.inleiding, isPlain: probe.isPlain,
      problem: notRecognised(nearest.header, first, bestand))
  }

  /// The reading that knows most columns, and of several such the one under which most of the head can be loaded.
  private static func best(_ usable: [Lezing], _ head: [UInt8], isWhole: Bool, _ definitions: DefinitionSet) -> Lezing? {
    guard let top = usable.map(\.score).max() else { return nil }
    let equal: [Lezing] = usable.filter { $0.score == top }
    guard equal.count > 1 else { return equal.first }
    var best: (reading: Lezing, proef: Lezing.Proef)? = nil
    for reading in equal {
      guard let proef = reading.proef(head, isWhole: isWhole, definitions) else { continue }
      // The first of equals stands: what is declared comes before what is tried.
      if best.map({ $0.proef < proef }) ?? true { best = (reading, proef) }
    }
    return best?.reading
  }

  private static func ambiguity(_ best: Lezing, _ bestand: String) -> Finding? {
    guard best.matches.count > 1 else { return nil }
    let first: HeaderMatch = best.matches[0]
    let second: HeaderMatch = best.matches[1]
    guard second.isBruikbaar, second.score == first.score, second.mapping.isStandaard == first.mapping.isStandaard else { return nil }
    // Openbaar: the names of two mappings.
    return Finding(
      .bestandMeerduidig, at: SourceLocation(file: bestand),
      message: "de kop past even goed op '\(Openbaar(first.mapping.bron))' als op '\(Openbaar(second.mapping.bron))'")
  }

  /// Names the nearest mapping and what differs; column names of the file are not shown, for there may be no header at all.
  private static func notRecognised(_ header: [String], _ nearest: HeaderMatch, _ bestand: String) -> Finding {
    // Openbaar: names of a mapping and of columns that stand in it.
    let bron: Openbaar = Openbaar(nearest.mapping.bron)
    let place: SourceLocation = SourceLocation(file: bestand)
    if !nearest.dubbel.isEmpty, nearest.ontbreekt.isEmpty {
      let columns: Openbaar = Openbaar(nearest.dubbel.map { "kolom \($0 + 1)" }.joined(separator: ", "))
      return Finding(.kolomDubbel, at: place, message: "koppeling '\(bron)': de naam van \(columns) komt meer dan een keer voor")
    }
    guard nearest.gevonden > 0 else {
      return Finding(.bestandNietHerkend, at: place, message: "geen enkele kolom staat in een koppeling; heeft het bestand een kop?")
    }
    let missing: Openbaar = Openbaar(nearest.ontbreekt.map { "'\($0)'" }.joined(separator: ", "))
    let extra: Openbaar = Openbaar(nearest.extra.prefix(12).map { "kolom \($0 + 1)" }.joined(separator: ", "))
    if nearest.extra.isEmpty {
      return Finding(.bestandNietHerkend, at: place, message: "het dichtst bij komt koppeling '\(bron)'; verplicht en afwezig: \(missing)")
    }
    return Finding(
      .bestandNietHerkend, at: place,
      message: "het dichtst bij komt koppeling '\(bron)'; verplicht en afwezig: \(missing); niet bekend: \(extra)")
  }

  private static func refused(_ code: FindingCode, _ bestand: String, _ message: FindingMessage) -> Herkenning {
    refused(Finding(code, at: SourceLocation(file: bestand), message: message))
  }

  /// A file that is refused without a look at its header.
  package static func refused(_ problem: Finding) -> Herkenning {
    Herkenning(dialect: Dialect(), header: [], matches: [], inleiding: [], isPlain: true, problem: problem)
  }
}
