import FileKit
import TestSupport
import Testing

/// `kb-ingest --lees` as a program: what it writes, and how it ends.
@Suite("Lezen zonder koppeling", .tempDir) struct LeesOpdrachtTests {
  private func run(_ text: String?, _ dialect: String?, extra: [String] = []) throws -> ToolResult {
    if let text { try FileSystem.writeIfChanged(TempDir.file("in.csv"), Array(text.utf8)) }
    if let dialect { try FileSystem.writeIfChanged(TempDir.file("d.json"), Array(dialect.utf8)) }
    let arguments: [String] = ["--lees", TempDir.file("in.csv"), "--dialect", TempDir.file("d.json"), "--csv", TempDir.file("uit.csv")]
    return try RunTool.run("kb-ingest", arguments + (extra.isEmpty ? ["--quarantaine", TempDir.file("q.csv")] : extra))
  }

  private func text(_ name: String) throws -> String { String(decoding: try FileSystem.readAll(TempDir.file(name)), as: UTF8.self) }

  @Test("valkuil 60: rijen in quarantaine zijn geen mislukking: code 0, met beide bestanden in hun vorm")
  func loadedAndSetApart() throws {
    let result: ToolResult = try run("naam;noot\nJan;\"een, \"\"twee\"\"\"\nPiet;te;veel\nK\u{0}l;x\n", "{\"delimiter\":\";\",\"columnCount\":2}")
    #expect(result.status == 0, "\(result.errors)")
    #expect(try text("uit.csv") == "naam,noot\nJan,\"een, \"\"twee\"\"\"\n")
    #expect(try text("q.csv") == "reden;regel;byte_begin;byte_lengte;ruw\nte_veel_velden;3;30;13;\"Piet;te;veel\n\"\nnul_byte;4;43;6;\"K\\x00l;x\n\"\n")
  }

  @Test(
    "valkuil 60: een bestand dat in zijn geheel is geweigerd geeft 65 en laat geen half bestand achter",
    arguments: [("", "{}"), ("a,b\n1,2\n", "{\"columnNames\":[\"a\",\"c\"]}"), ("a,b\"b,c\n1,2,3\n", "{}"), ("a,b\n1,2\n", "{\"columnCount\":3}")])
  func refused(text: String, dialect: String) throws {
    let result: ToolResult = try run(text, dialect)
    #expect(result.status == 65, "\(result.errors)")
    #expect(result.lastErrorLine.contains("geweigerd"))
    #expect(!FileSystem.exists(TempDir.file("uit.csv")) && !FileSystem.exists(TempDir.file("q.csv")))
  }

  @Test("valkuil 60: verkeerd aangeroepen 64, invoer ontbreekt 66, schrijven lukt niet 74, dialect klopt niet 78")
  func otherCodes() throws {
    #expect(try run("a\n1\n", "{}", extra: ["--onbekend"]).status == 64)
    #expect(try run("a\n1\n", "{}", extra: ["--quarantaine"]).status == 64)
    #expect(try RunTool.run("kb-ingest", ["--lees", TempDir.file("in.csv")]).status == 64)
    #expect(try RunTool.run("kb-ingest", []).status == 64)
    try FileSystem.remove(TempDir.file("in.csv"))
    #expect(try run(nil, "{}").status == 66)
    #expect(try run("a\n1\n", "{\"scheiding\":1}").status == 78)
    try FileSystem.remove(TempDir.file("d.json"))
    #expect(try run("a\n1\n", nil).status == 66)
    #expect(try run("a\n1\n", "{}", extra: ["--quarantaine", TempDir.file("geen/map/q.csv")]).status == 74)
  }

  @Test("uitleg en voorstel schrijven naar de standaarduitvoer en bewaren niets")
  func explainAndPropose() throws {
    try FileSystem.writeIfChanged(TempDir.file("in.csv"), Array("klachtnummer;datum\n1;01-02-2026\n2;31-02-2026\n".utf8))
    let explained: ToolResult = try RunTool.run("kb-ingest", ["--verklaar", TempDir.file("in.csv"), "--data", TempDir.file("d")])
    #expect(explained.status == 0)
    #expect(explained.output.contains("te laden: 1; quarantaine: 1"))
    let proposed: ToolResult = try RunTool.run("kb-ingest", ["--voorstel", TempDir.file("in.csv"), "--data", TempDir.file("d")])
    #expect(proposed.status == 0)
    #expect(proposed.output.hasPrefix("kolom;veld;type;vorm;verplicht;identificerend;codelijst;sentinel;constante\n"))
    #expect(!FileSystem.exists(TempDir.file("d")))
  }
}
