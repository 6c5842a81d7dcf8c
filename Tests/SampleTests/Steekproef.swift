import FileKit
import Sample
import TestSupport

/// A small sample, written below the test's own folder, and its files as plain lines.
struct Steekproef {
  let map: String

  init(_ naam: String = "data", seed: UInt64 = 1, klanten: Int = 400, maanden: Int = 36, lagen: [String] = []) throws {
    map = TempDir.file(naam)
    try Voorbeeldstad.schrijf(SampleOptions(uit: map, seed: seed, klanten: klanten, maanden: maanden, lagen: lagen))
  }

  /// Relative names and hashes of all files.
  var afdruk: [String: String] {
    get throws {
      var alle: [String: String] = [:]
      for naam in try FileSystem.list(map, recursive: true) { alle["/" + naam] = try SHA256.hex(ofFile: map + "/" + naam) }
      return alle
    }
  }

  /// The names of the deliveries.
  var leveringen: [String] { get throws { try FileSystem.entries(map + "/aanlevering").sorted() } }

  /// The lines of a file, line 1 first.
  func regels(_ naam: String) throws -> [String] {
    let bytes: [UInt8] = try FileSystem.readAll(map + "/" + naam)
    let tekst: String
    if bytes.starts(with: [0xFF, 0xFE]) {
      tekst = String(decoding: stride(from: 2, to: bytes.count - 1, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }, as: UTF16.self)
    } else {
      let begin: Int = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      tekst = String(decoding: bytes.dropFirst(begin), as: UTF8.self)
    }
    // CR LF is one character: no splitting on LF alone.
    return tekst.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The rows of a truth file, header dropped.
  func waarheid(_ naam: String) throws -> [[String]] {
    try regels("waarheid/" + naam).dropFirst().map { $0.split(separator: ";", omittingEmptySubsequences: false).map(String.init) }
  }

  /// The truth figures by name, month and group.
  func kerncijfers() throws -> [String: Int] {
    var waarden: [String: Int] = [:]
    for rij in try waarheid("kerncijfers.csv") { waarden[rij[0] + " " + rij[1] + " " + rij[3]] = Int(rij[4]) }
    return waarden
  }

  /// The sum of a figure over the months whose name begins so.
  func som(_ kerncijfer: String, _ maanden: [String] = [], groep: String? = nil) throws -> Int {
    try waarheid("kerncijfers.csv").filter { rij in
      rij[0] == kerncijfer && (maanden.isEmpty || maanden.contains(rij[1])) && (groep.map { $0 == rij[3] } ?? true)
    }.reduce(0) { $0 + (Int($1[4]) ?? 0) }
  }
}

/// The months from `van` on.
func maanden(van jaar: Int, _ maand: Int, aantal: Int) -> [String] {
  (0..<aantal).map { plaats in
    let nummer: Int = jaar * 12 + maand - 1 + plaats
    let deel: Int = nummer % 12 + 1
    return String(nummer / 12) + "-" + (deel < 10 ? "0" : "") + String(deel)
  }
}
