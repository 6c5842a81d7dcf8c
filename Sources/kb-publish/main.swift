import Definitions
import Publication
import StageKit

/// How a failure of publishing ends the stage.
func failure(_ error: PublicationError) -> StageFailure {
  switch error {
  case .file(let file): StageFailure(file)
  case .register: StageFailure(.dataUnusable, error.description)
  case .missing: StageFailure(.inputMissing, error.description)
  case .differentRuns: StageFailure(.software, error.description)
  }
}

runStage(
  name: "kb-publish", summary: "Zet de gebouwde rapporten op hun plaats en zegt hoe de maand ervoor staat.",
  options: [
    .value("data", "MAP", "de map met aanlevering, definities, register en werk", required: true),
    .value("reports", "MAP", "de map waarin de rapporten komen", required: true),
    .value("instellingen", "BESTAND", "instellingen in plaats van die van de map"),
    .flag("bewaren", "verwijder in plaats daarvan lijsten over personen en exports die ouder zijn dan bewaar_maanden"),
    .flag("proef", "noem bij --bewaren alleen wat weg zou gaan"),
    .flag("streng", "eindig met 65 als er een fout openstaat"),
  ]
) { (arguments, progress) throws(StageFailure) in
  let data: String = try arguments.require("data")
  let settings: Settings
  do throws(DefinitionError) { settings = try DefinitionSet.load(folder: data + "/definities", instellingen: arguments["instellingen"]).settings } catch { throw StageFailure(.config, error.description) }
  if arguments.has("bewaren") {
    let bewaring: Bewaring = Bewaring(reports: try arguments.require("reports"), maanden: settings.bewaarMaanden)
    let paths: [String]
    do throws(PublicationError) { paths = arguments.has("proef") ? try bewaring.verlopen() : try bewaring.run() } catch { throw failure(error) }
    for path in paths { Terminal.say((arguments.has("proef") ? "zou verwijderen: " : "verwijderd: ") + path) }
    Terminal.say("bewaren: \(paths.count) mappen ouder dan \(settings.bewaarMaanden) maanden")
    return
  }
  let oordeel: Oordeel
  do {
    let publicatie: Publicatie = try Publicatie(data: data, reports: try arguments.require("reports"), kopieen: settings.analistKopieen)
    oordeel = try publicatie.run()
  } catch let error as PublicationError { throw failure(error) } catch let error as StageFailure { throw error } catch { preconditionFailure("\(error)") }
  Terminal.say(oordeel.regel)
  if arguments.has("streng"), oordeel.fouten > 0 { throw StageFailure(.dataUnusable, "er staat een fout open") }
}
