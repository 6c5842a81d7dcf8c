import Glibc

/// Sets an environment variable in this process; only exit tests do so, each in a process of its own.
func setEnvironment(_ name: String, _ value: String) { unsafe setenv(name, value, 1) }
