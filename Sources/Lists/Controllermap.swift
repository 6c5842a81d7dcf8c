internal import FileKit

/// A folder with values of persons, the controller's or that of the teams, built beside its place and swapped in whole; folders 0700, files 0600.
struct Controllermap {
  private let plaats: String
  private let tijdelijk: String
  private var bestanden: [(naam: String, bytes: Int, sha256: String)] = []

  /// Starts an empty folder beside the place.
  init(_ plaats: String) throws(ListsError) {
    self.plaats = plaats
    tijdelijk = plaats + ".nieuw"
    do throws(FileError) {
      if FileSystem.exists(tijdelijk) { try FileSystem.removeTree(tijdelijk) }
      try FileSystem.makeFolder(tijdelijk, mode: 0o700)
      try FileSystem.setMode(tijdelijk, 0o700)
    } catch { throw .file(error) }
  }

  /// Writes one file.
  mutating func schrijf(_ naam: String, _ bytes: [UInt8]) throws(ListsError) {
    do throws(FileError) {
      let path: String = tijdelijk + "/" + naam
      let folder: String = FileSystem.parent(of: path)
      if !FileSystem.isFolder(folder) {
        try FileSystem.makeFolder(folder, mode: 0o700)
        try FileSystem.setMode(folder, 0o700)
      }
      var file: AtomicFile = try AtomicFile(path: path, mode: 0o600)
      try file.write(bytes)
      try file.commit(waitForDisk: false)
    } catch { throw .file(error) }
    bestanden.append((naam, bytes.count, SHA256.hex(of: bytes)))
  }

  /// Writes what the folder holds, without any clock, and puts it in its place.
  mutating func plaatsen(runID: String, peilmaand: String, programmaversie: String, leveringen: [GebruikteLevering]) throws(ListsError) {
    var text: String = "{\n  \"run_id\": \"\(runID)\",\n  \"peilmaand\": \"\(peilmaand)\",\n  \"doelgroep\": \"controller\",\n"
    text += "  \"programmaversie\": \"\(programmaversie)\",\n  \"leveringen\": [\n"
    text += leveringen.map(\.json).joined(separator: ",\n") + "\n  ],\n  \"bestanden\": [\n"
    let sorted = bestanden.sorted { $0.naam.utf8.lexicographicallyPrecedes($1.naam.utf8) }
    text += sorted.map { "    {\"naam\": \"\($0.naam)\", \"bytes\": \($0.bytes), \"sha256\": \"\($0.sha256)\"}" }.joined(separator: ",\n")
    text += "\n  ]\n}\n"
    try schrijf("manifest.json", Array(text.utf8))
    try putInPlace()
  }

  /// Puts the folder in its place.
  func putInPlace() throws(ListsError) {
    do throws(FileError) {
      try FileSystem.syncTree(tijdelijk)
      if FileSystem.exists(plaats) { try FileSystem.removeTree(plaats) }
      try FileSystem.rename(tijdelijk, to: plaats)
      try FileSystem.syncFolder(of: plaats)
    } catch { throw .file(error) }
  }
}
