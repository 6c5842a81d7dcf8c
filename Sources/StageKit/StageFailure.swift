public import FileKit

/// Why a stage cannot go on: a code for the caller and a Dutch sentence without any value of a person.
public struct StageFailure: Error, Hashable, Sendable {
  /// How the stage ends.
  public let status: ExitStatus
  /// The reason in Dutch.
  public let message: String

  /// Makes a failure.
  public init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }

  /// Makes a failure, with its parts named.
  public init(status: ExitStatus, message: String) { self.init(status, message) }

  /// A file that could not be read or written: missing, busy, or the disk.
  public init(_ error: FileError) {
    let status: ExitStatus = error.isMissing && ["openen", "bekijken"].contains(error.operation) ? .inputMissing : error.isBusy ? .tempFail : .ioError
    self.init(status, error.description)
  }
}

/// An error that knows how a stage must end because of it.
public protocol StageErrorConvertible: Error {
  /// The failure to report.
  var stageFailure: StageFailure { get }
}

extension StageFailure: StageErrorConvertible {
  /// The failure itself.
  public var stageFailure: StageFailure { self }
}

extension FileError: StageErrorConvertible {
  /// The failure to report.
  public var stageFailure: StageFailure { StageFailure(self) }
}
