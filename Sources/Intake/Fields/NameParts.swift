/// The parts of a name that stands in one field: `van den Berg`, `Berg, van den`, `J.P. van den Berg`, `Berg, J.P. van den`.
struct NameParts: Equatable {
  /// Where the initials stand, if there are any with points.
  let voorletters: Range<Int>?
  /// Where the voorvoegsel stands, if there is one.
  let voorvoegsel: Range<Int>?
  /// Where the surname itself stands.
  let achternaam: Range<Int>

  /// The voorvoegsels of the field, longest first where one begins another.
  private static let all: [String] = [
    "van der", "van den", "van de", "van het", "van 't", "van ter", "van ten", "van", "von der", "von dem", "von", "in der", "in den", "in de",
    "in het", "in 't", "op den", "op der", "op de", "op het", "op 't", "uit den", "uit der", "uit de", "uit het", "uit 't", "aan den", "aan der",
    "aan de", "aan het", "aan 't", "bij den", "bij de", "onder den", "onder de", "over den", "over de", "voor den", "voor de", "v.d.", "v d", "vd",
    "ter", "ten", "te", "der", "den", "de", "het", "'t", "'s", "le", "la", "du", "des",
  ]

  /// Initials of more than one letter.
  private static let pairs: [[UInt8]] = ["th", "ch", "ph", "ij", "chr", "joh"].map { Array($0.utf8) }
  private static let spellings: [[UInt8]] = all.map { Array($0.utf8) }

  /// Finds the parts; nil when the field holds nothing but a surname, or cannot be taken apart with certainty.
  init?(_ name: Span<UInt8>) {
    var comma: Int = -1
    for index in name.indices where name[index] == 0x2C && comma < 0 { comma = index }
    if comma > 0 {
      let head: Range<Int> = Self.inner(name, 0, comma)
      let tail: Range<Int> = Self.inner(name, comma + 1, name.count)
      let initials: Range<Int>? = Self.initials(name, tail)
      let rest: Range<Int> = Self.inner(name, initials?.upperBound ?? tail.lowerBound, tail.upperBound)
      guard !head.isEmpty, !tail.isEmpty, rest.isEmpty || Self.isVoorvoegsel(name, rest) else { return nil }
      self.init(voorletters: initials, voorvoegsel: rest.isEmpty ? nil : rest, achternaam: head)
      return
    }
    let initials: Range<Int>? = Self.initials(name, 0..<name.count)
    let start: Int = Self.inner(name, initials?.upperBound ?? 0, name.count).lowerBound
    let prefix: Range<Int>? = Self.leading(name, start)
    let rest: Range<Int> = Self.inner(name, prefix?.upperBound ?? start, name.count)
    guard initials != nil || prefix != nil, !rest.isEmpty else { return nil }
    self.init(voorletters: initials, voorvoegsel: prefix, achternaam: rest)
  }

  private init(voorletters: Range<Int>?, voorvoegsel: Range<Int>?, achternaam: Range<Int>) {
    self.voorletters = voorletters
    self.voorvoegsel = voorvoegsel
    self.achternaam = achternaam
  }

  /// Initials with points at the beginning of a stretch: `J.P.`, `Th. M.`; a voorvoegsel such as `v.d.` is none.
  private static func initials(_ name: Span<UInt8>, _ range: Range<Int>) -> Range<Int>? {
    guard leading(name, range.lowerBound) == nil else { return nil }
    var end: Int = range.lowerBound
    var index: Int = range.lowerBound
    while index < range.upperBound {
      let length: Int = initialLength(name, index, range.upperBound)
      guard length > 0, leading(name, index) == nil, !isVoorvoegsel(name, inner(name, index, range.upperBound)) else { break }
      end = index + length
      index = end
      while index < range.upperBound, name[index] == 0x20 { index += 1 }
    }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }

  /// The length of one initial with its point, 0 when there is none: a single letter, or one of the usual pairs.
  private static func initialLength(_ name: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    for pair in pairs where start + pair.count < end && name[start + pair.count] == 0x2E && begins(name, start, with: pair) { return pair.count + 1 }
    var next: Int = start + 1
    // The rest of a letter outside ASCII.
    while next < end, name[start] >= 0xC0, name[next] & 0xC0 == 0x80 { next += 1 }
    guard next < end, name[next] == 0x2E, ByteText.isLetter(name[start]) || name[start] >= 0xC0 else { return 0 }
    return next - start + 1
  }

  /// The voorvoegsel with a blank behind it that stands at a place.
  private static func leading(_ name: Span<UInt8>, _ start: Int) -> Range<Int>? {
    for prefix in spellings where name.count > start + prefix.count + 1 && name[start + prefix.count] == 0x20 && begins(name, start, with: prefix) {
      return start..<(start + prefix.count)
    }
    return nil
  }

  private static func isVoorvoegsel(_ name: Span<UInt8>, _ range: Range<Int>) -> Bool {
    spellings.contains { $0.count == range.count && begins(name, range.lowerBound, with: $0) }
  }

  /// Whether these letters, capitals or not, stand at a place.
  private static func begins(_ name: Span<UInt8>, _ start: Int, with prefix: [UInt8]) -> Bool {
    for index in prefix.indices {
      let byte: UInt8 = name[start + index]
      let lower: UInt8 = byte &- 0x41 < 26 ? byte | 0x20 : byte
      if lower != prefix[index] { return false }
    }
    return true
  }

  private static func inner(_ name: Span<UInt8>, _ start: Int, _ end: Int) -> Range<Int> {
    let part: Range<Int> = ByteText.trimmed(name.extracting(start..<end))
    return (start + part.lowerBound)..<(start + part.upperBound)
  }
}
