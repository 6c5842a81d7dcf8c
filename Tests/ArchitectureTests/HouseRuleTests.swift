import Foundation
import Testing

@Suite("De huisregels") struct HouseRuleTests {
  @Test("Een bestand is in een keer te lezen: hoogstens 400 regels, een programma hoogstens 60") func filesAreShort() throws {
    #expect(try SourceTree.swiftSources().flatMap(HouseRules.tooLong) == [])
    let planted = SourceTree.File(path: "Sources/kb-x/main.swift", text: String(repeating: "\n", count: 61))
    #expect(HouseRules.tooLong(planted).count == 1)
  }

  @Test("Geen ingeslikte fouten, geen klok, geen taalinstelling, geen print buiten StageKit") func forbiddenWordsAreAbsent() throws {
    let sources: [SourceTree.File] = try SourceTree.swiftSources().filter { !$0.path.hasPrefix("Sources/EmbedFiles/") }
    #expect(sources.flatMap(HouseRules.forbiddenWords) == [])
  }

  @Test("Een geplante overtreding wordt gevonden", arguments: ["let x = try? f()", "print(naam)", "let nu = Date()", "unsafe p.pointee = 1"])
  func plantedWordIsFound(line: String) {
    #expect(HouseRules.forbiddenWords(SourceTree.File(path: "Sources/Metrics/Geplant.swift", text: line)).count == 1)
  }

  @Test("Elke publieke declaratie heeft uitleg") func publicSymbolsAreDocumented() throws {
    #expect(try SourceTree.swiftSources().flatMap(HouseRules.undocumented) == [])
    let planted = SourceTree.File(path: "Sources/Bijstand/Geplant.swift", text: "public struct Geplant {}\n")
    #expect(HouseRules.undocumented(planted).count == 1)
  }

  @Test("De bovenste map is zoals afgesproken") func topLevelIsAsAgreed() throws {
    let allowed: Set<String> = [
      "Package.swift", "Sources", "Tests", "data", "reports", "Makefile", "README.md", ".ci", ".gitignore", "LICENSE", "CHANGELOG.md", "publiccode.yml",
    ]
    let tracked: Set<String> = ["Package.swift", "Sources", "Tests", "Makefile", "README.md", ".ci", "LICENSE", "CHANGELOG.md", "publiccode.yml"]
    let built: Set<String> = [".git", ".build", ".swiftpm", "dist"]
    let found: Set<String> = Set(try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.path))
    #expect(found.subtracting(allowed).subtracting(built) == [])
    #expect(tracked.subtracting(found) == [])
  }

  @Test("Geen pakket van buiten") func noOutsidePackages() throws {
    let manifest: String = try String(contentsOf: SourceTree.root.appending(path: "Package.swift"), encoding: .utf8)
    #expect(!manifest.contains(".package("))
  }
}
