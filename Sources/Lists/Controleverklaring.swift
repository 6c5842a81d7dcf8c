internal import Bijstand
internal import CSVKit
internal import Register
internal import SQLiteKit

/// The statement that the controller signs on paper: one sheet with the figures, how they reconcile, what was decided, and the hash of what is signed.
struct Controleverklaring {
  let stand: Rapportstand
  /// The signature, when this version is signed.
  let vaststelling: Vaststelling?
  let mutaties: Mutaties?
  let bevindingen: [Bevindingsregel]
  let besluiten: Besluiten
  /// Records of all files, and those in quarantine.
  let records: (alle: Int64, quarantaine: Int64)

  /// The headline figures, in the order of the sheet.
  static let cijfers: [(id: String, naam: String)] = [
    ("stand", "Klanten in bestand"), ("stand_uitkeringen", "Uitkeringen"), ("instroom", "Instroom (klanten)"), ("uitstroom", "Uitstroom (klanten)"),
    ("in_beeld", "In beeld"), ("no_show_pct", "No-show in de maand"), ("caseload_per_fte", "Klanten per fte"),
  ]

  /// The sheet.
  func html(_ kengetallen: borrowing Bron, aansluiting: [UInt8]) throws(ListsError) -> [UInt8] {
    let maand: Maand = stand.peilmaand
    var blad: Blad = Blad(titel: "Controleverklaring \(maand.voluit)", krap: true)
    let gemeente: String = try kengetallen.tekst("SELECT gemeentenaam FROM run") ?? ""
    let run: String = try kengetallen.tekst("SELECT run_id FROM run") ?? ""
    let version: String = try kengetallen.tekst("SELECT programmaversie FROM run") ?? ""
    blad.alinea("\(gemeente) · versie \(stand.versie) · run \(run) · Klantbeeld \(version)")
    if let vaststelling {
      blad.alinea("Vastgesteld door \(vaststelling.door) op \(vaststelling.datum.voluit).", klasse: "merk")
    } else {
      blad.alinea("Concept: deze versie is nog niet vastgesteld.", klasse: "merk")
    }
    blad.kop("1. De cijfers")
    var rows: [[String]] = []
    for cijfer in Self.cijfers { rows.append([cijfer.naam, try waarde(kengetallen, cijfer.id)]) }
    blad.tabel("Op \(maand.laatsteDag.voluit), of over de maand", ["Cijfer", "Waarde"], rows, getallen: [1])
    blad.kop("2. De aansluiting op de vorige maand")
    blad.tabel("Klanten in bestand", ["Wat", "Klanten"], try brug(kengetallen), getallen: [1])
    blad.kop("3. De aansluiting op de tellingen van anderen")
    blad.alinea(try extern(aansluiting))
    blad.kop("4. De bevindingen en de boekhouding")
    blad.alinea(oordeel)
    blad.kop("5. Wat wordt vastgesteld")
    blad.alinea("De CSV-bestanden van de map van het management en die van de analist, met deze vingerafdruk (SHA-256):")
    blad.alinea(stand.hash, klasse: "hash")
    blad.alinea("Voorbehoud: " + (vaststelling.map { $0.voorbehoud.isEmpty ? "geen" : $0.voorbehoud } ?? ""))
    blad.kop("6. Ondertekening")
    blad.tabel("Ik heb deze cijfers gecontroleerd.", ["Naam en functie", "Datum", "Handtekening"], [["", "", ""]], klasse: "teken")
    return blad.bytes
  }

  private func waarde(_ kengetallen: borrowing Bron, _ id: String) throws(ListsError) -> String {
    var text: String = "niet bekend"
    try kengetallen.forEach(
      """
      SELECT waarde, teller, noemer, eenheid, noemer_schaal FROM kerncijfer
      WHERE kerncijfer = '\(id)' AND uitsplitsing = 'totaal' AND status = 'ok' AND periode_eind = \(stand.peilmaand.laatsteDag.dag)
      ORDER BY periode_begin LIMIT -1
      """
    ) { (row) throws(ListsError) in
      let value: String = row.text(0).replacing(".", with: ",")
      if row.text(3) == "fractie" {
        text = (Decimaal.verhouding(row.int(1) * 100, row.int(2), decimalen: 1) ?? "") + "% (\(Decimaal.geheel(row.int(1))) van \(Decimaal.geheel(row.int(2))))"
      } else {
        text = Int64(value).map(Decimaal.geheel) ?? value
      }
    }
    return text
  }

