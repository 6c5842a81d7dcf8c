/// Numbers that pass the eleven test and start with 9999, which no real person has.
///
/// There are only some 9,090 of them. A life beyond that has no BSN in any delivery: the field is optional, and uniqueness matters more.
package enum Burgerservicenummers {
  private static let geldig: [Int] = (999_900_000...999_999_999).filter { waarde in
    var rest: Int = waarde / 10
    var som: Int = -(waarde % 10)
    for gewicht in 2...9 {
      som += gewicht * (rest % 10)
      rest /= 10
    }
    return som % 11 == 0
  }

  /// How many there are.
  package static var aantal: Int { geldig.count }

  /// The BSN with this rank, or nothing when they have run out; neighbours in rank do not look alike.
  package static func nummer(_ rang: Int) -> String {
    guard rang < geldig.count else { return "" }
    return String(geldig[(rang * 4_001 + 17) % geldig.count])
  }
}
