/// For whom a folder of reports is; rights on a file share are given per folder.
public enum Doelgroep: String, Sendable, CaseIterable {
  /// Protected figures, for everyone in the organisation.
  case management
  /// Unprotected and pseudonymous.
  case analist
  /// Person-level: for the controller alone.
  case controller

  var folderMode: UInt32 {
    switch self {
    case .management: 0o755
    case .analist: 0o750
    case .controller: 0o700
    }
  }

  var fileMode: UInt32 {
    switch self {
    case .management: 0o644
    case .analist: 0o640
    case .controller: 0o600
    }
  }
}
