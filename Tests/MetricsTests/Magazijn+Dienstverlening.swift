import ReferenceEngine
import SQLiteKit

extension Magazijn {
  /// The promise of a category: weeks, months, what must have happened.
  static let horizonnen: [String: String] = [
    "beheer": "NULL, 36, 'omhoog'", "nog niet job ready": "NULL, 12, 'werk of omhoog'", "bijna job ready": "NULL, 6, 'werk'", "job ready": "13, NULL, 'werk'",
  ]

  static func dienstverlening(_ wereld: Wereld, _ connection: borrowing Connection) throws {
    let codes: [(String, String, String)] = [
      ("voorziening_type", "01", "werk"), ("voorziening_type", "03", "werkervaring"), ("voorziening_type", "06", "ondersteuning"),
      ("voorziening_type", "opleiding", "opleiding"), ("activiteit_soort", "vrijwilligerswerk", "vrijwilligerswerk"), ("activiteit_soort", "taal", "taal"),
      ("activiteit_soort", "solliciteren", "ondersteuning"),
    ]
    for (list, code, group) in codes { try connection.execute("INSERT INTO codelijst VALUES ('\(list)', '\(code)', '\(code)', '\(group)', 1, NULL, NULL)") }
    for row in wereld.belemmeringen { try connection.execute("INSERT INTO belemmering VALUES (\(tekst(row.klant)), 'taal', \(row.van), \(getal(row.tot)), NULL, 1, 1)") }
    for (index, row) in wereld.voorzieningen.enumerated() {
      try connection.execute(
        "INSERT INTO voorziening VALUES (\(index), \(tekst(row.klant)), \(tekst(row.type)), \(row.van), \(getal(row.gepland)), \(getal(row.tot)), NULL, NULL, 1, 1)")
    }
    for (index, row) in wereld.activiteiten.enumerated() {
      try connection.execute(
        "INSERT INTO activiteit VALUES (\(index), \(tekst(row.klant)), \(tekst(row.soort)), \(row.van), \(getal(row.tot)), \(getal(row.afgerond)), NULL, 1, 1)")
    }
    for row in wereld.inkomens {
      try connection.execute(
        "INSERT INTO inkomen VALUES (\(tekst(row.klant)), \(row.maand), \(tekst(row.soort)), \(getal(row.uren)), \(getal(row.bedrag)), NULL, 1, 1)")
    }
    for row in wereld.dekkingen { try connection.execute("INSERT INTO inkomen_dekking VALUES (\(row.maand), '\(row.klantgroep)', 1, 1)") }
    for row in wereld.deelnames {
      try connection.execute("INSERT INTO deelname VALUES ('\(row.experiment)', \(tekst(row.klant)), \(tekst(row.groep)), NULL, NULL, 1, 1)")
    }
    for (index, row) in wereld.doorverwijzingen.enumerated() {
      try connection.execute(
        "INSERT INTO doorverwijzing VALUES (\(tekst(row.klant)), \(tekst(row.partner)), \(row.dag), \(getal(row.opgepakt)), \(getal(row.terug)), 1, \(index))")
    }
    for (index, dag) in wereld.meldingen.enumerated() { try connection.execute("INSERT INTO aanvraag VALUES (\(index), '01', \(dag), NULL, NULL, 1, 1)") }
    for (index, dag) in wereld.klachten.enumerated() { try connection.execute("INSERT INTO klacht VALUES (\(index), \(dag), NULL, NULL, 1, 1)") }
    for row in wereld.toegestaan { try connection.execute("INSERT INTO voorziening_toegestaan VALUES ('\(row.schaal)', '\(row.waarde)', '\(row.type)')") }
    for row in wereld.velden {
      try connection.execute(
        "INSERT INTO veldtelling SELECT volgnummer, '\(row.veld)', \(row.gevuld), \(row.leeg), 0, 0 FROM levering WHERE soort = '\(row.soort)'")
    }
    // A delivery that does not count and a stand of another month: their fields are left out.
    try connection.execute(
      """
      INSERT INTO levering (volgnummer, sha256, bron, soort, soort_levering, peilmaand, telt_mee)
      VALUES (9001, 'y1', 'uitkering', 'uitkering', NULL, NULL, 0), (9002, 'y2', 'uitkering', 'uitkering', 'stand', \(wereld.peilmaand - 1), 1)
      """)
    try connection.execute("INSERT INTO veldtelling VALUES (9001, 'een', 5, 5, 0, 0), (9002, 'een', 5, 5, 0, 0)")
    for (index, row) in wereld.teruggekeerd.enumerated() {
      try connection.execute(
        """
        INSERT INTO uitkering (uitkering_id, klant_id, dossier_id, rol, van, levering, regel, teruggekeerd, teruggekeerd_in)
        VALUES (\(index), '\(row.klant)', 't\(index)', 'aanvrager', 1, 1, 1, 1, \(row.maand))
        """)
    }
    try overdracht(wereld, connection)
  }

  private static func overdracht(_ wereld: Wereld, _ connection: borrowing Connection) throws {
    for (index, row) in wereld.opdrachten.enumerated() {
      try connection.execute("INSERT INTO opdracht VALUES (\(index), 'o\(index)', \(tekst(row.klant)), 'p', \(row.dag), \(getal(row.uiterlijk)), 1, 1)")
    }
    for row in wereld.screeningen {
      try connection.execute(
        """
        INSERT INTO screening VALUES (\(row.id), 'p', \(tekst(row.referentie)), NULL, \(tekst(row.klant)), NULL, \(getal(row.dag)), '\(row.uitkomst)',
          \(getal(row.loonwaarde)), \(tekst(row.soort)), NULL, \(tekst(row.advies)), NULL, 1, 1)
        """)
      for score in row.scores {
        try connection.execute("INSERT INTO screening_waarde VALUES (\(row.id), '\(score.leefgebied)', 'score', \(getal(score.waarde)))")
      }
    }
    for (index, row) in wereld.besluiten.enumerated() {
      try connection.execute("INSERT INTO besluit VALUES (\(tekst(row.klant)), \(row.dag), \(tekst(row.referentie)), \(tekst(row.besluit)), 1, \(index))")
    }
  }
}
