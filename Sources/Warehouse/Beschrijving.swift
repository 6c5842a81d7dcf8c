internal import SQLiteKit

/// Fills the table `beschrijving` from the words that stand beside the tables and columns in the SQL itself, so that the two cannot drift apart.
struct Beschrijving {
  /// One line: a table or view, a column or nothing, and what it means.
  struct Regel: Equatable {
    let tabel: String, kolom: String, betekenis: String
  }

  /// The folders whose words are meant for the analyst.
  private static let mappen: [String] = ["SQL/schema/", "SQL/views/"]

  static func write(_ connection: borrowing Connection) throws(SQLiteError) {
    let files: [(key: String, value: String)] = EmbeddedFiles.all.filter { file in mappen.contains { file.key.hasPrefix($0) } }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    var insert: Statement = try connection.prepare("INSERT INTO beschrijving VALUES (?,?,?)")
    for file in files {
      for regel in lees(file.value) {
        try insert.bind(regel.tabel, at: 1)
        try insert.bind(regel.kolom, at: 2)
        try insert.bind(regel.betekenis, at: 3)
        try insert.run()
      }
    }
  }

  /// The words of one file: the comment above CREATE, and the comment behind every column.
  static func lees(_ sql: String) -> [Regel] {
    var regels: [Regel] = []
    var above: [String] = []
    var tabel: String = ""
    for line in sql.split(separator: "\n") {
      let words: [Substring] = line.split(separator: " ")
      if line.hasPrefix("-- ") {
        above.append(String(line.dropFirst(3)))
      } else if words.count > 2, words[0] == "CREATE" {
        tabel = String(words[2])
        regels.append(Regel(tabel: tabel, kolom: "", betekenis: above.joined(separator: " ")))
        above = []
      } else if line.hasPrefix("  "), !tabel.isEmpty, let comment = line.firstRange(of: " -- "), let name = words.first, name.first?.isLowercase == true {
        regels.append(Regel(tabel: tabel, kolom: String(name), betekenis: String(line[comment.upperBound...])))
      }
    }
    return regels
  }
}
