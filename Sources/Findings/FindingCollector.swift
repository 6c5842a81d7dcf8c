/// Gathers findings and counts them, so that output does not depend on the order in which they were found.
public struct FindingCollector: Sendable {
  /// How often one code occurred at one severity.
  public struct Count: Sendable, Hashable {
    /// Which kind of problem.
    public let code: FindingCode
    /// At which severity.
    public let severity: Severity
    /// How often.
    public let aantal: Int

    /// Makes a count, for tests and for callers that merge their own.
    public init(code: FindingCode, severity: Severity, aantal: Int) {
      self.code = code
      self.severity = severity
      self.aantal = aantal
    }
  }

  /// The findings in the order in which they were added.
  public private(set) var findings: [Finding] = []

  /// Starts empty.
  public init() {}

  /// Adds one finding.
  public mutating func add(_ finding: Finding) { findings.append(finding) }

  /// Adds several findings.
  public mutating func add(contentsOf more: some Sequence<Finding>) { findings.append(contentsOf: more) }

  /// Whether nothing was found.
  public var isEmpty: Bool { findings.isEmpty }

  /// The severest severity found, if anything was.
  public var worst: Severity? { findings.lazy.map(\.severity).max() }

  /// How many findings have this severity.
  public func count(of severity: Severity) -> Int {
    findings.count { $0.severity == severity }
  }

  /// The findings in their fixed order.
  public func sorted() -> [Finding] { findings.sorted() }

  /// The exact counts, severest first and then by code.
  public func counts() -> [Count] {
    struct Key: Hashable {
      let code: FindingCode
      let severity: Severity
    }
    var table: [Key: Int] = [:]
    for finding in findings { table[Key(code: finding.code, severity: finding.severity), default: 0] += 1 }
    return table.map { Count(code: $0.key.code, severity: $0.key.severity, aantal: $0.value) }
      .sorted { left, right in
        left.severity != right.severity ? left.severity > right.severity : left.code < right.code
      }
  }
}
