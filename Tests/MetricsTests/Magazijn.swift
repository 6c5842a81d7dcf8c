import Bijstand
import FileKit
import ReferenceEngine
import SQLiteKit
import TestSupport

/// Builds a warehouse from arrays through the real schema and the real derived tables.
enum Magazijn {
  /// Builds the database of a municipality at a path.
  static func bouw(_ wereld: Wereld, at path: String, zonder: Set<String> = []) throws {
    let connection: Connection = try Connection(path: path, .create)
    try connection.execute("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; BEGIN")
    for folder in ["schema"] { try uitvoeren(folder, on: connection) }
    try vul(wereld, connection, zonder: zonder)
    try vulGeld(wereld, connection)
    try uitvoeren("afgeleid", on: connection)
    try connection.execute("COMMIT")
    try connection.close()
  }

  private static func uitvoeren(_ folder: String, on connection: borrowing Connection) throws {
    let root: String = SharedData.packageRoot + "/Sources/Warehouse/SQL/" + folder
    for path in try FileSystem.list(root).map({ $0.hasPrefix("/") ? $0 : root + "/" + $0 }) where path.hasSuffix(".sql") {
      try connection.execute(String(decoding: try FileSystem.readAll(path), as: UTF8.self))
    }
  }

  static func tekst(_ value: String?) -> String { value.map { "'" + $0 + "'" } ?? "NULL" }
  static func getal(_ value: Int?) -> String { value.map(String.init) ?? "NULL" }

  private static func vul(_ wereld: Wereld, _ connection: borrowing Connection, zonder: Set<String>) throws {
    let soorten: [String] = [
      "uitkering", "controletotaal", "toewijzing", "formatie", "indeling", "afspraak", "contact", "belemmering", "voorziening", "activiteit", "inkomen",
      "opdracht", "screening", "besluit", "doorverwijzing", "aanvraag", "klacht",
    ]
    for (index, soort) in soorten.enumerated() where !zonder.contains(soort) {
      try connection.execute("INSERT INTO levering (volgnummer, sha256, bron, soort, telt_mee) VALUES (\(index + 1), 'x\(index)', '\(soort)', '\(soort)', 1)")
    }
    let peildatum: Int32 = Maand(nummer: Int32(wereld.peilmaand)).laatsteDag.dag
    try connection.execute(
      """
      INSERT INTO parameter VALUES (\(peildatum), \(wereld.peilmaand), \(wereld.eersteMaand), 120, \(wereld.beeldMaanden), 0, 30, 3, 10, \(wereld.maxMaandenVooruit), 3, 13000, \(wereld.heeftInstemming ? 1 : 0),
        'historie', NULL, 'h', '0')
      """)
    for number in wereld.eersteMaand...wereld.peilmaand {
      let maand: Maand = Maand(nummer: Int32(number))
      try connection.execute("INSERT INTO maand VALUES (\(number), '\(maand.iso)', \(maand.eersteDag.dag), \(maand.laatsteDag.dag))")
    }
    for rule in wereld.aow { try connection.execute("INSERT INTO aow_leeftijd VALUES (\(rule.jaar), \(rule.maanden))") }
    for schaal in wereld.schalen {
      for (index, waarde) in schaal.waarden.enumerated() {
        let belofte: String = horizonnen[waarde] ?? "NULL, NULL, NULL"
        try connection.execute("INSERT INTO schaal VALUES ('\(schaal.naam)', '\(waarde)', '1', \(index + 1), 'Stap \(waarde)', \(belofte))")
      }
    }
    for klant in wereld.klanten {
      try connection.execute(
        "INSERT INTO klant VALUES ('\(klant.id)', \(getal(klant.geboorteVroegst)), \(getal(klant.geboorteLaatst)), '\(klant.geslacht)')")
    }
    try perioden(wereld, connection)
    try gebeurtenissen(wereld, connection)
    try dienstverlening(wereld, connection)
    for rij in wereld.vastgesteld { try connection.execute("INSERT INTO vastgestelde_stand VALUES (\(rij.maand), 1, \(rij.klanten))") }
  }

