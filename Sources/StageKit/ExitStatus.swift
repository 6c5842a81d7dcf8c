/// How a stage ends, as sysexits spells it; `interface.md` fixes these numbers.
public enum ExitStatus: Int32, Sendable, CaseIterable {
  /// Done.
  case ok = 0
  /// Called wrongly.
  case usage = 64
  /// The data cannot be used.
  case dataUnusable = 65
  /// An input is missing.
  case inputMissing = 66
  /// Something that Klantbeeld needs is absent, such as SQLite 3.40.
  case unavailable = 69
  /// Our bug, or a check of our own that failed.
  case software = 70
  /// Input or output failed: disk, permission.
  case ioError = 74
  /// Busy; trying again later may work.
  case tempFail = 75
  /// A definition is wrong.
  case config = 78
}
