internal import SQLiteKit

/// Surnames that hold their voorvoegsel, as in `van den Berg` and `Berg, van den`.
enum Voorvoegsels {
  /// The voorvoegsels of the field, longest first where one begins another.
  static let all: [String] = [
    "van der", "van den", "van de", "van het", "van 't", "van ter", "van ten", "van", "von der", "von dem", "von", "in der", "in den", "in de",
    "in het", "in 't", "op den", "op der", "op de", "op het", "op 't", "uit den", "uit der", "uit de", "uit het", "uit 't", "aan den", "aan der",
    "aan de", "aan het", "aan 't", "bij den", "bij de", "onder den", "onder de", "over den", "over de", "voor den", "voor de", "v.d.", "v d", "vd",
    "ter", "ten", "te", "der", "den", "de", "het", "'t", "'s", "le", "la", "du", "des",
  ]

  private static let spellings: [[UInt8]] = all.map { Array($0.utf8) }

  /// Where the voorvoegsel and the name itself stand in a surname, or nil when it holds no voorvoegsel.
  static func split(_ name: Span<UInt8>) -> (voorvoegsel: Range<Int>, achternaam: Range<Int>)? {
    var blank: Bool = false
    var comma: Int = -1
    for index in name.indices {
      if name[index] == 0x20 { blank = true }
      if name[index] == 0x2C, comma < 0 { comma = index }
    }
    if comma > 0 {
      let tail: Range<Int> = inner(name, comma + 1, name.count)
      let head: Range<Int> = inner(name, 0, comma)
      let isKnown: Bool = spellings.contains { $0.count == tail.count && begins(name, tail.lowerBound, with: $0) }
      return isKnown && !head.isEmpty ? (tail, head) : nil
    }
    guard blank else { return nil }
    for prefix in spellings where name.count > prefix.count + 1 && name[prefix.count] == 0x20 && begins(name, 0, with: prefix) {
      let rest: Range<Int> = inner(name, prefix.count + 1, name.count)
      return rest.isEmpty ? nil : (0..<prefix.count, rest)
    }
    return nil
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

extension RowTyper {
  /// Cuts the voorvoegsel off a surname that holds both.
  mutating func splitName(_ base: Int, _ bytes: Span<UInt8>) {
    guard let places = namePlaces, case .text(let offset, let count) = output.values[base + places.achternaam] else { return }
    guard case .null = output.values[base + places.voorvoegsel], offset + count <= bytes.count else { return }
    guard let parts = Voorvoegsels.split(bytes.extracting(offset..<(offset + count))) else { return }
    output.values[base + places.voorvoegsel] = .text(offset: offset + parts.voorvoegsel.lowerBound, count: parts.voorvoegsel.count)
    output.values[base + places.achternaam] = .text(offset: offset + parts.achternaam.lowerBound, count: parts.achternaam.count)
    if let index = plan.fields.firstIndex(where: { $0.veld == "achternaam" }) {
      tellingen[index].hersteld += 1
      tellingen[index].gevuld -= 1
    }
  }
}
