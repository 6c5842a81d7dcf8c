/// Records and bytes of one file, spread over the dispositions of the ledger.
struct Boeking: Sendable {
  /// The dispositions in the order of the list.
  static let disposities: [String] = ["kop", "inleiding", "leeg", "slot", "geladen", "samengevoegd", "vervangen", "geweigerd", "quarantaine"]

  private(set) var records: [String: Int64] = [:]
  private(set) var bytes: [String: Int64] = [:]

  /// Adds records and bytes to a disposition.
  mutating func add(_ dispositie: String, records more: Int64, bytes moreBytes: Int64) {
    records[dispositie, default: 0] += more
    bytes[dispositie, default: 0] += moreBytes
  }

  /// Moves records and bytes from one disposition to another.
  mutating func move(from: String, to: String, records moved: Int64, bytes movedBytes: Int64) {
    add(from, records: -moved, bytes: -movedBytes)
    add(to, records: moved, bytes: movedBytes)
  }

  /// Moves all of one disposition to another.
  mutating func moveAll(from: String, to: String) {
    move(from: from, to: to, records: records[from] ?? 0, bytes: bytes[from] ?? 0)
  }

  /// All records.
  var alleRecords: Int64 { Boeking.disposities.reduce(0) { $0 + (records[$1] ?? 0) } }
  /// All bytes.
  var alleBytes: Int64 { Boeking.disposities.reduce(0) { $0 + (bytes[$1] ?? 0) } }
  /// Whether any disposition went below zero or has a name outside the list: a fault.
  var isOnmogelijk: Bool {
    records.values.contains { $0 < 0 } || bytes.values.contains { $0 < 0 } || records.keys.contains { !Boeking.disposities.contains($0) }
  }
  /// The dispositions that something has, in the order of the list; a file without any was refused before it held a record.
  var gebruikt: [String] {
    let used: [String] = Boeking.disposities.filter { records[$0] ?? 0 > 0 || bytes[$0] ?? 0 > 0 }
    return used.isEmpty ? ["geweigerd"] : used
  }
}
