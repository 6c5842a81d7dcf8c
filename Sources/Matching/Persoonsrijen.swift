internal import Register
internal import SQLiteKit

/// Makes the klanten: evidence from the counting `uitkering` deliveries, ids from the register, and the newest personal data.
enum Persoonsrijen {
  static func make(
    _ all: [Aanlevering], _ store: inout IdentityStore, _ key: Sleutel, in connection: borrowing Connection
  ) throws(SQLiteError) {
    let deliveries: [Aanlevering] = all.filter { $0.teltMee && $0.soort == "uitkering" }
    var evidence: [Bronklant: Bewijs] = [:]
    try connection.execute(
      """
      CREATE TEMP TABLE dossier (bron TEXT NOT NULL, dossiernummer TEXT NOT NULL, dossier_id TEXT NOT NULL, PRIMARY KEY (bron, dossiernummer)) WITHOUT ROWID
      """)
    var named: [String: Set<String>] = [:]
    for one in deliveries {
      try connection.attach(path: one.staging, as: "bron")
      let dossiers: Set<String> = try gather(one, into: &evidence, from: connection)
      try nameDossiers(dossiers, one, key, named: &named[one.bron, default: []], in: connection)
      try connection.detach("bron")
    }
    try store.register(evidence.keys, key: key)
    let identities: Identiteiten = Identiteiten(evidence, store)
    try write(identities, in: connection)
    try Bevindingen.write(identities.findings.map { Leveringsbevinding(finding: $0, aanlevering: nil) }, in: connection)
    for one in deliveries.reversed() {
      try connection.attach(path: one.staging, as: "bron")
      try keepNewest(one, in: connection)
      try connection.detach("bron")
    }
    try connection.execute(
      """
      CREATE TEMP TABLE koppeling (klantnummer TEXT PRIMARY KEY, klant_id TEXT NOT NULL) WITHOUT ROWID;
      INSERT INTO temp.koppeling SELECT klantnummer, min(klant_id) FROM main.klantnummer GROUP BY klantnummer HAVING count(DISTINCT klant_id) = 1;
      CREATE TEMP TABLE bsn (bsn TEXT PRIMARY KEY, klant_id TEXT NOT NULL) WITHOUT ROWID;
      INSERT INTO temp.bsn SELECT bsn, min(klant_id) FROM main.persoon WHERE bsn IS NOT NULL GROUP BY bsn HAVING count(DISTINCT klant_id) = 1;
      """)
  }

  /// A later delivery's BSN and birth date replace an earlier one's, and a later row's an earlier row's; that there were two is remembered.
  ///
  /// The same pass finds the dossiers without an id. It takes the rows as they lie: letting SQLite group them first sorts every stand twice.
  private static func gather(
    _ one: Aanlevering, into evidence: inout [Bronklant: Bewijs], from connection: borrowing Connection
  ) throws(SQLiteError) -> Set<String> {
    var dossiers: Set<String> = []
    var rows: Statement = try connection.prepare(
      "SELECT klantnummer, bsn, geboortedatum_vroegst, geboortedatum_laatst, dossiernummer, rol IS NOT 'kind' FROM bron.uitkering ORDER BY rij")
    do {
      try rows.forEachRow { (row) throws(SQLiteError) in
        if let number = row.textOrNil(4) { dossiers.insert(number) }
        guard row.int(5) == 1 else { return }
        let bsn: String? = row.textOrNil(1)
        let vroegst: Int64? = row.intOrNil(2)
        let laatst: Int64? = row.intOrNil(3)
        evidence[Bronklant(bron: one.bron, klantnummer: row.text(0)), default: Bewijs()].add(bsn: bsn, vroegst: vroegst, laatst: laatst)
      }
    } catch { throw error.sqliteError }
    return dossiers
  }

  private static func nameDossiers(
    _ found: Set<String>, _ one: Aanlevering, _ key: Sleutel, named: inout Set<String>, in connection: borrowing Connection
  ) throws(SQLiteError) {
    var insert: Statement = try connection.prepare("INSERT INTO temp.dossier (bron, dossiernummer, dossier_id) VALUES (?, ?, ?)")
    for number in found.subtracting(named).sorted() {
      try insert.bind(one.bron, at: 1)
      try insert.bind(number, at: 2)
      try insert.bind(key.dossierID(bron: one.bron, dossiernummer: number), at: 3)
      try insert.run()
    }
    named.formUnion(found)
  }

  private static func write(_ identities: Identiteiten, in connection: borrowing Connection) throws(SQLiteError) {
    var number: Statement = try connection.prepare("INSERT INTO klantnummer (bron, klantnummer, klant_id) VALUES (?, ?, ?)")
    for (klant, id) in identities.klantID.sorted(by: { $0.key < $1.key }) {
      try number.bind(klant.bron, at: 1)
      try number.bind(klant.klantnummer, at: 2)
      try number.bind(id, at: 3)
      try number.run()
    }
    var person: Statement = try connection.prepare("INSERT INTO klant (klant_id, bron, klantnummer) VALUES (?, ?, ?)")
    for (id, klant) in identities.maker.sorted(by: { $0.key < $1.key }) {
      try person.bind(id, at: 1)
      try person.bind(klant.bron, at: 2)
      try person.bind(klant.klantnummer, at: 3)
      try person.run()
    }
  }

  /// Deliveries come newest first, so what is there already is newer; looking that up first keeps nearly all rows out of the sort.
  private static func keepNewest(_ one: Aanlevering, in connection: borrowing Connection) throws(SQLiteError) {
    var insert: Statement = try connection.prepare(
      """
      INSERT OR IGNORE INTO main.persoon (klant_id, klantnummer, bsn, voorletters, voorvoegsel, achternaam, geboortedatum_vroegst,
        geboortedatum_laatst, geslacht, postcode, huisnummer)
      SELECT k.klant_id, u.klantnummer, u.bsn, u.voorletters, u.voorvoegsel, u.achternaam, u.geboortedatum_vroegst, u.geboortedatum_laatst,
        u.geslacht, u.postcode, u.huisnummer
      FROM bron.uitkering AS u JOIN main.klantnummer AS k ON k.bron = ?1 AND k.klantnummer = u.klantnummer
      WHERE u.rol IS NOT 'kind' AND NOT EXISTS (SELECT 1 FROM main.persoon AS p WHERE p.klant_id = k.klant_id)
      ORDER BY k.klant_id, u.aanvangsdatum DESC, u.rij DESC
      """)
    try insert.bind(one.bron, at: 1)
    try insert.run()
  }
}
