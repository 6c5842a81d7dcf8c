import FileKit
public import Testing

/// Compares output with a recorded file, byte for byte; `KB_OPNEMEN=1` records anew.
public enum Golden {
  /// Compares bytes with the recorded file at `path`.
  public static func expect(_ bytes: [UInt8], matches path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    if environmentValue("KB_OPNEMEN") == "1" {
      try FileSystem.makeFolder(FileSystem.parent(of: path))
      try FileSystem.writeIfChanged(path, bytes)
      return
    }
    guard FileSystem.isRegularFile(path) else {
      Issue.record("\(path) is nog niet opgenomen; draai met KB_OPNEMEN=1", sourceLocation: sourceLocation)
      return
    }
    let recorded: [UInt8] = try FileSystem.readAll(path)
    if recorded != bytes { Issue.record("\(path): \(difference(recorded, bytes))", sourceLocation: sourceLocation) }
  }

  /// Compares text with the recorded file at `path`.
  public static func expect(_ text: String, matches path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try expect(Array(text.utf8), matches: path, sourceLocation: sourceLocation)
  }

  /// The first line that differs, in words.
  public static func difference(_ recorded: [UInt8], _ found: [UInt8]) -> String {
    let left: [String] = lines(recorded)
    let right: [String] = lines(found)
    for index in 0..<max(left.count, right.count) {
      let old: String? = index < left.count ? left[index] : nil
      let new: String? = index < right.count ? right[index] : nil
      if old != new { return "regel \(index + 1): opgenomen \(old.map { "'\($0)'" } ?? "niets"), nu \(new.map { "'\($0)'" } ?? "niets")" }
    }
    return "gelijk"
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
  }
}
