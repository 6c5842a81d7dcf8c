import FileKit
import Foundation
import Intake
import TestSupport
import Testing

/// What the benchmark says of one file.
private struct Parameters: Decodable {
  var encoding: String
  var delimiter: String
  var quotechar: String
  var escapechar: String
  var header_lines: Int
  var preamble_lines: Int
  var footnote_lines: Int
  var column_names: [String]
  var n_columns: Int

  /// The same, in the keys of the plain mode.
  var dialect: String {
    let doubled: Bool = escapechar == quotechar && !quotechar.isEmpty
    let keys: [String: Any] = [
      "encoding": encoding, "delimiter": delimiter, "quoteChar": quotechar, "escapeChar": doubled ? "" : escapechar,
      "doubleQuote": doubled, "headerRowCount": header_lines, "skipRows": preamble_lines, "trailerRowCount": footnote_lines,
      "columnCount": n_columns, "columnNames": column_names,
    ]
    let bytes: Data? = try? JSONSerialization.data(withJSONObject: keys, options: [.sortedKeys])
    return String(decoding: bytes ?? Data(), as: UTF8.self)
  }
}

@Suite(.tempDir) struct LeesPollockTests {
  @Test("Pollock: no row altered, no row unaccounted for, every byte covered, and a score above the published ones")
  func pollock() throws {
    let folder: String = try SharedData.require("data/csv_pollock")
    var total: Double = 0
    var report: [String] = []
    let names: [String] = try FileSystem.list(folder + "/csv", recursive: false).filter { $0.hasSuffix(".csv") }
    #expect(names.count >= 44)
    for name: String in names {
      let short: String = String(name.split(separator: "/").last ?? "")
      let file: String = folder + "/csv/" + short
      let described: [UInt8] = try FileSystem.readAll(folder + "/parameters/" + short + "_parameters.json")
      let parameters: Parameters = try JSONDecoder().decode(Parameters.self, from: Data(described))
      let pad: String = TempDir.file(short)
      _ = try FileSystem.writeIfChanged(pad + ".json", Array(parameters.dialect.utf8))
      let read: Gelezen = try leesPad(file, pad)
      let bytes: [UInt8] = try FileSystem.readAll(file)
      var meant: [[String]] = naief(try FileSystem.readAll(folder + "/clean/" + short), ",")
      if meant == [[""]] { meant = [] }
      let headers: Int = parameters.header_lines > 0 ? 1 : 0
      let audit: PollockAudit = PollockAudit(read, meant: meant, headers: headers, bytes: bytes)
      #expect(audit.altered == 0, "\(short): altered")
      #expect(audit.unaccounted == 0, "\(short): unaccounted")
      total += audit.score
      report.append("\(short) \(audit.score) geladen \(read.uitkomst.geladen) quarantaine \(read.uitkomst.quarantaine)")
    }
    let mean: Double = total / Double(names.count)
    #expect(mean >= 9.9626, "\(report.joined(separator: "\n"))")
    StandardStream.output.write("Pollock: \(names.count) bestanden, score \(mean)\n")
    StandardStream.output.write(report.filter { !$0.hasPrefix("row_") }.joined(separator: "\n") + "\n")
  }
}
