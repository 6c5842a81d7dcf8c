extension RecordScanner {
  /// Gives up the structure of the physical line that is being read.
  mutating func fail(_ why: RecordProblem, at place: Int, _ fields: inout [Field]) {
    problem = why
    problemAt = place
    fields.removeLast(fields.count - firstField)
  }

  /// Gives up only the first physical line of the record, and goes back to the line after it.
  mutating func rewind(
    _ why: RecordProblem, at place: Int, _ bytes: Span<UInt8>, _ fields: inout [Field], _ output: inout [Record]
  ) {
    fail(why, at: min(place, firstLineEnd - 1), &fields)
    position = firstLineEnd
    lineBreaks = 0
    append(.quarantaine, bytes, hasLineEnd: true, &fields, &output)
  }

  /// Ends the last record of a file, which no line end closes.
  mutating func finish(_ bytes: Span<UInt8>, _ fields: inout [Field], _ output: inout [Record]) {
    let isOpen: Bool = state == TransitionTable.State.quoted || state == TransitionTable.State.escaped
    guard isOpen else {
      return endRecord(bytes, state, contentEnd: bytes.count, hasLineEnd: false, &fields, &output)
    }
    if firstLineEnd > 0 { return rewind(.unterminatedQuote, at: firstLineEnd - 1, bytes, &fields, &output) }
    fail(.unterminatedQuote, at: fieldStart, &fields)
    append(.quarantaine, bytes, hasLineEnd: false, &fields, &output)
  }

  /// Ends a record at its line end or at the end of the file, and judges it.
  @inline(__always)
  mutating func endRecord(
    _ bytes: Span<UInt8>, _ current: UInt8, contentEnd: Int, hasLineEnd: Bool, _ fields: inout [Field], _ output: inout [Record]
  ) {
    if linesToSkip > 0 {
      linesToSkip -= 1
      problem = nil
      append(.inleiding, bytes, hasLineEnd: hasLineEnd, &fields, &output)
      return
    }
    if current == TransitionTable.State.skip {
      append(.quarantaine, bytes, hasLineEnd: hasLineEnd, &fields, &output)
      return
    }
    if current == TransitionTable.State.start, contentEnd == fieldStart, expected != 1 || !hasLineEnd {
      append(.leeg, bytes, hasLineEnd: hasLineEnd, &fields, &output)
      return
    }
    addField(current, end: contentEnd, &fields)
    if lineBreaks > 0 || hasNul || seen >= 0x80 || (expected > 0 && fields.count - firstField != expected) {
      judge(bytes, hasLineEnd, &fields, &output)
    } else {
      append(.gegevens, bytes, hasLineEnd: hasLineEnd, &fields, &output)
    }
  }

  /// Looks closer at a record that is out of the ordinary.
  private mutating func judge(_ bytes: Span<UInt8>, _ hasLineEnd: Bool, _ fields: inout [Field], _ output: inout [Record]) {
    let count: Int = fields.count - firstField
    if expected > 0, count != expected {
      // The record is broken anyway; when a line inside it is a row by itself, a stray quote has swallowed that row.
      if lineBreaks > 0, innerLines(bytes, includingLast: true).fitting > 0 {
        return rewind(.unterminatedQuote, at: firstLineEnd - 1, bytes, &fields, &output)
      }
      problem = !hasLineEnd && count < expected ? .truncated : count > expected ? .tooManyFields : .tooFewFields
      let extra: Int = min(count - 1, expected)
      problemAt = Int(fields[firstField + extra].rawStart)
    } else if lineBreaks > 1, isAmbiguous(bytes) {
      problem = .ambiguousLines
      problemAt = firstLineEnd - 1
    } else if hasNul {
      problem = .nulByte
      problemAt = first(0, bytes)
    } else if seen >= 0x80, let bad = TextDecoding.firstProblem(bytes, recordStart..<position, encoding, isFirst: offset == 0) {
      problem = bad.problem
      problemAt = bad.place
    }
    append(problem == nil ? .gegevens : .quarantaine, bytes, hasLineEnd: hasLineEnd, &fields, &output)
  }

  private func first(_ byte: UInt8, _ bytes: Span<UInt8>) -> Int {
    var index: Int = recordStart
    while index < position, bytes[index] != byte { index += 1 }
    return index
  }

  /// Writes the record down and starts the next one.
  @inline(__always)
  mutating func append(
    _ kind: Record.Kind, _ bytes: Span<UInt8>, hasLineEnd: Bool, _ fields: inout [Field], _ output: inout [Record]
  ) {
    number += 1
    let rawLength: Int = position - recordStart
    let length: Int = encoding.isUTF16 ? UTF16Transcoder.sourceLength(bytes, recordStart..<position) + dropped : rawLength + dropped
    output.append(
      Record(
        kind: kind, problem: problem, hasLineEnd: hasLineEnd, hasHighBytes: seen >= 0x80, hasEscapes: recordHasEscapes, number: number, byteOffset: offset,
        byteLength: length, firstLine: line, lastLine: line + lineBreaks, firstField: firstField,
        fieldCount: fields.count - firstField, rawStart: recordStart, rawLength: rawLength, isUTF8Text: encoding != .windows1252,
        problemAt: problemAt))
    offset += length
    line += lineBreaks + 1
    recordStart = position
    fieldStart = position
    firstField = fields.count
    state = TransitionTable.State.start
    firstLineEnd = 0
    lineBreaks = 0
    seen = 0
    dropped = 0
    problem = nil
    problemAt = 0
    isQuoted = false
    hasEscapes = false
    recordHasEscapes = false
    hasNul = false
  }

  /// Keeps an endless record from filling memory; true when that ended a record.
  mutating func watchLimits(_ bytes: Span<UInt8>, _ fields: inout [Field], _ output: inout [Record]) -> Bool {
    guard state != TransitionTable.State.skip else { return false }
    let isTooLong: Bool = position - recordStart > limit
    guard isTooLong || fields.count - firstField > Self.fieldLimit else { return false }
    let why: RecordProblem = isTooLong ? .tooLong : .tooManyFields
    if firstLineEnd > 0 {
      rewind(why, at: firstLineEnd - 1, bytes, &fields, &output)
      return true
    }
    fail(why, at: recordStart, &fields)
    state = TransitionTable.State.skip
    return false
  }

  /// Moves an unfinished record to the start of a new batch.
  package mutating func carry(from old: RecordBatch, to new: inout RecordBatch) {
    let shift: Int = recordStart
    new.bytes.append(contentsOf: old.bytes[shift...])
    for field: Field in old.fields[firstField...] {
      var moved: Field = field
      moved.start -= Int32(truncatingIfNeeded: shift)
      moved.end -= Int32(truncatingIfNeeded: shift)
      moved.rawStart -= Int32(truncatingIfNeeded: shift)
      new.fields.append(moved)
    }
    position -= shift
    fieldStart -= shift
    problemAt = max(0, problemAt - shift)
    if firstLineEnd > 0 { firstLineEnd -= shift }
    recordStart = 0
    firstField = 0
  }

  /// Forgets the middle of a record that is too long, so that it takes no more memory however long it is.
  package mutating func dropExcess(_ batch: inout RecordBatch) {
    guard state == TransitionTable.State.skip, position - recordStart > limit else { return }
    let excess: Range<Int> = (recordStart + min(Self.keptPrefix, limit))..<position
    dropped += encoding.isUTF16 ? UTF16Transcoder.sourceLength(batch.bytes.span, excess) : excess.count
    batch.bytes.removeSubrange(excess)
    position = excess.lowerBound
    problemAt = min(problemAt, position)
  }
}
