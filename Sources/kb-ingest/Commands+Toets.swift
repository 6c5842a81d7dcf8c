internal import Definitions
internal import Intake
internal import StageKit

extension Commands {
  /// Types and checks one file and says what came of its rows; nothing is stored.
  static func test(_ file: String, _ data: String) throws(StageFailure) {
    let definitions: DefinitionSet = try load(data)
    do throws(IntakeError) {
      guard let result = try Toetsing.run(path: file, definitions: definitions) else { throw IntakeError.missing("geen koppeling past bij dit bestand; zie --verklaar") }
      Terminal.note("\(result.geladen) rijen te laden, \(result.quarantaine) records in quarantaine, \(result.bevindingen) bevindingen over rijen")
    } catch { throw error.stageFailure }
  }
}
