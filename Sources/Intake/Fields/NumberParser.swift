/// Reads a decimal number exactly, as a whole number of its smallest unit: cents with 2 decimals, ten-thousandths with 4.
package struct NumberParser: Sendable {
  /// How many decimals the result has.
  let decimals: Int
  /// The declared decimal mark: comma or point.
  let mark: UInt8
  /// Whether a group of three behind the other mark can only be thousands, as in an amount with two decimals.
  let groupsAreThousands: Bool

  /// Reads with these decimals; a declared mark of nil means the comma.
  package init(decimals: Int, pointDeclared: Bool = false) {
    self.decimals = decimals
    mark = pointDeclared ? 0x2E : 0x2C
    groupsAreThousands = decimals == 2
  }

  /// Reads one trimmed cell.
  package func parse(_ text: Span<UInt8>) -> ParsedNumber {
    let count: Int = text.count
    if count == 0 { return .empty }
    // The common case: an optional minus, digits, and the declared mark with at most the decimals that fit.
    var index: Int = text[0] == 0x2D ? 1 : 0
    let first: Int = index
    var value: Int64 = 0
    while index < count, index - first < 15 {
      let digit: UInt8 = text[index] &- 0x30
      if digit >= 10 { break }
      value = value &* 10 &+ Int64(digit)
      index += 1
    }
    if index > first {
      var missing: Int = decimals
      if index < count, text[index] == mark, decimals > 0, index + 1 < count {
        var after: Int = index + 1
        while after < count, missing > 0 {
          let digit: UInt8 = text[after] &- 0x30
          if digit >= 10 { break }
          value = value &* 10 &+ Int64(digit)
          missing -= 1
          after += 1
        }
        if after == count { index = count }
      }
      if index == count {
        while missing > 0 {
          value &*= 10
          missing -= 1
        }
        return ParsedNumber(first == 1 ? -value : value, .ok)
      }
    }
    return repaired(text)
  }

  /// The rare spellings: a currency sign, thousands, a plus, a minus behind, the other mark, a percent sign.
  private func repaired(_ text: Span<UInt8>) -> ParsedNumber {
    var digits: [UInt8] = []
    var negative: Bool = false
    var signs: Int = 0
    var index: Int = 0
    while index < text.count {
      let byte: UInt8 = text[index]
      switch byte {
      case 0x2D, 0x2B:
        let atEnd: Bool = index == text.count - 1
        guard signs == 0, digits.isEmpty || atEnd else { return .unreadable }
        // 1.234,- is a price without cents; 12,50- is a negative amount.
        if byte == 0x2D, atEnd, let last = digits.last, last == 0x2C || last == 0x2E {
          digits.removeLast()
        } else {
          negative = byte == 0x2D
        }
        signs += 1
      case 0x20: if !digits.isEmpty { digits.append(0x20) }
      case 0xC2:
        guard index + 1 < text.count, text[index + 1] == 0xA0 else { return .unreadable }
        if !digits.isEmpty { digits.append(0x20) }
        index += 1
      case 0xE2:
        guard index + 2 < text.count else { return .unreadable }
        let pair: (UInt8, UInt8) = (text[index + 1], text[index + 2])
        // The euro sign, the minus sign of typesetters, or a narrow no-break space.
        if pair == (0x82, 0xAC) {
          guard digits.isEmpty || index + 3 == text.count else { return .unreadable }
        } else if pair == (0x88, 0x92), digits.isEmpty, signs == 0 {
          negative = true
          signs += 1
        } else if pair == (0x80, 0xAF) {
          if !digits.isEmpty { digits.append(0x20) }
        } else {
          return .unreadable
        }
        index += 2
      case 0x45, 0x65:
        // EUR before or behind; an E among digits is a spreadsheet's exponent, which has lost digits.
        guard index + 2 < text.count, text[index + 1] | 0x20 == 0x75, text[index + 2] | 0x20 == 0x72 else { return .unreadable }
        guard digits.isEmpty || index + 3 == text.count else { return .unreadable }
        index += 2
      case 0x25:
        guard index == text.count - 1, decimals != 2, !digits.isEmpty else { return .unreadable }
      case 0x30...0x39, 0x2C, 0x2E: digits.append(byte)
      default: return .unreadable
      }
      index += 1
    }
    while digits.last == 0x20 { digits.removeLast() }
    guard let value = amount(digits) else { return .unreadable }
    return ParsedNumber(negative ? -value : value, .repaired)
  }

  /// Digits with marks and blanks, only when one reading fits.
  private func amount(_ text: [UInt8]) -> Int64? {
    guard let first = text.first, ByteText.isDigit(first), let end = text.last, ByteText.isDigit(end) else { return nil }
    let marks: [Int] = text.indices.filter { text[$0] == 0x2C || text[$0] == 0x2E }
    let blanks: [Int] = text.indices.filter { text[$0] == 0x20 }
    guard let last = marks.last else { return grouped(text[...], separator: 0x20).flatMap { scaled($0, []) } }
    let other: UInt8 = text[last] == 0x2C ? 0x2E : 0x2C
    let kinds: Set<UInt8> = Set(marks.map { text[$0] })
    let tail: ArraySlice<UInt8> = text[(last + 1)...]
    guard tail.allSatisfy(ByteText.isDigit) else { return nil }
    if kinds.count == 2 {
      // Both marks: the last is the decimal mark, the other one groups by three.
      guard blanks.isEmpty, marks.filter({ text[$0] == text[last] }).count == 1 else { return nil }
      return grouped(text[..<last], separator: other).flatMap { scaled($0, tail) }
    }
    if marks.count > 1 { return blanks.isEmpty ? grouped(text[...], separator: text[last]).flatMap { scaled($0, []) } : nil }
    if text[last] == mark || !blanks.isEmpty { return grouped(text[..<last], separator: 0x20).flatMap { scaled($0, tail) } }
    // One mark, and not the declared one: with three digits behind it, thousands or a decimal mark are both possible.
    if tail.count == 3 && last <= 3 {
      guard groupsAreThousands else { return nil }
      return grouped(text[...], separator: text[last]).flatMap { scaled($0, []) }
    }
    return grouped(text[..<last], separator: 0x20).flatMap { scaled($0, tail) }
  }

  /// The digits of a whole number whose groups, if there are any, hold three digits each.
  private func grouped(_ text: ArraySlice<UInt8>, separator: UInt8) -> [UInt8]? {
    let groups: [ArraySlice<UInt8>] = text.split(separator: separator, omittingEmptySubsequences: false)
    guard let head = groups.first, !head.isEmpty, groups.allSatisfy({ $0.allSatisfy(ByteText.isDigit) }) else { return nil }
    if groups.count > 1 {
      guard head.count <= 3, groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
    }
    return groups.flatMap { $0 }
  }

  private func scaled(_ whole: [UInt8], _ fraction: ArraySlice<UInt8>) -> Int64? {
    // More decimals than the unit has are exact only when they are zeros.
    guard fraction.dropFirst(decimals).allSatisfy({ $0 == 0x30 }) else { return nil }
    let digits: [UInt8] = whole + fraction.prefix(decimals)
    guard digits.count <= 16 else { return nil }
    var value: Int64 = 0
    for digit in digits { value = value * 10 + Int64(digit - 0x30) }
    for _ in 0..<(decimals - min(decimals, fraction.count)) { value *= 10 }
    return value
  }
}
