internal import SQLiteKit
internal import Intake
internal import Register
internal import StageKit

extension IntakeError {
  /// How the stage ends because of it.
  var stageFailure: StageFailure {
    switch self {
    case .file(let error): StageFailure(error)
    case .sqlite(let error): StageFailure(error.isBusy ? .tempFail : error.isInputOutput ? .ioError : .software, error.description)
    case .register(let error): error.stageFailure
    case .definition(let text): StageFailure(.config, text)
    case .missing(let text): StageFailure(.inputMissing, text)
    case .deliveryGone: StageFailure(.inputMissing, description)
    case .ledgerOpen: StageFailure(.software, description)
    }
  }
}

extension RegisterError {
  /// How the stage ends because of it.
  var stageFailure: StageFailure {
    switch self {
    case .busy: StageFailure(.tempFail, description)
    case .damaged, .keyDamaged: StageFailure(.dataUnusable, description)
    case .keyMissing: StageFailure(.inputMissing, description)
    case .noDate: StageFailure(.usage, description)
    case .file(let error): StageFailure(error)
    }
  }
}
