internal import SQLiteKit

extension RowTyper {
  /// Takes a name in one field apart: initials and voorvoegsel go to fields of their own when no column fills those.
  mutating func splitName(_ base: Int, _ bytes: Span<UInt8>) {
    guard let places = namePlaces, case .text(let offset, let count) = output.values[base + places.achternaam] else { return }
    // A value that was rewritten stands behind the block.
    let isInBlock: Bool = offset + count <= bytes.count
    let found: NameParts? =
      isInBlock ? NameParts(bytes.extracting(offset..<(offset + count))) : NameParts(extra.span.extracting((offset - extraBase)..<(offset - extraBase + count)))
    guard let parts = found else { return }
    if let initials = parts.voorletters {
      // Initials are only cut off where they can be kept.
      guard places.voorletters > 0, case .null = output.values[base + places.voorletters] else { return }
      output.values[base + places.voorletters] = .text(offset: offset + initials.lowerBound, count: initials.count)
    }
    if let prefix = parts.voorvoegsel { output.values[base + places.voorvoegsel] = .text(offset: offset + prefix.lowerBound, count: prefix.count) }
    output.values[base + places.achternaam] = .text(offset: offset + parts.achternaam.lowerBound, count: parts.achternaam.count)
    if let index = plan.fields.firstIndex(where: { $0.veld == "achternaam" }) {
      tellingen[index].hersteld += 1
      tellingen[index].gevuld -= 1
    }
  }
}
