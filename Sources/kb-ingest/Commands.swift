internal import SQLiteKit
internal import Definitions
internal import Intake
internal import Register
internal import StageKit

/// The commands of kb-ingest: each calls its library and says what came of it.
enum Commands {
  static func register(_ data: String, _ settings: String?, _ progress: Progress) throws(StageFailure) {
    do throws(IntakeError) {
      let result: RegistratieStage.Result = try RegistratieStage.run(
        data: data, definitions: { () throws(DefinitionError) in try DefinitionSet.load(folder: data + "/definities", instellingen: settings) })
      for line in result.regels { Terminal.note(line) }
      for levering in result.nieuw { progress.step("levering \(levering.volgnummer): \(levering.bestand) (\(levering.bron), \(levering.rijen) rijen)") }
    } catch { throw error.stageFailure }
  }

  static func deliver(_ lev: String, _ data: String, _ settings: String?, uit: String, _ progress: Progress) throws(StageFailure) {
    let definitions: DefinitionSet = try load(data, settings)
    do throws(IntakeError) {
      let result: LeveringStage.Result = try LeveringStage.run(lev: lev, data: data, uit: uit, definitions: definitions)
      show(result, progress)
    } catch { throw error.stageFailure }
  }

  static func check(_ data: String, _ settings: String?) throws(StageFailure) {
    let definitions: DefinitionSet = try load(data, settings)
    do throws(IntakeError) {
      let result: ControleStage.Result = try ControleStage.run(data: data, definitions: definitions)
      for line in result.regels { Terminal.say(line) }
      Terminal.say(
        result.bestanden == 0
          ? "controle: niets nieuws om te lezen" : "controle: \(result.bestanden) nieuw gelezen, \(result.metFout) met een fout; er is niets bewaard")
    } catch { throw error.stageFailure }
  }

  static func explain(_ file: String, _ data: String) throws(StageFailure) {
    let definitions: DefinitionSet = try load(data)
    do throws(IntakeError) { for line in try Verklaring.lines(path: file, definitions: definitions) { Terminal.say(line) } } catch { throw error.stageFailure }
  }

  static func propose(_ file: String, _ data: String) throws(StageFailure) {
    let definitions: DefinitionSet = try load(data)
    do throws(IntakeError) { for line in try Voorstel.lines(path: file, definitions: definitions) { Terminal.say(line) } } catch { throw error.stageFailure }
  }

  static func load(_ data: String, _ settings: String? = nil) throws(StageFailure) -> DefinitionSet {
    do throws(DefinitionError) { return try DefinitionSet.load(folder: data + "/definities", instellingen: settings) } catch { throw StageFailure(.config, error.description) }
  }

  static func show(_ result: LeveringStage.Result, _ progress: Progress) {
    progress.step("\(result.bestand): \(result.status), \(result.geladen) rijen geladen, \(result.quarantaine) in quarantaine")
    for one in result.bevindingen { progress.step("  \(one.ernst) [\(one.code)] \(one.aantal)x \(one.titel)") }
  }
}
