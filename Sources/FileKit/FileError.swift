internal import Glibc

/// A file operation that failed: which file, which operation, and the system's reason.
public struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file or folder it was about.
  public let path: String
  /// What was tried, as a Dutch verb: `openen`, `lezen`, `schrijven`.
  public let operation: String
  /// The system's error number.
  public let errno: Int32

  /// Makes an error from its parts.
  public init(path: String, operation: String, errno: Int32) {
    self.path = path
    self.operation = operation
    self.errno = errno
  }

  /// Makes an error from the number that the last system call left behind.
  init(_ path: String, _ operation: String) {
    self.init(path: path, operation: operation, errno: Glibc.errno)
  }

  /// Whether the reason is that something does not exist.
  public var isMissing: Bool { errno == ENOENT || errno == ENOTDIR }

  /// Whether another process holds it, so that trying again later may work.
  public var isBusy: Bool { errno == EWOULDBLOCK || errno == EBUSY }

  /// The reason in Dutch words.
  public var reason: String {
    switch errno {
    case ENOENT: "bestaat niet"
    case ENOTDIR: "een deel van het pad is geen map"
    case EISDIR: "is een map"
    case EACCES, EPERM: "geen rechten"
    case EROFS: "het bestandssysteem is alleen-lezen"
    case ENOSPC: "de schijf is vol"
    case EDQUOT: "het quotum is op"
    case EFBIG: "het bestand is te groot"
    case EIO: "de schijf geeft een fout"
    case EEXIST: "bestaat al"
    case ENOTEMPTY: "de map is niet leeg"
    case EMFILE, ENFILE: "te veel bestanden open"
    case ENAMETOOLONG: "de naam is te lang"
    case EXDEV: "ligt op een ander bestandssysteem"
    case ELOOP: "verwijzingen lopen rond"
    case EWOULDBLOCK, EBUSY: "is in gebruik door een ander programma"
    default: "systeemfout \(errno)"
    }
  }

  /// One Dutch line that names the file, the operation and the reason.
  public var description: String { "\(operation) van '\(path)' lukt niet: \(reason)" }
}
