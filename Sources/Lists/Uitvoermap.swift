internal import FileKit

/// A folder built beside its place and swapped in whole; with values of persons, the controller's or that of the teams, unless other rights are given.
struct Uitvoermap {
  private let plaats: String
  private let tijdelijk: String
  private let folderMode: UInt32
  private let fileMode: UInt32
  private var bestanden: [(naam: String, bytes: Int, sha256: String)] = []

  /// Starts an empty folder beside the place.
  init(_ plaats: String, folderMode: UInt32 = 0o700, fileMode: UInt32 = 0o600) throws(ListsError) {
    self.plaats = plaats
    self.folderMode = folderMode
    self.fileMode = fileMode
    tijdelijk = plaats + ".nieuw"
    do throws(FileError) {
      if FileSystem.exists(tijdelijk) { try FileSystem.removeTree(tijdelijk) }
      try FileSystem.makeFolder(tijdelijk, mode: folderMode)
      try FileSystem.setMode(tijdelijk, folderMode)
    } catch { throw .file(error) }
  }

  /// Writes one file.
  mutating func schrijf(_ naam: String, _ bytes: [UInt8]) throws(ListsError) {
    do throws(FileError) {
      let path: String = tijdelijk + "/" + naam
      let folder: String = FileSystem.parent(of: path)
      if !FileSystem.isFolder(folder) {
        try FileSystem.makeFolder(folder, mode: folderMode)
        try FileSystem.setMode(folder, folderMode)
      }
      var file: AtomicFile = try AtomicFile(path: path, mode: fileMode)
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
