/// How a CSV file was written down: the contract under which it is read.
public struct Dialect: Hashable, Sendable {
  /// How bytes become characters.
  public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// The code page of Western European Windows.
    case windows1252 = "windows-1252"
    /// UTF-16, low byte first.
    case utf16le = "utf-16le"
    /// UTF-16, high byte first.
    case utf16be = "utf-16be"

    /// Whether a character takes two bytes or four, so that the scanner needs the text rewritten.
    public var isUTF16: Bool { self == .utf16le || self == .utf16be }
  }

  /// The bytes between two fields, in UTF-8; more than one byte is allowed, empty means one field per line.
  public var delimiter: [UInt8]
  /// The byte around a field that holds a delimiter or a line end; nil when fields are never quoted.
  public var quote: UInt8?
  /// Whether two quotes inside a quoted field stand for one.
  public var doubledQuote: Bool
  /// The byte that takes the meaning from a quote after it; nil when there is none.
  public var escape: UInt8?
  /// How bytes become characters.
  public var encoding: TextEncoding
  /// Physical lines before the header.
  public var skipRows: Int
  /// Rows that hold column names; several are joined by a blank.
  public var headerRows: Int
  /// Rows after the data that are no data.
  public var trailerRows: Int
  /// The number of columns when it is known beforehand; otherwise the header tells.
  public var columnCount: Int?
  /// The column names when they are known beforehand; a file with other names is refused.
  public var columnNames: [String]?
  /// Whether the file is a printed report: the header and title of its pages may come back, and a line of words may close it.
  ///
  /// Such lines are then kept apart as what they are; otherwise they end the table or go to quarantine.
  public var isReport: Bool = false

  /// Declares a dialect; what is not named is as in RFC 4180 with a semicolon.
  public init(
    delimiter: String = ";", quote: UInt8? = UInt8(ascii: "\""), doubledQuote: Bool = true, escape: UInt8? = nil,
    encoding: TextEncoding = .utf8, skipRows: Int = 0, headerRows: Int = 1, trailerRows: Int = 0, columnCount: Int? = nil,
    columnNames: [String]? = nil
  ) {
    self.delimiter = Array(delimiter.utf8)
    self.quote = quote
    self.doubledQuote = doubledQuote
    self.escape = escape
    self.encoding = encoding
    self.skipRows = skipRows
    self.headerRows = headerRows
    self.trailerRows = trailerRows
    self.columnCount = columnCount
    self.columnNames = columnNames
  }
}
