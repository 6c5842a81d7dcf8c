/// A place in a delivered file: physical line and column from 1, byte from 0.
public struct SourceLocation: Sendable, Hashable, Comparable {
  /// The name of the file as the reader of the finding knows it.
  public let file: String
  /// The physical line, counted from 1.
  public let line: Int
  /// The column where the field starts, in characters of the decoded line, counted from 1.
  public let column: Int
  /// The place in the file as it was delivered, counted from 0.
  public let byteOffset: Int

  /// Makes a place; a whole file is line 1, column 1, byte 0.
  public init(file: String, line: Int = 1, column: Int = 1, byteOffset: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
    self.byteOffset = byteOffset
  }

  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    if left.file != right.file { return BytewiseOrder.precedes(left.file, right.file) }
    if left.line != right.line { return left.line < right.line }
    if left.column != right.column { return left.column < right.column }
    return left.byteOffset < right.byteOffset
  }
}

/// The order of texts by their UTF-8 bytes, which no locale and no Unicode version changes.
enum BytewiseOrder {
  /// Whether the first text comes before the second.
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  /// Whether the first optional text comes before the second; nothing comes first.
  static func precedes(_ left: String?, _ right: String?) -> Bool {
    switch (left, right) {
    case (nil, nil): false
    case (nil, _): true
    case (_, nil): false
    case (let left?, let right?): precedes(left, right)
    }
  }
}
