internal import Intake
internal import StageKit

extension Commands {
  /// Reads one file by a declared dialect, without any mapping.
  static func read(_ file: String, _ arguments: Arguments) throws(StageFailure) {
    let dialect: String = try arguments.require("dialect")
    let output: String = try arguments.require("csv")
    let rejects: String = try arguments.require("quarantaine")
    do throws(LeesFout) {
      let result: LeesUitkomst = try lees(bestand: file, dialect: dialect, uit: output, quarantaine: rejects)
      for line in result.meldingen { Terminal.note(line) }
      Terminal.note("\(result.geladen) rijen geladen, \(result.quarantaine) records in quarantaine")
    } catch { throw StageFailure(ExitStatus(rawValue: error.code) ?? .software, error.description) }
  }
}
