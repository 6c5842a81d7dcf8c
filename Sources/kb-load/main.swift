internal import StageKit
internal import Warehouse

/// How each failure of the stage ends.
func failure(_ error: WarehouseError) -> StageFailure {
  switch error {
  case .sqlite:
    switch error.databasefout {
    case .bezet: StageFailure(.tempFail, error.description)
    case .schijf: StageFailure(.ioError, error.description)
    case .beschadigd: StageFailure(.dataUnusable, error.description)
    case .overig, nil: StageFailure(.software, error.description)
    }
  case .file(let error): StageFailure(error)
  case .inputMissing, .noDeliveries, .noDeliveriesFor: StageFailure(.inputMissing, error.description)
  case .definition: StageFailure(.config, error.description)
  case .register: StageFailure(.ioError, error.description)
  case .noMonth: StageFailure(.usage, error.description)
  case .invariant: StageFailure(.software, error.description)
  }
}

runStage(
  name: "kb-load", summary: "Maakt uit de rijen die tellen de database waaruit de cijfers komen.",
  options: [
    .value("data", "MAP", "de map met aanlevering, definities, register en werk", required: true),
    .value("personen", "BESTAND", "de database van kb-match", required: true),
    .value("uit", "BESTAND", "de database die wordt geschreven", required: true),
    .value("peilmaand", "JJJJ-MM", "een andere maand dan de nieuwste volledige"),
    .value("instellingen", "BESTAND", "een ander bestand met instellingen"),
  ]
) { (arguments, progress) throws(StageFailure) in
  progress.step("database vullen")
  let data: String = try arguments.require("data")
  let personen: String = try arguments.require("personen")
  let uit: String = try arguments.require("uit")
  do throws(WarehouseError) {
    let stage: LoadStage = try LoadStage(
      data: data, personen: personen, uit: uit, staging: data + "/werk/bron", peilmaand: arguments["peilmaand"], peilmaandbestand: data + "/werk/peilmaand.txt",
      instellingen: Laadinstellingen(map: data + "/definities", instellingen: arguments["instellingen"]), programmaversie: KlantbeeldVersion.current)
    progress.step("peilmaand \(try stage.run())")
  } catch { throw failure(error) }
}
