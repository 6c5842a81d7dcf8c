/// How a finding looks as one line of text.
public enum FindingFormat {
  /// `bestand.csv:12:7: fout [R-0012] zin`, which terminals and editors make clickable.
  public static func line(_ finding: Finding) -> String {
    let place: String =
      switch finding.location {
      case let place?: "\(place.file):\(place.line):\(place.column): "
      case nil: ""
      }
    return place + finding.severity.rawValue + " [" + finding.code.id + "] " + finding.message.tekst
  }

  /// The same line, followed by what to do about it.
  public static func lineWithHint(_ finding: Finding) -> String {
    finding.hint.isEmpty ? line(finding) : line(finding) + "\n    " + finding.hint
  }
}
