import Foundation

/// The project's own files, as the architecture tests read them.
enum SourceTree {
  /// The package's root: three folders above this file.
  static let root: URL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// One source file: its path from the root and its text.
  struct File: Sendable {
    let path: String
    let text: String

    /// The target that a file under `Sources/` belongs to.
    var target: String { String(path.split(separator: "/")[1]) }
    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// Every file under `folder` with one of the extensions, sorted by path.
  static func files(under folder: String, _ extensions: Set<String>) throws -> [File] {
    let start: URL = root.appending(path: folder)
    guard let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else { return [] }
    var found: [File] = []
    for case let url as URL in walk where extensions.contains(url.pathExtension) {
      let path: String = String(url.path.dropFirst(root.path.count + 1))
      found.append(File(path: path, text: try String(contentsOf: url, encoding: .utf8)))
    }
    return found.sorted { $0.path < $1.path }
  }

  static func swiftSources() throws -> [File] { try files(under: "Sources", ["swift"]) }
}
