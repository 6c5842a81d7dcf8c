import FileKit
import Publication
import Testing
import TestSupport

/// A stop in the middle of a swap, as a killed process would leave it.
let gedood: FileError = FileError(path: "proef", operation: "stoppen", errno: 0)

@Suite("De wissel van rapporten", .tempDir) struct WisselTests {
  static let places: [String] = ["management/2026-10", "analist/2026-10", "controller/2026-10"]

  /// Old reports in two of the three places, and new ones beside all.
  static func prepare(_ reports: String) throws(FileError) {
    for (index, place) in places.enumerated() {
      let audience: String = String(place.split(separator: "/")[0])
      try FileSystem.makeFolder("\(reports)/\(audience)", mode: 0o755)
      if index < 2 {
        try FileSystem.makeFolder("\(reports)/\(place)", mode: 0o755)
        _ = try FileSystem.writeIfChanged("\(reports)/\(place)/a.csv", Array("oud".utf8))
      }
      try FileSystem.makeFolder(Wissel.aside(reports, place, "nieuw"), mode: 0o755)
      _ = try FileSystem.writeIfChanged(Wissel.aside(reports, place, "nieuw") + "/a.csv", Array("nieuw".utf8))
    }
  }

  static func content(_ reports: String) throws -> [String] {
    try places.map { FileSystem.exists("\(reports)/\($0)/a.csv") ? String(decoding: try FileSystem.readAll("\(reports)/\($0)/a.csv"), as: UTF8.self) : "-" }
  }

  @Test("Een wissel die tussen twee stappen wordt gedood is na herstel heel oud of heel nieuw, en er blijft niets liggen")
  func killedBetweenEverySteps() throws {
    var stops: Int = 0
    var restored: Int = 0
    for stop in 1...50 {
      let reports: String = "\(TempDir.path)/r\(stop)"
      try FileSystem.makeFolder(reports, mode: 0o755)
      try Self.prepare(reports)
      var step: Int = 0
      var finished: Bool = true
      do {
        try Wissel(reports: reports, places: Self.places).run { (_) throws(FileError) in
          step += 1
          if step == stop { throw gedood }
        }
      } catch { finished = false }
      if finished { break }
      stops += 1
      if try Wissel.restore(reports) { restored += 1 }
      try Wissel.tidy(reports)
      let found: [String] = try Self.content(reports)
      #expect(found == ["oud", "oud", "-"] || found == ["nieuw", "nieuw", "nieuw"], "na stap \(stop): \(found)")
      for audience in ["management", "analist", "controller"] {
        #expect(try FileSystem.entries("\(reports)/\(audience)").filter { $0.hasPrefix(".") } == [])
      }
      #expect(try FileSystem.entries(reports).filter { $0.hasPrefix(".") } == [])
    }
    // Journal, two moves per place, end: eight places to stop; all but the last are put back.
    #expect(stops == 8)
    #expect(restored == 7)
  }

  @Test("Zonder herstel zou een gedode wissel half zijn: het herstel doet er toe") func withoutRestoreItIsHalf() throws {
    let reports: String = "\(TempDir.path)/half"
    try FileSystem.makeFolder(reports, mode: 0o755)
    try Self.prepare(reports)
    var step: Int = 0
    #expect(throws: FileError.self) {
      try Wissel(reports: reports, places: Self.places).run { (_) throws(FileError) in
        step += 1
        if step == 3 { throw gedood }
      }
    }
    #expect(try Self.content(reports) == ["nieuw", "oud", "-"])
  }
}
