import FileKit
import StageKit
import TestSupport
import Testing

@Suite(.tempDir) struct StageTests {
  @Test("a stage that is done ends with 0 and says nothing but its steps")
  func done() async throws {
    let result = try await #require(processExitsWith: .exitCode(0), observing: [\.standardErrorContent]) {
      runStage(name: "kb-proef", summary: "probeert", options: [.value("data", "MAP", "de map")], words: ["--data", "d"]) {
        (arguments, progress) throws(StageFailure) in progress.step(arguments["data"] ?? "niets")
      }
    }
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "kb-proef: d\n")
  }

  @Test("every failing stage ends with its code and one line, also in the file of KB_AFLOOP")
  func fails() async throws {
    let file: String = TempDir.file("afloop.txt")
    let result = try await #require(processExitsWith: .exitCode(66), observing: [\.standardErrorContent]) { [file = file as String] in
      setEnvironment("KB_AFLOOP", file)
      runStage(name: "kb-proef", summary: "probeert", options: [], words: []) { (_, progress) throws(StageFailure) in
        progress.step("bezig")
        throw StageFailure(.inputMissing, "register/sleutel\nontbreekt")
      }
    }
    let line: String = "kb-proef: register/sleutel ontbreekt (afloop 66)\n"
    #expect(String(decoding: result.standardErrorContent, as: UTF8.self) == "kb-proef: bezig\n" + line)
    #expect(try String(decoding: FileSystem.readAll(file), as: UTF8.self) == line)
    #expect(try FileSystem.mode(file) == 0o600)
  }

  @Test("a wrong call ends with 64 before anything is done")
  func usage() async {
    await #expect(processExitsWith: .exitCode(64)) {
      runStage(name: "kb-proef", summary: "probeert", options: [], words: ["--onzin"]) { (_, _) throws(StageFailure) in
        throw StageFailure(.software, "must not run")
      }
    }
  }

  @Test("--help goes to standard output and ends with 0")
  func help() async throws {
    let result = try await #require(processExitsWith: .exitCode(0), observing: [\.standardOutputContent]) {
      runStage(name: "kb-proef", summary: "probeert", options: [.value("data", "MAP", "de map", required: true)], words: ["--help"]) {
        (_, _) throws(StageFailure) in throw StageFailure(.software, "must not run")
      }
    }
    let text: String = String(decoding: result.standardOutputContent, as: UTF8.self)
    #expect(text.contains("Gebruik: kb-proef --data MAP") && text.contains("de map (verplicht)"))
  }

  @Test("a trap is our bug: 70, with the line that every failing stage ends with")
  func trap() async throws {
    let file: String = TempDir.file("afloop.txt")
    let result = try await #require(processExitsWith: .exitCode(70), observing: [\.standardErrorContent]) { [file = file as String] in
      setEnvironment("KB_AFLOOP", file)
      runStage(name: "kb-proef", summary: "probeert", options: [], words: []) { (_, _) throws(StageFailure) in
        preconditionFailure("planted")
      }
    }
    let errors: String = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(errors.hasSuffix(": fout in het programma zelf (afloop 70)\n"))
    let written: String = try String(decoding: FileSystem.readAll(file), as: UTF8.self)
    #expect(errors.hasSuffix(written) && written.hasSuffix("(afloop 70)\n"))
  }

  @Test("the codes are those of sysexits")
  func codes() {
    #expect(ExitStatus.allCases.map(\.rawValue) == [0, 64, 65, 66, 69, 70, 74, 75, 78])
  }

  @Test(
    "file errors end as what they are",
    arguments: [("openen", 2, 66), ("openen", 13, 74), ("schrijven", 28, 74), ("aanmaken", 2, 74), ("vergrendelen", 11, 75)]
      as [(String, Int32, Int32)])
  func fileErrors(operation: String, number: Int32, status: Int32) {
    #expect(StageFailure(FileError(path: "p", operation: operation, errno: number)).status.rawValue == status)
  }
}
