internal import Bijstand
internal import FileKit
internal import Publication
internal import Register
internal import SQLiteKit

/// Signs a month: checks that it may be, keeps its figures in the register, and adds the row that makes it signed.
public struct SigningStage: Sendable {
  private let data: String
  private let reports: String
  private let peilmaand: String
  private let door: String
  private let voorbehoud: String

  /// What was done.
  public enum Uitkomst: Sendable, Hashable {
    /// A version was signed.
    case vastgesteld(versie: Int)
    /// These figures had been signed before, by whom and when.
    case wasAl(versie: Int, door: String, datum: String)
  }

  /// Describes one signature.
  public init(data: String, reports: String, peilmaand: String, door: String, voorbehoud: String) {
    self.data = data
    self.reports = reports
    self.peilmaand = peilmaand
    self.door = Self.eenRegel(door)
    self.voorbehoud = Self.eenRegel(voorbehoud)
  }

  /// Signs, or says why not. The row in `vaststellingen.csv` comes last: a run that dies before it has signed nothing.
  public func run() throws(SigningError) -> Uitkomst {
    guard let maand = Maand(peilmaand) else { throw .noMonth(peilmaand) }
    guard !door.isEmpty else { throw .noSigner }
    let stand: Rapportstand
    var lijst: Vaststellingen
    let slot: RegisterSlot = try lock()
    do throws(RegisterError) {
      stand = try Rapportstand(data: data)
      lijst = try Vaststellingen(data: data)
    } catch { throw .register(error) }
    guard stand.peilmaand == maand else { throw .otherMonth(wanted: maand.iso, found: stand.peilmaand.iso) }
    if stand.isVastgesteld, let last = lijst.laatste(maand) { return .wasAl(versie: last.versie, door: last.door, datum: last.datum.iso) }
    guard stand.versie == (lijst.laatste(maand)?.versie ?? 0) + 1 else { throw .outOfDate(map: stand.map) }
    try checkPublished(stand)
    try checkFindings(stand)
    let inhoud: Versieinhoud = Versieinhoud(data: data, reports: reports, stand: stand)
    try inhoud.checkComplete(sinds: lijst.vorige(voor: maand)?.peilmaand)
    let files: [(bestand: VastgesteldeVersie.Bestand, bytes: [UInt8])] = try inhoud.bestanden()
    do throws(RegisterError) {
      let vandaag: Datum = try Klok.vandaag()
      try VastgesteldeVersie(data: data, maand, versie: stand.versie).schrijf(files)
      try lijst.add(Vaststelling(peilmaand: maand, versie: stand.versie, hash: stand.hash, door: door, datum: vandaag, voorbehoud: voorbehoud))
    } catch { throw .register(error) }
    _ = consume slot
    return .vastgesteld(versie: stand.versie)
  }

  private func lock() throws(SigningError) -> RegisterSlot {
    do throws(RegisterError) { return try RegisterSlot(RegisterMap(data: data)) } catch { throw .register(error) }
  }

  /// What is signed is what lies in the reports: other bytes there, and nobody saw what would be signed.
  private func checkPublished(_ stand: Rapportstand) throws(SigningError) {
    let hash: String
    do throws(RegisterError) {
      hash = try Rapportstand.hash(management: "\(reports)/management/\(stand.map)", analist: "\(reports)/analist/\(stand.map)")
    } catch { throw .register(error) }
    guard hash == stand.hash else { throw .outOfDate(map: "\(reports)/management/\(stand.map)") }
  }

  private func checkFindings(_ stand: Rapportstand) throws(SigningError) {
    let found: Bevindingenstand
    do { found = try Bevindingenstand(controller: "\(data)/werk/uitvoer/controller/\(stand.peilmaand.iso)") } catch { throw .file(error) }
    guard found.open == 0 else { throw .openFindings(count: found.open, rules: found.fouten.map { "\($0.code): \($0.aantal)" }) }
  }

  /// A name or a reservation is one line: it stands in a band on every page and in one row of a file.
  private static func eenRegel(_ text: String) -> String {
    text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).joined(separator: " ").split(separator: " ").joined(separator: " ")
  }
}
