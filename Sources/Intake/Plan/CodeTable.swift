/// The codes that one source may use in one field, found by bytes.
///
/// A class, because the hot path looks at it for every cell and must not copy its parts to do so.
package final class CodeTable: Sendable {
  /// One meaning of a code, with the days on which it holds.
  package struct Meaning: Sendable, Hashable {
    /// The standard code; nil when the code is known to say nothing.
    package let standaardcode: String?
    /// The first day on which the code has this meaning.
    package let van: Int32
    /// The last day on which the code has this meaning.
    package let tot: Int32

    package init(standaardcode: String?, van: Int32 = Int32.min, tot: Int32 = Int32.max) {
      self.standaardcode = standaardcode
      self.van = van
      self.tot = tot
    }
  }

  /// What is known of one spelling.
  package struct Entry: Sendable, Hashable {
    /// The meanings, in the order of the list.
    package var meanings: [Meaning]
    /// Whether the spelling differs from the list's own: other capitals, a lost leading zero.
    package let isRepaired: Bool
  }

  /// The entries; a lookup gives an index.
  package let entries: [Entry]
  /// Whether any meaning holds for part of the time only.
  package let hasValidity: Bool
  private let long: [[UInt8]: Int32]
  private let keys: [UInt64]
  private let slots: [Int32]
  private let mask: Int

  /// Builds the table from codes with their meanings.
  package init(_ codes: [(code: String, meaning: Meaning, isRepair: Bool)]) {
    var table: [[UInt8]: Int] = [:]
    var entries: [Entry] = []
    var hasValidity: Bool = false
    func add(_ spelling: [UInt8], _ meaning: Meaning, repaired: Bool, _ entries: inout [Entry]) {
      if let index = table[spelling] {
        if entries[index].isRepaired == repaired, !entries[index].meanings.contains(meaning) { entries[index].meanings.append(meaning) }
      } else {
        table[spelling] = entries.count
        entries.append(Entry(meanings: [meaning], isRepaired: repaired))
      }
    }
    for (code, meaning, isRepair) in codes {
      add(Array(code.utf8), meaning, repaired: isRepair, &entries)
      if meaning.van > Int32.min || meaning.tot < Int32.max { hasValidity = true }
    }
    // Spellings that mean one code and no other: without leading zeros, in capitals, in small letters.
    var loose: [[UInt8]: Set<String>] = [:]
    for (code, _, _) in codes {
      for spelling in CodeTable.looseSpellings(of: code) where table[spelling] == nil { loose[spelling, default: []].insert(code) }
    }
    for (code, meaning, _) in codes {
      for spelling in CodeTable.looseSpellings(of: code) where loose[spelling]?.count == 1 {
        add(spelling, meaning, repaired: true, &entries)
      }
    }
    var size: Int = 16
    while size < table.count * 3 { size *= 2 }
    let mask: Int = size - 1
    var long: [[UInt8]: Int32] = [:]
    var keys: [UInt64] = [UInt64](repeating: 0, count: size)
    var slots: [Int32] = [Int32](repeating: -1, count: size)
    for (spelling, index) in table {
      guard let key = CodeTable.packed(spelling.span) else {
        long[spelling] = Int32(index)
        continue
      }
      var slot: Int = CodeTable.hash(key) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      keys[slot] = key
      slots[slot] = Int32(index)
    }
    self.entries = entries
    self.hasValidity = hasValidity
    self.long = long
    self.keys = keys
    self.slots = slots
    self.mask = mask
  }

  /// The index of the entry for a trimmed cell, or -1.
  @inline(__always) package func index(of text: Span<UInt8>) -> Int {
    guard let key = CodeTable.packed(text) else {
      if long.isEmpty { return -1 }
      var bytes: [UInt8] = []
      bytes.reserveCapacity(text.count)
      for index in text.indices { bytes.append(text[index]) }
      return Int(long[bytes] ?? -1)
    }
    var slot: Int = CodeTable.hash(key) & mask
    while slots[slot] >= 0 {
      if keys[slot] == key { return Int(slots[slot]) }
      slot = (slot + 1) & mask
    }
    return -1
  }

  /// The meaning on a day; without a day, or when it holds on no day but means one thing only, the last meaning.
  package func meaning(_ index: Int, on day: Int32?) -> (meaning: Meaning?, isValid: Bool) {
    let meanings: [Meaning] = entries[index].meanings
    guard let day else { return (meanings.last, true) }
    if let valid = meanings.last(where: { $0.van <= day && day <= $0.tot }) { return (valid, true) }
    let different: Set<String?> = Set(meanings.map(\.standaardcode))
    return (different.count == 1 ? meanings.last : nil, false)
  }

  /// Up to eight bytes as one number; nil for more. No byte is zero (the reader refuses those), so lengths cannot be confused.
  @inline(__always) private static func packed(_ text: Span<UInt8>) -> UInt64? {
    guard text.count <= 8 else { return nil }
    var key: UInt64 = 0
    for index in text.indices { key = key << 8 | UInt64(text[index]) }
    return key
  }

  @inline(__always) private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40)
  }

  private static func looseSpellings(of code: String) -> [[UInt8]] {
    var spellings: [[UInt8]] = [Array(code.uppercased().utf8), Array(code.lowercased().utf8)]
    let stripped: Substring.UTF8View = code.utf8.drop { $0 == 0x30 }
    if !stripped.isEmpty, stripped.count < code.utf8.count, code.utf8.allSatisfy(ByteText.isDigit) { spellings.append(Array(stripped)) }
    if code.utf8.count == 1, code.utf8.allSatisfy(ByteText.isDigit) { spellings.append([0x30] + Array(code.utf8)) }
    return spellings.filter { $0 != Array(code.utf8) }
  }
}
