import FileKit
public import Testing

/// Gives each test a folder of its own, which is gone afterwards.
public struct TempDir: TestTrait, SuiteTrait, TestScoping {
  /// The folder of the running test.
  @TaskLocal public static var path: String = "/nonexistent"

  /// Applies to each test of a suite, not to the suite as one.
  public var isRecursive: Bool { true }

  /// Makes the folder, runs the test, removes the folder.
  @concurrent public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    let unique: String = SHA256.hex(try randomBytes(8))
    let folder: String = (environmentValue("TMPDIR") ?? "/tmp") + "/kb-test-" + unique
    try FileSystem.makeFolder(folder, mode: 0o700)
    do {
      try await TempDir.$path.withValue(folder) { try await function() }
    } catch {
      try FileSystem.removeTree(folder)
      throw error
    }
    try FileSystem.removeTree(folder)
  }

  /// A path in the folder of the running test.
  public static func file(_ name: String) -> String { path + "/" + name }
}

extension Trait where Self == TempDir {
  /// Gives each test a folder of its own: `TempDir.path`.
  public static var tempDir: Self { Self() }
}
