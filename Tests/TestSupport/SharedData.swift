import FileKit
public import Testing

/// The public files that tests may read, outside the package.
public enum SharedData {
  /// Where they lie: `KB_SHARED`, else `../shared` beside the package.
  public static var folder: String { environmentValue("KB_SHARED") ?? packageRoot + "/../shared" }

  /// The folder that holds `Package.swift`.
  public static var packageRoot: String {
    FileSystem.parent(of: FileSystem.parent(of: FileSystem.parent(of: #filePath)))
  }

  /// The path of a shared file; a test without it is skipped by name, and fails when nothing may be skipped.
  public static func require(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let path: String = folder + "/" + name
    if FileSystem.exists(path) { return path }
    try skip(name, "ontbreekt in de gedeelde gegevens (KB_SHARED)", sourceLocation: sourceLocation)
  }

  /// Skips the running test visibly, or fails it when `KB_ALLES=1` says that nothing may be skipped.
  public static func skip(_ name: String, _ why: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Never {
    if environmentValue("KB_ALLES") == "1" {
      Issue.record("niet over te slaan: \(name): \(why)", sourceLocation: sourceLocation)
      throw MissingForTest(name: name, why: why)
    }
    StandardStream.output.write("OVERGESLAGEN: \(name): \(why)\n")
    try Test.cancel("overgeslagen: \(name): \(why)", sourceLocation: sourceLocation)
  }
}

/// What a test needed and did not find.
public struct MissingForTest: Error {
  /// What is missing.
  public let name: String
  /// Why it matters.
  public let why: String
}
