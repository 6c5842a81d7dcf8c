import FileKit
import Foundation
import Testing

/// What a program left behind: its exit code and its two streams.
public struct ToolResult: Sendable {
  /// The exit code; 128 + the signal when a signal ended it.
  public let status: Int32
  /// Standard output.
  public let output: String
  /// Standard error.
  public let errors: String
  /// The last line of standard error.
  public var lastErrorLine: String { errors.split(separator: "\n").last.map(String.init) ?? "" }
}

/// Starts programs that were built beside the tests.
public enum RunTool {
  /// The folder of the built programs: that of the test bundle itself.
  public static var folder: String {
    let running: String = CommandLine.arguments[0]
    for candidate in [running] + CommandLine.arguments where candidate.hasSuffix(".xctest") || candidate.contains(".xctest/") {
      let bundle: String = FileSystem.parent(of: candidate)
      if FileSystem.isFolder(bundle) { return bundle }
    }
    return FileSystem.parent(of: running)
  }

  /// The path of a built program; nil when only the tests of a library were built.
  public static func path(of name: String) -> String? {
    let places: [String] = [folder, SharedData.packageRoot + "/.build/release", SharedData.packageRoot + "/.build/debug"]
    return places.map { $0 + "/" + name }.first { FileSystem.isRegularFile($0) }
  }

  /// Runs a program that the package builds; a test without it is skipped by name.
  public static func run(
    _ name: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil
  ) throws -> ToolResult {
    guard let program = path(of: name) else { try SharedData.skip(name, "het programma is niet gebouwd") }
    return try start(program, arguments, environment: environment, in: folder)
  }

  /// Runs any program by its path.
  public static func start(
    _ program: String, _ arguments: [String], environment: [String: String] = [:], in folder: String? = nil
  ) throws -> ToolResult {
    let process: Process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
    if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
    // Files instead of pipes: a full pipe that nobody empties would stop the program.
    let place: String = (environmentValue("TMPDIR") ?? "/tmp") + "/kb-run-" + SHA256.hex(try randomBytes(8))
    try FileSystem.makeFolder(place, mode: 0o700)
    defer { removeQuietly(place) }
    try FileSystem.createFile(place + "/out", mode: 0o600)
    try FileSystem.createFile(place + "/err", mode: 0o600)
    process.standardOutput = FileHandle(forWritingAtPath: place + "/out")
    process.standardError = FileHandle(forWritingAtPath: place + "/err")
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let status: Int32 = process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
    return ToolResult(
      status: status, output: String(decoding: try FileSystem.readAll(place + "/out"), as: UTF8.self),
      errors: String(decoding: try FileSystem.readAll(place + "/err"), as: UTF8.self))
  }

  private static func removeQuietly(_ place: String) {
    do { try FileSystem.removeTree(place) } catch { StandardStream.error.write("\(error)\n") }
  }
}
