/// Text in which 1️⃣, 2️⃣, ... mark places: the text without them, and the line and column where each stood.
public struct MarkedText: Sendable {
  /// A place in the text, 1-based; the column counts Unicode scalars and the byte is 0-based.
  public struct Place: Hashable, Sendable {
    /// The physical line.
    public let line: Int
    /// The column in Unicode scalars.
    public let column: Int
    /// The byte offset in UTF-8.
    public let byte: Int

    /// Names a place, to compare with.
    public init(line: Int, column: Int, byte: Int) {
      self.line = line
      self.column = column
      self.byte = byte
    }
  }

  /// The text without markers.
  public let text: String
  /// The places by marker number.
  public let places: [Int: Place]

  /// Takes the markers out of a text.
  public init(_ marked: String) {
    var text: String = ""
    var places: [Int: Place] = [:]
    var line: Int = 1
    var column: Int = 1
    var previousWasReturn: Bool = false
    for character in marked {
      let scalars: [Unicode.Scalar] = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[2].value == 0x20E3, let digit = Character(scalars[0]).wholeNumberValue {
        places[digit] = Place(line: line, column: column, byte: text.utf8.count)
        continue
      }
      for scalar in scalars {
        text.unicodeScalars.append(scalar)
        if scalar == "\n" && previousWasReturn {
          previousWasReturn = false
          continue
        }
        previousWasReturn = scalar == "\r"
        if scalar == "\n" || scalar == "\r" {
          line += 1
          column = 1
        } else {
          column += 1
        }
      }
    }
    self.text = text
    self.places = places
  }

  /// The place of a marker that the test has put in.
  public subscript(_ marker: Int) -> Place {
    guard let place = places[marker] else { preconditionFailure("marker \(marker) is not in the text") }
    return place
  }

  /// The text's bytes.
  public var bytes: [UInt8] { Array(text.utf8) }
}
