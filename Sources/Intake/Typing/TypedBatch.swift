package import Findings
package import SQLiteKit

/// What became of the records of one block: rows ready to be stored, and everything there is to say about the others.
package struct TypedBatch: Sendable {
  /// The bytes that the texts among the values point into.
  package var block: [UInt8] = []
  /// The values of all rows, one row behind the other.
  package var values: [BulkValue] = []
  /// How many rows there are.
  package var rows: Int = 0
  /// The cells of a screening that go to a table of their own.
  package var screening: [ScreeningWaarde] = []
  /// The findings, in the order of the file.
  package var findings: [Finding] = []
  /// The records that are not loaded.
  package var quarantine: [QuarantineRecord] = []
  /// The stretches of the file that are finished.
  package var ledger: [LedgerRange] = []

  package init() {}
}

/// One score or obstacle on one life domain.
package struct ScreeningWaarde: Sendable, Hashable {
  /// The record it comes from.
  package let rij: Int
  /// The life domain.
  package let leefgebied: String
  /// `score` or `belemmering`.
  package let soort: String
  /// The score in ten-thousandths, or 1 and 0.
  package let waarde: Int64
}

/// A record that could not be loaded with certainty, and why.
package struct QuarantineRecord: Sendable, Hashable {
  /// The record number.
  package let record: Int
  /// Where the problem stands.
  package let location: SourceLocation
  /// The first byte of the record in the file.
  package let byteOffset: Int
  /// The length of the record in the file.
  package let byteLength: Int
  /// The rule that it broke.
  package let code: FindingCode
  /// The severity under which it broke it.
  package let severity: Severity
  /// The field, if the problem lies in one.
  package let veld: String?
}

/// What happened to the values of one field over the whole file.
package struct VeldTelling: Sendable, Hashable {
  /// How many rows have a value as it should be written.
  package var gevuld: Int = 0
  /// How many rows have none.
  package var leeg: Int = 0
  /// How many values were written otherwise and are loaded.
  package var hersteld: Int = 0
  /// How many values could not be read or are not in the code list.
  package var onbekend: Int = 0
  /// Where the first repaired value stands.
  package var eersteHersteld: SourceLocation?
  /// How many dates are written in each accepted style, and where the first of each stands.
  package var stijlen: [Int] = []
  package var eersteStijl: [SourceLocation?] = []

  /// Counts the dates that are written otherwise than most of the column as repaired: they were read, and another hand wrote them.
  package mutating func settleStyles() {
    guard let most = stijlen.max(), let usual = stijlen.firstIndex(of: most) else { return }
    for index in stijlen.indices where index != usual && stijlen[index] > 0 {
      gevuld -= stijlen[index]
      hersteld += stijlen[index]
      if eersteHersteld == nil { eersteHersteld = eersteStijl[index] }
    }
    stijlen = []
  }
}
