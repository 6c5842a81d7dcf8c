internal import FileKit

/// Whether two folders hold other files or other bytes.
enum Mapvergelijking {
  static func differs(_ built: String, _ published: String) throws(FileError) -> Bool {
    guard FileSystem.isFolder(published) else { return true }
    let names: [String] = try relative(built)
    guard try relative(published) == names else { return true }
    for name in names {
      let sizes: (Int, Int) = (try FileSystem.size(built + "/" + name), try FileSystem.size(published + "/" + name))
      if sizes.0 != sizes.1 { return true }
      if try FileSystem.readAll(built + "/" + name) != FileSystem.readAll(published + "/" + name) { return true }
    }
    return false
  }

  private static func relative(_ folder: String) throws(FileError) -> [String] {
    try FileSystem.list(folder, recursive: true).map { $0.hasPrefix(folder + "/") ? String($0.dropFirst(folder.count + 1)) : $0 }.sorted()
  }
}
