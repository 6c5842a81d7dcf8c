import Lists
import StageKit

/// How a failure of this stage ends.
func failure(_ error: ListsError) -> StageFailure {
  switch error.aard {
  case .bezet: StageFailure(.tempFail, error.description)
  case .schijf: StageFailure(.ioError, error.description)
  case .ontbreekt: StageFailure(.inputMissing, error.description)
  case .aanroep: StageFailure(.usage, error.description)
  case .definitie: StageFailure(.config, error.description)
  case .programma: StageFailure(.software, error.description)
  }
}

runStage(
  name: "kb-lists", summary: "Schrijft de map van de controller: bevindingen, aansluiting, quarantaine en werkvoorraad.",
  options: [
    .value("data", "MAP", "de map met aanlevering, register en werk"),
    .value("kengetallen", "BESTAND", "de database met kerncijfers"),
    .value("warehouse", "BESTAND", "de database van klantbeeld"),
    .value("personen", "BESTAND", "de database met personen"),
    .value("uit", "MAP", "de map die wordt geschreven; bevat persoonsgegevens"),
    .value("instellingen", "BESTAND", "een ander bestand met instellingen"),
    .value("export", "MAP", "schrijf in plaats daarvan de database van --warehouse als CSV met DDL in deze map"),
    .value("weekstart", "DAG", "schrijf in plaats daarvan de werklijsten per team tot en met deze dag (jjjj-mm-dd)"),
  ]
) { (arguments, progress) throws(StageFailure) in
  if let folder = arguments["export"] {
    let warehouse: String = try arguments.require("warehouse")
    do throws(ListsError) { progress.step("\(try Magazijnexport(warehouse: warehouse, uit: folder).run()) tabellen geschreven in \(folder)") } catch { throw failure(error) }
    return
  }
  if let day = arguments["weekstart"] {
    let uit: String = try arguments.require("uit")
    let weekstart: WeekstartStage = WeekstartStage(
      dag: day, warehouse: try arguments.require("warehouse"), personen: try arguments.require("personen"), uit: uit)
    do throws(ListsError) { progress.step("werklijsten van \(try weekstart.run()) teams in \(uit)") } catch { throw failure(error) }
    return
  }
  progress.step("lijsten voor de controller schrijven")
  let data: String = try arguments.require("data")
  let kengetallen: String = try arguments.require("kengetallen")
  let warehouse: String = try arguments.require("warehouse")
  let personen: String = try arguments.require("personen")
  let uit: String = try arguments.require("uit")
  let result: ListsStage.Uitkomst
  do throws(ListsError) {
    let stage: ListsStage = try ListsStage(
      data: data, kengetallen: kengetallen, warehouse: warehouse, personen: personen, uit: uit, instellingen: arguments["instellingen"])
    result = try stage.run()
  } catch { throw failure(error) }
  progress.step("\(result.records) records in \(result.bestanden) bestanden verantwoord, \(result.quarantaine) in quarantaine, \(result.bevindingen) bevindingen")
}
