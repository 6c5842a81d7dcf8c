internal import StageKit

runStage(
  name: "kb-ingest", summary: "leest aanleveringen, nummert ze en zet ze getypeerd klaar",
  options: [
    .flag("registreer", "bekijk DATA/aanlevering en nummer wat nieuw is"),
    .value("levering", "LEV", "lees een levering (DATA/werk/levering/*.lev) in naar --uit"),
    .flag("leveringen", "lees de leveringen die erachter staan (LEV ...) in naar DATA/werk/bron"),
    .value("data", "MAP", "de map met aanlevering, definities, register en werk"),
    .value("instellingen", "BESTAND", "een ander bestand met instellingen"),
    .value("uit", "SQLITE", "de database die van de levering wordt gemaakt"),
    .flag("controle", "lees alleen wat nieuw is, leg uit en bewaar niets"),
    .value("verklaar", "BESTAND", "welke koppeling past, kolom voor kolom, zonder te laden"),
    .value("toets", "BESTAND", "typ en toets een bestand zonder iets op te slaan, en tel wat eruit komt"),
    .value("voorstel", "BESTAND", "schrijf een eerste koppeling voor een onbekende indeling"),
    .value("lees", "BESTAND", "lees een bestand volgens --dialect, zonder koppeling"),
    .value("dialect", "JSON", "het dialect voor --lees"),
    .value("csv", "BESTAND", "waar --lees schrijft wat is geladen"),
    .value("quarantaine", "BESTAND", "waar --lees schrijft wat niet is geladen"),
  ], positionals: "LEV ..."
) { (arguments: Arguments, progress: Progress) throws(StageFailure) in
  if let file = arguments["lees"] { return try Commands.read(file, arguments) }
  let data: String = arguments["data"] ?? "data"
  if let extra = arguments.positionals.first, !arguments.has("leveringen") { throw StageFailure(.usage, "'\(extra)' hoort hier niet; zie --help") }
  if arguments.has("registreer") { return try Commands.register(data, arguments["instellingen"], progress) }
  if let lev = arguments["levering"] { return try Commands.deliver(lev, data, arguments["instellingen"], uit: arguments.require("uit"), progress) }
  if arguments.has("leveringen") { return try Commands.deliver(arguments.positionals, data, arguments["instellingen"], progress) }
  if arguments.has("controle") { return try Commands.check(data, arguments["instellingen"]) }
  if let file = arguments["verklaar"] { return try Commands.explain(file, data) }
  if let file = arguments["toets"] { return try Commands.test(file, data) }
  if let file = arguments["voorstel"] { return try Commands.propose(file, data) }
  throw StageFailure(.usage, "kies een opdracht: --registreer, --levering, --leveringen, --controle, --verklaar, --toets, --voorstel of --lees (zie --help)")
}
