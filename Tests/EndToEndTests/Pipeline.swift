import Foundation
import Testing

/// A municipality in a folder of its own, on which the real programs and the real Makefile are run.
struct Pipeline: Sendable {
  let folder: URL
  var data: URL { folder.appending(path: "data") }
  var reports: URL { folder.appending(path: "reports") }
  var aanlevering: URL { data.appending(path: "aanlevering") }

  /// The package's root, where the Makefile is.
  static let root: URL = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The key that every test municipality has, so that two fresh folders give the same klant_ids.
  static let sleutel: [UInt8] = [UInt8](0..<32)

  /// Makes an empty municipality in a new temporary folder; `name` may hold blanks and accents.
  init(name: String = "gemeente") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "klantbeeld-\(UUID().uuidString)").appending(path: name)
    try FileManager.default.createDirectory(at: aanlevering, withIntermediateDirectories: true)
    let register: URL = data.appending(path: "register")
    try FileManager.default.createDirectory(at: register, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let key: URL = register.appending(path: "sleutel")
    try Data(Self.sleutel).write(to: key)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: key.path)
  }

  /// Removes the municipality.
  func remove() throws { try FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  /// Puts a delivery in the folder.
  func deliver(_ text: String, as name: String) throws {
    try deliver(Data(text.utf8), as: name)
  }

  func deliver(_ bytes: Data, as name: String) throws {
    let file: URL = aanlevering.appending(path: name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: file)
  }

  /// What a command did.
  struct Outcome: Sendable {
    let status: Int32
    let output: String
    var lastLine: String { output.split(separator: "\n").last.map(String.init) ?? "" }
  }

  /// Runs `make report` on this municipality; terminal output of both kinds is kept together, as a person sees it.
  func report(_ extra: [String] = [], environment: [String: String] = [:]) throws -> Outcome {
    try Self.run("/usr/bin/make", ["report", "DATA=\(data.path)", "REPORTS=\(reports.path)"] + extra, environment: environment)
  }

  /// Runs one built program.
  static func tool(_ name: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    try run(root.appending(path: ".build/bin/\(name)").path, arguments, environment: environment)
  }

  static func run(_ program: String, _ arguments: [String], environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = root
    var surroundings: [String: String] = ProcessInfo.processInfo.environment
    // Make inside make would inherit the outer one's variables.
    for name in ["MAKEFLAGS", "MFLAGS", "MAKELEVEL", "MAKEOVERRIDES"] { surroundings[name] = nil }
    surroundings["VANDAAG"] = "2026-11-02"
    surroundings.merge(environment) { _, new in new }
    process.environment = surroundings
    let log: URL = FileManager.default.temporaryDirectory.appending(path: "klantbeeld-\(UUID().uuidString).log")
    guard FileManager.default.createFile(atPath: log.path, contents: nil) else { throw CocoaError(.fileWriteUnknown) }
    let handle: FileHandle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try handle.close()
    let text: String = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    try FileManager.default.removeItem(at: log)
    return Outcome(status: process.terminationStatus, output: text)
  }

  /// Every file under a folder, by relative path, with its bytes.
  static func tree(_ folder: URL) throws -> [String: Data] {
    var found: [String: Data] = [:]
    guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey]) else { return [:] }
    let prefix: Int = folder.standardizedFileURL.path.count + 1
    for case let file as URL in walk {
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      found[String(file.standardizedFileURL.path.dropFirst(prefix))] = try Data(contentsOf: file)
    }
    return found
  }

  /// The names of files that differ or are on one side only.
  static func differences(_ a: [String: Data], _ b: [String: Data]) -> [String] {
    Set(a.keys).union(b.keys).filter { a[$0] != b[$0] }.sorted()
  }
}