  private func telling(_ kengetallen: borrowing Bron, _ id: String, _ maand: Maand) throws(ListsError) -> Int64? {
    try kengetallen.getal(
      """
      SELECT CAST(waarde AS INTEGER) FROM kerncijfer
      WHERE kerncijfer = '\(id)' AND uitsplitsing = 'totaal' AND status = 'ok' AND periode_eind = \(maand.laatsteDag.dag)
      """)
  }

  /// The monthly bridge, with the correction in and out when the month before was signed.
  private func brug(_ kengetallen: borrowing Bron) throws(ListsError) -> [[String]] {
    func text(_ value: Int64?) -> String { value.map(Decimaal.geheel) ?? "niet bekend" }
    let now: Maand = stand.peilmaand
    let before: Int64? = try telling(kengetallen, "stand", now.plus(-1))
    var rows: [[String]] = []
    if let mutaties, mutaties.vorige.peilmaand == now.plus(-1), let before {
      let (came, left) = mutaties.correctie
      rows.append(["Stand \(now.plus(-1).voluit), zoals vastgesteld (versie \(mutaties.vorige.versie))", text(before - came + left)])
      rows.append(["Correctie eerdere maanden, erbij", text(came)])
      rows.append(["Correctie eerdere maanden, eraf", text(-left)])
    } else {
      rows.append(["Correctie eerdere maanden", "niet bekend: de vorige maand is niet vastgesteld"])
    }
    let (came, left): (Int64?, Int64?) = (try telling(kengetallen, "instroom", now), try telling(kengetallen, "uitstroom", now))
    rows.append(["Stand \(now.plus(-1).voluit), zoals nu bekend", text(before)])
    rows.append(["Instroom", text(came)])
    rows.append(["Uitstroom", text(left.map { -$0 })])
    let after: Int64? = try telling(kengetallen, "stand", now)
    rows.append(["Stand \(now.voluit)", text(after)])
    if let before, let came, let left, let after, before + came - left != after {
      throw .ledgerOpen(levering: "de controleverklaring", reden: "de stand sluit niet op instroom en uitstroom")
    }
    return rows
  }

  /// How many control totals of the month agree, are explained, or are not.
  private func extern(_ aansluiting: [UInt8]) throws(ListsError) -> String {
    let table: CSVTable
    do throws(CSVTableError) { table = try CSVTable.parse(aansluiting, name: "aansluiting_extern.csv") } catch {
      throw .unreadable(path: "aansluiting_extern.csv", reden: error.reason)
    }
    var counts: [String: Int] = [:]
    for row in table.rows where table.value(row, "peilmaand") == stand.peilmaand.iso { counts[table.value(row, "oordeel") ?? "", default: 0] += 1 }
    if counts.isEmpty { return "Over deze maand is geen telling van anderen geleverd." }
    let words: String = counts.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\($0): \(counts[$0] ?? 0)" }.joined(separator: "; ")
    return "Tellingen over deze maand: \(words). Zie aansluiting_extern.csv."
  }

  private var oordeel: String {
    var open: [String: Int] = [:]
    var decided: [String: Int] = [:]
    for regel in bevindingen { if besluiten.besluit(over: regel).isEmpty && regel.afgedaan.isEmpty { open[regel.ernst, default: 0] += 1 } else { decided[regel.ernst, default: 0] += 1 } }
    func words(_ severity: String) -> String { "\(severity): \(open[severity] ?? 0) open, \(decided[severity] ?? 0) besloten" }
    return "Bevindingen: \(words("fout")); \(words("waarschuwing")); \(words("info")). De boekhouding sluit: \(Decimaal.geheel(records.alle)) records, waarvan "
      + "\(Decimaal.geheel(records.quarantaine)) in quarantaine."
  }
}
