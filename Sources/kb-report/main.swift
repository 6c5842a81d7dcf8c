import Definitions
import Disclosure
import FileKit
import Register
import Reporting
import StageKit

runStage(
  name: "kb-report", summary: "maakt de bladzijden en CSV-bestanden voor het management uit beschermde cijfers",
  options: [
    .value("data", "MAP", "de map met gegevens"),
    .value("kengetallen", "BESTAND", "de cijfers van kb-measure (standaard DATA/werk/kengetallen.sqlite)"),
    .value("analist", "MAP", "de map van de analist van dezelfde run; haar CSV-bestanden horen bij wat wordt vastgesteld"),
    .value("uit", "MAP", "waar de bladzijden van deze maand komen"),
    .value("uitvoercontrole", "BESTAND", "lijst van verborgen rijen met de reden, voor de controller"),
    .flag("voorbeeld", "zet op elke bladzijde dat het voorbeeldgegevens zijn"),
    .value("maanden-index", "MAP", "schrijf alleen index.html in deze map, die naar alle maanden leidt"),
  ]
) { (arguments, progress) throws(StageFailure) in
  do throws(ReportingError) {
    if let folder = arguments["maanden-index"] {
      progress.step("index van de maanden")
      try MonthsIndex(folder: folder, voorbeeld: arguments.has("voorbeeld")).write()
      return
    }
    let data: String = arguments["data"] ?? "data"
    let figures: String = arguments["kengetallen"] ?? data + "/werk/kengetallen.sqlite"
    guard FileSystem.exists(figures) else { throw ReportingError.missing(figures) }
    guard let target = arguments["uit"] else { throw ReportingError.noTarget }
    progress.step("cijfers beschermen en bladzijden schrijven")
    let made = try ReportStage(
      kengetallen: figures, uit: target, uitvoercontrole: arguments["uitvoercontrole"], definities: definitions(data + "/definities"),
      voorbeeld: arguments.has("voorbeeld"), data: data, analist: arguments["analist"]
    ).run()
    let stand: Rapportstand = Rapportstand(peilmaand: made.peilmaand, versie: made.versie, isVastgesteld: made.isVastgesteld, hash: made.hash)
    do throws(RegisterError) { try stand.schrijf(data: data) } catch { throw ReportingError.disclosure(.register(error)) }
    progress.step("\(made.bestanden) bestanden, \(made.rijen) rijen waarvan \(made.verborgen) niet getoond")
  } catch {
    throw failure(error)
  }
}

/// The pages, texts, norms and events in use.
func definitions(_ folder: String) throws(ReportingError) -> DefinitionSet {
  do throws(DefinitionError) { return try DefinitionSet.load(folder: folder) } catch { throw .definitie(error) }
}

/// The exit of a failed run: what cannot be read is missing or our own fault, what cannot be written is the disk's.
func failure(_ error: ReportingError) -> StageFailure {
  switch error {
  case .missing: StageFailure(.inputMissing, error.description)
  case .noTarget: StageFailure(.usage, error.description)
  case .definitie: StageFailure(.config, error.description)
  case .file(let inner): StageFailure(inner)
  case .incomplete, .disclosure: StageFailure(.software, error.description)
  }
}
