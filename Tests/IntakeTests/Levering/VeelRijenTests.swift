import FileKit
import Intake
import TestSupport
import Testing

@Suite("Many rows, many deliveries", .tempDir)
struct VeelRijenTests {
  private static let header: String = "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;aanvangsdatum;einddatum;team\r\n"

  /// A history in which every hundredth row has one of four faults; gives the text and the number of faulty rows.
  private static func file(rows: Int) -> (text: String, wrong: Int) {
    var text: String = header
    var wrong: Int = 0
    for index in 0..<rows {
      let isWrong: Bool = index % 100 == 99
      let dossier: String = isWrong && wrong % 4 == 0 ? "" : "D\(index)"
      let start: String = isWrong && wrong % 4 == 1 ? "31-02-2012" : "01-02-2012"
      let end: String = isWrong && wrong % 4 == 3 ? "" : ";Team \(index % 9)"
      let more: String = isWrong && wrong % 4 == 2 ? ";te veel" : ""
      text += "\(dossier);\(100_000 + index);02-03-1980;man;01;\(start);" + end + more + "\r\n"
      if isWrong { wrong += 1 }
    }
    return (text, wrong)
  }

  @Test("One bad row in a hundred: each is in quarantine, the others are loaded, and the ledger closes", arguments: [100, 20_000])
  func eenOpHonderd(_ rows: Int) throws {
    let (text, wrong): (String, Int) = Self.file(rows: rows)
    let result: Uitkomst = try Proeflevering.read("uitkering.csv", text)
    #expect(wrong == rows / 100)
    #expect(try result.rows("SELECT count(*) FROM uitkering") == ["\(rows - wrong)"])
    #expect(try result.rows("SELECT count(*) FROM quarantaine") == ["\(wrong)"])
    // The hundredth, two hundredth, ... row of the file, below its header.
    #expect(try result.rows("SELECT count(*) FROM quarantaine WHERE record % 100 <> 1") == ["0"])
    try result.expectClosed(text.utf8.count)
  }

  @Test("Deliveries read together give the bytes that they give one by one, and are told of in the order of the list")
  func samen() throws {
    let proef: Proeflevering = try Proeflevering()
    for number in 1...7 { try proef.put("uitkering_\(number).csv", Self.file(rows: 40 * number).text) }
    try proef.read()
    let apart: [[UInt8]] = try proef.databases().map { try FileSystem.readAll($0) }
    for path in try proef.databases() { try FileSystem.remove(path) }
    var told: [String] = []
    let levs: [String] = try FileSystem.entries(proef.data + "/werk/levering").map { proef.data + "/werk/levering/" + $0 }
    try LeveringenStage.run(levs: levs, data: proef.data, definitions: try proef.definitions()) { told.append($0.bestand) }
    #expect(try proef.databases().map { try FileSystem.readAll($0) } == apart)
    #expect(told.count == 7)
    let names: [String] = try levs.map { String(decoding: try FileSystem.readAll($0).prefix { $0 != 10 }, as: UTF8.self) }
    #expect(told == names)
  }

  @Test("A delivery that cannot be read ends the stage, and those before it are told of")
  func eenMislukt() throws {
    let proef: Proeflevering = try Proeflevering()
    try proef.put("uitkering.csv", Self.file(rows: 10).text)
    try proef.register()
    let good: String = proef.data + "/werk/levering/" + (try #require(try FileSystem.entries(proef.data + "/werk/levering").first))
    var told: Int = 0
    #expect(throws: IntakeError.self) {
      try LeveringenStage.run(levs: [good, proef.data + "/werk/levering/ontbreekt.lev"], data: proef.data, definitions: try proef.definitions()) { _ in told += 1 }
    }
    #expect(told == 1)
  }

  @Test("Checking without storing counts what reading would store")
  func zonderOpslag() throws {
    let proef: Proeflevering = try Proeflevering()
    let (text, wrong): (String, Int) = Self.file(rows: 1_000)
    try proef.put("uitkering.csv", text)
    let result: Toetsing.Result = try #require(try Toetsing.run(path: proef.data + "/aanlevering/uitkering.csv", definitions: try proef.definitions()))
    #expect(result.geladen == 1_000 - wrong)
    #expect(result.quarantaine == wrong)
    try proef.put("vreemd.csv", "a;b\r\n1;2\r\n")
    #expect(try Toetsing.run(path: proef.data + "/aanlevering/vreemd.csv", definitions: try proef.definitions()) == nil)
  }
}
