internal import Bijstand
internal import CSVKit
public import Definitions
internal import FileKit
internal import Findings

/// Explains, without storing anything, which mapping fits a file and what would be loaded of it.
public enum Verklaring {
  /// The lines of the explanation; no value from the file is among them.
  public static func lines(path: String, definitions: DefinitionSet) throws(IntakeError) -> [String] {
    do throws(FileError) { return try explain(path, FileSystem.name(of: path), definitions) } catch { throw .file(error) }
  }

  private static func explain(_ path: String, _ bestand: String, _ definitions: DefinitionSet) throws(FileError) -> [String] {
    if let refusal = FileKinds.refusal(path: path, bestand: bestand) { return refused(refusal) }
    let recognition: Herkenning = try Herkenning.recognise(path: path, bestand: bestand, definitions: definitions)
    let mark: String = OpmaakFindings.naam(recognition.dialect.delimiter).tekst
    var lines: [String] = ["codering \(recognition.dialect.encoding.rawValue), scheidingsteken \(mark), kop op regel \(recognition.dialect.skipRows + 1)"]
    if let problem = recognition.problem { lines += refused(problem) }
    guard let match = recognition.matches.first else { return lines }
    // Without one column in common the nearest mapping is nearest to nothing.
    guard match.gevonden > 0 else { return lines }
    let mapping: SourceMapping = match.mapping
    lines.append((recognition.problem == nil ? "koppeling " : "dichtstbijzijnde koppeling ") + mapping.bron + " (soort \(mapping.soort))")
    lines.append("levering: \(PeilmaandFinder.kind(match).rawValue), einddatum: \(mapping.einddatum.rawValue)")
    guard recognition.problem == nil else { return lines + columns(match, recognition, definitions) { _ in "" } + missing(match) }
    let look: PeilmaandFinder.Verdict = try PeilmaandFinder.look(path: path, bestand: bestand, recognition)
    let plan: StagingPlan = PlanBuilder.plan(
      match, header: recognition.header, bestand: bestand, peilmaand: look.peilmaand, isStand: PeilmaandFinder.kind(match) == .stand,
      definitions: definitions)
    let run: DryRun = try DryRun(ByteSource(path: path), dialect: recognition.dialect, plan: plan)
    lines += columns(match, recognition, definitions) { place in count(place, plan, run) }
    for constante in mapping.constanten { lines.append("  vast: \(constante.veld) = \(constante.waarde)") }
    lines += missing(match)
    lines.append("rijen: \(run.geladen + run.quarantaine)" + (look.peilmaand.map { ", peilmaand \($0.iso)" } ?? ""))
    lines.append("te laden: \(run.geladen); quarantaine: \(run.quarantaine)")
    let whole: [Finding] =
      DriftFindings.findings(recognition, bestand: bestand) + OpmaakFindings.findings(recognition, bestand: bestand)
      + OpmaakFindings.findings(run.summary, rows: run.geladen + run.quarantaine, bestand: bestand)
    for finding in whole { lines.append("  \(definitions.regels.severity(of: finding).rawValue) [\(finding.code.id)] \(finding.message.tekst)") }
    for code in run.bevindingen.keys.sorted() {
      guard let telling = run.bevindingen[code] else { continue }
      let place: String = telling.eerste.map { ", de eerste op regel \($0.line) kolom \($0.column)" } ?? ""
      lines.append("  \(definitions.regels.severity(code).rawValue) [\(code.id)] \(code.titel): \(telling.aantal) keer\(place)")
    }
    return lines
  }

  private static func refused(_ problem: Finding) -> [String] {
    ["niet te laden: " + problem.message.tekst, "  wenk: " + problem.hint]
  }

  /// A line per column of the file: what it becomes, and what its cells come to.
  private static func columns(
    _ match: HeaderMatch, _ recognition: Herkenning, _ definitions: DefinitionSet, _ count: (Int) -> String
  ) -> [String] {
    let layout: Layout? = definitions.layout(match.mapping.soort)
    return match.kolommen.enumerated().map { place, index in
      let head: String = "  kolom \(place + 1): "
      if let index {
        let kolom: Kolom = match.mapping.kolommen[index]
        let target: String = kolom.veld.map { "-> \($0) (\(kolom.type.rawValue)\(kolom.verplicht ? ", verplicht" : ""))" } ?? "bekend, niet geladen"
        return head + "'\(kolom.namen.first ?? "")' \(target)" + count(place)
      }
      if let part = layout?.leefgebiedkolom(recognition.header[place]) { return head + "-> \(part.soort.rawValue) op een leefgebied" + count(place) }
      return head + "niet in de koppeling, wordt niet geladen"
    }
  }

  private static func count(_ place: Int, _ plan: StagingPlan, _ run: DryRun) -> String {
    guard let index = plan.fields.firstIndex(where: { $0.source == place }) else { return "" }
    let telling: VeldTelling = run.velden[index]
    return ": \(telling.gevuld) gevuld, \(telling.leeg) leeg, \(telling.hersteld) hersteld, \(telling.onbekend) onleesbaar of onbekend"
  }

  private static func missing(_ match: HeaderMatch) -> [String] {
    match.ontbreekt.map { "  ontbreekt (verplicht): '\($0)'" } + match.ontbreektOptioneel.map { "  ontbreekt: '\($0)'" }
  }
}
