/// Chance that can be repeated: SplitMix64, one independent stream per life and purpose, so that the order of work does not matter.
package struct Kans: Sendable {
  private var staat: UInt64

  /// Starts the stream of one life for one purpose.
  package init(_ seed: UInt64, _ index: Int, _ doel: UInt64) {
    staat = Kans.gemengd(Kans.gemengd(seed &+ 0x9E37_79B9_7F4A_7C15) ^ UInt64(truncatingIfNeeded: index) &* 0xD6E8_FEB8_6659_FD93)
    staat = Kans.gemengd(staat ^ doel &* 0xA076_1D64_78BD_642F)
  }

  /// The next 64 bits.
  package mutating func volgende() -> UInt64 {
    staat &+= 0x9E37_79B9_7F4A_7C15
    return Kans.gemengd(staat)
  }

  /// A whole number from 0 up to but not including `grens`.
  package mutating func tot(_ grens: Int) -> Int {
    Int(volgende().multipliedFullWidth(by: UInt64(grens)).high)
  }

  /// A whole number in a closed range.
  package mutating func uit(_ bereik: ClosedRange<Int>) -> Int { bereik.lowerBound + tot(bereik.count) }

  /// True in `deel` of ten thousand draws.
  package mutating func kans(_ deel: Int) -> Bool { tot(10_000) < deel }

  /// The index that weighted chance picks.
  package mutating func keuze(_ gewichten: [Int]) -> Int {
    var trekking: Int = tot(gewichten.reduce(0, +))
    for (index, gewicht) in gewichten.enumerated() {
      trekking -= gewicht
      if trekking < 0 { return index }
    }
    return gewichten.count - 1
  }

  private static func gemengd(_ waarde: UInt64) -> UInt64 {
    var mix: UInt64 = waarde
    mix = (mix ^ (mix >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mix = (mix ^ (mix >> 27)) &* 0x94D0_49BB_1331_11EB
    return mix ^ (mix >> 31)
  }
}
