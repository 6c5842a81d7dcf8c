import Lists
import StageKit

/// How a failure of this stage ends.
func failure(_ error: ListsError) -> StageFailure {
  switch error.aard {
  case .bezet: StageFailure(.tempFail, error.description)
  case .schijf: StageFailure(.ioError, error.description)
  case .ontbreekt: StageFailure(.inputMissing, error.description)
  case .definitie: StageFailure(.config, error.description)
  case .programma: StageFailure(.software, error.description)
  }
}

runStage(
  name: "kb-lists", summary: "Schrijft de map van de controller: bevindingen, aansluiting, quarantaine en werkvoorraad.",
  options: [
    .value("data", "MAP", "de map met aanlevering, register en werk", required: true),
    .value("kengetallen", "BESTAND", "de database met kerncijfers", required: true),
    .value("warehouse", "BESTAND", "de database van klantbeeld", required: true),
    .value("personen", "BESTAND", "de database met personen", required: true),
    .value("uit", "MAP", "de map die wordt geschreven; bevat persoonsgegevens", required: true),
  ]
) { (arguments, progress) throws(StageFailure) in
  progress.step("lijsten voor de controller schrijven")
  let stage: ListsStage = ListsStage(
    data: try arguments.require("data"), kengetallen: try arguments.require("kengetallen"), warehouse: try arguments.require("warehouse"),
    personen: try arguments.require("personen"), uit: try arguments.require("uit"))
  let result: ListsStage.Uitkomst
  do throws(ListsError) { result = try stage.run() } catch { throw failure(error) }
  progress.step("\(result.records) records in \(result.bestanden) bestanden verantwoord, \(result.quarantaine) in quarantaine, \(result.bevindingen) bevindingen")
}
