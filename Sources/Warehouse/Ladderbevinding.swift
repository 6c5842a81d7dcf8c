internal import Definitions
internal import Findings
internal import SQLiteKit

/// Klanten who stand on step 6 (paid work) with a running benefit on the peildatum and on the month end before it.
///
/// In the month of the exit that is normal; on two month ends in a row either the step or the benefit is wrong.
enum Ladderbevinding {
  static func write(_ connection: borrowing Connection, regels: RuleTable) throws(SQLiteError) {
    let finding: Finding = Finding(.ladderUitkering, veld: "waarde", message: "trede 6 op twee opeenvolgende peildata terwijl de uitkering loopt")
    var insert: Statement = try connection.prepare(
      """
      INSERT INTO bevinding_laden (code, ernst, levering, regel, klant_id, veld, melding, wenk)
      WITH geldend AS (
        SELECT i.klant_id, i.waarde, i.dag, i.levering, i.regel,
          ROW_NUMBER() OVER (PARTITION BY i.klant_id ORDER BY i.dag DESC, s.volgorde DESC) AS nummer
        FROM indeling i
        JOIN schaal s ON s.schaal = i.schaal AND s.waarde = i.waarde
        JOIN parameter q ON i.dag <= q.peildatum
        WHERE i.schaal = 'participatieladder' AND i.klant_id IS NOT NULL
      )
      SELECT ?1, ?2, g.levering, g.regel, g.klant_id, ?3, ?4, ?5
      FROM geldend g
      CROSS JOIN parameter q
      JOIN maand m ON m.maand = q.peilmaand
      JOIN uitkeringsperiode p ON p.klant_id = g.klant_id AND p.van < m.eerste_dag AND (p.tot IS NULL OR p.tot > q.peildatum)
      WHERE g.nummer = 1 AND g.waarde = '6' AND g.dag < m.eerste_dag
      ORDER BY g.levering, g.regel
      """)
    try insert.bind(finding.code.id, at: 1)
    try insert.bind(regels.severity(finding.code).rawValue, at: 2)
    try insert.bind(finding.veld, at: 3)
    try insert.bind(finding.message.tekst, at: 4)
    try insert.bind(finding.hint, at: 5)
    try insert.run()
  }
}
