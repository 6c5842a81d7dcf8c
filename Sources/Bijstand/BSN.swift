/// A citizen service number that passes the eleven test.
///
/// It never shows itself: `description`, `dump` and interpolation say only that it is there. Who must write it, to the identity file or a working list, asks for ``cijfers``.
public struct BSN: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  private let waarde: Int32

  /// Makes a number from exactly nine digits that pass the eleven test; a lost leading zero is the caller's to repair and to report.
  public init?(_ tekst: String) {
    let bytes = Array(tekst.utf8)
    guard BSN.isGeldig(bytes), let number = Cijfers.getal(bytes) else { return nil }
    waarde = Int32(number)
  }

  /// The nine digits, for the files that may hold them.
  public var cijfers: String { Cijfers.aangevuld(Int(waarde), breedte: 9) }

  /// Whether the bytes are nine digits, not all zero, for which 9a+8b+7c+6d+5e+4f+3g+2h-i is divisible by 11.
  @inlinable public static func isGeldig(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count == 9 else { return false }
    var sum = 0
    var total = 0
    var weight = 9
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return false }
      let digit = Int(byte) - 0x30
      total += digit
      sum += weight == 1 ? -digit : weight * digit
      weight -= 1
    }
    return total > 0 && sum % 11 == 0
  }

  public var description: String { "BSN (afgeschermd)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// A source's own number for a klant; personal, so it does not show itself.
public struct Klantnummer: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// The number as delivered, for the files that may hold it.
  public let tekst: String

  /// Makes a number; nothing when it is empty.
  public init?(_ tekst: String) {
    guard !tekst.isEmpty else { return nil }
    self.tekst = tekst
  }

  public var description: String { "klantnummer (afgeschermd)" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
