package import Bijstand
internal import CSVKit
package import Definitions
package import FileKit

/// Finds which month a delivery describes and how many rows it holds, when it is first seen.
package enum PeilmaandFinder {
  /// What a first look at all rows tells.
  package struct Verdict: Sendable, Hashable {
    /// The month that the delivery describes, when it is a stand.
    package let peilmaand: Maand?
    /// The date in the file's name or in the lines before the header.
    package let datum: Datum?
    /// The number of rows.
    package let rijen: Int
  }

  /// How deliveries of this source relate: a benefit file with a peilmaand is a stand, without it a history.
  package static func kind(_ match: HeaderMatch) -> SoortLevering {
    if let declared = match.mapping.soortLevering { return declared }
    let hasMonth: Bool = match.kolommen.contains { $0.map { match.mapping.kolommen[$0].veld == "peilmaand" } ?? false }
    return hasMonth ? .stand : .historie
  }

  /// Reads all rows once: the month that most rows name is the month of the stand.
  package static func look(path: String, bestand: String, _ recognition: Herkenning) throws(FileError) -> Verdict {
    guard let match = recognition.match else { return Verdict(peilmaand: nil, datum: nil, rijen: 0) }
    let isStand: Bool = kind(match) == .stand
    let column: Int? = match.kolommen.firstIndex { $0.map { match.mapping.kolommen[$0].veld == "peilmaand" } ?? false }
    var rows: Int = 0
    var months: [Int64: Int] = [:]
    var reader: CSVReader<ByteSource> = try CSVReader(path: path, dialect: recognition.dialect)
    var batch: RecordBatch = RecordBatch()
    while try reader.next(into: &batch) {
      for record in batch.records {
        guard record.kind == .gegevens || record.kind == .quarantaine else { continue }
        rows += 1
        guard isStand, let column, record.kind == .gegevens, column < record.fieldCount else { continue }
        let range: Range<Int> = batch.fields[record.firstField + column].range
        let cell: Span<UInt8> = batch.bytes.span.extracting(range)
        let month: ParsedNumber = MonthParser().parse(cell.extracting(ByteText.trimmed(cell)))
        if month.status == .ok || month.status == .repaired { months[month.value, default: 0] += 1 }
      }
    }
    let texts: [String] = (match.mapping.peilmaand == "inleiding" ? [] : [FileSystem.name(of: bestand)]) + recognition.inleiding
    let named: Maand? = texts.lazy.compactMap { month(in: $0) }.first
    let most: Int64? = months.max { $0.value != $1.value ? $0.value < $1.value : $0.key < $1.key }?.key
    return Verdict(
      peilmaand: isStand ? most.map { Maand(nummer: Int32($0)) } ?? named : nil,
      datum: texts.lazy.compactMap { date(in: $0) }.first, rijen: rows)
  }

  /// The first date in a text: `2026-10-31`, `20261031` or `31-10-2026`.
  package static func date(in text: String) -> Datum? {
    let bytes: [UInt8] = Array(text.utf8)
    let parser: DateParser = DateParser()
    for start in bytes.indices where start == 0 || !ByteText.isDigit(bytes[start - 1]) {
      for length in [10, 8] where start + length <= bytes.count {
        if start + length < bytes.count, ByteText.isDigit(bytes[start + length]) { continue }
        let parsed: ParsedDate = parser.parse(bytes.span.extracting(start..<(start + length)))
        guard parsed.status == .ok else { continue }
        let datum: Datum = Datum(dag: parsed.earliest)
        if (1990...2199).contains(datum.jaar) { return datum }
      }
    }
    return nil
  }

  /// The first month in a text: `2026-10`, `202610`, `10-2026`, or the month of a date.
  package static func month(in text: String) -> Maand? {
    if let datum = date(in: text) { return datum.maandNummer }
    let bytes: [UInt8] = Array(text.utf8)
    for start in bytes.indices where start == 0 || !ByteText.isDigit(bytes[start - 1]) {
      for length in [7, 6] where start + length <= bytes.count {
        if start + length < bytes.count, ByteText.isDigit(bytes[start + length]) { continue }
        let parsed: ParsedNumber = MonthParser().parse(bytes.span.extracting(start..<(start + length)))
        guard parsed.status == .ok || parsed.status == .repaired else { continue }
        let month: Maand = Maand(nummer: Int32(parsed.value))
        if (1990...2199).contains(month.jaar) { return month }
      }
    }
    return nil
  }
}
