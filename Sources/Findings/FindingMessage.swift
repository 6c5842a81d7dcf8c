/// A text that was proven public: a column name or code that stands in a mapping or code list, a rule id, a source's name.
///
/// Wrapping a text is a statement of the caller, who says in a comment why it holds. It is the only door through which text from
/// outside the program can enter a message.
public struct Openbaar: Sendable, Hashable {
  /// The text itself.
  public let tekst: String

  /// States that this text may be shown to anyone.
  public init(_ tekst: String) { self.tekst = tekst }
}

/// A Dutch sentence that cannot hold a personal value, because only numbers and ``Openbaar`` texts can be put into it.
///
/// The literal parts are `StaticString`s, so a text made at run time cannot pose as a literal.
public struct FindingMessage: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The sentence as it is shown.
  public let tekst: String

  public init(stringLiteral value: StaticString) { tekst = value.description }

  public init(stringInterpolation: StringInterpolation) { tekst = stringInterpolation.tekst }

  /// Collects the parts of a message.
  public struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var tekst: String

    public init(literalCapacity: Int, interpolationCount: Int) {
      tekst = ""
      tekst.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    /// Adds text that stands in the program itself.
    public mutating func appendLiteral(_ literal: StaticString) { tekst += literal.description }

    /// Adds a whole number.
    public mutating func appendInterpolation(_ number: Int) { tekst += String(number) }

    /// Adds a text that was proven public.
    public mutating func appendInterpolation(_ openbaar: Openbaar) { tekst += openbaar.tekst }
  }
}
