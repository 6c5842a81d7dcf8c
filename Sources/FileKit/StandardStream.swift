internal import Glibc

/// The process's own output streams, unbuffered: what was written before a crash is seen.
public enum StandardStream: Int32, Sendable {
  /// Standard output.
  case output = 1
  /// Standard error.
  case error = 2

  /// Whether a person sits at the other end.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes text; a stream that nobody reads any more is no reason to fail.
  public func write(_ text: String) {
    var copy: String = text
    copy.withUTF8 { bytes in
      var done: Int = 0
      while done < bytes.count {
        let part: Int = unsafe Glibc.write(rawValue, bytes.baseAddress! + done, bytes.count - done)
        if part < 0 && errno == EINTR { continue }
        guard part > 0 else { return }
        done += part
      }
    }
  }
}

/// The value of an environment variable, or nil when it is absent or empty.
public func environmentValue(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  let text: String = unsafe String(cString: value)
  return text.isEmpty ? nil : text
}

/// Ends the process with an exit code.
public func endProcess(_ code: Int32) -> Never { exit(code) }
