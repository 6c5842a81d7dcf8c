internal import CSVKit
internal import Findings
internal import SQLiteKit

extension RowTyper {
  /// Reads one cell into the row.
  @inline(__always)
  mutating func read(
    _ cell: Cell, _ bytes: Span<UInt8>, _ range: Range<Int>, _ base: Int, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) -> CellResult {
    var start: Int = range.lowerBound
    var end: Int = range.upperBound
    if start == end { return .empty }
    var wasTrimmed: Bool = false
    let first: UInt8 = bytes[start]
    let last: UInt8 = bytes[end - 1]
    if first <= 0x20 || last <= 0x20 || first == 0xC2 || last == 0xA0 {
      let inner: Range<Int> = ByteText.trimmed(bytes.extracting(range))
      if inner.isEmpty { return .empty }
      wasTrimmed = inner.count < range.count
      end = start + inner.upperBound
      start += inner.lowerBound
    }
    let text: Span<UInt8> = bytes.extracting(start..<end)
    if cell.hasSentinels, isSentinel(cell, text) {
      // A partial date that is known to be unknown is a value; a whole date that must be there is missing.
      return cell.kind == .deeldatum ? .unknown : .empty
    }
    let outcome: CellResult
    switch cell.kind {
    case .tekst: outcome = record.hasHighBytes ? readHighText(cell, text, start, base) : readText(cell, text, start, base)
    case .code: outcome = readCode(cell, text, start, base, record, batch, fieldIndex)
    case .datum: outcome = readDate(cell, text, base, record, batch, fieldIndex)
    case .deeldatum: outcome = readPartialDate(cell, text, base, record, batch, fieldIndex)
    case .maand: outcome = store(MonthParser().parse(text), cell, base, record, batch, fieldIndex)
    case .bedrag: outcome = store(NumberParser(decimals: 2, pointDeclared: cell.usesPoint).parse(text), cell, base, record, batch, fieldIndex)
    case .getal: outcome = store(NumberParser(decimals: 4, pointDeclared: cell.usesPoint).parse(text), cell, base, record, batch, fieldIndex)
    case .geheel: outcome = store(NumberParser(decimals: 0, pointDeclared: cell.usesPoint).parse(text), cell, base, record, batch, fieldIndex)
    case .janee: outcome = store(JaNeeParser.parse(text), cell, base, record, batch, fieldIndex)
    case .bsn: outcome = readBSN(cell, text, start, base, record, batch, fieldIndex)
    case .postcode: outcome = readPostcode(cell, text, start, base, record, batch, fieldIndex)
    case .score, .belemmering: outcome = readScreening(cell, text, record, batch, fieldIndex)
    }
    if wasTrimmed, case .ok = outcome { return .repaired }
    return outcome
  }

  private func isSentinel(_ cell: Cell, _ text: Span<UInt8>) -> Bool {
    for sentinel in sentinels[cell.index] where sentinel.count == text.count && sentinel[0] == text[0] {
      var index: Int = 0
      while index < sentinel.count, sentinel[index] == text[index] { index += 1 }
      if index == sentinel.count { return true }
    }
    return false
  }

  @inline(__always)
  private mutating func readText(_ cell: Cell, _ text: Span<UInt8>, _ start: Int, _ base: Int) -> CellResult {
    let first: UInt8 = text[0]
    // A spreadsheet leaves traces in keys: an apostrophe, a formula, an exponent that has lost digits.
    if cell.isRequired {
      if first == 0x3D { return .rejected(.veldOnleesbaar) }
      if first == 0x27, text.count > 1 {
        output.values[base + cell.target] = .text(offset: start + 1, count: text.count - 1)
        return .repaired
      }
      if ByteText.isDigit(first), hasExponent(text) { return .rejected(.veldOnleesbaar) }
    }
    output.values[base + cell.target] = .text(offset: start, count: text.count)
    return .ok
  }

  /// A text with letters outside ASCII, in the one form in which equal texts have equal bytes.
  private mutating func readHighText(_ cell: Cell, _ text: Span<UInt8>, _ start: Int, _ base: Int) -> CellResult {
    let outcome: CellResult = readText(cell, text, start, base)
    guard case .ok = outcome, let composed = ComposedText.composed(text) else { return outcome }
    output.values[base + cell.target] = append(composed)
    return .repaired
  }

  /// Whether a key looks like `1,23457E+08`.
  private func hasExponent(_ text: Span<UInt8>) -> Bool {
    guard text.count >= 5, text[text.count - 1] &- 0x30 < 10 else { return false }
    var index: Int = text.count - 1
    while index > 0, ByteText.isDigit(text[index]) { index -= 1 }
    return text[index] == 0x2B && index > 0 && text[index - 1] | 0x20 == 0x65
  }

  @inline(__always)
  private mutating func readCode(
    _ cell: Cell, _ text: Span<UInt8>, _ start: Int, _ base: Int, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) -> CellResult {
    guard let codes = codes[cell.index] else { return readText(cell, text, start, base) }
    var entry: Int = codes.index(of: text)
    var isOtherwise: Bool = false
    if entry < 0 {
      // Rarely: other capitals, or accents written in another way.
      let plain: String = ComposedText.composed(text).map { String(decoding: $0, as: UTF8.self) } ?? ByteText.string(text)
      entry = codes.index(of: Array(plain.lowercased().utf8).span)
      isOtherwise = true
    }
    guard entry >= 0 else {
      noteUnknownCode(cell, text, base, record, batch, fieldIndex)
      return .unknown
    }
    if codes.hasValidity {
      if let number = cells.firstIndex(where: { $0.index == cell.index }) { pendingCodes.append((number, entry, fieldIndex)) }
    } else {
      let place: Int = cell.codeBase + entry
      if codePlaces[place] < 0 {
        guard let meaning = codes.entries[entry].meanings.last?.standaardcode else { return .unknown }
        let standard: [UInt8] = Array(meaning.utf8)
        codePlaces[place] = Int64(extraBase + extra.count) << 16 | Int64(standard.count)
        extra.append(contentsOf: standard)
      }
      output.values[base + cell.target] = .text(offset: Int(codePlaces[place] >> 16), count: Int(codePlaces[place] & 0xFFFF))
    }
    return isOtherwise || codes.entries[entry].isRepaired ? .repaired : .ok
  }

