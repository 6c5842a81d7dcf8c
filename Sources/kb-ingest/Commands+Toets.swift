internal import Definitions
internal import Intake
internal import StageKit

extension Commands {
  /// Types and checks one file and says what came of its rows; nothing is stored.
  static func test(_ file: String, _ data: String) throws(StageFailure) {
    let definitions: DefinitionSet = try load(data)
    let result: Toetsing.Result?
    do throws(IntakeError) { result = try Toetsing.run(path: file, definitions: definitions) } catch { throw error.stageFailure }
    guard let result else { throw StageFailure(.dataUnusable, "geen koppeling past bij dit bestand; zie --verklaar") }
    Terminal.note("\(result.geladen) rijen te laden, \(result.quarantaine) records in quarantaine, \(result.bevindingen) bevindingen over rijen")
  }
}
