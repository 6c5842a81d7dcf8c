internal import Bijstand
internal import Definitions
internal import SQLiteKit

/// Writes what does not come from a delivery of persons: the parameters, the months, code lists and scales.
struct Naslag {
  let instellingen: Laadinstellingen
  let model: Model
  let metKlantmanager: Bool
  let programmaversie: String

  func write(_ connection: borrowing Connection) throws(SQLiteError) {
    try writeParameter(connection)
    try writeMonths(connection)
    try writeCodes(connection)
    try writeScales(connection)
    try writeRuleTables(connection)
    try writeNorms(connection)
  }

  private func writeParameter(_ connection: borrowing Connection) throws(SQLiteError) {
    let settings: Settings = instellingen.definities.settings
    let keuze: Peilmaandkeuze = model.keuze
    var insert: Statement = try connection.prepare("INSERT INTO parameter VALUES (" + [String](repeating: "?", count: 17).joined(separator: ",") + ")")
    let numbers: [Int64?] = [
      Int64(model.peildatum), Int64(keuze.peilmaand), Int64(keuze.eersteMaand), Int64(instellingen.reeksMaanden), Int64(settings.beeldMaanden),
      Int64(instellingen.onderbrekingDagen), Int64(instellingen.dossiergatDagen), Int64(settings.voorlopigMaanden), Int64(settings.drempel),
      Int64(settings.maxMaandenVooruit), Int64(settings.teamMinimum), Int64(settings.opslagBruto), metKlantmanager ? 1 : 0,
    ]
    for (index, number) in numbers.enumerated() { try insert.bind(number, at: Int32(index + 1)) }
    try insert.bind(keuze.soortLevering, at: 14)
    try insert.bind(keuze.eersteWaarneming.map { Int64($0) }, at: 15)
    try insert.bind(instellingen.definities.hash, at: 16)
    try insert.bind(programmaversie, at: 17)
    try insert.run()
  }

  private func writeMonths(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO maand VALUES (?,?,?,?)")
    for number in model.keuze.eersteMaand...model.keuze.peilmaand {
      let maand: Maand = Maand(nummer: number)
      try insert.bind(Int64(number), at: 1)
      try insert.bind(maand.iso, at: 2)
      try insert.bind(Int64(maand.eersteDag.dag), at: 3)
      try insert.bind(Int64(maand.laatsteDag.dag), at: 4)
      try insert.run()
    }
  }

  private func writeCodes(_ connection: borrowing Connection) throws(SQLiteError) {
    let definitions: DefinitionSet = instellingen.definities
    var insert: Statement = try connection.prepare("INSERT OR IGNORE INTO codelijst VALUES (?,?,?,?,?,?,?)")
    for name in definitions.codelijstnamen {
      for code in definitions.codelijsten[name]?.standaardcodes ?? [] {
        try insert.bind(name, at: 1)
        try insert.bind(code.code, at: 2)
        try insert.bind(code.label, at: 3)
        try insert.bind(code.groep, at: 4)
        try insert.bind(Int64(code.volgorde), at: 5)
        try insert.bind(code.geldigVan.map { Int64($0.dag) }, at: 6)
        try insert.bind(code.geldigTot.map { Int64($0.dag) }, at: 7)
        try insert.run()
      }
    }
    var aow: Statement = try connection.prepare("INSERT INTO aow_leeftijd VALUES (?,?)")
    for regel in definitions.aow.regels {
      try aow.bind(Int64(regel.vanJaar), at: 1)
      try aow.bind(Int64(regel.maanden), at: 2)
      try aow.run()
    }
    var kanaal: Statement = try connection.prepare("INSERT OR IGNORE INTO kanaal_telt VALUES (?)")
    for name in definitions.settings.kanaalTelt {
      try kanaal.bind(name, at: 1)
      try kanaal.run()
    }
  }

  private func writeScales(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT OR IGNORE INTO schaal VALUES (?,?,?,?,?,?,?,?)")
    for schaal in instellingen.definities.schalen {
      for waarde in schaal.waarden {
        try insert.bind(schaal.naam, at: 1)
        try insert.bind(waarde.waarde, at: 2)
        try insert.bind(schaal.versie, at: 3)
        try insert.bind(Int64(waarde.volgorde), at: 4)
        try insert.bind(waarde.label, at: 5)
        try insert.bind(waarde.horizonWeken.map { Int64($0) }, at: 6)
        try insert.bind(waarde.horizonMaanden.map { Int64($0) }, at: 7)
        try insert.bind(waarde.horizonUitkomst, at: 8)
        try insert.run()
      }
    }
  }

  private func writeRuleTables(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO voorziening_toegestaan VALUES (?,?,?)")
    for one in instellingen.definities.toegestaneVoorzieningen {
      try insert.bind(one.schaal, at: 1)
      try insert.bind(one.waarde, at: 2)
      try insert.bind(one.type, at: 3)
      try insert.run()
    }
    var demand: Statement = try connection.prepare("INSERT INTO advieseis VALUES (?,?,?,?)")
    for one in instellingen.definities.advieseisen {
      try demand.bind(one.advies, at: 1)
      try demand.bind(one.belemmeringenVan.map { Int64($0) }, at: 2)
      try demand.bind(one.belemmeringenTot.map { Int64($0) }, at: 3)
      try demand.bind(one.loonwaardeTot.flatMap { $0.herschaald(4) }.map(\.eenheden), at: 4)
      try demand.run()
    }
  }

  private func writeNorms(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO normbedrag VALUES (?,?,?,?)")
    for norm in instellingen.definities.normbedragen {
      try insert.bind(Int64(norm.vanaf.nummer), at: 1)
      try insert.bind(norm.norm, at: 2)
      try insert.bind(Int64(norm.vakantiemaand), at: 3)
      try insert.bind(Int64(norm.vakantietoeslagPct), at: 4)
      try insert.run()
    }
  }
}
