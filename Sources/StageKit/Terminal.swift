internal import FileKit

/// The only place that writes to the terminal.
public enum Terminal {
  /// Writes a line to standard output: a result or verdict.
  public static func say(_ line: String) { StandardStream.output.write(line + "\n") }

  /// Writes a line to standard error: progress, a finding, a failure.
  public static func note(_ line: String) { StandardStream.error.write(line + "\n") }
}
