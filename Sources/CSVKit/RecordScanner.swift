/// Cuts bytes into records and fields, and can stop and go on at any byte.
///
/// It only refuses and never repairs: a record that cannot be read with certainty becomes a record with a problem that covers one
/// physical line, and reading goes on at the next line.
package struct RecordScanner: Sendable {
  /// More partial fields than this in one unfinished record end its reading.
  static let fieldLimit: Int = 100_000
  /// Of a record beyond the limit this much of the beginning is kept.
  static let keptPrefix: Int = 65_536

  let table: TransitionTable
  let encoding: Dialect.TextEncoding
  /// Whether the quote is the character that words also use.
  private let hasApostrophe: Bool
  /// The longest record in memory; a longer one is refused.
  let limit: Int
  /// The number of fields that every record must have; 0 while it is not known.
  package var expected: Int = 0
  /// Physical lines at the start that have no structure.
  package var linesToSkip: Int = 0

  var state: UInt8 = TransitionTable.State.start
  var position: Int = 0
  var recordStart: Int = 0
  var fieldStart: Int = 0
  var firstField: Int = 0
  var firstLineEnd: Int = 0
  var lineBreaks: Int = 0
  var seen: UInt8 = 0
  var isQuoted: Bool = false
  var hasEscapes: Bool = false
  var recordHasEscapes: Bool = false
  var hasNul: Bool = false
  var problem: RecordProblem? = nil
  var problemAt: Int = 0
  var dropped: Int = 0
  var number: Int = 0
  var line: Int = 1
  var offset: Int = 0

  /// Makes a scanner for bytes in the dialect's encoding (UTF-16 rewritten to UTF-8).
  package init(_ dialect: Dialect, limit: Int = 16 << 20) {
    let delimiter: [UInt8] =
      dialect.encoding == .windows1252 ? TextDecoding.windows1252(dialect.delimiter) ?? dialect.delimiter : dialect.delimiter
    table = TransitionTable(
      delimiter: delimiter, quote: dialect.quote, doubledQuote: dialect.doubledQuote || dialect.escape == dialect.quote,
      escape: dialect.escape)
    encoding = dialect.encoding
    hasApostrophe = dialect.quote == UInt8(ascii: "'")
    self.limit = limit
    linesToSkip = dialect.skipRows
  }

  /// Scans the bytes of a batch until they or `records` run out.
  package mutating func scan(_ batch: inout RecordBatch, isFinal: Bool, atMost records: Int = Int.max >> 1) {
    // The arrays are taken out while the bytes are borrowed; nothing is copied.
    var fields: [Field] = []
    var output: [Record] = []
    swap(&fields, &batch.fields)
    swap(&output, &batch.records)
    scan(batch.bytes.span, isFinal: isFinal, atMost: records, fields: &fields, into: &output)
    swap(&fields, &batch.fields)
    swap(&output, &batch.records)
  }

  /// Scans until the bytes or `records` run out.
  package mutating func scan(
    _ bytes: Span<UInt8>, isFinal: Bool, atMost records: Int, fields: inout [Field], into output: inout [Record]
  ) {
    let most: Int = output.count + records
    let count: Int = bytes.count
    if offset == 0, position == 0, encoding != .windows1252, recordStart == 0, count >= 3,
      bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF
    {
      position = 3
      fieldStart = 3
    }
    let main: [UInt8] = table.entries
    let plain: [UInt8] = TransitionTable.lines.entries
    while output.count < most {
      let isComplete: Bool =
        linesToSkip > 0
        ? scanRecord(bytes, plain.span, count, isFinal, &fields, &output)
        : scanRecord(bytes, main.span, count, isFinal, &fields, &output)
      if !isComplete {
        guard isFinal, recordStart < count else { return }
        finish(bytes, &fields, &output)
      }
    }
  }

  /// Scans to the end of one record; false when the bytes end first.
  @inline(__always)
  private mutating func scanRecord(
    _ bytes: Span<UInt8>, _ entries: Span<UInt8>, _ count: Int, _ isFinal: Bool, _ fields: inout [Field], _ output: inout [Record]
  ) -> Bool {
    var index: Int = position
    var current: UInt8 = state
    var all: UInt8 = seen
    while index < count {
      let row: Int = Int(current) << 8
      var entry: UInt8
      // The indexes are below `count` and below 8 * 256, so that checking them at every byte would only cost time.
      repeat {
        let byte: UInt8 = unsafe bytes[unchecked: index]
        all |= byte
        entry = unsafe entries[unchecked: row | Int(byte)]
        index += 1
      } while entry == current && index < count
      if entry < 8 {
        current = entry
        continue
      }
      var action: UInt8 = entry >> 3
      let next: UInt8 = entry & 7
      if action == TransitionTable.Action.delimiterBegins {
        let tail: Int = table.delimiterTail.count
        if index + tail > count, !isFinal {
          index -= 1
          break
        }
        if matchesTail(bytes, index) {
          addField(current, end: index - 1, &fields)
          index += tail
          fieldStart = index
          current = next
          continue
        }
        if current != TransitionTable.State.quoteSeen {
          current = TransitionTable.State.unquoted
          continue
        }
        action = TransitionTable.Action.failure
      }
      switch action {
      case TransitionTable.Action.fieldEnd:
        addField(current, end: index - 1, &fields)
        fieldStart = index
        current = next
      case TransitionTable.Action.lineFeed:
        position = index
        seen = all
        endRecord(bytes, current, contentEnd: index - 1, hasLineEnd: true, &fields, &output)
        return true
      case TransitionTable.Action.carriageReturn:
        if index == count, !isFinal {
          // A line feed may follow in the next block.
          position = index - 1
          state = current
          seen = all
          return false
        }
        let contentEnd: Int = index - 1
        if index < count, bytes[index] == 10 { index += 1 }
        position = index
        seen = all
        endRecord(bytes, current, contentEnd: contentEnd, hasLineEnd: true, &fields, &output)
        return true
      case TransitionTable.Action.openQuote:
        isQuoted = true
        current = next
      case TransitionTable.Action.doubled:
        hasEscapes = true
        recordHasEscapes = true
        current = next
      case TransitionTable.Action.nul:
        hasNul = true
        current = next
      case TransitionTable.Action.quotedLineFeed, TransitionTable.Action.quotedCarriageReturn:
        let afterReturn: Bool = action == TransitionTable.Action.quotedLineFeed && bytes[index - 2] == 13
        if afterReturn {
          if firstLineEnd == index - 1 { firstLineEnd = index }
        } else {
          lineBreaks += 1
          if firstLineEnd == 0 { firstLineEnd = index }
        }
        current = next
      case TransitionTable.Action.escapeOutside:
        if index == count, !isFinal {
          index -= 1
          position = index
          state = current
          seen = all
          return false
        }
        let follows: UInt8 = index < count ? entries[Int(TransitionTable.State.fieldStart) << 8 | Int(bytes[index])] : 0
        if follows >= 8, follows >> 3 != TransitionTable.Action.nul {
          fail(.escapeOutsideQuotes, at: index - 1, &fields)
          current = TransitionTable.State.skip
        } else {
          current = next
        }
      default:
        if hasApostrophe {
          if current == TransitionTable.State.unquoted, index == count, !isFinal {
            position = index - 1
            state = current
            seen = all
            return false
          }
          if isApostrophe(bytes, index, current) {
            current = current == TransitionTable.State.quoteSeen ? TransitionTable.State.quoted : current
            continue
          }
        }
        let why: RecordProblem = current == TransitionTable.State.quoteSeen ? .textAfterQuote : .quoteInUnquoted
        if firstLineEnd > 0 {
          rewind(why, at: index - 1, bytes, &fields, &output)
          return true
        }
        fail(why, at: index - 1, &fields)
        current = next
      }
    }
    position = index
    state = current
    seen = all
    return watchLimits(bytes, &fields, &output)
  }

  /// Whether the quote is an apostrophe between two letters, where it can neither open nor close a field.
  private func isApostrophe(_ bytes: Span<UInt8>, _ index: Int, _ current: UInt8) -> Bool {
    let place: Int = current == TransitionTable.State.quoteSeen ? index - 2 : index - 1
    guard place > fieldStart + (isQuoted ? 1 : 0), place + 1 < bytes.count else { return false }
    return Self.isLetter(bytes[place - 1]) && Self.isLetter(bytes[place + 1])
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z"))
  }

  @inline(__always)
  private func matchesTail(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    let tail: Int = table.delimiterTail.count
    guard index + tail <= bytes.count else { return false }
    for step: Int in 0..<tail where bytes[index + step] != table.delimiterTail[step] { return false }
    return true
  }

  @inline(__always)
  mutating func addField(_ current: UInt8, end: Int, _ fields: inout [Field]) {
    // A quoted field ends before its closing quote.
    let inset: Int = isQuoted ? 1 : 0
    fields.append(
      Field(
        start: Int32(truncatingIfNeeded: fieldStart + inset), end: Int32(truncatingIfNeeded: end - inset),
        rawStart: Int32(truncatingIfNeeded: fieldStart), isQuoted: isQuoted, hasEscapes: hasEscapes))
    isQuoted = false
    hasEscapes = false
  }
}
