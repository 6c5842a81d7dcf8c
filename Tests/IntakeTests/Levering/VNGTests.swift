import FileKit
import TestSupport
import Testing

/// The public export of GWS4all, as it is and written down in other ways.
@Suite(.tempDir) struct VNGTests {
  static let query: String = "SELECT dossiernummer, klantnummer, geboortedatum_vroegst, geboortedatum_laatst, geslacht, regeling, leefvorm, leefvorm_bron, aanvangsdatum, einddatum, oorspronkelijke_aanvangsdatum, reden_aanvang, reden_aanvang_bron FROM uitkering ORDER BY rij"

  @Test("alle 6.878 records zijn verantwoord, en dezelfde inhoud anders opgeschreven geeft dezelfde rijen")
  func sameRowsInEveryForm() throws {
    let bytes: [UInt8] = try FileSystem.readAll(try SharedData.require("data/vng_gws4all_bijstand.csv"))
    let first: Uitkomst = try Proeflevering.read("vng.csv", bytes)
    try first.expectClosed(bytes.count)
    #expect(try first.rows("SELECT sum(record_tot - record_van + 1) FROM boek WHERE dispositie <> 'kop'") == ["6878"])
    #expect(try first.rows("SELECT count(*) FROM quarantaine") == ["0"])
    let rows: [String] = try first.rows(Self.query)
    let latin: String = String(bytes.map { Character(Unicode.Scalar($0)) })
    let forms: [(String, [UInt8])] = [
      ("UTF-8 met BOM", [0xEF, 0xBB, 0xBF] + Array(latin.utf8)),
      ("UTF-16", [0xFF, 0xFE] + latin.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }),
      ("tab", bytes.map { $0 == 0x3B ? 0x09 : $0 }),
      ("LF", bytes.filter { $0 != 0x0D }),
    ]
    for (index, form) in forms.enumerated() {
      let other: Uitkomst = try Proeflevering.read("Export bijstand (mei) ë.csv", form.1, folder: "vorm\(index)")
      #expect(try other.rows(Self.query) == rows, "\(form.0)")
      try other.expectClosed(form.1.count)
    }
  }
}
