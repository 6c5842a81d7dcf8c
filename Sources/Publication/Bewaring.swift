internal import FileKit

/// Retention: lists about persons, and exports, do not stay longer than the municipality decided.
public struct Bewaring {
  private let reports: String
  private let maanden: Int

  /// Looks at a reports folder; what is about a month more than `maanden` before the newest one may go.
  public init(reports: String, maanden: Int) {
    self.reports = reports
    self.maanden = maanden
  }

  /// The folders whose time is over, oldest first.
  public func verlopen() throws(PublicationError) -> [String] {
    do throws(FileError) { return try expired() } catch { throw .file(error) }
  }

  private func expired() throws(FileError) -> [String] {
    var found: [(month: Int, path: String)] = []
    var newest: Int?
    for doelgroep in ["management", "analist", "controller", "export"] {
      let folder: String = reports + "/" + doelgroep
      guard FileSystem.isFolder(folder) else { continue }
      for name in try FileSystem.entries(folder) {
        guard let month = Self.maand(name) else { continue }
        newest = max(newest ?? month, month)
        if doelgroep == "controller" || doelgroep == "export" { found.append((month, folder + "/" + name)) }
      }
    }
    guard let newest else { return [] }
    return found.filter { $0.month < newest - maanden }.sorted { ($0.month, $0.path) < ($1.month, $1.path) }.map(\.path)
  }

  /// Removes them.
  public func run() throws(PublicationError) -> [String] {
    let paths: [String] = try verlopen()
    for path in paths {
      do throws(FileError) { try FileSystem.removeTree(path) } catch { throw .file(error) }
    }
    return paths
  }

  /// The month number of a folder such as `2026-10` or `2026-10-v2`.
  private static func maand(_ name: String) -> Int? {
    let parts: [Substring] = name.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0].utf8.count == 4, parts[1].utf8.count == 2, let year = Int(parts[0]), let month = Int(parts[1]),
      (1...12).contains(month)
    else { return nil }
    return year * 12 + month - 1
  }
}
