internal import FileKit

/// Runs one stage from command line to exit code.
///
/// Whatever goes wrong ends in one line, `kb-xxx: <reden> (afloop <code>)`, on standard error and in the file that `KB_AFLOOP` names, so that
/// the caller of make sees which stage failed and how.
public func runStage(
  name: String, summary: String, options: [Option], positionals: String? = nil,
  _ body: (Arguments, Progress) throws(StageFailure) -> Void
) -> Never {
  runStage(
    name: name, summary: summary, options: options, positionals: positionals, words: Array(CommandLine.arguments.dropFirst()), body)
}

/// Runs one stage with a command line given by the caller, as the tests do.
package func runStage(
  name: String, summary: String, options: [Option], positionals: String? = nil, words: [String],
  _ body: (Arguments, Progress) throws(StageFailure) -> Void
) -> Never {
  CrashReport.install()
  let usage: Usage = Usage(name: name, summary: summary, options: options, positionals: positionals)
  if words.contains("--help") || words.contains("-h") {
    StandardStream.output.write(usage.text)
    endProcess(ExitStatus.ok.rawValue)
  }
  let progress: Progress = Progress(name: name)
  do {
    try body(Arguments(words, for: usage), progress)
  } catch {
    progress.clear()
    report(error, name: name)
    endProcess(error.status.rawValue)
  }
  progress.clear()
  endProcess(ExitStatus.ok.rawValue)
}

/// The last line of a failing stage.
package func failureLine(_ failure: StageFailure, name: String) -> String {
  // One line, whatever the reason holds: make and people read the last line.
  let reason: String = String(failure.message.map { $0.isNewline ? " " : $0 })
  return "\(name): \(reason) (afloop \(failure.status.rawValue))"
}

private func report(_ failure: StageFailure, name: String) {
  let line: String = failureLine(failure, name: name)
  Terminal.note(line)
  guard let path = environmentValue("KB_AFLOOP") else { return }
  do {
    try FileSystem.writeIfChanged(path, Array((line + "\n").utf8), mode: 0o600)
  } catch {
    Terminal.note("\(name): \(error)")
  }
}
