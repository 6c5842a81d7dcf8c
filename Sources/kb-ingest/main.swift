internal import StageKit

runStage(
  name: "kb-ingest", summary: "leest aanleveringen, nummert ze en zet ze getypeerd klaar",
  options: [
    .flag("registreer", "bekijk DATA/aanlevering en nummer wat nieuw is"),
    .value("levering", "LEV", "lees een levering (DATA/werk/levering/*.lev) in naar --uit"),
    .value("data", "MAP", "de map met aanlevering, definities, register en werk"),
    .value("instellingen", "BESTAND", "een ander bestand met instellingen"),
    .value("uit", "SQLITE", "de database die van de levering wordt gemaakt"),
    .flag("controle", "lees alleen wat nieuw is, leg uit en bewaar niets"),
    .value("verklaar", "BESTAND", "welke koppeling past, kolom voor kolom, zonder te laden"),
    .value("voorstel", "BESTAND", "schrijf een eerste koppeling voor een onbekende indeling"),
    .value("lees", "BESTAND", "lees een bestand volgens --dialect, zonder koppeling"),
    .value("dialect", "JSON", "het dialect voor --lees"),
    .value("csv", "BESTAND", "waar --lees schrijft wat is geladen"),
    .value("quarantaine", "BESTAND", "waar --lees schrijft wat niet is geladen"),
  ]
) { (arguments: Arguments, progress: Progress) throws(StageFailure) in
  if let file = arguments["lees"] { return try Commands.read(file, arguments) }
  let data: String = arguments["data"] ?? "data"
  if arguments.has("registreer") { return try Commands.register(data, arguments["instellingen"], progress) }
  if let lev = arguments["levering"] { return try Commands.deliver(lev, data, arguments["instellingen"], uit: arguments.require("uit"), progress) }
  if arguments.has("controle") { return try Commands.check(data, arguments["instellingen"]) }
  if let file = arguments["verklaar"] { return try Commands.explain(file, data) }
  if let file = arguments["voorstel"] { return try Commands.propose(file, data) }
  throw StageFailure(.usage, "kies een opdracht: --registreer, --levering, --controle, --verklaar, --voorstel of --lees (zie --help)")
}
