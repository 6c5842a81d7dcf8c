internal import CSVKit
internal import Definitions
internal import FileKit

/// One way of reading the head of a file, and which mappings its header fits.
struct Lezing: Sendable {
  /// How the file would be written down.
  let dialect: Dialect
  /// The column names.
  let header: [String]
  /// The mappings beside the header, the nearest first.
  let matches: [HeaderMatch]
  /// The lines before the header.
  let inleiding: [String]

  /// Whether a mapping can be used.
  var isUsable: Bool { matches.first?.isBruikbaar ?? false }
  /// How near the nearest mapping is.
  var score: Int { matches.first?.score ?? Int.min }

  /// What the rows of the head come to under a reading: the more is loaded and the less is in doubt, the better it fits.
  struct Proef: Comparable {
    let geladen: Int
    let onleesbaar: Int
    let hersteld: Int

    static func < (left: Proef, right: Proef) -> Bool {
      (left.geladen, -left.onleesbaar, -left.hersteld) < (right.geladen, -right.onleesbaar, -right.hersteld)
    }
  }

  /// Types the rows of the head, without keeping any.
  func proef(_ head: [UInt8], isWhole: Bool, _ definitions: DefinitionSet) -> Proef? {
    guard let match = matches.first else { return nil }
    var trial: Dialect = dialect
    // The last lines of a part of a file are no footer.
    if !isWhole { trial.trailerRows = 0 }
    let plan: StagingPlan = PlanBuilder.plan(
      match, header: header, bestand: "", peilmaand: nil, isStand: PeilmaandFinder.kind(match) == .stand, definitions: definitions)
    do throws(FileError) {
      let run: DryRun = try DryRun(MemorySource(head), dialect: trial, plan: plan)
      return Proef(
        geladen: run.geladen, onleesbaar: run.velden.reduce(0) { $0 + $1.onbekend }, hersteld: run.velden.reduce(0) { $0 + $1.hersteld })
    } catch {
      preconditionFailure("memory cannot fail")
    }
  }
}

/// All ways of reading the head of a file that are worth trying, in the order in which they are preferred.
struct Lezingen {
  /// Lines that may stand before the header.
  static let mostPreamble: Int = 20
  /// What keeps fields apart, the usual first.
  private static let delimiters: [String] = [";", ",", "\t", "|", ":", "^", "~"]

  let head: [UInt8]
  let probe: EncodingProbe.Verdict
  let definitions: DefinitionSet
  let bron: String?
  private let lines: [String]

  init(_ head: [UInt8], _ probe: EncodingProbe.Verdict, _ definitions: DefinitionSet, bron: String?) {
    self.head = head
    self.probe = probe
    self.definitions = definitions
    self.bron = bron
    lines = Self.firstLines(head, probe.encoding)
  }

  /// The readings up to the first line on which a usable header stands; what mappings declare comes before what is tried.
  func all() -> [Lezing] {
    var found: [Lezing] = []
    let declaring: [SourceMapping] = definitions.mappings.filter { $0.opmaak != .nietVerklaard && (bron == nil || $0.bron == bron) }
    for skip in 0..<min(Self.mostPreamble, max(1, lines.count)) {
      let line: String = lines.isEmpty ? "" : lines[skip]
      let present: [String] = Self.delimiters.filter { line.contains($0) }
      for mapping in declaring {
        for delimiter in mapping.opmaak.heeftScheiding ? [";"] : present {
          var dialect: Dialect = mapping.opmaak.dialect(encoding: encoding(mapping), skipRows: skip)
          if !mapping.opmaak.heeftScheiding { dialect.delimiter = Array(delimiter.utf8) }
          if let reading = read(dialect) { found.append(own(mapping.bron, reading)) }
        }
      }
      for delimiter in skip == 0 && present.isEmpty ? [";"] : present {
        for dialect in variants(delimiter, skip) {
          if let reading = read(dialect) { found.append(reading) }
        }
      }
      if found.contains(where: \.isUsable) { return found }
    }
    return found
  }