  @inline(__always)
  private mutating func readDate(
    _ cell: Cell, _ text: Span<UInt8>, _ base: Int, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) -> CellResult {
    let parsed: ParsedDate = DateParser(declared: cell.dates).parse(text)
    switch parsed.status {
    case .ok, .repaired:
      output.values[base + cell.target] = .int(Int64(parsed.earliest) - (cell.takesOneDayOff ? 1 : 0))
      if parsed.status == .repaired { return .repaired }
      countStyle(parsed.style, cell, record, batch, fieldIndex)
      return .ok
    case .empty, .partial, .unreadable: return unreadable(cell, record, batch, fieldIndex)
    }
  }

  @inline(__always)
  private mutating func readPartialDate(
    _ cell: Cell, _ text: Span<UInt8>, _ base: Int, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) -> CellResult {
    let parsed: ParsedDate = DateParser(declared: cell.dates).parse(text)
    // Zeros say that the date is unknown: that is a value, not an omission.
    if parsed.isZero {
      note(.deeldatum, cell, record, batch, fieldIndex, "datum is geheel onbekend")
      return .noted
    }
    switch parsed.status {
    case .ok, .repaired, .partial:
      output.values[base + cell.target] = .int(Int64(parsed.earliest))
      output.values[base + cell.target + 1] = .int(Int64(parsed.latest))
      if parsed.status == .partial, !cell.dates.contains(.year) {
        note(.deeldatum, cell, record, batch, fieldIndex, "datum is niet volledig")
        return .noted
      }
      if parsed.status == .repaired { return .repaired }
      if parsed.status == .ok { countStyle(parsed.style, cell, record, batch, fieldIndex) }
      return .ok
    case .empty, .unreadable: return unreadable(cell, record, batch, fieldIndex)
    }
  }

  @inline(__always)
  private mutating func store(
    _ parsed: ParsedNumber, _ cell: Cell, _ base: Int, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) -> CellResult {
    switch parsed.status {
    case .ok, .repaired:
      output.values[base + cell.target] = .int(parsed.value)
      return parsed.status == .ok ? .ok : .repaired
    case .empty, .partial, .unreadable: return unreadable(cell, record, batch, fieldIndex)
    }
  }

  @inline(__always)
  private mutating func readBSN(
    _ cell: Cell, _ text: Span<UInt8>, _ start: Int, _ base: Int, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) -> CellResult {
    let parsed: (number: Int64, verdict: BSNParser.Verdict) = BSNParser.parse(text)
    switch parsed.verdict {
    case .empty: return .empty
    case .ok:
      output.values[base + cell.target] = .text(offset: start, count: 9)
      return .ok
    case .punctuated, .leadingZeroLost:
      let offset: Int = extraBase + extra.count
      BSNParser.append(parsed.number, to: &extra)
      output.values[base + cell.target] = .text(offset: offset, count: 9)
      if parsed.verdict == .leadingZeroLost {
        note(.bsnZonderNul, cell, record, batch, fieldIndex, "BSN heeft acht cijfers; de voorloopnul is teruggezet")
      }
      return .repaired
    case .placeholder:
      note(.bsnVulling, cell, record, batch, fieldIndex, "BSN bestaat uit alleen nullen of negens")
      return cell.isRequired ? .rejected(.veldOnleesbaar) : .empty
    case .notNineDigits:
      if cell.isRequired { return .rejected(.veldOnleesbaar) }
      note(.bsnVorm, cell, record, batch, fieldIndex, "BSN heeft geen negen cijfers")
      return .unknown
    case .failsElevenTest:
      if cell.isRequired { return .rejected(.veldOnleesbaar) }
      note(.bsnElfproef, cell, record, batch, fieldIndex, "BSN doorstaat de elfproef niet")
      return .unknown
    }
  }

  private mutating func readPostcode(
    _ cell: Cell, _ text: Span<UInt8>, _ start: Int, _ base: Int, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) -> CellResult {
    let offset: Int = extraBase + extra.count
    switch PostcodeParser.parse(text, into: &extra) {
    case .ok:
      extra.removeLast(6)
      output.values[base + cell.target] = .text(offset: start, count: 6)
      return .ok
    case .repaired:
      output.values[base + cell.target] = .text(offset: offset, count: 6)
      return .repaired
    case .empty, .partial, .unreadable:
      return unreadable(cell, record, batch, fieldIndex)
    }
  }

  private mutating func readScreening(
    _ cell: Cell, _ text: Span<UInt8>, _ record: Record, _ batch: RecordBatch, _ fieldIndex: Int
  ) -> CellResult {
    let isScore: Bool = cell.kind == .score
    let parsed: ParsedNumber =
      isScore ? NumberParser(decimals: 4, pointDeclared: cell.usesPoint).parse(text) : JaNeeParser.parse(text)
    guard parsed.status == .ok || parsed.status == .repaired else { return unreadable(cell, record, batch, fieldIndex) }
    output.screening.append(
      ScreeningWaarde(
        rij: record.number, leefgebied: plan.fields[cell.index].leefgebied, soort: isScore ? "score" : "belemmering", waarde: parsed.value))
    return parsed.status == .ok ? .ok : .repaired
  }
}