  private static func perioden(_ wereld: Wereld, _ connection: borrowing Connection) throws {
    for (number, periode) in wereld.perioden.enumerated() {
      try connection.execute(
        "INSERT INTO uitkeringsperiode VALUES (\(number), '\(periode.klant)', \(vast(periode)), 1, NULL, \(periode.isVerdwenen ? "'verdwenen'" : "NULL"), 1, 1, 1)")
      for kenmerk in periode.kenmerken {
        try connection.execute(
          "INSERT INTO periode_kenmerk VALUES (\(number), '\(periode.klant)', \(vast(kenmerk)), NULL, \(getal(kenmerk.eindOntheffing)), 1, 1)")
      }
    }
    for (number, periode) in wereld.uitkeringen.enumerated() {
      try connection.execute(
        "INSERT INTO dossierperiode VALUES (\(number), 'd\(number)', '\(periode.klant)', \(vast(periode)), 1, NULL, NULL, 1, 1, 1)")
      for kenmerk in periode.kenmerken {
        try connection.execute("INSERT INTO dossierperiode_kenmerk VALUES (\(number), 'd\(number)', '\(periode.klant)', \(vast(kenmerk)), 1, 1)")
      }
    }
  }

  private static func vast(_ periode: Wereld.Periode) -> String {
    let group: String? = periode.tot == nil ? nil : UitstroomReden.groep(van: periode.reden).rawValue
    return "\(periode.van), \(getal(periode.tot)), \(tekst(periode.reden)), \(tekst(group)), \(tekst(periode.redenAanvang))"
  }

  private static func vast(_ kenmerk: Wereld.Kenmerk) -> String {
    "\(kenmerk.van), \(getal(kenmerk.tot)), \(tekst(kenmerk.regeling)), \(tekst(kenmerk.leefvorm)), \(tekst(kenmerk.wijk)), "
      + "\(tekst(kenmerk.gemeente)), \(tekst(kenmerk.team)), \(tekst(kenmerk.ontheffing))"
  }

  private static func gebeurtenissen(_ wereld: Wereld, _ connection: borrowing Connection) throws {
    for talk in wereld.gesprekken { try connection.execute("INSERT INTO gesprek VALUES ('\(talk.klant)', \(talk.dag), 'contact', NULL, 1, 1)") }
    for row in wereld.indelingen {
      try connection.execute("INSERT INTO indeling VALUES ('\(row.klant)', '\(row.schaal)', '\(row.waarde)', \(row.dag), NULL, NULL, 1, 1)")
    }
    for row in wereld.afspraken {
      try connection.execute(
        """
        INSERT INTO afspraak VALUES (\(row.id), \(tekst(row.klant.isEmpty ? nil : row.klant)), \(getal(row.uitnodiging)), \(tekst(row.vorm)), \(tekst(row.nagebeld)), \(row.gepland),
          \(tekst(row.kanaal)), \(tekst(row.status)), \(getal(row.statusdag)), \(getal(row.oproep)), \(tekst(row.uitvoerder)), NULL, \(tekst(row.team)), 1, 1)
        """)
    }
    for row in wereld.toewijzingen {
      try connection.execute("INSERT INTO toewijzing VALUES ('\(row.klant)', \(tekst(row.rol)), \(tekst(row.klantmanager)), \(tekst(row.team)), \(row.van), \(getal(row.tot)), 1, 1)")
    }
    for row in wereld.formatie {
      try connection.execute("INSERT INTO formatie VALUES (\(row.maand), \(tekst(row.klantmanager)), \(tekst(row.team)), \(tekst(row.rol)), \(getal(row.fte)), \(getal(row.inzetbaar)), 1, 1)")
    }
    for row in wereld.controletotalen {
      try connection.execute(
        "INSERT INTO controletotaal VALUES ('b', \(row.maand), \(tekst(row.gemeente)), 'uitkeringen', \(row.uitkeringen * 10_000), 'systeem', NULL, 1, 1)")
    }
  }
}
