import FileKit

/// The definition files in use: the built-in ones, each replaced whole by a file of the same relative name in the folder.
struct DefinitionFiles: Sendable {
  /// One file in use.
  struct File: Sendable {
    /// The path below the definitions folder.
    let path: String
    /// The name that messages use.
    let name: String
    /// The bytes as they stand.
    let bytes: [UInt8]
  }

  /// The files by path, bytewise.
  let files: [File]
  /// Files in the folder that nothing reads.
  let unread: [String]

  /// The folders of which every file of a kind is read, so that a municipality can add its own.
  static let openFolders: [(folder: String, suffix: String)] = [("koppelingen", ".csv"), ("codelijsten", ".csv"), ("teksten", ".md")]
  /// What other stages read from the same folder.
  static let readElsewhere: [String] = ["vaststellingen.csv", "besluiten/", "cohorten/", "experimenten/", "vergelijking.csv", "peilmaanden.csv"]

  /// Reads the folder over the built-in files; without a folder, or when it does not exist, the built-in files are all there is.
  init(folder: String?, settings: String?) throws(DefinitionError) {
    var found: [String: File] = [:]
    for (path, text) in EmbeddedFiles.all {
      let relative = path.hasPrefix("Ingebouwd/") ? String(path.dropFirst(10)) : path
      found[relative] = File(path: relative, name: "ingebouwd/" + relative, bytes: Array(text.utf8))
    }
    var unread: [String] = []
    do throws(FileError) {
      if let folder, FileSystem.isFolder(folder) {
        for path in try FileSystem.list(folder, recursive: true) {
          let relative = DefinitionFiles.relative(path, to: folder)
          guard FileSystem.isRegularFile(folder + "/" + relative) else { continue }
          if found[relative] != nil || DefinitionFiles.isOpen(relative) {
            found[relative] = File(path: relative, name: "definities/" + relative, bytes: try FileSystem.readAll(folder + "/" + relative))
          } else if !DefinitionFiles.readElsewhere.contains(where: { relative == $0 || ($0.hasSuffix("/") && relative.hasPrefix($0)) }),
            !relative.split(separator: "/").contains(where: { $0.hasPrefix(".") })
          {
            unread.append("definities/" + relative)
          }
        }
      }
      if let settings {
        found["instellingen.csv"] = File(path: "instellingen.csv", name: settings, bytes: try FileSystem.readAll(settings))
      }
    } catch {
      throw DefinitionError([DefinitionProblem(file: error.path, melding: error.description)])
    }
    files = found.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    self.unread = unread.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Uses these files only; for tests.
  init(files: [File]) {
    self.files = files
    unread = []
  }

  /// The file of a path.
  func file(_ path: String) -> File? { files.first { $0.path == path } }

  /// The files of a folder.
  func files(in folder: String) -> [File] { files.filter { $0.path.hasPrefix(folder + "/") } }

  /// A hash over the names and bytes of all files, the same whatever folder they came from.
  var hash: String {
    var sha = SHA256()
    for file in files {
      sha.update(Array("\(file.path)\u{0}\(file.bytes.count)\u{0}".utf8))
      sha.update(file.bytes)
    }
    return sha.finish().map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }

  private static func relative(_ path: String, to folder: String) -> String {
    path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.count + 1)) : path
  }

  private static func isOpen(_ path: String) -> Bool {
    openFolders.contains { path.hasPrefix($0.folder + "/") && path.hasSuffix($0.suffix) }
  }
}
