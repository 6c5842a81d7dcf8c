internal import Findings
package import SQLiteKit

/// Decides, when the whole file has been counted, which codes outside the list may be shown.
///
/// A file with a shifted column has names where codes should be. So a code is kept only when it is short and occurs often, and is
/// shown as `waarde niet getoond` otherwise.
package enum UnknownCodes {
  /// Removes the codes that may not be kept and names the others in their findings.
  package static func settle(_ connection: borrowing Connection, _ typer: RowTyper, threshold: Int) throws(SQLiteError) {
    for (index, field) in typer.plan.fields.enumerated() where !typer.unknownCodes[index].isEmpty {
      let allowed: [String] = typer.unknownCodes[index].filter { $0.value >= threshold }.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      try connection.execute("CREATE TEMP TABLE IF NOT EXISTS toonbaar(code TEXT PRIMARY KEY); DELETE FROM toonbaar;")
      var insert: Statement = try connection.prepare("INSERT INTO toonbaar VALUES (?)")
      for code in allowed {
        try insert.bind(code, at: 1)
        try insert.run()
      }
      let table: String = "\"\(typer.plan.soort)\""
      let column: String = "\"\(field.veld)_bron\""
      var name: Statement = try connection.prepare(
        """
        UPDATE bevinding SET melding = 'veld ''' || veld || ''': code ''' ||
          (SELECT \(column) FROM \(table) WHERE rij = CAST(record AS INTEGER)) || ''' staat niet in de codelijst'
        WHERE code = ? AND veld = ? AND EXISTS (
          SELECT 1 FROM \(table) JOIN toonbaar ON toonbaar.code = \(column) WHERE rij = CAST(bevinding.record AS INTEGER))
        """)
      try name.bind(FindingCode.codeOnbekend.id, at: 1)
      try name.bind(field.veld, at: 2)
      try name.run()
      try connection.execute("UPDATE \(table) SET \(column) = NULL WHERE \(column) IS NOT NULL AND \(column) NOT IN (SELECT code FROM toonbaar)")
    }
  }
}
