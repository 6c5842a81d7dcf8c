import StageKit
import Testing

@Suite struct ArgumentsTests {
  private static let usage: Usage = Usage(
    name: "kb-proef", summary: "probeert",
    options: [.value("data", "MAP", "de map", required: true), .value("uit", "BESTAND", "waarheen"), .flag("streng", "alles telt")])

  @Test("options, flags and values with blanks or an equals sign are read")
  func reads() throws {
    let arguments: Arguments = try Arguments(["--data", "a b", "--uit=x=y", "--streng"], for: Self.usage)
    #expect(arguments["data"] == "a b" && arguments["uit"] == "x=y" && arguments.has("streng"))
    #expect(try arguments.require("uit") == "x=y")
  }

  @Test("an empty value is no value, because make passes empty variables")
  func empty() throws {
    let arguments: Arguments = try Arguments(["--data", "d", "--uit", ""], for: Self.usage)
    #expect(arguments["uit"] == nil)
    #expect(throws: StageFailure.self) { try arguments.require("uit") }
  }

  @Test("positionals are read only where the stage takes them")
  func positionals() throws {
    let usage: Usage = Usage(name: "kb-proef", summary: "probeert", options: [.flag("x", "x")], positionals: "BESTAND...")
    #expect(try Arguments(["a", "--x", "--", "--b"], for: usage).positionals == ["a", "--b"])
  }

  @Test(
    "a wrong command line is refused with 64 and says what is wrong",
    arguments: [
      ([], "--data MAP ontbreekt"), (["--data"], "ontbreekt de waarde"), (["--data", "d", "--onzin"], "onbekende optie --onzin"),
      (["--data", "d", "--data", "e"], "twee keer"), (["--data", "d", "los"], "'los' hoort hier niet"),
      (["--data", "d", "--streng=1"], "heeft geen waarde"), (["--data", "d", "--streng", "--streng"], "twee keer"),
      (["--data", ""], "--data MAP ontbreekt"),
    ] as [([String], String)])
  func refuses(words: [String], reason: String) {
    do throws(StageFailure) {
      _ = try Arguments(words, for: Self.usage)
      Issue.record("must be refused")
    } catch {
      #expect(error.status == .usage && error.message.contains(reason))
    }
  }
}
