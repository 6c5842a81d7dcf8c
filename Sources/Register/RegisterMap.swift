internal import FileKit

/// The folder `DATA/register` and the names of the files in it.
public struct RegisterMap: Sendable, Hashable {
  /// The folder itself.
  public let folder: String

  /// Names the register of a data folder.
  public init(data: String) { folder = data + "/register" }

  /// The list of deliveries.
  public var leveringen: String { folder + "/leveringen.csv" }
  /// The 32 secret bytes from which every klant_id is made.
  public var sleutel: String { folder + "/sleutel" }
  /// The identities that were ever issued.
  public var identiteit: String { folder + "/identiteit.sqlite" }
  /// The copy of a delivery's bytes, by its hash: what is left of it when the file leaves the folder of deliveries.
  public func kopie(sha256: String) -> String { folder + "/" + Self.kopie(sha256: sha256) }
  /// The same, relative to the register.
  public static func kopie(sha256: String) -> String { "leveringen/" + sha256 }
  /// The folder of all signed versions.
  public var vastgesteld: String { folder + "/vastgesteld" }
  /// The file whose lock says that someone is writing.
  public var slot: String { folder + "/slot" }

  /// Makes the folder when it is not there.
  public func make() throws(RegisterError) {
    do { try FileSystem.makeFolder(folder, mode: 0o700) } catch { throw .file(error) }
  }
}

/// Holds the register for as long as it lives, so that two runs cannot hand out the same number.
public struct RegisterSlot: ~Copyable {
  private let lock: FileLock

  /// Takes the lock, or says that another run holds it.
  public init(_ map: RegisterMap) throws(RegisterError) {
    try map.make()
    do {
      lock = try FileLock(path: map.slot)
    } catch {
      throw error.isBusy ? .busy(path: map.folder) : .file(error)
    }
  }
}
