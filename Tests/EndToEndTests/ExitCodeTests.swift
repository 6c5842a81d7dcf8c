import Foundation
import Testing

/// Exit codes are an interface: scheduled jobs read them. Every stage, every code that it can end with on this machine.
@Suite("valkuil 60: de afloop van elke stap", .serialized) struct ExitCodeTests {
  static let stages: [String] = ["kb-ingest", "kb-match", "kb-load", "kb-measure", "kb-report", "kb-lists", "kb-publish", "kb-sample"]

  /// What each stage is called with on a municipality, as make does.
  static func arguments(_ stage: String, _ gemeente: Pipeline, _ month: String = "2025-01") throws -> [String] {
    let data: String = gemeente.data.path
    let werk: String = data + "/werk"
    switch stage {
    case "kb-ingest":
      let lev: String = try #require(try FileManager.default.contentsOfDirectory(atPath: werk + "/levering").sorted().first)
      return ["--levering", werk + "/levering/" + lev, "--data", data, "--uit", werk + "/bron/" + lev.replacing(".lev", with: ".sqlite")]
    case "kb-match": return ["--data", data, "--uit", werk + "/personen.sqlite"]
    case "kb-load": return ["--data", data, "--personen", werk + "/personen.sqlite", "--uit", werk + "/klantbeeld.sqlite"]
    case "kb-measure":
      return ["--data", data, "--warehouse", werk + "/klantbeeld.sqlite", "--uit", werk + "/kengetallen.sqlite", "--analist", werk + "/uitvoer/analist/" + month]
    case "kb-report":
      return ["--data", data, "--kengetallen", werk + "/kengetallen.sqlite", "--uit", werk + "/uitvoer/management/" + month, "--uitvoercontrole", werk + "/uitvoercontrole.csv"]
    case "kb-lists":
      return [
        "--data", data, "--kengetallen", werk + "/kengetallen.sqlite", "--warehouse", werk + "/klantbeeld.sqlite", "--personen", werk + "/personen.sqlite",
        "--uit", werk + "/uitvoer/controller/" + month,
      ]
    case "kb-publish": return ["--data", data, "--reports", gemeente.reports.path]
    default: return ["--uit", gemeente.folder.appending(path: "voorbeeld").path, "--klanten", "20", "--maanden", "3"]
    }
  }

  /// A municipality of which every stage has run.
  static func finished() throws -> Pipeline {
    let gemeente: Pipeline = try Pipeline()
    try gemeente.deliver(DeliveryTests.stand("2025-01", 40), as: "a.csv")
    try DeliveryTests.report(gemeente, op: "2025-02-03")
    return gemeente
  }

  /// Expects a code, the line that says so, and no crash report.
  static func expect(_ outcome: Pipeline.Outcome, _ code: Int32, _ stage: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(outcome.status == code, "\(stage): \(outcome.output)", sourceLocation: sourceLocation)
    if code != 0 {
      #expect(outcome.lastLine.hasPrefix(stage + ": ") && outcome.lastLine.hasSuffix("(afloop \(code))"), "\(outcome.output)", sourceLocation: sourceLocation)
    }
  }

  @Test("0 en 64: hulp, en verkeerd aangeroepen", arguments: stages) func usage(stage: String) throws {
    Self.expect(try Pipeline.tool(stage, ["--help"]), 0, stage)
    Self.expect(try Pipeline.tool(stage, ["--bestaat-niet"]), 64, stage)
  }

