import Definitions
import Testing

@Suite("Een kop met andere tekens tussen de woorden") struct HeaderDriftTests {
  @Test("geboorte_datum, Geboorte-datum en GEBOORTE DATUM zijn dezelfde kolom; een ander woord niet",
    arguments: [("geboorte_datum", true), ("Geboorte-datum", true), ("GEBOORTE DATUM", true), ("geboorteplaats", false)])
  func looseNames(name: String, known: Bool) throws {
    let definitions: DefinitionSet = try DefinitionSet.load(folder: nil)
    let header: [String] = ["dossiernummer", "klantnummer", name, "geslacht", "regeling", "aanvangsdatum"]
    let best: HeaderMatch = try #require(definitions.herken(header: header).first)
    #expect((best.kolommen[2] != nil) == known)
    #expect(best.isBruikbaar == known)
  }
}
