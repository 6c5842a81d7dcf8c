internal import Glibc

extension FileSystem {
  /// The regular files in a folder as paths relative to it, sorted by their bytes.
  ///
  /// Links to files and folders are followed, because people put a delivery folder wherever it suits them; a link that leads back into itself is not.
  public static func list(_ folder: String, recursive: Bool = false) throws(FileError) -> [String] {
    var files: [String] = []
    try collect(folder, prefix: "", recursive: recursive, above: [], into: &files)
    return files.sorted { left, right in left.utf8.lexicographicallyPrecedes(right.utf8) }
  }

  /// Every name in a folder, folders and hidden ones too, sorted by their bytes.
  public static func entries(_ folder: String) throws(FileError) -> [String] {
    guard let stream = unsafe opendir(folder) else { throw FileError(folder, "lezen") }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else { break }
      let name: String = unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        unsafe tuple.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw FileError(folder, "lezen") }
    return names.sorted { left, right in left.utf8.lexicographicallyPrecedes(right.utf8) }
  }

  /// Removes a file or a folder with all that is in it; its absence is fine.
  public static func removeTree(_ path: String) throws(FileError) {
    var info: stat = stat()
    guard unsafe lstat(path, &info) == 0 else {
      if errno == ENOENT { return }
      throw FileError(path, "verwijderen")
    }
    guard info.st_mode & S_IFMT == S_IFDIR else { return try remove(path) }
    for name in try entries(path) { try removeTree(path + "/" + name) }
    guard unsafe rmdir(path) == 0 || errno == ENOENT else { throw FileError(path, "verwijderen") }
  }

  /// Waits until a folder and all files in it are on the disk: once for a whole tree, instead of twice for each file as it is written.
  ///
  /// The disk gets everything at once first; asking for each file then costs next to nothing, and tells whether one could not be written.
  public static func syncTree(_ folder: String) throws(FileError) {
    Glibc.sync()
    try waitForAll(in: folder)
  }

  private static func waitForAll(in folder: String) throws(FileError) {
    for name in try entries(folder) {
      let path: String = folder + "/" + name
      if isFolder(path) {
        try waitForAll(in: path)
      } else if isRegularFile(path) {
        try sync(path)
      }
    }
    try sync(folder)
  }

  /// Copies one file, whole or not at all.
  public static func copy(_ path: String, to new: String, mode: UInt32, waitForDisk: Bool = true) throws(FileError) {
    var source: ByteSource = try ByteSource(path: path)
    var target: AtomicFile = try AtomicFile(path: new, mode: mode)
    var block: [UInt8] = []
    while try source.read(into: &block, atMost: 1 << 20) > 0 {
      try target.write(block)
      block.removeAll(keepingCapacity: true)
    }
    try target.commit(waitForDisk: waitForDisk)
  }

  /// Copies a folder and all that is in it, with one mode for files and one for folders, and waits until it is all on the disk.
  public static func copyTree(_ folder: String, to new: String, fileMode: UInt32, folderMode: UInt32) throws(FileError) {
    try copyFiles(folder, to: new, fileMode: fileMode, folderMode: folderMode)
    try syncTree(new)
  }

  private static func copyFiles(_ folder: String, to new: String, fileMode: UInt32, folderMode: UInt32) throws(FileError) {
    try makeFolder(new, mode: folderMode)
    for name in try entries(folder) {
      let from: String = folder + "/" + name
      let to: String = new + "/" + name
      if isFolder(from) {
        try copyFiles(from, to: to, fileMode: fileMode, folderMode: folderMode)
      } else {
        try copy(from, to: to, mode: fileMode, waitForDisk: false)
      }
    }
  }

  /// Identity of a folder: its device and number, whatever path leads to it.
  private struct FolderIdentity: Hashable {
    let device: UInt
    let number: UInt
  }

  private static func collect(
    _ folder: String, prefix: String, recursive: Bool, above: [FolderIdentity], into files: inout [String]
  ) throws(FileError) {
    let info: stat = try FileSystem.info(folder)
    let identity: FolderIdentity = FolderIdentity(device: UInt(info.st_dev), number: UInt(info.st_ino))
    if above.contains(identity) { return }
    for name in try entries(folder) {
      let path: String = folder + "/" + name
      if isRegularFile(path) {
        files.append(prefix + name)
      } else if recursive, isFolder(path) {
        try collect(path, prefix: prefix + name + "/", recursive: true, above: above + [identity], into: &files)
      }
    }
  }
}