  @Test("0 gedaan, 66 een invoer ontbreekt, 74 schijf of rechten, 78 een definitie is fout: elke stap van een echte gemeente") func stagesOfARun() throws {
    let gemeente: Pipeline = try Self.finished()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let files: FileManager = FileManager.default
    for stage in Self.stages { Self.expect(try Pipeline.tool(stage, try Self.arguments(stage, gemeente)), 0, stage) }

    // 74: a disk that takes no more than 1 kB of a file, and a place that nobody may write to; what was there stays.
    let werk: URL = gemeente.data.appending(path: "werk")
    let before: [String: Data] = try Pipeline.tree(werk)
    for stage in ["kb-ingest", "kb-match", "kb-load", "kb-measure", "kb-report"] {
      let words: String = ([Pipeline.root.appending(path: ".build/bin/\(stage)").path] + (try Self.arguments(stage, gemeente))).map { "'\($0)'" }.joined(separator: " ")
      Self.expect(try Pipeline.run("/bin/bash", ["-c", "trap '' XFSZ; ulimit -f 1; exec \(words)"]), 74, stage)
    }
    let changed: [String] = Pipeline.differences(before, try Pipeline.tree(werk)).filter { !$0.contains(".nieuw") && !$0.hasSuffix("-journal") }
    #expect(changed == [], "\(changed)")
    // The lists of so small a town fit on that disk.
    Self.expect(try Pipeline.tool("kb-lists", Array(try Self.arguments("kb-lists", gemeente).dropLast()) + ["/proc/klantbeeld"]), 74, "kb-lists")
    Self.expect(try Pipeline.tool("kb-publish", ["--data", gemeente.data.path, "--reports", "/proc/klantbeeld"]), 74, "kb-publish")
    Self.expect(try Pipeline.tool("kb-sample", ["--uit", "/proc/klantbeeld", "--klanten", "20", "--maanden", "3"]), 74, "kb-sample")

    // 78: a definition that is wrong stops every stage that reads definitions, and nothing is written.
    let definities: URL = gemeente.data.appending(path: "definities")
    try files.createDirectory(at: definities, withIntermediateDirectories: true)
    let settings: URL = definities.appending(path: "instellingen.csv")
    try Data("sleutel;waarde\ndrempel;nul\n".utf8).write(to: settings)
    for stage in ["kb-ingest", "kb-match", "kb-load", "kb-measure", "kb-lists", "kb-publish"] {
      let outcome: Pipeline.Outcome = try Pipeline.tool(stage, try Self.arguments(stage, gemeente))
      Self.expect(outcome, 78, stage)
      #expect(outcome.output.contains("instellingen.csv:2"), "\(outcome.output)")
    }
    try files.removeItem(at: settings)

    // 66: each stage without the file that the one before it makes.
    let missing: [(stage: String, file: String)] = [
      ("kb-publish", "rapport.csv"), ("kb-lists", "kengetallen.sqlite"), ("kb-report", "kengetallen.sqlite"), ("kb-measure", "klantbeeld.sqlite"),
      ("kb-load", "personen.sqlite"),
    ]
    for (stage, file) in missing {
      if files.fileExists(atPath: werk.appending(path: file).path) { try files.removeItem(at: werk.appending(path: file)) }
      Self.expect(try Pipeline.tool(stage, try Self.arguments(stage, gemeente)), 66, stage)
    }
    for file in try files.contentsOfDirectory(atPath: werk.appending(path: "bron").path) { try files.removeItem(at: werk.appending(path: "bron/" + file)) }
    Self.expect(try Pipeline.tool("kb-match", try Self.arguments("kb-match", gemeente)), 66, "kb-match")
    let lev: [String] = try Self.arguments("kb-ingest", gemeente)
    try files.removeItem(atPath: lev[1])
    Self.expect(try Pipeline.tool("kb-ingest", lev), 66, "kb-ingest")
  }

  @Test("valkuil 51: een stap buiten de volgorde weigert, en make zegt met WAAROM=1 waarom iets opnieuw moest") func outOfOrder() throws {
    let gemeente: Pipeline = try Self.finished()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try FileManager.default.removeItem(at: gemeente.data.appending(path: "werk/klantbeeld.sqlite"))
    Self.expect(try Pipeline.tool("kb-measure", try Self.arguments("kb-measure", gemeente)), 66, "kb-measure")
    // A setting of the model: the warehouse and what follows from it are made again, and not who is who.
    let definities: URL = gemeente.data.appending(path: "definities")
    try FileManager.default.createDirectory(at: definities, withIntermediateDirectories: true)
    try Data("sleutel;waarde\ndossiergat_dagen;20\n".utf8).write(to: definities.appending(path: "instellingen.csv"))
    let mended: Pipeline.Outcome = try gemeente.report(["WAAROM=1"])
    #expect(mended.status == 0 && mended.output.contains("waarom: klantbeeld.sqlite"), "\(mended.output)")
    #expect(!mended.output.contains("waarom: personen.sqlite"))
    #expect(!(try gemeente.report(["WAAROM=1"]).output.contains("waarom: ")))
  }

