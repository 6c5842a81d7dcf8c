/// What taking part in the experiment does to a life: which arm, and when work is found.
package struct Ingreep: Sendable, Hashable {
  /// True for the arm with intensive guidance.
  package let intensief: Bool
  /// Months after the draw in which work begins; nothing when it is not found within the horizon.
  package let werkNaMaanden: Int?
  /// Hours a month in that work.
  package let uren: Int
  /// Whether the work ends the benefit.
  package let uitkeringEindigt: Bool

  /// How long after the draw the experiment rules the life.
  package static let maanden: Int = 20

  /// The fate of the member with this rank: in each block of one hundred the arms differ by exactly eight points at 6, 12 and 18 months.
  package init(rang: Int) {
    intensief = rang.isMultiple(of: 2)
    let plaats: Int = ((rang / 2) * 17 + 5) % 50
    // Out of fifty: found work by 6, by 12 and by 18 months.
    let grenzen: [Int] = intensief ? [8, 11, 13] : [4, 7, 9]
    let groot: Int = intensief ? 6 : 5
    let trede: Int? = grenzen.firstIndex { plaats < $0 }
    werkNaMaanden = trede.map { [2, 8, 14][$0] + plaats % 4 }
    // The extra work is small jobs: at 48 hours a month the arms hardly differ.
    uren = plaats < groot ? 90 + plaats * 9 : 12 + plaats * 2
    uitkeringEindigt = trede != nil && plaats < groot
  }
}
