internal import Bijstand
internal import CSVKit
internal import SQLiteKit

/// Writes the working lists per team up to a day: person-level, for the team alone, and no figures.
public struct WeekstartStage {
  private let dag: String
  private let warehouse: String
  private let personen: String
  private let uit: String

  static let merk: String = "werkinformatie, geen cijfer"
  static let kolommen: [String] = [
    "team", "klantmanager", "lijst", "klantnummer", "voorletters", "voorvoegsel", "achternaam", "gegeven", "open_stappen", "soort_informatie",
  ]

  /// Prepares the lists of a day.
  public init(dag: String, warehouse: String, personen: String, uit: String) {
    self.dag = dag
    self.warehouse = warehouse
    self.personen = personen
    self.uit = uit
  }

  /// What is the same for all teams.
  private struct Week {
    let dag: Datum
    let week: ClosedRange<Datum>
    let venster: Werklijst.Vensters
    let peildatum: Datum
    let isPerKlantmanager: Bool
  }

  /// Writes a folder per team, all at once; gives the number of teams.
  public func run() throws(ListsError) -> Int {
    guard let day = Datum(iso: dag) else { throw .noDay(dag) }
    let model: Bron = try Bron(warehouse)
    try model.voegToe(personen, als: "personen")
    let monday: Datum = day.plus(dagen: 1 - day.weekdag)
    let week: Week = Week(
      dag: day, week: monday...monday.plus(dagen: 6),
      venster: Werklijst.Vensters(op: day, maanden: Int(try model.getal("SELECT beeld_maanden FROM parameter") ?? 12)),
      peildatum: Datum(dag: Int32(try model.getal("SELECT peildatum FROM parameter") ?? 0)),
      isPerKlantmanager: try model.getal("SELECT or_instemming FROM parameter") == 1)
    guard day >= week.peildatum.maandNummer.eersteDag else { throw .dayBeforeStand(dag) }
    let klanten: [Werkklant] = try Self.klanten(model, op: day)
    var folder: Uitvoermap = try Uitvoermap(uit)
    var used: Set<String> = []
    let teams: [String] = Set(klanten.map(\.team)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for team in teams {
      let own: [Werkklant] = klanten.filter { $0.team == team }
      let name: String = Self.map(team, &used)
      try folder.schrijf(name + "/werklijst.csv", Self.csv(own, week))
      try folder.schrijf(name + "/index.html", Self.blad(team, own, week))
    }
    try folder.putInPlace()
    return teams.count
  }

  /// Everybody in bestand on the day, by team and klantmanager, with the state of the steps and of the talks.
  private static func klanten(_ model: borrowing Bron, op day: Datum) throws(ListsError) -> [Werkklant] {
    var names: [String: String] = [:]
    try model.forEach("SELECT team, team_publicatie FROM team ORDER BY team") { (row) throws(ListsError) in names[row.text(0)] = row.text(1) }
    var talks: [String: (gesprek: Datum?, afspraak: Datum?, voorzieningen: Int64)] = [:]
    try model.forEach((EmbeddedFiles.all["SQL/weekstart.sql"] ?? "").replacing("@dag", with: "\(day.dag)")) { (row) throws(ListsError) in
      talks[row.text(0)] = (row.intOrNil(1).map { Datum(dag: Int32($0)) }, row.intOrNil(2).map { Datum(dag: Int32($0)) }, row.int(3))
    }
    var klanten: [Werkklant] = []
    var states: [String: Int] = [:]
    try model.forEach(Werkvoorraad.sql(op: Int64(day.dag))) { (row) throws(ListsError) in
      let talk = talks[row.text(9)]
      states[row.text(2), default: 0] += 1
      klanten.append(
        Werkklant(
          klantID: row.text(9), team: names[row.text(0)] ?? row.text(0), klantmanager: row.text(1), toestand: row.text(2), dagenVerlopen: row.text(3),
          stappen: row.text(4), klantnummer: row.text(5), naam: [row.text(6), row.text(7), row.text(8)], laatsteGesprek: talk?.gesprek,
          afspraak: talk?.afspraak, voorzieningen: talk?.voorzieningen ?? 0))
    }
    // Nobody escapes: each klant in bestand has one of the four states.
    let counted: Int = Werkvoorraad.toestanden.reduce(0) { $0 + (states[$1] ?? 0) }
    guard counted == talks.count, counted == klanten.count else {
      throw .ledgerOpen(levering: "de werklijsten", reden: "\(counted) klanten hebben een toestand en \(talks.count) zijn in bestand")
    }
    return klanten.sorted { left, right in
      for (one, two) in [(left.team, right.team), (left.klantmanager, right.klantmanager), (left.klantnummer, right.klantnummer)] where one != two {
        return one.utf8.lexicographicallyPrecedes(two.utf8)
      }
      return left.klantID < right.klantID
    }
  }

  private static func csv(_ klanten: [Werkklant], _ week: Week) -> [UInt8] {
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(kolommen)
    for lijst in Werklijst.allCases {
      for klant in klanten {
        guard let line = lijst.regel(klant, week: week.week, venster: week.venster) else { continue }
        writer.write([klant.team, klant.klantmanager, lijst.rawValue, klant.klantnummer] + klant.naam + [line, klant.stappen, merk])
      }
    }
    return writer.take()
  }

  private static func blad(_ team: String, _ klanten: [Werkklant], _ week: Week) -> [UInt8] {
    var blad: Blad = Blad(titel: "Weekstart \(team)")
    blad.alinea(merk, klasse: "merk")
    blad.alinea(
      "Tot en met \(week.dag.voluit); week van \(week.week.lowerBound.streepjes) tot en met \(week.week.upperBound.streepjes). Het bestand is dat van de stand op \(week.peildatum.voluit), "
        + "met wat er over latere gesprekken en stappen bekend is. Bevat persoonsgegevens: alleen voor dit team, en na gebruik vernietigen.")
    blad.kop("Hoe ver zijn de gesprekken en voorzieningen?")
    let groups: [(naam: String, klanten: [Werkklant])] = managers(klanten)
    var rows: [[String]] = [voortgang("Het team", klanten, week)]
    // Counting by person needs the consent of the works council; without it only the team is counted.
    if week.isPerKlantmanager { rows = groups.map { voortgang($0.naam, $0.klanten, week) } + rows }
    blad.tabel(
      "Voortgang", ["Wie", "Klanten", "In beeld", "Afspraak staat", "Met voorziening", "Verlopen stap", "Zonder vervolgstap"], rows, getallen: [1, 2, 3, 4, 5, 6])
    for group in groups {
      blad.kop(group.naam)
      for lijst in Werklijst.allCases {
        let lines: [[String]] = group.klanten.compactMap { klant in
          lijst.regel(klant, week: week.week, venster: week.venster).map { [klant.klantnummer, klant.roepnaam, $0, klant.stappen] }
        }
        if !lines.isEmpty { blad.tabel(lijst.kop, ["Klantnummer", "Naam", lijst.kolom, "Open stappen"], lines) }
      }
    }
    return blad.bytes
  }

  private static func managers(_ klanten: [Werkklant]) -> [(naam: String, klanten: [Werkklant])] {
    var groups: [(naam: String, klanten: [Werkklant])] = []
    for klant in klanten {
      let name: String = klant.klantmanager.isEmpty ? "Zonder klantmanager" : "Klantmanager \(klant.klantmanager)"
      if groups.last?.naam == name { groups[groups.count - 1].klanten.append(klant) } else { groups.append((name, [klant])) }
    }
    return groups
  }

  private static func voortgang(_ naam: String, _ klanten: [Werkklant], _ week: Week) -> [String] {
    func count(_ isCounted: (Werkklant) -> Bool) -> String { Decimaal.geheel(Int64(klanten.count(where: isCounted))) }
    return [
      naam, Decimaal.geheel(Int64(klanten.count)), count { $0.laatsteGesprek.map { $0 > week.venster.beeld } ?? false }, count { $0.afspraak != nil },
      count { $0.voorzieningen > 0 }, count { $0.toestand == "verlopen" }, count { $0.toestand == "zonder vervolgstap" },
    ]
  }

  /// A folder name of lower-case letters, digits and hyphens; two teams never share one.
  static func map(_ team: String, _ used: inout Set<String>) -> String {
    var name: String = ""
    for scalar in team.lowercased().unicodeScalars {
      let isPlain: Bool = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      if isPlain { name.unicodeScalars.append(scalar) } else if !name.isEmpty, name.last != "-" { name.append("-") }
    }
    while name.last == "-" { name.removeLast() }
    if name.isEmpty { name = "team" }
    var unique: String = name
    var number: Int = 2
    while !used.insert(unique).inserted {
      unique = "\(name)-\(number)"
      number += 1
    }
    return unique
  }
}
