/// Gives every text a small number, so that rows of thousands of months compare and sort as integers; 0 is empty.
package struct Interner {
  private var numbers: [String: Int32] = [:]
  private var texts: [String] = [""]

  package init() {}

  /// How many numbers are in use, the empty one included.
  package var count: Int { texts.count }

  /// The number of a text, made when it is new.
  package mutating func number(_ text: String?) -> Int32 {
    guard let text else { return 0 }
    if let known = numbers[text] { return known }
    let new: Int32 = Int32(texts.count)
    texts.append(text)
    numbers[text] = new
    return new
  }

  /// The number of a text that has one; 0 otherwise.
  package func known(_ text: String) -> Int32 { numbers[text] ?? 0 }

  /// The text of a number; nothing for 0.
  package subscript(_ number: Int32) -> String? { number == 0 ? nil : texts[Int(number)] }

  /// The rank of every number in bytewise order of the texts, so that output does not depend on the order of arrival.
  package func ranks() -> [Int32] {
    let order: [Int] = texts.indices.sorted { left, right in texts[left].utf8.lexicographicallyPrecedes(texts[right].utf8) }
    var ranks: [Int32] = [Int32](repeating: 0, count: texts.count)
    for (rank, index) in order.enumerated() { ranks[index] = Int32(rank) }
    return ranks
  }
}
