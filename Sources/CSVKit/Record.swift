/// One field of a record: a range of decoded UTF-8 in the bytes of its batch.
public struct Field: Hashable, Sendable {
  /// Where the decoded value starts in the batch.
  public package(set) var start: Int32
  /// Where the decoded value ends in the batch.
  public package(set) var end: Int32
  /// Where the field as written starts in the batch, quote included.
  public package(set) var rawStart: Int32
  /// Whether the field was written between quotes.
  public package(set) var isQuoted: Bool
  /// Whether the value as written holds escapes that must be resolved first.
  package var hasEscapes: Bool

  /// Makes a field from its places.
  package init(start: Int32, end: Int32, rawStart: Int32, isQuoted: Bool, hasEscapes: Bool) {
    self.start = start
    self.end = end
    self.rawStart = rawStart
    self.isQuoted = isQuoted
    self.hasEscapes = hasEscapes
  }

  /// The place of the decoded value in the bytes of the batch.
  public var range: Range<Int> { Int(start)..<Int(end) }
}

/// One record of a file and where it stands in it; every byte of the file belongs to exactly one record.
public struct Record: Hashable, Sendable {
  /// What a record is.
  public enum Kind: String, Hashable, Sendable {
    /// A line before the header.
    case inleiding
    /// A row of column names.
    case kop
    /// A line without a character.
    case leeg
    /// A row of data.
    case gegevens
    /// A line after the data.
    case slot
    /// A record that cannot be read with certainty.
    case quarantaine
  }

  /// What this record is.
  public package(set) var kind: Kind
  /// Why it is in quarantine; nil for every other kind.
  public package(set) var problem: RecordProblem?
  /// Whether a line end closes it; false only for the last record of a file.
  public package(set) var hasLineEnd: Bool
  /// Whether any byte is outside ASCII.
  public package(set) var hasHighBytes: Bool
  /// Whether any field holds escapes as written.
  package var hasEscapes: Bool
  /// The number of the record in the file, counted from 1.
  public package(set) var number: Int
  /// Its first byte in the file as delivered, counted from 0.
  public package(set) var byteOffset: Int
  /// Its number of bytes in the file as delivered, line end included.
  public package(set) var byteLength: Int
  /// Its first physical line, counted from 1.
  public package(set) var firstLine: Int
  /// Its last physical line.
  public package(set) var lastLine: Int
  /// The index of its first field in the batch.
  public package(set) var firstField: Int
  /// Its number of fields; 0 for a record without readable structure.
  public package(set) var fieldCount: Int
  /// Where its bytes as read start in the batch.
  public package(set) var rawStart: Int
  /// How many of its bytes the batch holds; less than all only when the record is too long.
  public package(set) var rawLength: Int
  /// Whether its bytes as read are UTF-8, as against one byte per character.
  package var isUTF8Text: Bool
  /// Where in the batch the problem shows.
  public package(set) var problemAt: Int

  /// The indexes of its fields in the batch.
  public var fieldRange: Range<Int> { firstField..<(firstField + fieldCount) }
}
