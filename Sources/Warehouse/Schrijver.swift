internal import Bijstand
internal import Definitions
internal import Findings
internal import SQLiteKit

/// Writes the derived rows: benefits, periods, attributes, amounts.
struct Schrijver {
  let bron: Bronbestand
  let model: Model
  let teams: Teamindeling
  let metKlantmanager: Bool
  let regels: RuleTable

  /// The published team of every number.
  private let teamnaam: [Int32: String]

  init(_ bron: Bronbestand, _ model: Model, _ teams: Teamindeling, metKlantmanager: Bool, regels: RuleTable) {
    self.bron = bron
    self.model = model
    self.teams = teams
    self.metKlantmanager = metKlantmanager
    self.regels = regels
    var names: [Int32: String] = [:]
    for (team, _) in teams.klantmanagers { names[bron.codes.known(team)] = teams.publicatie(team) }
    teamnaam = names
  }

  func write(_ connection: borrowing Connection) throws(SQLiteError) {
    try writeUitkeringen(connection)
    try writeBedragen(connection)
    try write(model.perioden, table: "uitkeringsperiode", connection)
    try writeKenmerken(connection)
    try writeDossierperioden(connection)
    try writeBevindingen(connection)
  }

  private func day(_ value: Int32) -> Int64? { value == Dag.open || value == Dag.geen ? nil : Int64(value) }
  private func code(_ value: Int32) -> String? { bron.codes[value] }
  private func klant(_ value: Int32) -> String { bron.klanten[value] ?? "" }
  private func dossier(_ value: Int32) -> String { bron.dossiers[value] ?? "" }
  private func team(_ value: Int32) -> String? { value == 0 ? nil : teamnaam[value] ?? bron.codes[value] }
  private func manager(_ kenmerken: Kenmerken) -> String? { metKlantmanager ? code(kenmerken.klantmanager) : team(kenmerken.team) }

  /// The group of a reason: the record's own groups; a code outside them is unknown.
  private func groep(_ reden: Int32, ended: Bool) -> String? { ended ? UitstroomReden.groep(van: code(reden)).rawValue : nil }

  private func writeUitkeringen(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO uitkering VALUES (" + [String](repeating: "?", count: 30).joined(separator: ",") + ")")
    for (index, row) in model.uitkeringen.enumerated() {
      let rij: Uitkeringsrij = row.rij
      let bron: String? = row.verdwenen ? "verdwenen" : rij.tot == Dag.open ? nil : "levering"
      try insert.bind(Int64(index + 1), at: 1)
      try insert.bind(klant(rij.klant), at: 2)
      try insert.bind(dossier(rij.dossier), at: 3)
      try insert.bind(rij.isPartner ? "partner" : "aanvrager", at: 4)
      try insert.bind(code(rij.kenmerken.regeling), at: 5)
      try insert.bind(Int64(rij.van), at: 6)
      try insert.bind(day(rij.tot), at: 7)
      try insert.bind(code(rij.redenAanvang), at: 8)
      try insert.bind(code(rij.redenEinde), at: 9)
      try insert.bind(bron, at: 10)
      try insert.bind(day(rij.oorspronkelijk), at: 11)
      try insert.bind(Int64(row.nietig ? 1 : 0), at: 12)
      try insert.bind(Int64(row.telt ? 1 : 0), at: 13)
      try insert.bind(Int64(row.vervangen ? 1 : 0), at: 14)
      try insert.bind(Int64(row.teruggekeerd ? 1 : 0), at: 15)
      try insert.bind(code(rij.kenmerken.leefvorm), at: 16)
      try insert.bind(code(rij.kenmerken.wijk), at: 17)
      try insert.bind(code(rij.kenmerken.gemeente), at: 18)
      try insert.bind(team(rij.kenmerken.team), at: 19)
      try insert.bind(manager(rij.kenmerken), at: 20)
      try insert.bind(code(rij.kenmerken.ontheffing), at: 21)
      try insert.bind(day(rij.kenmerken.eindOntheffing), at: 22)
      try insert.bind(rij.inkomsten, at: 23)
      try insert.bind(day(rij.kostendelers), at: 24)
      try insert.bind(day(rij.datumInvoer), at: 25)
      try insert.bind(row.eersteMaand == .min ? nil : Int64(row.eersteMaand), at: 26)
      try insert.bind(row.laatsteMaand == .min ? nil : Int64(row.laatsteMaand), at: 27)
      try insert.bind(Int64(rij.levering), at: 28)
      try insert.bind(Int64(rij.regel), at: 29)
      try insert.bind(row.teruggekeerdIn.map { Int64($0) }, at: 30)
      try insert.run()
    }
  }

