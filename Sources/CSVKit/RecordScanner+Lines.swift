extension RecordScanner {
  /// Whether all whole lines inside the record are rows by themselves, so that two readings fit.
  func isAmbiguous(_ bytes: Span<UInt8>) -> Bool {
    let inner: (lines: Int, fitting: Int) = innerLines(bytes, includingLast: false)
    return inner.lines > 0 && inner.lines == inner.fitting
  }

  /// Counts the physical lines after the first, and those that are a sound row of the expected width by themselves.
  ///
  /// With fewer than three columns ordinary sentences fit too easily, so that nothing counts as fitting.
  func innerLines(_ bytes: Span<UInt8>, includingLast: Bool) -> (lines: Int, fitting: Int) {
    guard expected >= 3, firstLineEnd > 0 else { return (0, 0) }
    var lines: Int = 0
    var fitting: Int = 0
    var start: Int = firstLineEnd
    while start < position {
      var end: Int = start
      while end < position, bytes[end] != 10, bytes[end] != 13 { end += 1 }
      let contentEnd: Int = end
      if end < position {
        end += bytes[end] == 13 && end + 1 < position && bytes[end + 1] == 10 ? 2 : 1
      }
      guard end < position || includingLast else { break }
      lines += 1
      if isRow(bytes, start..<contentEnd) { fitting += 1 }
      start = end
    }
    return (lines, fitting)
  }

  /// Whether one physical line is a sound row of the expected width.
  private func isRow(_ bytes: Span<UInt8>, _ line: Range<Int>) -> Bool {
    var state: UInt8 = TransitionTable.State.start
    var fields: Int = 1
    var index: Int = line.lowerBound
    while index < line.upperBound {
      let entry: UInt8 = table.entries[Int(state) << 8 | Int(bytes[index])]
      let tail: Int = table.delimiterTail.count
      index += 1
      switch entry >> 3 {
      case TransitionTable.Action.fieldEnd:
        fields += 1
        state = entry & 7
      case TransitionTable.Action.delimiterBegins:
        var matches: Bool = index + tail <= line.upperBound
        var step: Int = 0
        while matches, step < tail {
          matches = bytes[index + step] == table.delimiterTail[step]
          step += 1
        }
        if matches {
          fields += 1
          index += tail
          state = entry & 7
        } else if state == TransitionTable.State.quoteSeen {
          return false
        } else {
          state = TransitionTable.State.unquoted
        }
      case TransitionTable.Action.failure, TransitionTable.Action.escapeOutside:
        return false
      default:
        state = entry & 7
      }
    }
    let isClosed: Bool = state != TransitionTable.State.quoted && state != TransitionTable.State.escaped
    return isClosed && fields == expected
  }
}
