internal import CSVKit
public import FileKit

/// How many findings of a report are open: the controller's list, in which a decision stands beside what it is about.
public struct Bevindingenstand: Sendable, Hashable {
  /// The rules of the undecided findings of severity fout, each with how many there are, in the order of the list.
  public let fouten: [Fout]
  /// Findings to look at that nobody decided.
  public let waarschuwingen: Int
  /// Findings of severity fout that somebody decided.
  public let besloten: Int

  /// One rule with undecided findings.
  public struct Fout: Sendable, Hashable {
    /// The rule.
    public let code: String
    /// How many findings of it are undecided.
    public let aantal: Int
  }

  /// How many findings must be decided before the month can be signed.
  public var open: Int { fouten.reduce(0) { $0 + $1.aantal } }

  /// Counts the findings of `bevindingen.csv` in a controller's folder.
  public init(controller folder: String) throws(FileError) {
    let path: String = folder + "/bevindingen.csv"
    let bytes: [UInt8] = try FileSystem.readAll(path)
    let table: CSVTable
    do throws(CSVTableError) { table = try CSVTable.parse(bytes, name: path) } catch { preconditionFailure("our own list is no table: \(error)") }
    var counts: [(code: String, aantal: Int)] = []
    var waarschuwingen: Int = 0
    var besloten: Int = 0
    for row in table.rows {
      let isOpen: Bool = (table.value(row, "besluit") ?? "").isEmpty
      switch table.value(row, "ernst") {
      case "fout" where isOpen:
        let code: String = table.value(row, "code") ?? ""
        if counts.last?.code == code { counts[counts.count - 1].aantal += 1 } else { counts.append((code, 1)) }
      case "fout": besloten += 1
      case "waarschuwing" where isOpen: waarschuwingen += 1
      default: continue
      }
    }
    fouten = counts.map { Fout(code: $0.code, aantal: $0.aantal) }
    self.waarschuwingen = waarschuwingen
    self.besloten = besloten
  }
}
