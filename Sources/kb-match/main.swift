import Definitions
import Matching
import SQLiteKit
import StageKit

/// How a failure of matching ends the stage.
func failure(_ error: MatchingError) -> StageFailure {
  switch error {
  case .sqlite(let sqlite): StageFailure(sqlite.isBusy ? .tempFail : sqlite.isInputOutput ? .ioError : .software, sqlite.description)
  case .file(let file): StageFailure(file)
  case .noDate: StageFailure(.usage, error.description)
  case .register: StageFailure(error.isBusy ? .tempFail : .inputMissing, error.description)
  case .definition, .decision: StageFailure(.config, error.description)
  case .stagingMissing: StageFailure(.inputMissing, error.description)
  case .ledgerOpen: StageFailure(.software, error.description)
  }
}

runStage(
  name: "kb-match", summary: "Brengt de ingelezen aanleveringen samen: welke rijen tellen, en wie is wie.",
  options: [
    .value("data", "MAP", "de map met aanlevering, definities, register en werk", required: true),
    .value("uit", "BESTAND", "de database die wordt geschreven", required: true),
    .value("bekend-op", "DATUM", "alleen aanleveringen die toen ontvangen waren"),
    .value("instellingen", "BESTAND", "een ander bestand met instellingen"),
  ]
) { (arguments, progress) throws(StageFailure) in
  progress.step("rijen en klanten samenbrengen")
  do {
    let data: String = try arguments.require("data")
    let definitions: DefinitionSet = try loadDefinitions(data, arguments["instellingen"])
    try MatchingStage(data: data, uit: try arguments.require("uit"), bekendOp: arguments["bekend-op"], definitions: definitions).run()
  } catch let error as MatchingError { throw failure(error) } catch let error as StageFailure { throw error } catch { preconditionFailure("\(error)") }
}

/// The definitions in use; a mistake in one ends the stage.
func loadDefinitions(_ data: String, _ settings: String?) throws(StageFailure) -> DefinitionSet {
  do throws(DefinitionError) { return try DefinitionSet.load(folder: data + "/definities", instellingen: settings) } catch { throw StageFailure(.config, error.description) }
}
