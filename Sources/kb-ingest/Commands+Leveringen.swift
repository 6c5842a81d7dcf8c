internal import Definitions
internal import Intake
internal import StageKit

extension Commands {
  /// Reads several deliveries in one process.
  static func deliver(_ levs: [String], _ data: String, _ settings: String?, _ progress: Progress) throws(StageFailure) {
    let definitions: DefinitionSet = try load(data, settings)
    do throws(IntakeError) {
      try LeveringenStage.run(levs: levs, data: data, definitions: definitions) { show($0, progress) }
    } catch { throw error.stageFailure }
  }
}
