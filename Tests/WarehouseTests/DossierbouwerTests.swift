import Bijstand
import Testing
import TestSupport
import Warehouse

@Suite("Perioden van een uitkering", .tempDir)
struct DossierbouwerTests {
  static func historie(_ rows: [Rij]) throws -> (Model, Bronbestand) { try PeriodebouwerTests.historie(rows) }

  @Test("pitfall 47: een paar is twee klanten en een uitkering; een partner die vertrekt of komt is geen stroom ervan")
  func couple() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "a", dossier: "d", van: "2022-01-01", tot: "2023-12-31", reden: "11"),
      Rij(klant: "p", dossier: "d", rol: "partner", van: "2022-01-01", tot: "2022-06-30", reden: "02"),
      Rij(klant: "q", dossier: "d", rol: "partner", van: "2023-03-01", tot: "2023-12-31", reden: "97"),
    ])
    #expect(model.perioden.count == 3)
    #expect(dossierperioden(model, bron) == ["d 2022-01-01..2023-12-31 11"])
  }

  @Test("reden 97 van wie het laatst eindigde wordt de eigen reden van de partner")
  func partnersReason() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "a", dossier: "d", van: "2022-01-01", tot: "2023-12-31", reden: "97"),
      Rij(klant: "p", dossier: "d", rol: "partner", van: "2022-01-01", tot: "2023-12-30", reden: "13"),
    ])
    #expect(dossierperioden(model, bron) == ["d 2022-01-01..2023-12-31 13"])
  }

  @Test("wie als eerste vertrekt bepaalt de reden niet")
  func lastReason() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "a", dossier: "d", van: "2022-01-01", tot: "2022-05-31", reden: "04"),
      Rij(klant: "p", dossier: "d", rol: "partner", van: "2022-01-01", tot: "2023-12-30", reden: "03"),
    ])
    #expect(dossierperioden(model, bron) == ["d 2022-01-01..2023-12-30 03"])
  }

  @Test("na een scheiding gaat de uitkering van de aanvrager door en is die van de ander nieuw")
  func divorce() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "a", dossier: "d1", van: "2022-01-01", tot: "2022-12-31", reden: "98", oorspronkelijk: "2022-01-01"),
      Rij(klant: "p", dossier: "d1", rol: "partner", van: "2022-01-01", tot: "2022-12-31", reden: "98"),
      Rij(klant: "a", dossier: "d2", van: "2023-01-01", oorspronkelijk: "2022-01-01"),
      Rij(klant: "p", dossier: "d3", van: "2023-01-01"),
    ])
    #expect(perioden(model, bron) == ["a 2022-01-01..", "p 2022-01-01.."])
    #expect(dossierperioden(model, bron) == ["d1 2022-01-01..", "d3 2023-01-01.."])
  }

  @Test("een dossiernummer dat na een gat terugkomt is een tweede uitkering")
  func reused() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "a", dossier: "d", van: "2022-01-01", tot: "2022-03-31", reden: "11"), Rij(klant: "a", dossier: "d", van: "2022-10-01"),
    ])
    #expect(dossierperioden(model, bron) == ["d 2022-01-01..2022-03-31 11", "d 2022-10-01.."])
  }

  @Test("wie na een scheiding bij de ander terugkomt, beeindigt de eigen uitkering")
  func reunited() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "a", dossier: "d1", van: "2022-01-01", tot: "2023-12-16", reden: "98", oorspronkelijk: "2022-01-01"),
      Rij(klant: "p", dossier: "d1", rol: "partner", van: "2022-01-01", tot: "2022-08-23", reden: "98"),
      Rij(klant: "p", dossier: "d2", van: "2022-08-24"),
      Rij(klant: "a", dossier: "d2", van: "2023-12-22", oorspronkelijk: "2022-01-01"),
    ])
    #expect(perioden(model, bron) == ["a 2022-01-01..", "p 2022-01-01.."])
    #expect(dossierperioden(model, bron) == ["d1 2022-01-01..2023-12-16 98", "d2 2022-08-24.."])
  }

  @Test("wie een ander in het dossier achterlaat, begint zelf een nieuwe uitkering")
  func leftBehind() throws {
    let (model, bron) = try Self.historie([
      Rij(klant: "a", dossier: "d1", van: "2022-01-01", tot: "2022-12-31", reden: "98"),
      Rij(klant: "p", dossier: "d1", rol: "partner", van: "2022-01-01"), Rij(klant: "a", dossier: "d2", van: "2023-01-01"),
    ])
    #expect(dossierperioden(model, bron) == ["d1 2022-01-01..", "d2 2023-01-01.."])
  }
}
