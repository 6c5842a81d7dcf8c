/// One hash over named files, whatever the order in which they are added: what says that two trees hold the same data.
public struct TreeHash: Sendable {
  private var lines: [String] = []

  /// Starts without files.
  public init() {}

  /// Adds a file by its name in the tree.
  public mutating func add(_ name: String, _ bytes: [UInt8]) { lines.append(SHA256.hex(of: bytes) + "  " + name) }

  /// Adds the files of a folder whose name ends as said, each as `prefix` and its path in the folder.
  public mutating func add(folder: String, suffix: String, prefix: String) throws(FileError) {
    guard FileSystem.isFolder(folder) else { return }
    for path in try FileSystem.list(folder, recursive: true) where path.hasSuffix(suffix) {
      let name: String = path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
      lines.append(try SHA256.hex(ofFile: folder + "/" + name) + "  " + prefix + name)
    }
  }

  /// The hash in 64 hexadecimal digits: of one line per file, as `sha256sum` writes them, in the bytewise order of the lines.
  public var hex: String {
    let sorted: [String] = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return SHA256.hex(of: Array((sorted.joined(separator: "\n") + "\n").utf8))
  }
}
