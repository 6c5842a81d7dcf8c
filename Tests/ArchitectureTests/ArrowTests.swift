import Foundation
import Testing

/// The arrows between targets: what each may import, kept in `arrows.csv` because SwiftPM allows an import that is not declared.
struct Arrows {
  let layer: [String: Int]
  let allowed: [String: Set<String>]

  init(csv: String) {
    var layer: [String: Int] = [:]
    var allowed: [String: Set<String>] = [:]
    for line in csv.split(separator: "\n").dropFirst() {
      let cells: [Substring] = line.split(separator: ";", omittingEmptySubsequences: false)
      layer[String(cells[0])] = Int(cells[1])
      allowed[String(cells[0])] = Set(cells[2].split(separator: " ").map(String.init))
    }
    self.layer = layer
    self.allowed = allowed
  }

  static func load() throws -> Arrows {
    Arrows(csv: try String(contentsOf: SourceTree.root.appending(path: "Tests/ArchitectureTests/arrows.csv"), encoding: .utf8))
  }

  /// The imports of a file that the table does not allow.
  func violations(in file: SourceTree.File) -> [String] {
    guard let allowed = allowed[file.target] else { return ["\(file.path): target staat niet in arrows.csv"] }
    return Self.imports(of: file.text).filter { !allowed.contains($0) && !Self.always.contains($0) }
      .map { "\(file.path): import \($0)" }
  }

  /// What every target may use: the standard library's own modules.
  static let always: Set<String> = ["Swift", "Synchronization"]

  static func imports(of text: String) -> [String] {
    text.split(separator: "\n").compactMap { line in
      let words: [Substring] = line.split(separator: " ")
      guard let at = words.firstIndex(of: "import"), at <= 2, words.count > at + 1, !line.hasPrefix("//") else { return nil }
      let modifiers: Set<Substring> = ["public", "package", "internal", "fileprivate", "private", "@_exported", "@preconcurrency"]
      guard words[..<at].allSatisfy({ modifiers.contains($0) }) else { return nil }
      return String(words[at + 1].split(separator: ".")[0])
    }
  }
}

@Suite("De pijlen tussen de targets") struct ArrowTests {
  @Test("Elk bestand importeert alleen wat de tabel toestaat") func importsFollowTheTable() throws {
    let arrows: Arrows = try .load()
    let files: [SourceTree.File] = try SourceTree.swiftSources().filter { !$0.path.hasPrefix("Sources/EmbedFiles/") }
    #expect(files.count > 20)
    #expect(files.flatMap { arrows.violations(in: $0) } == [])
  }

  @Test("Een pijl wijst altijd naar een lagere laag") func arrowsPointDown() throws {
    let arrows: Arrows = try .load()
    for (target, allowed) in arrows.allowed {
      for other in allowed {
        guard let below = arrows.layer[other], let own = arrows.layer[target] else { continue }
        #expect(below < own, "\(target) -> \(other)")
      }
    }
  }

  @Test("Een ruw cijfer kan de paginas niet bereiken: Reporting importeert Metrics, SQLiteKit en Lists niet")
  func reportingSeesNoRawFigures() throws {
    let arrows: Arrows = try .load()
    for forbidden in ["Metrics", "SQLiteKit", "Lists", "Warehouse", "Matching"] {
      #expect(arrows.allowed["Reporting"]?.contains(forbidden) == false)
    }
    #expect(arrows.allowed["Disclosure"]?.contains("Lists") == false)
  }

  @Test("Een geplante verboden import wordt gevonden", arguments: ["import Metrics", "internal import SQLiteKit", "public import Foundation"])
  func plantedImportIsFound(line: String) throws {
    let file = SourceTree.File(path: "Sources/Reporting/Geplant.swift", text: line + "\n")
    #expect(try Arrows.load().violations(in: file).count == 1)
  }

  @Test("Het tabelbestand noemt elk target van Package.swift") func tableIsComplete() throws {
    let arrows: Arrows = try .load()
    let folders: [String] = try FileManager.default.contentsOfDirectory(atPath: SourceTree.root.appending(path: "Sources").path)
    let targets: Set<String> = Set(folders).subtracting(["CSQLite", "EmbedFiles"])
    #expect(targets == Set(arrows.allowed.keys))
  }
}
