import Signing
import StageKit

/// How a failure of signing ends the stage.
func failure(_ error: SigningError) -> StageFailure {
  let status: ExitStatus =
    switch error.aard {
    case .aanroep: .usage
    case .nogNiet: .dataUnusable
    case .ontbreekt: .inputMissing
    case .bezet: .tempFail
    case .schijf: .ioError
    case .programma: .software
    }
  return StageFailure(status, error.description)
}

runStage(
  name: "kb-sign", summary: "Stelt de cijfers van een maand vast: bewaart ze in het register en schrijft wie het deed.",
  options: [
    .value("data", "MAP", "de map met aanlevering, definities, register en werk", required: true),
    .value("reports", "MAP", "de map met de rapporten", required: true),
    .value("peilmaand", "JJJJ-MM", "de maand die wordt vastgesteld"),
    .value("door", "NAAM", "wie vaststelt"),
    .value("voorbehoud", "TEKST", "wat de vaststeller voorbehoudt"),
  ]
) { (arguments, progress) throws(StageFailure) in
  let stage: SigningStage = SigningStage(
    data: try arguments.require("data"), reports: try arguments.require("reports"), peilmaand: arguments["peilmaand"] ?? "", door: arguments["door"] ?? "",
    voorbehoud: arguments["voorbehoud"] ?? "")
  let done: SigningStage.Uitkomst
  do throws(SigningError) { done = try stage.run() } catch { throw failure(error) }
  let month: String = arguments["peilmaand"] ?? ""
  switch done {
  case .vastgesteld(let versie): progress.step("\(month) is vastgesteld als versie \(versie)")
  case .wasAl(let versie, let door, let datum):
    progress.step("\(month) was al vastgesteld: versie \(versie), door \(door), op \(datum); er verandert niets")
  }
}
