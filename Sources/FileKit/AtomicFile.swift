internal import Glibc

/// A file that appears whole or not at all: written beside its place and renamed on `commit()`.
///
/// Dropping the value without committing removes what was written and leaves the old file as it was.
/// The temporary name is fixed, so that a killed program leaves at most one and the next run takes it over.
@safe public struct AtomicFile: ~Copyable {
  private let descriptor: Int32
  private let temporary: String
  private var buffer: [UInt8] = []
  private var isCommitted: Bool = false
  /// Where the file will stand.
  public let path: String
  /// Bytes written so far.
  public private(set) var count: Int = 0
  private static let blockSize: Int = 1 << 18

  /// The name under which a file is being written.
  public static func temporaryPath(for path: String) -> String { path + ".nieuw" }

  /// Starts a new file; `mode` holds whatever the umask is.
  public init(path: String, mode: UInt32 = 0o644) throws(FileError) {
    self.path = path
    temporary = AtomicFile.temporaryPath(for: path)
    descriptor = try AtomicFile.openLocked(temporary, mode: mode)
    buffer.reserveCapacity(AtomicFile.blockSize + (1 << 12))
  }

  deinit {
    // Once renamed, the temporary name may be another writer's. Removed before the lock goes with the descriptor, for the same reason.
    if !isCommitted { unsafe unlink(temporary) }
    close(descriptor)
  }

  /// Adds bytes.
  public mutating func write(_ bytes: [UInt8]) throws(FileError) {
    try write(bytes.span)
  }

  /// Adds text as UTF-8.
  public mutating func write(_ text: String) throws(FileError) {
    buffer.append(contentsOf: text.utf8)
    count += text.utf8.count
    if buffer.count >= AtomicFile.blockSize { try flush() }
  }

  /// Adds bytes that someone else owns.
  public mutating func write(_ bytes: Span<UInt8>) throws(FileError) {
    unsafe bytes.withUnsafeBufferPointer { part in unsafe buffer.append(contentsOf: part) }
    count += bytes.count
    if buffer.count >= AtomicFile.blockSize { try flush() }
  }

  /// Puts the file in its place: flush, fsync, rename, fsync of the folder.
  ///
  /// One of many files that get their value together goes without waiting for the disk: whoever writes them waits once for all, with
  /// ``FileSystem/syncTree(_:)``, before the folder is swapped in or the stage says that it is done.
  public consuming func commit(waitForDisk: Bool = true) throws(FileError) {
    try flush()
    guard !waitForDisk || fsync(descriptor) == 0 else { throw FileError(temporary, "wegschrijven") }
    guard unsafe rename(temporary, path) == 0 else { throw FileError(path, "vervangen") }
    isCommitted = true
    if waitForDisk { try FileSystem.syncFolder(of: path) }
  }

  private mutating func flush() throws(FileError) {
    let file: Int32 = descriptor
    let written: Bool = unsafe buffer.withUnsafeBytes { bytes -> Bool in
      var done: Int = 0
      while done < bytes.count {
        let part: Int = unsafe Glibc.write(file, bytes.baseAddress! + done, bytes.count - done)
        if part < 0 && errno == EINTR { continue }
        guard part > 0 else { return false }
        done += part
      }
      return true
    }
    guard written else { throw FileError(temporary, "schrijven") }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Opens the temporary file and makes sure that no other writer has it.
  private static func openLocked(_ temporary: String, mode: UInt32) throws(FileError) -> Int32 {
    while true {
      let file: Int32 = unsafe open(temporary, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_t(mode))
      guard file >= 0 else { throw FileError(temporary, "aanmaken") }
      var opened: stat = stat()
      var named: stat = stat()
      guard flock(file, LOCK_EX | LOCK_NB) == 0, unsafe fstat(file, &opened) == 0 else {
        let error: FileError = FileError(temporary, "aanmaken")
        close(file)
        throw error
      }
      // Between opening and locking the other writer may have renamed it: then this is a finished file, not ours to empty.
      if unsafe lstat(temporary, &named) == 0, named.st_ino == opened.st_ino, named.st_dev == opened.st_dev {
        guard ftruncate(file, 0) == 0, fchmod(file, mode_t(mode)) == 0 else {
          let error: FileError = FileError(temporary, "aanmaken")
          close(file)
          throw error
        }
        return file
      }
      close(file)
    }
  }
}
