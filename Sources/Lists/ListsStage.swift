internal import Bijstand
internal import Definitions
internal import FileKit
internal import Register
internal import SQLiteKit

/// Writes the controller's folder: findings, ledger, control totals, quarantine and worklist. Person-level, for the controller only.
public struct ListsStage {
  private let data: String
  private let kengetallen: String
  private let warehouse: String
  private let personen: String
  private let uit: String
  private let definities: DefinitionSet

  /// What was written, for the terminal.
  public struct Uitkomst: Sendable, Hashable {
    /// How many findings the list holds.
    public let bevindingen: Int
    /// How many files the ledger holds.
    public let bestanden: Int
    /// How many records those files hold.
    public let records: Int64
    /// How many records are in quarantine.
    public let quarantaine: Int64
  }

  /// Makes the stage from the files of earlier stages.
  public init(
    data: String, kengetallen: String, warehouse: String, personen: String, uit: String, instellingen: String? = nil
  ) throws(ListsError) {
    do { definities = try DefinitionSet.load(folder: data + "/definities", instellingen: instellingen) } catch { throw .wrongDefinition(error) }
    self.data = data
    self.kengetallen = kengetallen
    self.warehouse = warehouse
    self.personen = personen
    self.uit = uit
  }

  /// Writes the folder; a ledger that does not close ends the stage before anything is swapped in.
  public func run() throws(ListsError) -> Uitkomst {
    let figures: Bron = try Bron(kengetallen)
    try figures.voegToe(warehouse, als: "magazijn")
    try figures.voegToe(personen, als: "personen")
    let comparison: Bron = try Bron()
    try comparison.voegToe(kengetallen, als: "kengetallen")
    try comparison.voegToe(warehouse, als: "magazijn")
    try comparison.voegToe(personen, als: "personen")
    let model: Bron = try Bron(warehouse)
    try model.voegToe(personen, als: "personen")
    let people: Bron = try Bron(personen)
    let files: [Bestandsregel] = try Inventaris.read(werk: data + "/werk")
    let ledger: Aansluiting = try Aansluiting(files, personen: people, data: data)
    try ledger.check(model)
    let decisions: Quarantainebesluiten = try Quarantainebesluiten(data: data)
    let findings: Bevindingenlijst = try Bevindingenlijst(files, ledger, decisions, personen: people, warehouse: model, catalogus: definities.regels, data: data)
    let quarantine: Quarantaine = try Quarantaine(ledger.regels, decisions, data: data)
    var folder: Uitvoermap = try Uitvoermap(uit)
    let peildatum: Int64 = try model.getal("SELECT peildatum FROM parameter") ?? 0
    let besluiten: Besluiten = try Besluiten(data: data, peildatum: peildatum)
    try folder.schrijf("bevindingen.csv", findings.csv(besluiten))
    try folder.schrijf("aansluiting.csv", ledger.csv())
    let extern: [UInt8] = try AansluitingExtern(comparison, definities).csv()
    try folder.schrijf("aansluiting_extern.csv", extern)
    try folder.schrijf("veldkwaliteit.csv", try Veldkwaliteit.csv(ledger.regels, data: data))
    for file in quarantine.bestanden { try folder.schrijf("quarantaine/" + file.naam, file.bytes) }
    if let worklist = try Werkvoorraad.csv(model, figures, peildatum: peildatum) { try folder.schrijf("werkvoorraad.csv", worklist) }
    let control: String = data + "/werk/uitvoercontrole.csv"
    if FileSystem.exists(control) {
      let bytes: [UInt8]
      do { bytes = try FileSystem.readAll(control) } catch { throw .file(error) }
      try folder.schrijf("uitvoercontrole.csv", bytes)
    }
    guard let runID = try figures.tekst("SELECT run_id FROM run"), let month = try figures.getal("SELECT peilmaand FROM run") else {
      throw .unreadable(path: kengetallen, reden: "de tabel 'run' is leeg")
    }
    let maand: Maand = Maand(nummer: Int32(month))
    let mutaties: Mutaties? = try Mutaties(model, figures, data: data, peilmaand: maand)
    if let mutaties { try folder.schrijf("mutaties.csv", mutaties.csv) }
    let stand: Rapportstand
    let signed: Vaststelling?
    do throws(RegisterError) {
      stand = try Rapportstand(data: data)
      signed = stand.isVastgesteld ? try Vaststellingen(data: data).laatste(maand) : nil
    } catch { throw .register(error) }
    let verklaring: Controleverklaring = Controleverklaring(
      stand: stand, vaststelling: signed, mutaties: mutaties, bevindingen: findings.regels, besluiten: besluiten,
      records: (
        ledger.regels.reduce(0) { $0 + $1.boeking.alleRecords }, ledger.regels.reduce(0) { $0 + ($1.boeking.records["quarantaine"] ?? 0) }
      ))
    try folder.schrijf("controleverklaring.html", try verklaring.html(figures, aansluiting: extern))
    try folder.plaatsen(
      runID: runID, peilmaand: maand.iso, programmaversie: try figures.tekst("SELECT programmaversie FROM run") ?? "",
      leveringen: try GebruikteLevering.read(people))
    return Uitkomst(
      bevindingen: findings.regels.count, bestanden: ledger.regels.count, records: verklaring.records.alle, quarantaine: verklaring.records.quarantaine)
  }
}
