public import CSVKit

/// How a source writes its files, as its mapping says; what is not said is found out from the file.
public struct Opmaak: Sendable, Hashable {
  /// A character with a meaning of its own, or the word that there is none.
  public enum Teken: Sendable, Hashable {
    /// The mapping does not say.
    case nietVerklaard
    /// There is no such character.
    case geen
    /// This is the character.
    case byte(UInt8)

    /// The character; `whenUnsaid` when the mapping does not say.
    public func byte(whenUnsaid standard: UInt8?) -> UInt8? {
      switch self {
      case .nietVerklaard: standard
      case .geen: nil
      case .byte(let byte): byte
      }
    }
  }

  /// The encoding.
  public let codering: Dialect.TextEncoding?
  /// The text between two fields.
  public let scheiding: String?
  /// The quote.
  public let aanhaling: Teken
  /// What takes the meaning from a quote inside quotes; none means that quotes are doubled.
  public let ontsnapping: Teken
  /// Rows that hold column names.
  public let kopregels: Int?
  /// Rows behind the data that are no data.
  public let slotregels: Int?

  /// Of a source whose mapping says nothing.
  public static let nietVerklaard: Opmaak = Opmaak(
    codering: nil, scheiding: nil, aanhaling: .nietVerklaard, ontsnapping: .nietVerklaard, kopregels: nil, slotregels: nil)

  /// Whether the mapping says how fields are kept apart, so that this can be tried before anything else.
  public var heeftScheiding: Bool { scheiding != nil }

  /// The declared way of reading from a line on, in an encoding.
  public func dialect(encoding: Dialect.TextEncoding, skipRows: Int) -> Dialect {
    let escape: UInt8? = ontsnapping.byte(whenUnsaid: nil)
    return Dialect(
      delimiter: scheiding ?? ";", quote: aanhaling.byte(whenUnsaid: UInt8(ascii: "\"")), doubledQuote: escape == nil, escape: escape,
      encoding: encoding, skipRows: skipRows, headerRows: kopregels ?? 1, trailerRows: slotregels ?? 0)
  }
}

extension Opmaak {
  /// Reads the properties of a mapping that are about its files.
  static func read(_ properties: MappingProperties, problems: inout [DefinitionProblem]) -> Opmaak {
    Opmaak(
      codering: codering(properties, &problems), scheiding: properties.text("@scheiding").map { delimiter($0) },
      aanhaling: teken("@aanhaling", "geen", properties, &problems), ontsnapping: teken("@ontsnapping", "dubbel", properties, &problems),
      kopregels: properties.lines("@kopregels", problems: &problems), slotregels: properties.lines("@slotregels", problems: &problems))
  }

  /// A delimiter as people can write it in a cell: `tab` or `\t` for a tab, `\s` for a blank.
  private static func delimiter(_ value: String) -> String {
    value == "tab" ? "\t" : value.replacing("\\t", with: "\t").replacing("\\s", with: " ")
  }

  private static func codering(_ properties: MappingProperties, _ problems: inout [DefinitionProblem]) -> Dialect.TextEncoding? {
    guard let value = properties.text("@codering") else { return nil }
    if let known = Dialect.TextEncoding(rawValue: value.lowercased()) { return known }
    let names: String = Dialect.TextEncoding.allCases.map(\.rawValue).joined(separator: ", ")
    problems.append(properties.problem("@codering", "codering '\(value)' is onbekend; bekend zijn \(names)"))
    return nil
  }

  /// One character, or the word that says that there is none.
  private static func teken(
    _ name: String, _ none: String, _ properties: MappingProperties, _ problems: inout [DefinitionProblem]
  ) -> Teken {
    guard let value = properties.text(name) else { return .nietVerklaard }
    if value == none { return .geen }
    if value.utf8.count == 1, let byte = value.utf8.first, byte < 0x80 { return .byte(byte) }
    problems.append(properties.problem(name, "'\(value)' moet een enkel teken of '\(none)' zijn"))
    return .nietVerklaard
  }
}
