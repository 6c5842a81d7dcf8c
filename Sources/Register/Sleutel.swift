internal import FileKit

/// The secret from which every klant_id and dossier_id is made; it is never printed and never copied into a message.
public struct Sleutel: Sendable, CustomStringConvertible, CustomReflectable {
  private let key: HMACKeyBox

  /// Uses these 32 bytes; for tests.
  public init(bytes: [UInt8]) { key = HMACKeyBox(bytes: bytes) }

  /// Reads the key, or makes it once when nobody has an identity yet.
  ///
  /// Without the key existing identities could not be found again, so then it refuses instead of starting over.
  public static func loadOrMake(_ map: RegisterMap) throws(RegisterError) -> Sleutel {
    do {
      if FileSystem.exists(map.sleutel) {
        let bytes: [UInt8] = try FileSystem.readAll(map.sleutel)
        guard bytes.count == 32 else { throw RegisterError.keyDamaged(path: map.sleutel) }
        return Sleutel(bytes: bytes)
      }
      guard !FileSystem.exists(map.identiteit) else { throw RegisterError.keyMissing(path: map.sleutel) }
      let bytes: [UInt8] = try randomBytes(32)
      var file: AtomicFile = try AtomicFile(path: map.sleutel, mode: 0o600)
      try file.write(bytes)
      try file.commit()
      return Sleutel(bytes: bytes)
    } catch let error as RegisterError {
      throw error
    } catch let error as FileError {
      throw .file(error)
    } catch {
      preconditionFailure("only these two kinds are thrown")
    }
  }

  /// The pseudonym of a klant: 16 hexadecimal digits from source and klantnummer.
  public func klantID(bron: String, klantnummer: String) -> String { pseudonym([bron, klantnummer]) }

  /// The pseudonym of a dossier.
  public func dossierID(bron: String, dossiernummer: String) -> String { pseudonym(["dossier", bron, dossiernummer]) }

  /// The first 16 hexadecimal digits of the keyed hash of these parts, separated by the unit separator.
  public func pseudonym(_ parts: [String]) -> String {
    let message: [UInt8] = Array(parts.joined(separator: "\u{1F}").utf8)
    return String(SHA256.hex(HMACSHA256.authenticate(key: key.bytes, message: message)).prefix(16))
  }

  /// Says what it is and nothing of what is in it.
  public var description: String { "sleutel (afgeschermd)" }
  /// Shows nothing to a debugger or dump.
  public var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}

/// Keeps the bytes out of every dump and description.
private struct HMACKeyBox: Sendable, CustomStringConvertible, CustomReflectable {
  let bytes: [UInt8]
  var description: String { "(afgeschermd)" }
  var customMirror: Mirror { Mirror(self, children: EmptyCollection<Mirror.Child>()) }
}
