import Definitions

/// Definition files of any content: used, or refused with a place.
enum FuzzDefinitions {
  private static let paths: [String] = [
    "koppelingen/proef.csv", "codelijsten/proef.csv", "codelijsten/trede-2015-01-01.csv", "velden.csv", "schalen.csv", "instellingen.csv", "regels.csv",
    "normen.csv", "aow_leeftijd.csv", "gebeurtenissen.csv", "paginas.csv", "verwachte_leveringen.csv", "synoniemen.csv", "teksten/proef.md",
    "bladzijden.csv", "advieseisen.csv", "regeltabel_voorziening.csv", "normbedragen.csv", "hernoeming.csv", "toleranties.csv",
  ]

  /// Reads the built-in definitions with one file replaced.
  static func load(_ bytes: [UInt8], choice: UInt8) {
    do throws(DefinitionError) {
      let set: DefinitionSet = try DefinitionSet.load(replacing: paths[Int(choice) % paths.count], with: bytes)
      precondition(!set.hash.isEmpty, "no hash")
    } catch {
      precondition(!error.problemen.isEmpty, "refused without a reason")
    }
  }
}
