/// What the scanner must do at every byte in every state, worked out once per dialect.
///
/// An entry below 8 is only the next state; otherwise its upper five bits are an action. An entry equal to its own state means:
/// read on.
struct TransitionTable: Sendable {
  /// Where the scanner is in a record.
  enum State {
    /// At the start of a record.
    static let start: UInt8 = 0
    /// At the start of a field that is not the first.
    static let fieldStart: UInt8 = 1
    /// In a field without quotes.
    static let unquoted: UInt8 = 2
    /// Between quotes.
    static let quoted: UInt8 = 3
    /// Right behind a quote that may close the field.
    static let quoteSeen: UInt8 = 4
    /// Right behind the escape character, between quotes.
    static let escaped: UInt8 = 5
    /// In a line that is given up: read on to the line end.
    static let skip: UInt8 = 6
  }

  /// What to do, apart from changing state.
  enum Action {
    static let fieldEnd: UInt8 = 1
    static let lineFeed: UInt8 = 2
    static let carriageReturn: UInt8 = 3
    static let failure: UInt8 = 4
    static let openQuote: UInt8 = 5
    static let delimiterBegins: UInt8 = 6
    static let escapeOutside: UInt8 = 7
    static let doubled: UInt8 = 8
    static let quotedLineFeed: UInt8 = 9
    static let quotedCarriageReturn: UInt8 = 10
    static let nul: UInt8 = 11
  }

  /// The entries, 256 per state.
  let entries: [UInt8]
  /// The bytes after the first of a delimiter of several bytes.
  let delimiterTail: [UInt8]

  /// Works out the table of a dialect; `delimiter` is in the bytes that are scanned.
  init(delimiter: [UInt8], quote: UInt8?, doubledQuote: Bool, escape: UInt8?) {
    var table: [UInt8] = []
    table.reserveCapacity(8 * 256)
    for state: UInt8 in 0..<8 {
      for byte: UInt8 in UInt8.min...UInt8.max {
        table.append(Self.entry(state, byte, delimiter, quote, doubledQuote, escape == quote ? nil : escape))
      }
    }
    entries = table
    delimiterTail = Array(delimiter.dropFirst())
  }

  /// The table for lines that have no structure: everything up to the line end is one field.
  static let lines: TransitionTable = TransitionTable(delimiter: [], quote: nil, doubledQuote: false, escape: nil)

  private static func entry(
    _ state: UInt8, _ byte: UInt8, _ delimiter: [UInt8], _ quote: UInt8?, _ doubledQuote: Bool, _ escape: UInt8?
  ) -> UInt8 {
    func with(_ action: UInt8, _ next: UInt8) -> UInt8 { action << 3 | next }
    let isLineFeed: Bool = byte == 10
    let isReturn: Bool = byte == 13
    switch state {
    case State.start, State.fieldStart, State.unquoted:
      if isLineFeed { return with(Action.lineFeed, State.start) }
      if isReturn { return with(Action.carriageReturn, State.start) }
      if byte == delimiter.first {
        return with(delimiter.count == 1 ? Action.fieldEnd : Action.delimiterBegins, State.fieldStart)
      }
      if byte == quote {
        return state == State.unquoted ? with(Action.failure, State.skip) : with(Action.openQuote, State.quoted)
      }
      if byte == escape { return with(Action.escapeOutside, State.unquoted) }
      if byte == 0 { return with(Action.nul, State.unquoted) }
      return State.unquoted
    case State.quoted:
      if byte == quote { return State.quoteSeen }
      if byte == escape { return State.escaped }
      if isLineFeed { return with(Action.quotedLineFeed, State.quoted) }
      if isReturn { return with(Action.quotedCarriageReturn, State.quoted) }
      if byte == 0 { return with(Action.nul, State.quoted) }
      return State.quoted
    case State.quoteSeen:
      if isLineFeed { return with(Action.lineFeed, State.start) }
      if isReturn { return with(Action.carriageReturn, State.start) }
      if byte == delimiter.first {
        return with(delimiter.count == 1 ? Action.fieldEnd : Action.delimiterBegins, State.fieldStart)
      }
      if byte == quote, doubledQuote { return with(Action.doubled, State.quoted) }
      return with(Action.failure, State.skip)
    case State.escaped:
      if byte == quote || byte == escape { return with(Action.doubled, State.quoted) }
      if isLineFeed { return with(Action.quotedLineFeed, State.quoted) }
      if isReturn { return with(Action.quotedCarriageReturn, State.quoted) }
      if byte == 0 { return with(Action.nul, State.quoted) }
      return State.quoted
    default:
      if isLineFeed { return with(Action.lineFeed, State.start) }
      if isReturn { return with(Action.carriageReturn, State.start) }
      return State.skip
    }
  }
}
