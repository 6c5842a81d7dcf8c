import Metrics
import SQLiteKit
import StageKit

/// How a stage ends because of a failure to measure.
func failure(_ error: MeasureFailure) -> StageFailure {
  let status: ExitStatus =
    switch error.soort {
    case .definitie: .config
    case .invoerOntbreekt: .inputMissing
    case .invoerUitvoer: .ioError
    case .bezet: .tempFail
    case .eigenFout: .software
    case .aanroep: .usage
    }
  return StageFailure(status, error.melding)
}

runStage(
  name: "kb-measure", summary: "Rekent alle kerncijfers uit het magazijn: kengetallen.sqlite en de map van de analist.",
  options: [
    .value("data", "MAP", "de datamap; daaruit komen de eigen definities", required: true),
    .value("warehouse", "BESTAND", "het magazijn (standaard MAP/werk/klantbeeld.sqlite)"),
    .value("uit", "BESTAND", "de database met kerncijfers (standaard MAP/werk/kengetallen.sqlite)"),
    .value("analist", "MAP", "de map van de analist die opnieuw wordt gemaakt"),
    .value("instellingen", "BESTAND", "instellingen die voor die van de datamap gaan"),
    .value("bekend-op", "DATUM", "de datum waarop de leveringen bekend waren, als dat niet nu is"),
    .value("verklaar", "KERNCIJFER", "legt een kerncijfer uit: definitie, SQL, parameters, teller en noemer"),
    .value("peilmaand", "MAAND", "bij --verklaar: de maand waarin de periode eindigt, zoals 2026-10"),
    .value("groep", "GROEP", "bij --verklaar: alleen deze groep"),
    .value("rijen", "BESTAND", "bij --verklaar: schrijft de klant_id's achter het cijfer als CSV"),
  ]
) { arguments, progress throws(StageFailure) in
  let data: String = try arguments.require("data")
  TemporaryFiles.keep(in: data + "/werk")
  let places: MeasureStage.Places = MeasureStage.Places(
    warehouse: arguments["warehouse"] ?? data + "/werk/klantbeeld.sqlite", uit: arguments["uit"] ?? data + "/werk/kengetallen.sqlite",
    analist: arguments["analist"], definities: data + "/definities", instellingen: arguments["instellingen"], bekendOp: arguments["bekend-op"])
  do throws(MeasureFailure) {
    let stage: MeasureStage = try MeasureStage(places, version: KlantbeeldVersion.current)
    if let kerncijfer = arguments["verklaar"] {
      let question: Explanation.Vraag = Explanation.Vraag(
        kerncijfer: kerncijfer, peilmaand: arguments["peilmaand"], groep: arguments["groep"], rijen: arguments["rijen"])
      for line in try stage.explain(question) { Terminal.say(line) }
    } else {
      progress.step("kerncijfers")
      try stage.run { done, total in progress.update(done: done, of: total) }
    }
  } catch { throw failure(error) }
}
