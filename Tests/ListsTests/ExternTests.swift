import CSVKit
import FileKit
import Lists
import SQLiteKit
import TestSupport
import Testing

@Suite("Waarom een controletotaal verschilt", .tempDir) struct ExternTests {
  /// Adds stands of October with what the source and we count differently, and control totals of three months.
  static func chain(_ totals: [Int64]) throws -> SmallChain {
    let chain: SmallChain = try SmallChain(TempDir.path)
    // Eight persons run by each delivery; by our count the four of the chain do. So each month they count eight more than our nought.
    let months: [Int64] = [24_319, 24_320, 24_321]
    for (place, month) in months.enumerated() {
      let first: Int64 = [20_666, 20_697, 20_727][place]
      let last: Int64 = [20_696, 20_726, 20_757][place]
      if month < 24_321 { try chain.change("klantbeeld.sqlite", "INSERT INTO maand VALUES (\(month), 'x', \(first), \(last))") }
      try chain.change("personen.sqlite", "INSERT INTO levering VALUES (\(40 + place), 'sha\(place)', 'u\(place).csv', 'uitkering', 'uitkering', 'stand', \(month), 9, 1, 'telt mee')")
      for klant in 0..<8 {
        try chain.change("personen.sqlite", """
          INSERT INTO uitkering (levering, rij, regel, klant_id, dossier_id, rol, regeling, aanvangsdatum) VALUES (\(40 + place), \(klant), \(klant), 'z\(klant)', 'd\(klant)', 'aanvrager', '01', 100)
          """)
      }
      // A child and a benefit outside the population: parts that this source leaves out.
      try chain.change("personen.sqlite", """
        INSERT INTO uitkering (levering, rij, regel, klant_id, dossier_id, rol, regeling, aanvangsdatum) VALUES (\(40 + place), 20, 20, 'kind', 'd1', 'kind', '01', 100),
          (\(40 + place), 21, 21, 'bbz', 'd9', 'aanvrager', '04', 100)
        """)
      try chain.change("klantbeeld.sqlite", "INSERT INTO controletotaal VALUES ('uitkering', \(month), NULL, 'personen', \(totals[place] * 10_000), 'systeem', 9, \(place))")
      try chain.change("kengetallen.sqlite", "INSERT INTO kerncijfer VALUES ('stand', \(last), \(last), 'totaal', 'totaal', '4', 'ok')")
    }
    try chain.change("kengetallen.sqlite", "DELETE FROM kerncijfer WHERE rowid = 1")
    return chain
  }

  static func rows(_ chain: SmallChain) throws -> [[String: String]] {
    _ = try chain.run()
    return try chain.rows("aansluiting_extern.csv").filter { $0["bron"] == "uitkering" && $0["grootheid"] == "personen" }
  }

  @Test("een bron die in elke maand telt wat is geleverd is verklaard, deel voor deel") func explained() throws {
    let rows = try Self.rows(try Self.chain([8, 8, 8]))
    // Eight by the deliveries, four of ours that are not among them: four more than ours.
    #expect(rows.map { $0["verschil"] } == ["4", "4", "4"])
    #expect(rows.map { $0["correcties"] } == ["4", "4", "4"])
    #expect(rows.map { $0["kinderen"] } == ["0", "0", "0"] && rows.map { $0["buiten_populatie"] } == ["0", "0", "0"])
    #expect(rows.map { $0["oordeel"] } == ["verschil verklaard", "verschil verklaard", "verschil verklaard"])
    #expect(rows.map { $0["voorlopig"] } == ["J", "J", "J"])
  }

  @Test("een bron die kinderen meetelt doet dat elke maand, en dan is dat deel de verklaring") func children() throws {
    let rows = try Self.rows(try Self.chain([9, 9, 9]))
    #expect(rows.allSatisfy { $0["correcties"] == "4" && $0["oordeel"] == "verschil verklaard" })
    #expect(rows.allSatisfy { ($0["kinderen"] == "1") != ($0["buiten_populatie"] == "1") })
  }

  @Test("een fout in een maand blijft een rest: wat een bron telt is elke maand hetzelfde") func planted() throws {
    let rows = try Self.rows(try Self.chain([8, 9, 8]))
    #expect(rows.map { $0["rest"] } == ["0", "1", "0"])
    #expect(rows.map { $0["oordeel"] } == ["verschil verklaard", "onderzoek dit", "verschil verklaard"])
  }

  @Test("de tolerantie is een instelling per grootheid en herkomst; een die geen getal is, is een fout") func tolerance() throws {
    let chain: SmallChain = try Self.chain([8, 9, 8])
    try FileSystem.makeFolder(chain.data + "/definities")
    _ = try FileSystem.writeIfChanged(chain.data + "/definities/toleranties.csv", Array("grootheid;herkomst;tolerantie;toelichting\n;;0;\npersonen;systeem;1;afspraak\n".utf8))
    #expect(try Self.rows(chain).map { $0["oordeel"] } == ["verschil verklaard", "verschil verklaard", "verschil verklaard"])
    _ = try FileSystem.writeIfChanged(chain.data + "/definities/toleranties.csv", Array("grootheid;herkomst;tolerantie;toelichting\n;;veel;\n".utf8))
    #expect(throws: ListsError.self) { _ = try chain.run() }
  }
}
