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
  /// Why no mapping can be used; nil when ``match`` can.
  package let problem: Finding?

  /// The mapping that is used.
  package var match: HeaderMatch? { problem == nil ? matches.first : nil }

  /// Lines that may stand before the header.
  private static let mostPreamble: Int = 20
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
    return choose(candidates(head, probe.encoding, definitions, bron), bestand, definitions)
  }

  /// One way of reading the head of the file, with how well it fits.
  private struct Candidate {
    let dialect: Dialect
    let header: [String]
    let matches: [HeaderMatch]
    let inleiding: [String]
    let isReadable: Bool

    var isUsable: Bool { isReadable && matches.first?.isBruikbaar ?? false }
    var score: Int { matches.first?.score ?? Int.min }
  }

  /// Reads the head under every delimiter and from every line that may be the header, and stops at the first line that fits.
  private static func candidates(
    _ head: [UInt8], _ encoding: Dialect.TextEncoding, _ definitions: DefinitionSet, _ bron: String?
  ) -> [Candidate] {
    var all: [Candidate] = []
    let lines: [String] = firstLines(head, encoding)
    for skip in 0..<min(mostPreamble, max(1, lines.count)) {
      for delimiter in [";", ",", "\t", "|"] where skip == 0 || lines[skip].contains(delimiter) {
        let candidate: Candidate = read(head, Dialect(delimiter: delimiter, encoding: encoding, skipRows: skip), lines, definitions, bron)
        all.append(candidate)
      }
      if all.contains(where: \.isUsable) { return all }
    }
    return all
  }

  private static func read(
    _ head: [UInt8], _ dialect: Dialect, _ lines: [String], _ definitions: DefinitionSet, _ bron: String?
  ) -> Candidate {
    let nothing: Candidate = Candidate(dialect: dialect, header: [], matches: [], inleiding: [], isReadable: false)
    do {
      let reader: CSVReader<MemorySource> = try CSVReader(MemorySource(head), dialect: dialect)
      let header: [String] = reader.header.names
      guard reader.headerProblem == nil, !header.isEmpty else { return nothing }
      var matches: [HeaderMatch] = definitions.herken(header: header)
      if let bron { matches = matches.filter { $0.mapping.bron == bron } }
      return Candidate(
        dialect: reader.dialect, header: header, matches: matches, inleiding: Array(lines.prefix(dialect.skipRows)), isReadable: true)
    } catch {
      return nothing
    }
  }

  /// The usable candidate that knows most columns; without one, the finding that says what came nearest.
  private static func choose(_ all: [Candidate], _ bestand: String, _ definitions: DefinitionSet) -> Herkenning {
    let best: Candidate? = all.max { left, right in
      left.isUsable != right.isUsable ? right.isUsable : left.score < right.score
    }
    guard let best, let first = best.matches.first else {
      return refused(.bestandNietHerkend, bestand, "de kop is niet te lezen of past op geen enkele koppeling")
    }
    var problem: Finding? = nil
    if !best.isUsable {
      problem = notRecognised(best.header, first, bestand)
    } else if best.matches.count > 1 {
      let second: HeaderMatch = best.matches[1]
      if second.isBruikbaar, second.score == first.score, second.mapping.isStandaard == first.mapping.isStandaard {
        // Openbaar: the names of two mappings.
        problem = Finding(
          .bestandMeerduidig, at: SourceLocation(file: bestand),
          message: "de kop past even goed op '\(Openbaar(first.mapping.bron))' als op '\(Openbaar(second.mapping.bron))'")
      }
    }
    return Herkenning(dialect: best.dialect, header: best.header, matches: best.matches, inleiding: best.inleiding, problem: problem)
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
      return Finding(.bestandNietHerkend, at: place, message: "geen enkele van de \(header.count) kolommen staat in een koppeling; heeft het bestand een kop?")
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
    Herkenning(
      dialect: Dialect(), header: [], matches: [], inleiding: [],
      problem: Finding(code, at: SourceLocation(file: bestand), message: message))
  }

  /// The first lines of the file as text.
  private static func firstLines(_ head: [UInt8], _ encoding: Dialect.TextEncoding) -> [String] {
    var lines: [String] = []
    do {
      // No delimiter and no quotes: every line is one field.
      let dialect: Dialect = Dialect(delimiter: "", quote: nil, encoding: encoding, headerRows: 0, columnCount: 1)
      var reader: CSVReader<MemorySource> = try CSVReader(MemorySource(head), dialect: dialect)
      var batch: RecordBatch = RecordBatch()
      while lines.count < mostPreamble, try reader.next(into: &batch) {
        for record in batch.records where lines.count < mostPreamble {
          lines.append(record.fieldCount > 0 ? batch.text(batch.fields[record.firstField]) : "")
        }
      }
    } catch {
      return lines
    }
    return lines
  }
}
