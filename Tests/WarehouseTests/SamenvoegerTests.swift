import Bijstand
import Findings
import Testing
import TestSupport
import Warehouse

@Suite("Leveringen over de maanden", .tempDir)
struct SamenvoegerTests {
  let loopt: Rij = Rij(klant: "z", van: "2019-01-01")

  @Test("een einde dat later bekend wordt geldt, ook voor eerdere maanden")
  func retroactiveEnd() throws {
    var input: PersonenFixture = PersonenFixture()
    input.stand("2026-01", [loopt, Rij(klant: "k", van: "2025-01-01")])
    input.stand("2026-02", [loopt, Rij(klant: "k", van: "2025-01-01")])
    input.stand("2026-03", [loopt, Rij(klant: "k", van: "2025-01-01", tot: "2026-01-15", reden: "11")])
    let (model, bron) = try input.model()
    #expect(perioden(model, bron) == ["k 2025-01-01..2026-01-15 11", "z 2019-01-01.."])
  }

  @Test("pitfall 44: recht vanaf het begin ingetrokken: in geen stand, en voor de correctie wel")
  func withdrawn() throws {
    var input: PersonenFixture = PersonenFixture()
    input.stand("2026-01", [loopt, Rij(klant: "k", van: "2025-12-10")])
    #expect(try input.model().0.perioden.count == 2)
    input.stand("2026-02", [loopt, Rij(klant: "k", van: "2025-12-10", tot: "2025-12-09")])
    #expect(try input.model().0.perioden.count == 1)
  }

  @Test("verdwenen uit een volledige stand is uitstroom van die maand met reden onbekend")
  func vanished() throws {
    var input: PersonenFixture = PersonenFixture()
    input.stand("2026-01", [loopt, Rij(klant: "k", van: "2025-01-01")])
    input.stand("2026-02", [loopt])
    let (model, bron) = try input.model()
    #expect(perioden(model, bron) == ["k 2025-01-01..2026-02-28", "z 2019-01-01.."])
    #expect(model.bevindingen.map(\.finding.code) == [.verdwenen])
    input.stand("2026-03", [loopt, Rij(klant: "k", van: "2025-01-01", tot: "2026-02-11", reden: "11")])
    let (known, bron2) = try input.model()
    #expect(perioden(known, bron2) == ["k 2025-01-01..2026-02-11 11", "z 2019-01-01.."])
  }

  @Test("verdwenen en teruggekeerd loopt door")
  func returned() throws {
    var input: PersonenFixture = PersonenFixture()
    input.stand("2026-01", [loopt, Rij(klant: "k", van: "2025-01-01")])
    input.stand("2026-02", [loopt])
    input.stand("2026-03", [loopt, Rij(klant: "k", van: "2025-01-01")])
    let (model, bron) = try input.model()
    #expect(perioden(model, bron) == ["k 2025-01-01..", "z 2019-01-01.."])
    #expect(model.bevindingen.map(\.finding.code) == [.verdwenenTeruggekeerd])
  }

  @Test("pitfall 45: een ontbrekende of onvolledige maand beeindigt niemand, en een late stand wist een later einde niet")
  func missingMonth() throws {
    var input: PersonenFixture = PersonenFixture()
    let row: Rij = Rij(klant: "k", van: "2025-01-01")
    input.stand("2026-01", [loopt, row])
    input.stand("2026-03", volledig: false, [loopt])
    #expect(try input.model().0.perioden.allSatisfy { $0.tot == Dag.open })
    input.stand("2026-04", [loopt, Rij(klant: "k", van: "2025-01-01", tot: "2026-04-20", reden: "01")])
    input.stand("2026-02", [loopt, row])
    let (model, bron) = try input.model()
    #expect(perioden(model, bron) == ["k 2025-01-01..2026-04-20 01", "z 2019-01-01.."])
    // A later delivery of the same month or later that lists it as running takes the end back.
    input.stand("2026-05", [loopt, row])
    #expect(try perioden(input.model().0, bron) == ["k 2025-01-01..", "z 2019-01-01.."])
  }

  @Test("een bron die alleen lopende dossiers levert: afwezig is beeindigd, een nieuwe rij volgt op")
  func runningOnly() throws {
    var input: PersonenFixture = PersonenFixture()
    input.stand("2026-01", alleenLopend: true, [loopt, Rij(klant: "k", van: "2025-01-01"), Rij(klant: "w", van: "2025-02-01")])
    input.stand("2026-02", alleenLopend: true, [loopt, Rij(klant: "w", van: "2026-02-10", leefvorm: "3")])
    let (model, bron) = try input.model()
    #expect(perioden(model, bron) == ["k 2025-01-01..2026-02-28", "w 2025-02-01..", "z 2019-01-01.."])
  }

  @Test("een gecorrigeerde aanvangsdatum vervangt de oude rij")
  func correctedStart() throws {
    var input: PersonenFixture = PersonenFixture()
    input.stand("2026-01", [loopt, Rij(klant: "k", van: "2026-01-01")])
    input.stand("2026-02", [loopt, Rij(klant: "k", van: "2026-01-15")])
    let (model, bron) = try input.model()
    #expect(perioden(model, bron) == ["k 2026-01-15..", "z 2019-01-01.."])
    #expect(model.bevindingen.map(\.finding.code) == [.aanvangGecorrigeerd])
  }

  @Test("kenmerken gelden vanaf de maand waarin zij zijn geleverd")
  func datedAttributes() throws {
    var input: PersonenFixture = PersonenFixture()
    input.stand("2026-01", [Rij(klant: "k", van: "2025-01-01", team: "noord")])
    input.stand("2026-02", [Rij(klant: "k", van: "2025-01-01", team: "noord")])
    input.stand("2026-04", [Rij(klant: "k", van: "2025-01-01", team: "zuid")])
    let (model, bron) = try input.model()
    let delen: [Kenmerkdeel] = Kenmerkbouwer.build(model.perioden[0].rijen, model.uitkeringen, van: model.perioden[0].van, tot: model.perioden[0].tot)
    #expect(delen.map { bron.codes[$0.kenmerken.team] } == ["noord", "zuid"])
    #expect(delen.map { Datum(dag: $0.van).iso } == ["2025-01-01", "2026-04-01"])
  }

  @Test("de peilmaand: nieuwste volledige stand; met alleen historie ten hoogste drie maanden na de laatste start")
  func peilmaand() throws {
    var input: PersonenFixture = PersonenFixture()
    input.stand("2026-01", [loopt])
    input.stand("2026-02", volledig: false, [loopt])
    #expect(try input.model().0.keuze.peilmaand == Maand("2026-01")?.nummer)
    #expect(throws: WarehouseError.self) { _ = try input.model(peilmaand: "2025-12") }
    var historie: PersonenFixture = PersonenFixture()
    // Pitfall 49: three months after 30 November is the last day of February.
    historie.historie([
      Rij(klant: "a", van: "2021-11-30", tot: "2022-02-28"), Rij(klant: "b", van: "2020-01-01", tot: "2022-03-01"), Rij(klant: "c", van: "2020-01-01", tot: "2031-12-31"),
    ])
    let model: Model = try historie.model().0
    #expect(model.keuze.peilmaand == Maand("2022-02")?.nummer)
    #expect(model.bevindingen.filter { $0.finding.code == .naPeildatum }.count == 2)
    #expect(throws: WarehouseError.self) { _ = try PersonenFixture().model() }
  }
}
