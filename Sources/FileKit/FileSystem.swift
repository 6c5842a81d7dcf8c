internal import Glibc

/// Questions and changes about files and folders, with typed errors.
public enum FileSystem {
  /// Whether something stands at this path.
  public static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Whether a folder stands at this path.
  public static func isFolder(_ path: String) -> Bool { kind(path) == S_IFDIR }

  /// Whether a regular file stands at this path (a link to one counts).
  public static func isRegularFile(_ path: String) -> Bool { kind(path) == S_IFREG }

  /// The number of bytes of a file.
  public static func size(_ path: String) throws(FileError) -> Int { Int(try info(path).st_size) }

  /// The permission bits of a file or folder.
  public static func mode(_ path: String) throws(FileError) -> UInt32 { try info(path).st_mode & 0o7777 }

  /// The whole content of a file.
  public static func readAll(_ path: String) throws(FileError) -> [UInt8] {
    var source: ByteSource = try ByteSource(path: path)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(try size(path) + 1)
    while try source.read(into: &bytes, atMost: max(1 << 16, bytes.capacity - bytes.count)) > 0 {}
    return bytes
  }

  /// Writes a file only when its bytes differ, so that Make sees no change; tells whether it wrote.
  @discardableResult
  public static func writeIfChanged(
    _ path: String, _ bytes: [UInt8], mode: UInt32 = 0o644, waitForDisk: Bool = true
  ) throws(FileError) -> Bool {
    if isRegularFile(path), try size(path) == bytes.count, try readAll(path) == bytes {
      if try FileSystem.mode(path) != mode { try setMode(path, mode) }
      return false
    }
    var file: AtomicFile = try AtomicFile(path: path, mode: mode)
    try file.write(bytes)
    try file.commit(waitForDisk: waitForDisk)
    return true
  }

  /// Makes a folder and those above it; the last one gets `mode`, also when it was there already.
  public static func makeFolder(_ path: String, mode: UInt32 = 0o755) throws(FileError) {
    if !isFolder(path) {
      let above: String = parent(of: path)
      if above != path, !exists(above) { try makeFolder(above, mode: mode) }
      guard unsafe mkdir(path, mode_t(mode)) == 0 || (errno == EEXIST && isFolder(path)) else { throw FileError(path, "aanmaken") }
    }
    if try FileSystem.mode(path) != mode { try setMode(path, mode) }
  }

  /// Removes a file; its absence is fine.
  public static func remove(_ path: String) throws(FileError) {
    guard unsafe unlink(path) == 0 || errno == ENOENT else { throw FileError(path, "verwijderen") }
  }

  /// Renames, replacing a file that stands at the new name.
  public static func rename(_ path: String, to new: String) throws(FileError) {
    guard unsafe Glibc.rename(path, new) == 0 else { throw FileError(path, "hernoemen") }
  }

  /// Sets the permission bits.
  public static func setMode(_ path: String, _ mode: UInt32) throws(FileError) {
    guard unsafe chmod(path, mode_t(mode)) == 0 else { throw FileError(path, "rechten zetten") }
  }

  /// Creates an empty file when there is none and sets its permission bits before anyone can write to it.
  public static func createFile(_ path: String, mode: UInt32) throws(FileError) {
    let file: Int32 = unsafe open(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode_t(mode))
    guard file >= 0 else { throw FileError(path, "aanmaken") }
    defer { close(file) }
    guard fchmod(file, mode_t(mode)) == 0 else { throw FileError(path, "rechten zetten") }
  }

  /// Waits until a file's bytes are on the disk.
  public static func sync(_ path: String) throws(FileError) {
    let file: Int32 = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw FileError(path, "openen") }
    defer { close(file) }
    guard fsync(file) == 0 else { throw FileError(path, "wegschrijven") }
  }

  /// Waits until the folder that holds `path` knows its names on the disk.
  public static func syncFolder(of path: String) throws(FileError) { try sync(parent(of: path)) }

  /// The folder that holds a path; `.` for a bare name.
  public static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// Today as days since 1970-01-01 in UTC: the only clock that Klantbeeld reads, and for the register alone.
  public static func currentDay() -> Int32 { Int32(time(nil) / 86_400) }

  static func info(_ path: String) throws(FileError) -> stat {
    var info: stat = stat()
    guard unsafe stat(path, &info) == 0 else { throw FileError(path, "bekijken") }
    return info
  }

  private static func kind(_ path: String) -> mode_t? {
    var info: stat = stat()
    guard unsafe stat(path, &info) == 0 else { return nil }
    return info.st_mode & S_IFMT
  }
}