  /// The reading that the rows agree on, for a file that no mapping fits.
  func detected(isWhole: Bool) -> Lezing? {
    guard let best = DialectDetection(head, encoding: probe.encoding, isWhole: isWhole).readings.first else { return nil }
    var dialect: Dialect = best.dialect
    dialect.trailerRows = 0
    return read(dialect)
  }

  /// The encoding for a mapping's files: what is declared when the bytes say nothing.
  private func encoding(_ mapping: SourceMapping) -> Dialect.TextEncoding {
    guard probe.isPlain, let declared = mapping.opmaak.codering, !declared.isUTF16 else { return probe.encoding }
    return declared
  }

  /// A delimiter with the usual quotes, and with others only where the head has a trace of them.
  private func variants(_ delimiter: String, _ skip: Int) -> [Dialect] {
    var all: [Dialect] = []
    func add(_ between: String, _ quote: UInt8, escape: UInt8? = nil) {
      all.append(
        Dialect(delimiter: between, quote: quote, doubledQuote: escape == nil, escape: escape, encoding: probe.encoding, skipRows: skip))
    }
    let double: UInt8 = UInt8(ascii: "\"")
    let single: UInt8 = UInt8(ascii: "'")
    let wide: [String] = holds(Array((delimiter + " ").utf8)) ? [delimiter, delimiter + " "] : [delimiter]
    for between in wide + (holds(Array((delimiter + delimiter).utf8)) && !";,|\t".contains(delimiter) ? [delimiter + delimiter] : []) {
      add(between, double)
      if holds(Array(between.utf8) + [single]) || holds([10, single]) || head.first == single { add(between, single) }
      if holds([UInt8(ascii: "\\"), double]) { add(between, double, escape: UInt8(ascii: "\\")) }
    }
    return all
  }

  /// Whether the head holds these bytes in a row.
  private func holds(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first, head.count >= bytes.count else { return false }
    for start in 0...(head.count - bytes.count) where head[start] == first {
      if head[start..<(start + bytes.count)].elementsEqual(bytes) { return true }
    }
    return false
  }

  /// A reading that a mapping declared, with that mapping before the others.
  private func own(_ bron: String, _ reading: Lezing) -> Lezing {
    let own: [HeaderMatch] = reading.matches.filter { $0.mapping.bron == bron }
    return Lezing(
      dialect: reading.dialect, header: reading.header, matches: own + reading.matches.filter { $0.mapping.bron != bron },
      inleiding: reading.inleiding)
  }

  private func read(_ declared: Dialect) -> Lezing? {
    var dialect: Dialect = declared
    dialect.isReport = true
    do throws(FileError) {
      let reader: CSVReader<MemorySource> = try CSVReader(MemorySource(head), dialect: dialect)
      let header: [String] = reader.header.names
      guard reader.headerProblem == nil, !header.isEmpty else { return nil }
      var matches: [HeaderMatch] = definitions.herken(header: header)
      if let bron { matches = matches.filter { $0.mapping.bron == bron } }
      var used: Dialect = reader.dialect
      // What the mapping says of closing lines holds under every way of reading.
      if used.trailerRows == 0, let lines = matches.first?.mapping.opmaak.slotregels { used.trailerRows = lines }
      return Lezing(dialect: used, header: header, matches: matches, inleiding: Array(lines.prefix(dialect.skipRows)))
    } catch {
      preconditionFailure("memory cannot fail")
    }
  }

  /// The first lines of the file as text.
  private static func firstLines(_ head: [UInt8], _ encoding: Dialect.TextEncoding) -> [String] {
    var lines: [String] = []
    // No delimiter and no quotes: every line is one field.
    let dialect: Dialect = Dialect(delimiter: "", quote: nil, encoding: encoding, headerRows: 0, columnCount: 1)
    do throws(FileError) {
      var reader: CSVReader<MemorySource> = try CSVReader(MemorySource(head), dialect: dialect)
      var batch: RecordBatch = RecordBatch()
      while lines.count < mostPreamble, try reader.next(into: &batch) {
        for record in batch.records where lines.count < mostPreamble {
          lines.append(record.fieldCount > 0 ? batch.text(batch.fields[record.firstField]) : "")
        }
      }
    } catch {
      preconditionFailure("memory cannot fail")
    }
    return lines
  }
}
