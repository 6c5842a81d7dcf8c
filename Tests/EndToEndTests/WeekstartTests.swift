import Foundation
import Testing

@Suite("Weekstart", .serialized) struct WeekstartTests {
  /// Three klanten of one team: one spoken to last week, one invited, one of whom nothing is known; a fourth in a team of its own.
  static func gemeente() throws -> Pipeline {
    let gemeente: Pipeline = try Pipeline()
    let kop: String = "dossiernummer;klantnummer;geboortedatum;geslacht;achternaam;regeling;aanvangsdatum;klantmanager;team;peilmaand\r\n"
    func row(_ number: Int, _ naam: String, _ manager: String, _ team: String) -> String {
      "D\(number);K\(number);1980-05-05;man;\(naam);01;2020-01-15;\(manager);\(team);2026-09\r\n"
    }
    let rows: String =
      row(1, "Testgesproken", "KM-1", "Noord/Oost") + row(2, "Testafspraak", "KM-2", "Noord/Oost") + row(3, "Testonbekend <b>", "KM-3", "Noord/Oost")
      + row(4, "Testalleen", "KM-4", "Zuid") + row(5, "Testsamen", "KM-5", "West") + row(6, "Testook", "KM-6", "West")
    try gemeente.deliver(kop + rows, as: "uitkering.csv")
    try gemeente.deliver(
      "contactnummer;klantnummer;datum;kanaal;gelukt\r\nC1;K1;2026-10-07;telefoon;J\r\nC2;K4;2025-11-20;kantoor;J\r\nC3;K2;2026-10-20;kantoor;J\r\n", as: "contact.csv")
    try gemeente.deliver(
      "afspraaknummer;klantnummer;datum_uitnodiging;datum_gepland;status\r\nA1;K2;2026-10-01;2026-10-14;gepland\r\nA2;K3;2026-10-20;2026-10-28;gepland\r\n",
      as: "afspraak.csv")
    try gemeente.deliver("activiteitnummer;klantnummer;soort;begindatum;einddatum\r\nT1;K1;taal;2026-01-01;2026-10-02\r\n", as: "activiteit.csv")
    return gemeente
  }

  @Test("Elk team krijgt zijn werklijsten, alleen voor dat team leesbaar, met wat tot en met de dag bekend is") func lists() throws {
    let gemeente: Pipeline = try Self.gemeente()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    func start(_ dag: String) throws -> Pipeline.Outcome {
      try Pipeline.run("/usr/bin/make", ["weekstart", "DATA=\(gemeente.data.path)", "REPORTS=\(gemeente.reports.path)", "PEILDATUM=\(dag)"])
    }
    #expect(try start("12-10-2026").output.contains("afloop 64"))
    let made: Pipeline.Outcome = try start("2026-10-12")
    try #require(made.status == 0, "\(made.output)")
    let team: URL = gemeente.reports.appending(path: "team")
    // Teams of one and of two klantmanagers are too small to stand alone.
    #expect(try FileManager.default.contentsOfDirectory(atPath: team.path).sorted() == ["kleine-teams", "noord-oost"])
    for (path, mode) in [("", 0o700), ("noord-oost", 0o700), ("noord-oost/werklijst.csv", 0o600), ("noord-oost/index.html", 0o600)] {
      #expect(try FileManager.default.attributesOfItem(atPath: team.appending(path: path).path)[.posixPermissions] as? Int == mode)
    }
    let rows: [[String: String]] = try SigningTests.rows(team.appending(path: "noord-oost/werklijst.csv"))
    func list(_ name: String) -> [String] { rows.filter { $0["lijst"] == name }.map { "\($0["klantnummer"] ?? "") \($0["gegeven"] ?? "")" } }
    // The talk of the 20th and the invitation of that day are not known on the 12th.
    #expect(list("afspraak deze week") == ["K2 2026-10-14"] && list("te spreken") == ["K2 2026-10-14"])
    #expect(list("uit te nodigen") == ["K3 niet bekend"])
    #expect(list("verlopen stap") == ["K1 10"] && list("zonder vervolgstap") == ["K3 niet bekend"])
    #expect(rows.allSatisfy { $0["soort_informatie"] == "werkinformatie, geen cijfer" })
    let small: [[String: String]] = try SigningTests.rows(team.appending(path: "kleine-teams/werklijst.csv"))
    #expect(small.filter { $0["lijst"] == "dreigt uit beeld te raken" }.map { $0["achternaam"] } == ["Testalleen"])
    let page: String = try SigningTests.text(team.appending(path: "noord-oost/index.html"))
    #expect(page.contains("werkinformatie, geen cijfer") && page.contains("Testonbekend &lt;b&gt;") && page.contains("Klantmanager KM-3") && !page.contains("<script"))
    // Counted is the team, not the klantmanager: nobody consented.
    #expect(page.contains("<td>Het team</td>") && !page.contains("<td>Klantmanager"))
    #expect(!FileManager.default.fileExists(atPath: gemeente.reports.appending(path: "management").path))

    // Another week replaces the lists; the same week gives the same bytes.
    let first: [String: Data] = try Pipeline.tree(team)
    #expect(try start("2026-10-12").status == 0)
    #expect(Pipeline.differences(first, try Pipeline.tree(team)) == [])
    #expect(try start("2026-10-26").status == 0)
    let later: [[String: String]] = try SigningTests.rows(team.appending(path: "noord-oost/werklijst.csv"))
    #expect(later.filter { $0["lijst"] == "te spreken" }.map { $0["klantnummer"] } == ["K3"])
  }
}
