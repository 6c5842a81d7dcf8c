internal import Glibc

/// A file that is read in blocks, from front to back.
@safe public struct ByteSource: ~Copyable {
  private let descriptor: Int32
  /// The path that was opened.
  public let path: String
  /// Bytes read so far: the offset of the next byte.
  public private(set) var position: Int = 0

  /// Opens a regular file for reading.
  public init(path: String) throws(FileError) {
    let opened: Int32 = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw FileError(path, "openen") }
    var info: stat = stat()
    // A folder opens without complaint and fails only on the first read; say it here, where the caller expects it.
    guard unsafe fstat(opened, &info) == 0 else {
      let error: FileError = FileError(path, "openen")
      close(opened)
      throw error
    }
    guard info.st_mode & S_IFMT != S_IFDIR else {
      close(opened)
      throw FileError(path: path, operation: "openen", errno: EISDIR)
    }
    descriptor = opened
    self.path = path
  }

  deinit { close(descriptor) }

  /// Appends up to `atMost` bytes to `buffer` and tells how many; 0 means that the file has ended.
  public mutating func read(into buffer: inout [UInt8], atMost: Int) throws(FileError) -> Int {
    precondition(atMost > 0, "a block holds at least one byte")
    let before: Int = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: atMost))
    let file: Int32 = descriptor
    let got: Int = unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
      while true {
        let count: Int = unsafe Glibc.read(file, bytes.baseAddress! + before, atMost)
        if count >= 0 || errno != EINTR { return count }
      }
    }
    guard got >= 0 else {
      let error: FileError = FileError(path, "lezen")
      buffer.removeLast(atMost)
      throw error
    }
    buffer.removeLast(atMost - got)
    position += got
    return got
  }

  /// Moves to a byte offset from the start, so that one record can be read again.
  public mutating func seek(to offset: Int) throws(FileError) {
    guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw FileError(path, "lezen") }
    position = offset
  }
}
