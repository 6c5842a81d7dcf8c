/// A value that has passed disclosure control: the only thing that pages, charts and CSV accept.
///
/// Only this module can make one. What is derived from protected values with `map` and `met` is protected as well, because it says no more than they do.
public struct Beschermd<Waarde: Sendable & Hashable>: Sendable, Hashable {
  /// The value, or nil when it may not or cannot be shown.
  public let waarde: Waarde?
  /// Why there is a value or none.
  public let status: CelStatus

  init(_ waarde: Waarde) {
    self.waarde = waarde
    self.status = .ok
  }

  init(zonder status: CelStatus) {
    precondition(status != .ok, "a shown value has a value")
    self.waarde = nil
    self.status = status
  }

  /// The absence of a value: what no source tells.
  public static var geen: Beschermd<Waarde> { Beschermd(zonder: .onbekend) }

  /// A value derived from this one alone; nil becomes 'cannot exist'.
  public func map<Ander: Sendable & Hashable>(_ transform: (Waarde) -> Ander?) -> Beschermd<Ander> {
    guard let waarde else { return Beschermd<Ander>(zonder: status) }
    guard let result = transform(waarde) else { return Beschermd<Ander>(zonder: .nvt) }
    return Beschermd<Ander>(result)
  }

  /// A value derived from two protected ones; the first that cannot be shown decides the status.
  public func met<B: Sendable & Hashable, C: Sendable & Hashable>(_ other: Beschermd<B>, _ transform: (Waarde, B) -> C?) -> Beschermd<C> {
    guard let waarde else { return Beschermd<C>(zonder: status) }
    guard let andere = other.waarde else { return Beschermd<C>(zonder: other.status) }
    guard let result = transform(waarde, andere) else { return Beschermd<C>(zonder: .nvt) }
    return Beschermd<C>(result)
  }
}

extension Beschermd where Waarde == Getal {
  /// The difference of two published values.
  public func min(_ other: Beschermd<Getal>) -> Beschermd<Getal> { met(other) { $0 - $1 } }
  /// The sum of two published values.
  public func plus(_ other: Beschermd<Getal>) -> Beschermd<Getal> { met(other) { $0 + $1 } }
}

extension Beschermd where Waarde == Getal {
  /// Nought, where a table has no row because there was nothing to count.
  public static var nul: Beschermd<Getal> { Beschermd(Getal(0)) }
}
