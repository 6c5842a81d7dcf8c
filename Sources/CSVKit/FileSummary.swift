/// What a reader learned about a file as a whole.
public struct FileSummary: Hashable, Sendable {
  /// The encoding it was read in.
  public package(set) var encoding: Dialect.TextEncoding = .utf8
  /// Whether it starts with a byte order mark.
  public package(set) var hasByteOrderMark: Bool = false
  /// Bytes read.
  public package(set) var bytes: Int = 0
  /// Records read, of every kind.
  public package(set) var records: Int = 0
  /// Records that end with LF.
  public package(set) var lineFeeds: Int = 0
  /// Records that end with CR LF.
  public package(set) var returnLineFeeds: Int = 0
  /// Records that end with CR.
  public package(set) var returns: Int = 0
  /// Whether the last record has a line end; a file without one may have been cut off.
  public package(set) var endsWithLineEnd: Bool = true
  /// Whether the last line end is a lone CR in a file whose other line ends are CR LF: cut between the two.
  public package(set) var isCutInLineEnd: Bool = false

  /// How often the header of a report came back on a further page.
  public package(set) var repeatedHeaders: Int = 0
  /// Lines of words behind the rows of a report.
  public package(set) var footers: Int = 0
  /// The number of rows that the last of those lines names.
  public package(set) var declaredRows: Int? = nil

  /// Makes an empty summary.
  public init() {}

  /// Whether there is more than one kind of line end.
  public var hasMixedLineEnds: Bool {
    [lineFeeds, returnLineFeeds, returns].count(where: { $0 > 0 }) > 1
  }

  package mutating func count(_ batch: borrowing RecordBatch, from first: Int) {
    for index: Int in first..<batch.records.count {
      let end: Int = batch.records[index].rawStart + batch.records[index].rawLength
      records += 1
      bytes += batch.records[index].byteLength
      isCutInLineEnd = false
      endsWithLineEnd = batch.records[index].hasLineEnd
      guard endsWithLineEnd else { continue }
      if batch.bytes[end - 1] == 13 {
        returns += 1
        isCutInLineEnd = returns == 1 && returnLineFeeds > 0 && lineFeeds == 0
      } else if batch.records[index].rawLength > 1, batch.bytes[end - 2] == 13 {
        returnLineFeeds += 1
      } else {
        lineFeeds += 1
      }
    }
  }
}