  @Test("65: onbruikbare gegevens in een kale stand van het programma en bij STRENG=1; anders gaat de run door") func strict() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    try gemeente.deliver(DeliveryTests.stand("2025-01", 40), as: "a.csv")
    try gemeente.deliver("a;b\n1;2\n", as: "vreemd.csv")
    #expect(try gemeente.report().status == 0)
    let strict: Pipeline.Outcome = try gemeente.report(["STRENG=1"])
    #expect(strict.status == 2 && strict.lastLine.contains("Error 65"), "\(strict.output)")
    let dialect: URL = gemeente.folder.appending(path: "d.json")
    try Data(#"{"delimiter": ";", "columnNames": ["x", "y"]}"#.utf8).write(to: dialect)
    let plain: Pipeline.Outcome = try Pipeline.tool("kb-ingest", [
      "--lees", gemeente.aanlevering.appending(path: "vreemd.csv").path, "--dialect", dialect.path, "--csv", gemeente.folder.appending(path: "uit.csv").path,
      "--quarantaine", gemeente.folder.appending(path: "q.csv").path,
    ])
    Self.expect(plain, 65, "kb-ingest")
  }

  @Test("valkuil 50 en 75: een tweede run in dezelfde map zegt dat er een loopt; een map die niet te maken is geeft 74; de afloop staat in afloop.txt") func busyAndUnwritable() throws {
    let gemeente: Pipeline = try Self.finished()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let script: String = """
      exec 9> '\(gemeente.data.path)/werk/slot'; flock 9
      make report DATA='\(gemeente.data.path)' REPORTS='\(gemeente.reports.path)' 9>&-
      """
    let second: Pipeline.Outcome = try Pipeline.run("/bin/bash", ["-c", script])
    #expect(second.status == 2 && second.output.contains("loopt al een run") && second.lastLine.contains("Error 75"), "\(second.output)")
    #expect(String(decoding: try Data(contentsOf: gemeente.data.appending(path: "werk/afloop.txt")), as: UTF8.self).contains("(afloop 75)"))
    // The register has a lock of its own, for whoever runs a stage by hand.
    let byHand: Pipeline.Outcome = try Pipeline.run("/bin/bash", ["-c", """
      exec 9> '\(gemeente.data.path)/register/slot'; flock 9
      '\(Pipeline.root.path)/.build/bin/kb-ingest' --registreer --data '\(gemeente.data.path)' 9>&-
      """])
    Self.expect(byHand, 75, "kb-ingest")
    let nowhere: Pipeline.Outcome = try Pipeline.run("/usr/bin/make", ["report", "DATA=\(gemeente.data.path)", "REPORTS=/proc/klantbeeld"])
    #expect(nowhere.status == 2 && nowhere.output.contains("(afloop 74)") && nowhere.lastLine.contains("Error 74"), "\(nowhere.output)")
    let month: Pipeline.Outcome = try gemeente.report(["PEILMAAND=2019-01"])
    #expect(month.status == 2 && month.lastLine.contains("Error 66"), "\(month.output)")
    #expect(String(decoding: try Data(contentsOf: gemeente.data.appending(path: "werk/afloop.txt")), as: UTF8.self).contains("(afloop 66)"))
  }

  @Test("66: een map zonder bruikbare levering zegt dat, ook als er alleen een rekenblad staat") func nothingDelivered() throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    for name in [nil, "export.xlsx"] {
      if let name { try gemeente.deliver(Data([0x50, 0x4B, 3, 4]), as: name) }
      let done: Pipeline.Outcome = try gemeente.report()
      #expect(done.status == 2 && done.output.contains("geen bestand dat als levering te lezen is") && done.lastLine.contains("Error 66"), "\(done.output)")
      #expect(done.output.contains("R-0207") == (name != nil))
    }
  }

  @Test("70: een boekhouding die niet sluit is onze fout en zo eindigt de stap; wat er stond blijft") func ourFault() throws {
    let gemeente: Pipeline = try Self.finished()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let staging: String = try #require(try FileManager.default.contentsOfDirectory(atPath: gemeente.data.appending(path: "werk/bron").path).first { $0.hasSuffix(".sqlite") })
    let planted: Pipeline.Outcome = try Pipeline.run(
      "/usr/bin/env", ["sqlite3", gemeente.data.appending(path: "werk/bron/" + staging).path, "UPDATE boek SET byte_van = byte_van + 1 WHERE record_van = 2"])
    try #require(planted.status == 0, "\(planted.output)")
    let month: URL = gemeente.data.appending(path: "werk/uitvoer/controller/2025-01")
    let before: [String: Data] = try Pipeline.tree(month)
    Self.expect(try Pipeline.tool("kb-lists", try Self.arguments("kb-lists", gemeente)), 70, "kb-lists")
    #expect(Pipeline.differences(before, try Pipeline.tree(month)) == [])
  }
}