  private func writeBedragen(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO uitkering_bedrag VALUES (?,?,?,?,?)")
    for item in model.bedragen {
      try insert.bind(dossier(item.dossier), at: 1)
      try insert.bind(Int64(item.maand), at: 2)
      try insert.bind(item.bedrag, at: 3)
      try insert.bind(Int64(item.levering), at: 4)
      try insert.bind(Int64(item.regel), at: 5)
      try insert.run()
    }
  }

  private func write(_ perioden: [Samengesteld], table: String, _ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO \(table) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
    for (index, periode) in perioden.enumerated() {
      let first: Uitkeringsrij = model.uitkeringen[periode.rijen[0]].rij
      let last: Uitkering = model.uitkeringen[periode.laatste]
      let ended: Bool = periode.tot != Dag.open
      try insert.bind(Int64(index + 1), at: 1)
      try insert.bind(klant(periode.klant), at: 2)
      try insert.bind(Int64(periode.van), at: 3)
      try insert.bind(day(periode.tot), at: 4)
      try insert.bind(ended ? code(last.rij.redenEinde) : nil, at: 5)
      try insert.bind(groep(last.rij.redenEinde, ended: ended), at: 6)
      try insert.bind(code(first.redenAanvang), at: 7)
      try insert.bind(Int64(periode.volgnummer), at: 8)
      try insert.bind(periode.vorigeTot.map { Int64($0) }, at: 9)
      try insert.bind(ended ? (last.verdwenen ? "verdwenen" : "levering") : nil, at: 10)
      try insert.bind(Int64(periode.rijen.count), at: 11)
      try insert.bind(Int64(last.rij.levering), at: 12)
      try insert.bind(Int64(last.rij.regel), at: 13)
      try insert.run()
    }
  }

  private func bind(_ kenmerken: Kenmerken, from start: Int32, _ insert: inout Statement) throws(SQLiteError) {
    try insert.bind(code(kenmerken.regeling), at: start)
    try insert.bind(code(kenmerken.leefvorm), at: start + 1)
    try insert.bind(code(kenmerken.wijk), at: start + 2)
    try insert.bind(code(kenmerken.gemeente), at: start + 3)
    try insert.bind(team(kenmerken.team), at: start + 4)
    try insert.bind(code(kenmerken.ontheffing), at: start + 5)
  }

  private func writeKenmerken(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO periode_kenmerk VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    for (index, periode) in model.perioden.enumerated() {
      let parts: [Kenmerkdeel] = Kenmerkbouwer.build(periode.rijen, model.uitkeringen, van: periode.van, tot: periode.tot)
      let lineage: Uitkeringsrij = model.uitkeringen[periode.laatste].rij
      for (place, part) in parts.enumerated() {
        try insert.bind(Int64(index + 1), at: 1)
        try insert.bind(klant(periode.klant), at: 2)
        try insert.bind(Int64(part.van), at: 3)
        try insert.bind(day(place + 1 < parts.count ? parts[place + 1].van - 1 : periode.tot), at: 4)
        try bind(part.kenmerken, from: 5, &insert)
        try insert.bind(manager(part.kenmerken), at: 11)
        try insert.bind(day(part.kenmerken.eindOntheffing), at: 12)
        try insert.bind(Int64(lineage.levering), at: 13)
        try insert.bind(Int64(lineage.regel), at: 14)
        try insert.run()
      }
    }
  }

