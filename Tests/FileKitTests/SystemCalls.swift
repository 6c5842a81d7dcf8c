import FileKit
import Glibc

/// Ends this process as `kill -9` does: nothing is cleaned up.
func killThisProcess() -> Never {
  kill(getpid(), SIGKILL)
  endProcess(1)
}

/// Makes writing beyond a size fail in this process, as a full disk does.
func limitFileSize(to bytes: UInt) {
  signal(SIGXFSZ, SIG_IGN)
  var limit: rlimit = rlimit(rlim_cur: bytes, rlim_max: bytes)
  unsafe setrlimit(__rlimit_resource_t(1), &limit)
}

/// Makes a symbolic link.
func makeLink(to target: String, at path: String) throws(FileError) {
  guard unsafe symlink(target, path) == 0 else { throw FileError(path: path, operation: "aanmaken", errno: errno) }
}
