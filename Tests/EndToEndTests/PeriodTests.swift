import Foundation
import Testing

/// What rows say together about one klant: gaps, overlaps, ends; from the file to the figures.
@Suite("Perioden uit rijen", .serialized) struct PeriodTests {
  static let kop: String = "dossiernummer;klantnummer;geboortedatum;geslacht;regeling;rol;aanvangsdatum;einddatum;oorspronkelijke_aanvangsdatum;reden_beeindiging"

  static func figures(_ rows: [String], month: String, define: [String: String] = [:]) throws -> Kerncijfers {
    let gemeente: Pipeline = try Pipeline()
    defer { #expect(throws: Never.self) { try gemeente.remove() } }
    for (name, text) in define {
      let file: URL = gemeente.data.appending(path: "definities/" + name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try gemeente.deliver(([kop] + rows).joined(separator: "\r\n") + "\r\n", as: "historie.csv")
    try DeliveryTests.report(gemeente, op: "2025-01-15")
    return try DeliveryTests.figures(gemeente, month)
  }

  static func rij(_ klant: String, _ dossier: String, _ van: String, _ tot: String = "", origineel: String = "", rol: String = "aanvrager", reden: String = "") -> String {
    "\(dossier);\(klant);01-05-1980;man;01;\(rol);\(van);\(tot);\(origineel);\(tot.isEmpty ? "" : reden.isEmpty ? "98" : reden)"
  }

  /// A klant who makes June 2024 the last month with a start, so that the series goes that far.
  static let anker: String = rij("K99", "D99", "01-06-2024")

  @Test("valkuil 43: terugkeer na 0, 1, 29, 30 en 31 dagen, over een jaarwisseling heen, met en zonder dezelfde oorspronkelijke begindatum") func gaps() throws {
    let starts: [String] = ["16-12-2023", "17-12-2023", "14-01-2024", "15-01-2024", "16-01-2024"]
    var rows: [String] = [Self.anker]
    for (place, start) in starts.enumerated() {
      for same in [true, false] {
        let name: String = "\(place)\(same ? "a" : "b")"
        rows.append(Self.rij("K" + name, "D" + name, "01-03-2023", "15-12-2023", origineel: "01-03-2023"))
        rows.append(Self.rij("K" + name, "E" + name, start, origineel: same ? "01-03-2023" : start))
      }
    }
    let figures: Kerncijfers = try Self.figures(rows, month: "2024-06")
    // With the same original start only the gap of 31 splits; without it every gap but that of nought does.
    #expect(figures.totals("uitstroom")["2023-12"] == 5)
    #expect(figures.totals("instroom")["2023-12"] == 1)
    #expect(figures.totals("instroom")["2024-01"] == 4)
    #expect(figures.totals("stand")["2024-01"] == 10)
  }

  @Test("valkuil 47: overlappende rijen zijn een periode, en een paar is twee klanten en een uitkering") func overlap() throws {
    let figures: Kerncijfers = try Self.figures(
      [
        Self.anker, Self.rij("K1", "D1", "01-02-2024", "30-04-2024"), Self.rij("K1", "D1", "15-03-2024"), Self.rij("K2", "D2", "01-02-2024"),
        Self.rij("K3", "D2", "01-02-2024", rol: "partner"),
      ], month: "2024-06")
    #expect(figures.totals("stand")["2024-05"] == 3)
    #expect(figures.totals("stand_uitkeringen")["2024-05"] == 2)
    #expect(figures.totals("instroom")["2024-02"] == 3 && figures.totals("instroom_uitkeringen")["2024-02"] == 2)
    #expect(figures.totals("uitstroom")["2024-04"] == 0)
  }

  @Test("valkuil 48: laatste dag of eerste dag zonder, een dag, einde voor begin, en een einde na de peildatum") func ends() throws {
    let rows: [String] = [
      Self.anker,
      // The last day with right is the last of January; or, under the other reading, the last day is the last of December.
      Self.rij("K1", "D1", "01-03-2023", "01-01-2024"),
      // One day: in and out, in no stand. Withdrawn from the start: nowhere. Further back: refused.
      Self.rij("K2", "D2", "10-02-2024", "10-02-2024"), Self.rij("K3", "D3", "10-02-2024", "09-02-2024"), Self.rij("K4", "D4", "10-02-2024", "01-02-2024"),
      // An end that is announced is no end yet.
      Self.rij("K5", "D5", "01-03-2023", "31-12-2029"),
    ]
    let last: Kerncijfers = try Self.figures(rows, month: "2024-06")
    #expect(last.totals("uitstroom")["2024-01"] == 1 && last.totals("uitstroom")["2023-12"] == 0)
    #expect(last.totals("instroom")["2024-02"] == 1 && last.totals("uitstroom")["2024-02"] == 1)
    #expect(last.totals("stand")["2024-02"] == 1 && last.totals("stand")["2024-06"] == 2)
    // A mapping may say that einddatum is the first day without right.
    let mapping: String = """
      kolom;veld;type;vorm;verplicht;identificerend;codelijst;sentinel;constante
      @soort;;;;;;;;uitkering
      @soort_levering;;;;;;;;historie
      @einddatum;;;;;;;;eerste_dag_zonder
      @budget;;;;;;;;0,50
      dossiernummer;dossiernummer;tekst;;J;J;;;
      klantnummer;klantnummer;tekst;;J;J;;;
      geboortedatum;geboortedatum;deeldatum;;J;J;;;
      geslacht;geslacht;code;;J;N;geslacht;;
      regeling;regeling;code;;J;N;regeling;;
      rol;rol;code;;N;N;rol;;
      aanvangsdatum;aanvangsdatum;datum;;J;N;;;
      einddatum;einddatum;datum;;N;N;;;
      oorspronkelijke_aanvangsdatum;oorspronkelijke_aanvangsdatum;datum;;N;N;;;
      reden_beeindiging;reden_beeindiging;code;;N;N;reden_beeindiging;;

      """
    let without: Kerncijfers = try Self.figures(rows, month: "2024-06", define: ["koppelingen/uitkering.csv": mapping])
    #expect(without.totals("uitstroom")["2024-01"] == 0 && without.totals("uitstroom")["2023-12"] == 1)
  }
}
