/// How a database file is opened.
public struct OpenMode: Hashable, Sendable {
  enum Kind: Hashable { case readOnly, readWrite, create }
  let kind: Kind
  let permissions: UInt32

  /// For reading a finished file that nobody changes meanwhile: no locks, no journal is looked at.
  public static let readOnly: OpenMode = OpenMode(kind: .readOnly, permissions: 0)
  /// For changing a file that exists.
  public static let readWrite: OpenMode = OpenMode(kind: .readWrite, permissions: 0)
  /// For changing a file that is made when absent, readable by its owner alone.
  public static let create: OpenMode = create(mode: 0o600)
  /// For changing a file that is made when absent, with these permission bits.
  public static func create(mode: UInt32) -> OpenMode { OpenMode(kind: .create, permissions: mode) }
}

/// Spells a path as SQLite's `file:` URI, in which blanks, accents and `?#%` would otherwise mean something else.
enum DatabaseURI {
  static func readOnly(_ path: String) -> String { "file:" + encoded(path) + "?mode=ro&immutable=1" }

  static func readWrite(_ path: String) -> String { path == ":memory:" ? path : "file:" + encoded(path) }

  static func encoded(_ path: String) -> String {
    let hexadecimal: [UInt8] = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    // Two slashes at the front would be read as a host name; one says the same.
    let bytes: Substring.UTF8View = path.utf8.drop { $0 == UInt8(ascii: "/") }
    if bytes.count < path.utf8.count { out.append(UInt8(ascii: "/")) }
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "~"):
        out.append(byte)
      default:
        out += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
