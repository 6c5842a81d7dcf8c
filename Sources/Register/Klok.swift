public import Bijstand
internal import FileKit

/// The only clock that is read, and only to date what is seen for the first time.
public enum Klok {
  /// Today: what `VANDAAG` says when it is set, so that tests and the sample do not depend on the calendar.
  public static func vandaag(_ vandaag: String? = nil) throws(RegisterError) -> Datum {
    guard let text = vandaag ?? environmentValue("VANDAAG"), !text.isEmpty else { return Datum(dag: FileSystem.currentDay()) }
    guard let datum = Datum(iso: text) else { throw .noDate }
    return datum
  }
}
