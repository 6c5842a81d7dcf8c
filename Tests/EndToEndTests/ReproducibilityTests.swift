import Foundation
import Testing

@Suite("Dezelfde invoer geeft dezelfde bytes", .serialized) struct ReproducibilityTests {
  /// A small sample municipality in a folder of its own.
  static func sample(name: String = "gemeente", klanten: Int = 200) throws -> Pipeline {
    let gemeente: Pipeline = try Pipeline(name: name)
    let made: Pipeline.Outcome = try Pipeline.tool("kb-sample", ["--uit", gemeente.data.path, "--klanten", "\(klanten)", "--maanden", "18"])
    try #require(made.status == 0, "\(made.output)")
    return gemeente
  }

  @Test("Een andere map, tijdzone, taal en volgorde van bestanden geven byte voor byte dezelfde rapporten; een tweede run doet niets")
  func treesAreEqual() throws {
    let one: Pipeline = try Self.sample()
    let two: Pipeline = try Self.sample(name: "gemeente met spatie en ë")
    defer { #expect(throws: Never.self) { try one.remove(); try two.remove() } }
    let first: Pipeline.Outcome = try one.report(environment: ["TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8", "LC_ALL": "C.UTF-8"])
    let second: Pipeline.Outcome = try two.report(environment: ["TZ": "America/Los_Angeles", "LANG": "nl_NL.UTF-8"])
    try #require(first.status == 0, "\(first.output)")
    try #require(second.status == 0, "\(second.output)")
    let trees: (a: [String: Data], b: [String: Data]) = (try Pipeline.tree(one.reports), try Pipeline.tree(two.reports))
    #expect(trees.a.count > 30)
    #expect(Pipeline.differences(trees.a, trees.b) == [])

    // Nothing new: no stage runs, so no file in the working folder gets another time.
    let before: [String: Date] = try Self.times(one.data.appending(path: "werk"))
    let again: Pipeline.Outcome = try one.report()
    #expect(again.status == 0)
    #expect(again.lastLine == first.lastLine)
    let after: [String: Date] = try Self.times(one.data.appending(path: "werk"))
    #expect(before.filter { $0.key.hasSuffix(".sqlite") }.allSatisfy { after[$0.key] == $0.value })

    // The same bytes under another name change no figure and no page; the ledger gains a line.
    let delivered: URL = try #require(try FileManager.default.contentsOfDirectory(at: one.aanlevering, includingPropertiesForKeys: nil).sorted { $0.path < $1.path }.first)
    try FileManager.default.copyItem(at: delivered, to: one.aanlevering.appending(path: "nog een keer.csv"))
    #expect(try one.report().status == 0)
    let doubled: [String: Data] = try Pipeline.tree(one.reports)
    let changed: [String] = Pipeline.differences(trees.a, doubled)
    #expect(changed.allSatisfy { $0.hasPrefix("controller/") }, "\(changed)")
    #expect(changed.contains { $0.hasSuffix("aansluiting.csv") })

    // The comparison can fail: one byte more in one file is seen.
    var planted: [String: Data] = trees.b
    planted[planted.keys.sorted()[0]]?.append(0)
    #expect(Pipeline.differences(trees.a, planted).count == 1)
  }

  static func times(_ folder: URL) throws -> [String: Date] {
    var found: [String: Date] = [:]
    guard let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.contentModificationDateKey]) else { return [:] }
    for case let file as URL in walk {
      found[file.path] = try file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
    }
    return found
  }

  @Test("Een stap die halverwege wordt gedood laat de oude uitvoer staan, en daarna zijn de rapporten als van een ongestoorde run",
    arguments: ["kb-ingest", "kb-match", "kb-load", "kb-measure", "kb-report", "kb-lists", "kb-publish"])
  func killedStageLeavesNothingHalf(stage: String) throws {
    let undisturbed: Pipeline = try Self.sample(klanten: 120)
    let disturbed: Pipeline = try Self.sample(klanten: 120)
    defer { #expect(throws: Never.self) { try undisturbed.remove(); try disturbed.remove() } }
    try #require(try undisturbed.report().status == 0)
    let expected: [String: Data] = try Pipeline.tree(undisturbed.reports)
    // Kill the stage after 1, 2, 4, 8 ... milliseconds of its life, until it lives through.
    var delay: Int = 1
    var kills: Int = 0
    while delay < 4096 {
      let outcome: Pipeline.Outcome = try Self.reportKilling(stage, afterMilliseconds: delay, disturbed)
      if outcome.status == 0 { break }
      kills += 1
      delay *= 2
    }
    #expect(kills > 0, "de stap is nooit geraakt")
    let after: Pipeline.Outcome = try disturbed.report()
    #expect(after.status == 0, "\(after.output)")
    #expect(Pipeline.differences(expected, try Pipeline.tree(disturbed.reports)) == [])
  }

  /// Runs `make report` with a stand-in for one program.
  static func reportKilling(_ stage: String, afterMilliseconds delay: Int, _ gemeente: Pipeline) throws -> Pipeline.Outcome {
    let bin: URL = try standIn(for: stage, afterMilliseconds: delay, gemeente)
    return try Pipeline.run(
      Pipeline.root.appending(path: ".ci/rapport").path, [bin.path, gemeente.data.path, gemeente.reports.path, "", "", "", ""], environment: ["KB_BIN": bin.path])
  }

  /// A folder of programs in which one is a stand-in that starts the real one and kills it after a while.
  static func standIn(for stage: String, afterMilliseconds delay: Int, _ gemeente: Pipeline) throws -> URL {
    let bin: URL = gemeente.folder.appending(path: "bin")
    if FileManager.default.fileExists(atPath: bin.path) { try FileManager.default.removeItem(at: bin) }
    try FileManager.default.createDirectory(at: bin, withIntermediateDirectories: true)
    let real: URL = Pipeline.root.appending(path: ".build/bin")
    for name in try FileManager.default.contentsOfDirectory(atPath: real.path) {
      let target: URL = bin.appending(path: name)
      if name == stage {
        let script: String = """
          #!/bin/bash
          "\(real.path)/\(name)" "$@" & p=$!
          sleep \(Double(delay) / 1000)
          if kill -9 $p 2>/dev/null; then wait $p 2>/dev/null; exit 137; fi
          wait $p
          """
        try Data(script.utf8).write(to: target)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: target.path)
      } else {
        try FileManager.default.createSymbolicLink(at: target, withDestinationURL: real.appending(path: name))
      }
    }
    return bin
  }
}
