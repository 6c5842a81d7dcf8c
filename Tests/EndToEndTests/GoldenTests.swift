import FileKit
import Foundation
import Testing
import TestSupport

/// The whole of a small run, kept byte for byte, so that no change of a figure, a page or a finding goes by unseen.
///
/// A change that is meant is recorded anew with one command, and the difference is read before it is committed:
///
///     make opnemen
@Suite("Een hele run, byte voor byte", .serialized) struct GoldenTests {
  static let golden: URL = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden")
  static let month: String = "2026-10"
  /// What is kept as text, so that a difference can be read; of all other files the fingerprint is kept.
  static let texts: [String] = [
    "controller/2026-10/bevindingen.csv", "controller/2026-10/aansluiting.csv", "controller/2026-10/aansluiting_extern.csv",
    "management/2026-10/index.html",
  ]

  /// A small municipality with every layout: 60 klanten, 15 months.
  static func run() throws -> [String: Data] {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let made: Pipeline.Outcome = try Pipeline.tool("kb-sample", ["--uit", gemeente.data.path, "--klanten", "60", "--maanden", "15"])
    try #require(made.status == 0, "\(made.output)")
    // So small a municipality shrinks by over 2% at once: its last stands are incomplete, and the month is asked for by name.
    let outcome: Pipeline.Outcome = try gemeente.report(["PEILMAAND=\(month)"], environment: ["VANDAAG": "2026-11-02"])
    try #require(outcome.status == 0, "\(outcome.output)")
    // The database depends on the version of libsqlite3, and the analyst's manifest names its hash.
    return try Pipeline.tree(gemeente.reports).filter { !$0.key.hasSuffix(".sqlite") && $0.key != "analist/\(month)/manifest.json" }
  }

  /// A line per file: its hash and its name, sorted by name.
  static func fingerprints(_ tree: [String: Data]) -> String {
    tree.keys.sorted().map { SHA256.hex(of: [UInt8](tree[$0] ?? Data())) + "  " + $0 + "\n" }.joined()
  }

  @Test("Alle bestanden van een kleine gemeente zijn zoals ze zijn vastgelegd") func wholeRun() throws {
    let tree: [String: Data] = try Self.run()
    let list: String = Self.fingerprints(tree)
    #expect(tree.count > 60)
    try Golden.expect(list, matches: Self.golden.appending(path: "vingerafdrukken.txt").path)
    for path in Self.texts {
      try Golden.expect([UInt8](try #require(tree[path])), matches: Self.golden.appending(path: path.replacing("/\(Self.month)/", with: "-")).path)
    }
    // Of the figures the totals can be read; all rows of all groups are in the fingerprint.
    let figures: [Substring] = String(decoding: try #require(tree["analist/\(Self.month)/kerncijfers.csv"]), as: UTF8.self)
      .split(separator: "\r\n").filter { $0.contains(";totaal;totaal;") }
    #expect(figures.count > 500)
    try Golden.expect(figures.joined(separator: "\n") + "\n", matches: Self.golden.appending(path: "kerncijfers-totaal.csv").path)
    // The comparison can fail: one byte more in one file is seen.
    var planted: [String: Data] = tree
    planted["management/\(Self.month)/index.html"]?.append(10)
    #expect(Self.fingerprints(planted) != list)
  }
}
