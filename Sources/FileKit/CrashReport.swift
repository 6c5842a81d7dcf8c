internal import Glibc

/// Turns a trap, which is a bug of ours, into exit code 70 with the line that every failing stage ends with.
public enum CrashReport {
  /// Catches the signals that a trap or a bad access raises.
  public static func install() {
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] { signal(number, handle) }
    // A reader that went away (`| head`) must not look like a crash of ours.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Only calls that are allowed in a signal handler: no allocation, no lock, state from the system alone.
  private static let handle: @convention(c) (Int32) -> Void = { _ in
    unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 128) { line in
      var count: Int = 0
      let comm: Int32 = unsafe open("/proc/self/comm", O_RDONLY)
      if comm >= 0 {
        // The name ends with a newline, which makes room for the colon.
        count = max(0, unsafe read(comm, line.baseAddress!, 16) - 1)
        close(comm)
      }
      let reason: StaticString = ": fout in het programma zelf (afloop 70)\n"
      for index in 0..<reason.utf8CodeUnitCount {
        unsafe line[count] = unsafe reason.utf8Start[index]
        count += 1
      }
      _ = unsafe write(2, line.baseAddress!, count)
      if let path = unsafe getenv("KB_AFLOOP"), unsafe path.pointee != 0 {
        let file: Int32 = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        if file >= 0 {
          _ = unsafe write(file, line.baseAddress!, count)
          close(file)
        }
      }
    }
    _exit(70)
  }
}
