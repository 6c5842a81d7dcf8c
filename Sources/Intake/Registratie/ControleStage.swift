internal import Bijstand
public import Definitions
internal import FileKit
internal import Findings
internal import Register
internal import SQLiteKit

/// Reads and explains the deliveries that have no number yet, and stores nothing.
public enum ControleStage {
  /// What the controller must know before running the report: the lines for the terminal, and how many files have a *fout*.
  public struct Result: Sendable {
    /// The explanation, file by file.
    public let regels: [String]
    /// How many new files were read.
    public let bestanden: Int
    /// How many of them have a finding of the severest kind.
    public let metFout: Int
  }

  /// Reads what is new in `data/aanlevering` and says what would come of it.
  public static func run(data: String, vandaag: String? = nil, definitions: DefinitionSet) throws(IntakeError) -> Result {
    guard FileSystem.isFolder(data + "/aanlevering") else { throw .missing("\(data)/aanlevering bestaat niet") }
    let register: LeveringenRegister
    let today: Datum
    do throws(RegisterError) {
      register = try LeveringenRegister(RegisterMap(data: data))
      today = try Klok.vandaag(vandaag)
    } catch { throw .register(error) }
    let known: Set<String> = Set(register.leveringen.map(\.sha256))
    var run: RegistratieRun = RegistratieRun(data: data)
    let found: [NieuweLevering]
    do throws(FileError) {
      try run.look()
      found = try run.recognise(known: known, definitions)
    } catch { throw .file(error) }
    let numbered: [Levering] = register.numbered(found, op: today)
    var lines: [String] = []
    let whole: [Finding] = run.bevindingen.map { definitions.regels.judged($0) }.sorted()
    var wrong: Int = Set(whole.filter { $0.severity == .fout }.compactMap { $0.location?.file }).count
    for finding in whole { lines.append(FindingFormat.lineWithHint(finding)) }
    for (place, levering) in numbered.enumerated() {
      let before: [Levering] = register.leveringen + numbered[..<place]
      let report: Controleverslag = try read(levering, data, definitions)
      lines += report.lines(vorige: Controleverslag.previous(levering, soort: report.soortLevering, in: before), volledigPct: definitions.settings.volledigPct)
      if report.hasFout { wrong += 1 }
    }
    return Result(regels: lines, bestanden: run.unieke.count { !known.contains($0.sha256) }, metFout: wrong)
  }

  /// Reads one delivery into a database that is thrown away.
  private static func read(_ levering: Levering, _ data: String, _ definitions: DefinitionSet) throws(IntakeError) -> Controleverslag {
    let scratch: String = data + "/werk/controle.sqlite"
    let result: LeveringStage.Result = try LeveringStage.run(
      path: data + "/aanlevering/" + levering.bestand, bestand: levering.bestand, sha256: levering.sha256, levering: levering, uit: scratch,
      definitions: definitions)
    let report: Controleverslag
    do { report = try Controleverslag(levering, result, staging: scratch) } catch { throw .sqlite(error) }
    do { try FileSystem.remove(scratch) } catch { throw .file(error) }
    return report
  }
}
