import FileKit
import ReferenceEngine
import TestSupport
import Testing

@Suite("Wrong definitions end kb-measure with a Dutch message and leave everything as it was", .tempDir)
struct SlechteDefinitieTests {
  private static let overlap: String = """
    bron;code;standaardcode;label;groep;geldig_van;geldig_tot;status;volgorde
    ;01;01;oud;;2015-01-01;2020-12-31;geldig;1
    ;01;01;nieuw;;2020-06-01;;geldig;2

    """
  private static let norm: String = """
    kerncijfer;uitsplitsing;groep;ondergrens;bovengrens;toelichting
    caseload_per_fte;rol;integraal;honderd;110;te veel

    """

  @Test(
    "A code that holds twice at once and a norm that is no number: exit 78, the file and line named",
    arguments: [("codelijsten/regeling.csv", overlap, "geldt twee keer in dezelfde periode"), ("normen.csv", norm, "'honderd' is geen getal")])
  func definitie(_ name: String, _ text: String, _ melding: String) throws {
    let (data, before): (String, [UInt8]) = try Self.gemeente()
    try FileSystem.makeFolder(data + "/definities/codelijsten", mode: 0o755)
    try FileSystem.writeIfChanged(data + "/definities/" + name, Array(text.utf8))
    let result: ToolResult = try Self.meet(data)
    #expect(result.status == 78, "\(result.errors)")
    #expect(result.errors.contains(melding) && result.errors.contains("definities/" + name + ":"), "\(result.errors)")
    #expect(try FileSystem.readAll(data + "/kengetallen.sqlite") == before)
  }

  @Test("A month without deliveries: exit 66")
  func peilmaand() throws {
    let (data, before): (String, [UInt8]) = try Self.gemeente()
    let result: ToolResult = try Self.meet(data, ["--verklaar", "stand", "--peilmaand", "1999-01"])
    #expect(result.status == 66, "\(result.errors)")
    #expect(result.errors.contains("over de gevraagde peilmaand zijn geen gegevens geladen"))
    #expect(try FileSystem.readAll(data + "/kengetallen.sqlite") == before)
  }

  /// A measured municipality, and the bytes of its figures.
  private static func gemeente() throws -> (data: String, bytes: [UInt8]) {
    let data: String = TempDir.file("data")
    try FileSystem.makeFolder(data, mode: 0o755)
    try Magazijn.bouw(WillekeurigeWereld.maak(11, klanten: 6, maanden: 4), at: data + "/magazijn.sqlite")
    let result: ToolResult = try meet(data)
    try #require(result.status == 0, "\(result.errors)")
    return (data, try FileSystem.readAll(data + "/kengetallen.sqlite"))
  }

  private static func meet(_ data: String, _ extra: [String] = []) throws -> ToolResult {
    try RunTool.run("kb-measure", ["--data", data, "--warehouse", data + "/magazijn.sqlite", "--uit", data + "/kengetallen.sqlite"] + extra)
  }
}
