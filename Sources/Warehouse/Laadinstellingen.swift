internal import Bijstand
public import Definitions

/// What the municipality decides about the model, apart from the data.
public struct Laadinstellingen: Sendable {
  /// How many days an uitkering may be interrupted within one period.
  public var onderbrekingDagen: Int
  /// The same for rows with the same original start date.
  public var dossiergatDagen: Int
  /// How many months series go back at most.
  public var reeksMaanden: Int
  /// The definitions in use, for code lists, scales and the other settings.
  public let definities: DefinitionSet

  /// Takes the settings from the definitions.
  public init(_ definities: DefinitionSet) {
    self.definities = definities
    onderbrekingDagen = definities.settings.onderbrekingDagen
    dossiergatDagen = definities.settings.dossiergatDagen
    reeksMaanden = definities.settings.reeksMaanden
  }

  /// Reads the definitions of a folder, and another settings file when there is one.
  public init(map: String?, instellingen: String?) throws(WarehouseError) {
    do throws(DefinitionError) { self.init(try DefinitionSet.load(folder: map, instellingen: instellingen)) } catch { throw .definition(error.description) }
  }

  /// Whether klantmanager codes may be in the warehouse: the works council agreed to that level and the consent holds on the peildatum.
  func metKlantmanager(op dag: Int32) -> Bool {
    guard let instemming = definities.settings.orInstemming, instemming.niveau == "klantmanager" else { return false }
    return instemming.geldt(op: Datum(dag: dag))
  }
}
