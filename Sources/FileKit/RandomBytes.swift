/// Bytes from the system's random source, for a key that is made once.
public func randomBytes(_ count: Int) throws(FileError) -> [UInt8] {
  var source: ByteSource = try ByteSource(path: "/dev/urandom")
  var bytes: [UInt8] = []
  while bytes.count < count { _ = try source.read(into: &bytes, atMost: count - bytes.count) }
  return bytes
}
