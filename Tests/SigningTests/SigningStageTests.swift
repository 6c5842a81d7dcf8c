import Bijstand
import FileKit
import Register
import Signing
import TestSupport
import Testing

@Suite("Signing", .tempDir) struct SigningStageTests {
  private func sign(_ maand: String = "2026-10", door: String = "C") -> SigningStage {
    SigningStage(data: TempDir.file("data"), reports: TempDir.file("reports"), peilmaand: maand, door: door, voorbehoud: "")
  }

  private func refusal(_ stage: SigningStage) -> SigningError.Aard? {
    do throws(SigningError) { _ = try stage.run() } catch { return error.aard }
    return nil
  }

  @Test("refuses a month that is none, a signer without a name, and reports that were never made") func calledWrongly() throws {
    #expect(refusal(sign("oktober")) == .aanroep)
    #expect(refusal(sign(door: " \n ")) == .aanroep)
    #expect(refusal(sign()) == .schijf)
    try FileSystem.makeFolder(TempDir.file("data/werk"))
    try Rapportstand(peilmaand: Maand(nummer: 24320), versie: 1, isVastgesteld: false, hash: "h").schrijf(data: TempDir.file("data"))
    #expect(refusal(sign()) == .ontbreekt)
  }

  @Test("refuses reports in which other bytes lie than were built") func otherBytes() throws {
    try FileSystem.makeFolder(TempDir.file("data/werk"))
    let data: String = TempDir.file("data")
    let reports: String = TempDir.file("reports")
    try FileSystem.makeFolder(reports + "/management/2026-10/data")
    try FileSystem.makeFolder(reports + "/analist/2026-10")
    _ = try FileSystem.writeIfChanged(reports + "/management/2026-10/data/kerncijfers.csv", Array("a".utf8))
    let hash: String = try Rapportstand.hash(management: reports + "/management/2026-10", analist: reports + "/analist/2026-10")
    try Rapportstand(peilmaand: Maand(nummer: 24321), versie: 1, isVastgesteld: false, hash: hash).schrijf(data: data)
    // With the bytes as built it goes on to the findings, which are not there.
    #expect(refusal(sign()) == .schijf)
    _ = try FileSystem.writeIfChanged(reports + "/management/2026-10/data/kerncijfers.csv", Array("b".utf8))
    #expect(refusal(sign()) == .ontbreekt)
  }

  @Test("rows are added and keep their bytes, also after a spreadsheet; versions of a month count up") func rows() throws {
    let data: String = TempDir.file("data")
    let path: String = data + "/definities/vaststellingen.csv"
    try FileSystem.makeFolder(data + "/definities")
    let head: String = "peilmaand;versie;hash;door;datum;voorbehoud\r\n2026-09;1;h1;\"A; B\";2026-10-12;\r\n"
    _ = try FileSystem.writeIfChanged(path, Array(head.utf8))
    var list: Vaststellingen = try Vaststellingen(data: data)
    let datum: Datum = try #require(Datum(iso: "2026-11-12"))
    try list.add(Vaststelling(peilmaand: Maand(nummer: 24320), versie: 2, hash: "h2", door: "C", datum: datum, voorbehoud: "een \"woord\""))
    #expect(String(decoding: try FileSystem.readAll(path), as: UTF8.self) == head + "2026-09;2;h2;C;2026-11-12;\"een \"\"woord\"\"\"\r\n")
    let again: Vaststellingen = try Vaststellingen(data: data)
    #expect(again.rijen == list.rijen && again.rijen[0].door == "A; B" && again.laatste(Maand(nummer: 24320))?.hash == "h2")
    #expect(again.vorige(voor: Maand(nummer: 24321))?.versie == 2 && again.vorige(voor: Maand(nummer: 24320)) == nil)
    // A version that is missing is a damaged list.
    _ = try FileSystem.writeIfChanged(path, Array((head + "2026-09;3;h;C;2026-11-12;\r\n").utf8))
    #expect(throws: RegisterError.self) { try Vaststellingen(data: data) }
  }
}
