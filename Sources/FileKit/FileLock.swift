internal import Glibc

/// A lock between processes that lasts as long as the value lives; the system frees it when the process dies.
@safe public struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Takes the lock on a file, which is made when absent; throws an error with `isBusy` when another process holds it.
  public init(path: String, mode: UInt32 = 0o600) throws(FileError) {
    let file: Int32 = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_t(mode))
    guard file >= 0 else { throw FileError(path, "openen") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let error: FileError = FileError(path, "vergrendelen")
      close(file)
      throw error
    }
    descriptor = file
  }

  deinit { close(descriptor) }
}
