/// How the reading of one cell ended.
package enum CellStatus: UInt8, Sendable, Hashable {
  /// Nothing was filled in.
  case empty
  /// Read as it stands.
  case ok
  /// Read with certainty, though written in another way than declared.
  case repaired
  /// Read, and known in part only (a year without a day).
  case partial
  /// Cannot be read with certainty.
  case unreadable
}

/// A number read from a cell: cents, ten-thousandths, a day, a month or 0 and 1.
package struct ParsedNumber: Sendable, Hashable {
  /// The value; 0 when there is none.
  package let value: Int64
  /// How the reading ended.
  package let status: CellStatus

  @inline(__always) package init(_ value: Int64, _ status: CellStatus) {
    self.value = value
    self.status = status
  }

  /// Nothing was filled in.
  package static let empty: ParsedNumber = ParsedNumber(0, .empty)
  /// Cannot be read with certainty.
  package static let unreadable: ParsedNumber = ParsedNumber(0, .unreadable)
}

/// A date read from a cell; the two days differ when a part is unknown.
package struct ParsedDate: Sendable, Hashable {
  /// The earliest day that it can be.
  package let earliest: Int32
  /// The latest day that it can be.
  package let latest: Int32
  /// How the reading ended; wholly unknown zeros are ``CellStatus/empty`` with ``isZero`` set.
  package let status: CellStatus
  /// Whether it was written as zeros, as in `00000000`.
  package let isZero: Bool
  /// The style in which it was written.
  package let style: DateStyle

  @inline(__always) package init(
    _ earliest: Int32, _ latest: Int32, _ status: CellStatus, isZero: Bool = false, style: DateStyle = .compact
  ) {
    self.earliest = earliest
    self.latest = latest
    self.status = status
    self.isZero = isZero
    self.style = style
  }

  /// Nothing was filled in.
  package static let empty: ParsedDate = ParsedDate(0, 0, .empty)
  /// Cannot be read with certainty.
  package static let unreadable: ParsedDate = ParsedDate(0, 0, .unreadable)
}

/// The styles that a standard layout accepts; a column that mixes them is written by more than one hand.
package enum DateStyle: UInt8, Sendable, Hashable, CaseIterable {
  /// `20240131`
  case compact
  /// `2024-01-31`
  case iso
  /// `31-01-2024` and `1-2-2024`
  case dutch
}
