public import Findings

extension FindingCode {
  /// A mistake in a definition file.
  public static let definitieOnjuist = FindingCode(
    "R-1001", .fout, titel: "definitie onjuist", uitleg: "Een definitiebestand kan niet worden gebruikt zoals het er staat.",
    wenk: "Verbeter het bestand op de genoemde regel en kolom.")
  /// A file among the definitions that nothing reads.
  public static let definitieOnbekend = FindingCode(
    "R-1002", .waarschuwing, titel: "bestand wordt niet gelezen", uitleg: "In de map definities staat een bestand dat geen enkele stap leest.",
    wenk: "Controleer de naam van het bestand: het vervangt alleen een ingebouwd bestand met precies dezelfde naam.")
}

/// The findings that this module can make.
public enum DefinitionsFindings {
  /// All of them, by code.
  public static let codes: [FindingCode] = [.definitieOnjuist, .definitieOnbekend]
}

extension DefinitionError {
  /// The mistakes as findings, so that they can stand in one list with all others.
  public var findings: [Finding] {
    problemen.map { problem in
      // Definitions are written by the municipality and hold no data about persons, so the sentence is public.
      Finding(
        .definitieOnjuist, at: SourceLocation(file: problem.file, line: problem.line, column: problem.column),
        message: "\(Openbaar(problem.melding))")
    }
  }
}
