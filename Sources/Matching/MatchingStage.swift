internal import Bijstand
public import Definitions
internal import FileKit
internal import Findings
internal import Register
internal import SQLiteKit

/// Brings the staged deliveries together: which rows count, and who is who.
public struct MatchingStage {
  let data: String
  let uit: String
  let bekendOp: Datum?
  let definitions: DefinitionSet

  /// Makes the stage for a data folder; `bekendOp` leaves out what was received later (an ISO day).
  public init(data: String, uit: String, bekendOp: String?, definitions: DefinitionSet) throws(MatchingError) {
    self.data = data
    self.uit = uit
    self.bekendOp = bekendOp.flatMap { Datum(iso: $0) }
    self.definitions = definitions
    if bekendOp != nil, self.bekendOp == nil { throw .noDate }
  }

  /// Writes `personen.sqlite`; the register gains the klantnummers that were never seen.
  public func run() throws(MatchingError) {
    let map: RegisterMap = RegisterMap(data: data)
    let key: Sleutel
    let register: LeveringenRegister
    do {
      key = try Sleutel.loadOrMake(map)
      register = try LeveringenRegister(map)
    } catch { throw .register(error) }
    let herstel: Herstel
    let all: [Aanlevering]
    (all, herstel) = try deliveries(register, map)
    var store: IdentityStore
    do { store = try IdentityStore(path: map.identiteit) } catch { throw .sqlite(error) }
    do throws(DatabaseBuildFailure<MatchingError>) {
      try DatabaseFile.build(at: uit) { (connection) throws(MatchingError) in
        do throws(SQLiteError) { try fill(connection, all, herstel, &store, key) } catch { throw .sqlite(error) }
        try Grootboek.check(all, in: connection)
      }
    } catch { throw MatchingError(error) }
  }

  /// The registered deliveries by number, with the choice of those that count.
  private func deliveries(_ register: LeveringenRegister, _ map: RegisterMap) throws(MatchingError) -> ([Aanlevering], Herstel) {
    var all: [Aanlevering] = []
    for levering in register.leveringen where !levering.bron.isEmpty {
      let staging: String = data + "/werk/bron/" + levering.kenmerk + ".sqlite"
      guard FileSystem.exists(staging) else {
        // A withdrawn delivery may be gone altogether; any other must have been read.
        if levering.ingetrokken { continue }
        throw .stagingMissing(path: staging)
      }
      do { all.append(try Aanlevering(levering, staging: staging)) } catch { throw .sqlite(error) }
    }
    let tables: [String: SoortTabel] = Dictionary(uniqueKeysWithValues: definitions.layouts.map { ($0.soort, SoortTabel($0)) })
    let herstel: Herstel = try Herstel(all, tables, map: map, bekendOp: bekendOp)
    Leveringskeuze(bekendOp: bekendOp, besluiten: try Leveringsbesluiten.load(data: data), herstel: herstel, definitions: definitions).apply(to: &all)
    return (all, herstel)
  }

  private func fill(
    _ connection: borrowing Connection, _ all: [Aanlevering], _ herstel: Herstel, _ store: inout IdentityStore, _ key: Sleutel
  ) throws(SQLiteError) {
    try connection.execute(EmbeddedFiles.all["SQL/personen.sql"] ?? "")
    try connection.execute(Ontdubbeling.make)
    try Bevindingen.write(Leveringslijst.write(all, in: connection), in: connection)
    try herstel.write(in: connection)
    try Persoonsrijen.make(all, &store, key, in: connection)
    for layout in definitions.layouts.sorted(by: { $0.soort < $1.soort }) {
      try Soortrijen.copy(SoortTabel(layout), all.filter { $0.soort == layout.soort && $0.teltMee }, in: connection)
    }
    try Bevindingen.write(Hernoemer.rename(definitions, in: connection), in: connection)
    let kalender: Leveringskalender = try Leveringskalender(all, definitions, bekendOp: bekendOp, in: connection)
    try kalender.write(in: connection)
    try Bevindingen.write(kalender.bevindingen, in: connection)
    try Bevindingen.judge(definitions.regels, in: connection)
  }
}
