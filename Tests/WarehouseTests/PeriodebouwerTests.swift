import Bijstand
import Findings
import Testing
import TestSupport
import Warehouse

typealias Rij = PersonenFixture.Rij

@Suite("Uitkeringsperioden", .tempDir)
struct PeriodebouwerTests {
  static func historie(_ rows: [Rij]) throws -> (Model, Bronbestand) {
    var input: PersonenFixture = PersonenFixture()
    input.historie(rows)
    return try input.model()
  }

  @Test("pitfall 43: een gat van n dagen, met en zonder dezelfde oorspronkelijke aanvang", arguments: [
    (0, 1, 1), (1, 2, 1), (29, 2, 1), (30, 2, 1), (31, 2, 2),
  ])
  func gaps(_ days: Int, los: Int, zelfde: Int) throws {
    let end: Datum = try #require(Datum(jaar: 2023, maand: 12, dag: 20))
    let next: String = end.plus(dagen: 1 + days).iso
    let rows: [Rij] = [Rij(klant: "k", van: "2022-03-01", tot: end.iso), Rij(klant: "k", van: next, tot: "2024-06-30", reden: "11")]
    let (model, _) = try Self.historie(rows)
    #expect(model.perioden.count == los)
    let same: [Rij] = rows.map { row in
      var row = row
      row.oorspronkelijk = "2022-03-01"
      return row
    }
    let (model2, _) = try Self.historie(same)
    #expect(model2.perioden.count == zelfde)
    #expect(model2.bevindingen.filter { $0.finding.code == .langDossiergat }.count == (days > 30 ? 1 : 0))
  }

  @Test("een andere leefvorm opent een nieuwe dossierrij en is geen stroom van klant of uitkering")
  func changeOfLeefvorm() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "k", dossier: "d1", van: "2022-01-01", tot: "2022-06-30", reden: "98", oorspronkelijk: "2022-01-01", leefvorm: "1"),
      Rij(klant: "k", dossier: "d2", van: "2022-07-01", tot: "2023-06-30", reden: "11", oorspronkelijk: "2022-01-01", leefvorm: "3"),
      Rij(klant: "p", dossier: "d2", rol: "partner", van: "2022-07-01", tot: "2023-06-30", reden: "97", leefvorm: "3"),
    ])
    #expect(perioden(model, bron) == ["k 2022-01-01..2023-06-30 11", "p 2022-07-01..2023-06-30 97"])
    #expect(dossierperioden(model, bron) == ["d1 2022-01-01..2023-06-30 11"])
  }

  @Test("herintreding na acht maanden onder dezelfde oorspronkelijke aanvang is een tweede periode en een bevinding")
  func reentry() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "k", van: "2021-01-01", tot: "2021-12-31", reden: "11", oorspronkelijk: "2021-01-01"),
      Rij(klant: "k", van: "2022-09-01", tot: nil, oorspronkelijk: "2021-01-01"),
    ])
    #expect(perioden(model, bron) == ["k 2021-01-01..2021-12-31 11", "k 2022-09-01.."])
    #expect(model.perioden[1].vorigeTot == Datum(iso: "2021-12-31")?.dag)
    #expect(model.bevindingen.contains { $0.finding.code == .langDossiergat })
  }

  @Test("pitfall 43: over de jaargrens heen telt alleen het aantal dagen")
  func yearEnd() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "k", van: "2021-05-01", tot: "2021-12-31"), Rij(klant: "k", van: "2022-01-01", tot: "2022-03-31", reden: "01"),
    ])
    #expect(perioden(model, bron) == ["k 2021-05-01..2022-03-31 01"])
  }

  @Test("pitfall 48: een dag is een periode, een dag ervoor is nietig, nog eerder is een fout")
  func oneDayAndBackwards() throws {
    let rows: [Rij] = [
      Rij(klant: "a", van: "2022-05-10", tot: "2022-05-10", reden: "11"), Rij(klant: "b", van: "2022-05-10", tot: "2022-05-09"),
      Rij(klant: "c", van: "2022-05-10", tot: "2022-05-01"), Rij(klant: "d", van: "2022-01-01", tot: "2022-12-31"),
    ]
    let (model, bron) = try Self.historie(rows)
    #expect(perioden(model, bron) == ["a 2022-05-10..2022-05-10 11", "d 2022-01-01..2022-12-31"])
    #expect(model.uitkeringen.map(\.nietig) == [false, true, false, false])
    #expect(model.bevindingen.map(\.finding.code).filter { $0 != .naPeildatum } == [.eindeVoorAanvang])
    var other: PersonenFixture = PersonenFixture()
    other.historie(gelijkIsNietig: true, rows)
    #expect(try other.model().0.uitkeringen.map(\.nietig) == [true, true, false, false])
    var exclusive: PersonenFixture = PersonenFixture()
    exclusive.historie(gelijkIsNietig: true, eersteDagZonder: true, rows)
    #expect(try exclusive.model().0.uitkeringen.map(\.nietig) == [false, true, false, false])
  }

  @Test("pitfall 47: twee dossiers tegelijk zijn een periode en een bevinding; kinderen en andere regelingen tellen niet")
  func overlapAndPopulation() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "k", dossier: "d1", van: "2022-01-01", tot: "2022-08-31", reden: "98"),
      Rij(klant: "k", dossier: "d2", van: "2022-06-01", tot: "2022-12-31", reden: "11"),
      Rij(klant: "kind", dossier: "d1", rol: "kind", van: "2022-01-01"),
      Rij(klant: "z", dossier: "d3", regeling: "14", van: "2022-01-01", tot: "2022-12-31"),
      Rij(klant: "y", dossier: "d4", regeling: nil, van: "2022-01-01", tot: "2022-12-31"),
    ])
    #expect(perioden(model, bron) == ["k 2022-01-01..2022-12-31 11"])
    #expect(model.bevindingen.map(\.finding.code).filter { $0 != .naPeildatum } == [.overlap])
  }

  @Test("een rij die over een tussenliggende periode terugreikt neemt haar mee")
  func reachesBack() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "k", van: "2022-01-01", tot: "2022-01-31", oorspronkelijk: "2022-01-01"),
      Rij(klant: "k", dossier: "x", van: "2022-02-05", tot: "2022-02-10"),
      Rij(klant: "k", dossier: "y", van: "2022-02-20", tot: "2022-03-31", reden: "11", oorspronkelijk: "2022-01-01"),
    ])
    #expect(perioden(model, bron) == ["k 2022-01-01..2022-03-31 11"])
  }
}