  private func writeDossierperioden(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO dossierperiode VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    var person: Statement = try connection.prepare("INSERT OR IGNORE INTO dossierperiode_klant VALUES (?,?,?,?)")
    var kenmerk: Statement = try connection.prepare("INSERT INTO dossierperiode_kenmerk VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)")
    var counts: [Int32: (aantal: Int32, tot: Int32)] = [:]
    for (index, periode) in model.dossierperioden.enumerated() {
      let first: Uitkeringsrij = model.uitkeringen[periode.rijen[0]].rij
      let ended: Bool = periode.tot != Dag.open
      let before: (aantal: Int32, tot: Int32)? = counts[periode.dossier]
      counts[periode.dossier] = ((before?.aantal ?? 0) + 1, periode.tot)
      try insert.bind(Int64(index + 1), at: 1)
      try insert.bind(dossier(periode.dossier), at: 2)
      try insert.bind(klant(periode.klant), at: 3)
      try insert.bind(Int64(periode.van), at: 4)
      try insert.bind(day(periode.tot), at: 5)
      try insert.bind(ended ? code(periode.reden) : nil, at: 6)
      try insert.bind(groep(periode.reden, ended: ended), at: 7)
      try insert.bind(code(first.redenAanvang), at: 8)
      try insert.bind(Int64((before?.aantal ?? 0) + 1), at: 9)
      try insert.bind(before.flatMap { day($0.tot) }, at: 10)
      try insert.bind(ended ? (periode.verdwenen ? "verdwenen" : "levering") : nil, at: 11)
      try insert.bind(Int64(periode.rijen.count), at: 12)
      try insert.bind(Int64(first.levering), at: 13)
      try insert.bind(Int64(first.regel), at: 14)
      try insert.run()
      for (number, isPartner) in periode.klantperioden {
        try person.bind(Int64(index + 1), at: 1)
        try person.bind(Int64(number + 1), at: 2)
        try person.bind(klant(model.perioden[number].klant), at: 3)
        try person.bind(isPartner ? "partner" : "aanvrager", at: 4)
        try person.run()
      }
      let parts: [Kenmerkdeel] = Kenmerkbouwer.build(periode.rijen, model.uitkeringen, van: periode.van, tot: periode.tot)
      for (place, part) in parts.enumerated() {
        try kenmerk.bind(Int64(index + 1), at: 1)
        try kenmerk.bind(dossier(periode.dossier), at: 2)
        try kenmerk.bind(klant(periode.klant), at: 3)
        try kenmerk.bind(Int64(part.van), at: 4)
        try kenmerk.bind(day(place + 1 < parts.count ? parts[place + 1].van - 1 : periode.tot), at: 5)
        try bind(part.kenmerken, from: 6, &kenmerk)
        try kenmerk.bind(Int64(first.levering), at: 12)
        try kenmerk.bind(Int64(first.regel), at: 13)
        try kenmerk.run()
      }
    }
  }

  private func writeBevindingen(_ connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO bevinding_laden VALUES (?,?,?,?,?,?,?,?)")
    let rows: [Laadbevinding] = model.bevindingen.sorted { left, right in
      (left.finding.code, left.levering, left.regel) < (right.finding.code, right.levering, right.regel)
    }
    for row in rows {
      try insert.bind(row.finding.code.id, at: 1)
      try insert.bind(regels.severity(row.finding.code).rawValue, at: 2)
      try insert.bind(Int64(row.levering), at: 3)
      try insert.bind(Int64(row.regel), at: 4)
      try insert.bind(klant(row.klant), at: 5)
      try insert.bind(row.finding.veld, at: 6)
      try insert.bind(row.finding.message.tekst, at: 7)
      try insert.bind(row.finding.hint, at: 8)
      try insert.run()
    }
  }
}
