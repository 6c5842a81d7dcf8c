import Foundation
import Testing

/// The joining of rows, on files of our own: from the CSV to the figures.
@Suite("Het aaneensluiten van uitkeringen") struct SpellTests {
  static let header: String =
    "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;leefvorm;aanvangsdatum;einddatum;oorspronkelijke_aanvangsdatum;reden_beeindiging"

  /// One klant of whom the first row ends on 31-03-2024 and the second starts `gap` days after the day that follows.
  static func file(gap: Int, origin: String, leefvorm: String = "1") -> String {
    let starts: [Int: String] = [0: "01-04-2024", 1: "02-04-2024", 30: "01-05-2024", 31: "02-05-2024", 245: "02-12-2024"]
    let rows: [String] = [
      "D1;K1;01-05-1980;vrouw;01;1;01-02-2024;31-03-2024;01-02-2024;98",
      "D1;K1;01-05-1980;vrouw;01;\(leefvorm);\(starts[gap]!);;\(origin);",
      // A second klant keeps the series going from before the first month that is looked at until after the last.
      "D2;K2;01-05-1980;man;01;1;01-01-2023;;01-01-2023;",
      "D3;K3;01-05-1980;man;01;1;01-01-2025;;01-01-2025;",
    ]
    return ([header] + rows).joined(separator: "\r\n") + "\r\n"
  }

  @Test("Gaten van 0, 1, 30 en 31 dagen, een andere leefvorm, en terugkeer na acht maanden op dezelfde begindatum",
    arguments: [
      // gap, same original start date, flows expected in 2024 (in, out)
      (0, true, 1, 0), (0, false, 1, 0), (1, false, 2, 1), (1, true, 1, 0), (30, true, 1, 0), (30, false, 2, 1), (31, true, 2, 1), (31, false, 2, 1),
      (245, true, 2, 1),
    ])
  func gapsJoinOrSplit(gap: Int, sameOrigin: Bool, instroom: Int, uitstroom: Int) throws {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    let starts: [Int: String] = [0: "01-04-2024", 1: "02-04-2024", 30: "01-05-2024", 31: "02-05-2024", 245: "02-12-2024"]
    let origin: String = sameOrigin ? "01-02-2024" : starts[gap]!
    try gemeente.deliver(Self.file(gap: gap, origin: origin, leefvorm: gap == 0 ? "2" : "1"), as: "uitkering.csv")
    let outcome: Pipeline.Outcome = try gemeente.report()
    try #require(outcome.status == 0, "\(outcome.output)")
    let figures = try Kerncijfers(file: gemeente.reports.appending(path: "analist/2025-01/kerncijfers.csv"))
    func sum(_ id: String) -> Int { figures.totals(id).filter { $0.key.hasPrefix("2024") }.values.reduce(0, +) }
    #expect(sum("instroom") == instroom)
    #expect(sum("uitstroom") == uitstroom)
    #expect(figures.totals("stand")["2024-12"] == 2)
  }
}
