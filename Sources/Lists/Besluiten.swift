internal import Bijstand
internal import CSVKit
internal import FileKit

/// What the controller decided of findings: `DATA/definities/besluiten/bevindingen.csv` (regel;sleutel;besluit;reden;door;datum;geldig_tot).
///
/// The key says which findings of a rule are meant: empty for all of them, the finding's own key, a file, `file:line` or `file:line:column`.
struct Besluiten {
  private var found: [String: String] = [:]

  /// Reads the decisions that still hold on a day.
  init(data: String, peildatum: Int64) throws(ListsError) {
    let path: String = data + "/definities/besluiten/bevindingen.csv"
    guard FileSystem.exists(path) else { return }
    let table: CSVTable = try Inventaris.table(path)
    for name in ["regel", "sleutel", "besluit", "reden", "door"] where table.index(name) == nil {
      throw .definition(path: path, regel: 1, reden: "de kolom \(name) ontbreekt")
    }
    for row in table.rows {
      for name in ["besluit", "reden", "door"] where (table.value(row, name) ?? "").isEmpty {
        throw .definition(path: path, regel: row.line, reden: "een besluit zegt wat, waarom en door wie: '\(name)' is leeg")
      }
      let until: String = table.value(row, "geldig_tot") ?? ""
      if !until.isEmpty {
        guard let last = Datum(iso: until) else { throw .definition(path: path, regel: row.line, reden: "geldig_tot is geen datum (jjjj-mm-dd)") }
        if Int64(last.dag) < peildatum { continue }
      }
      found[Self.key(table.value(row, "regel") ?? "", table.value(row, "sleutel") ?? "")] = table.value(row, "besluit") ?? ""
    }
  }

  /// The decision about a finding, the most precise one; empty when it is open.
  func besluit(over one: Bevindingsregel) -> String {
    guard !found.isEmpty else { return "" }
    var keys: [String] = [one.sleutel]
    if let regel = one.regel {
      if let kolom = one.kolom { keys.append("\(one.bestand):\(regel):\(kolom)") }
      keys.append("\(one.bestand):\(regel)")
    }
    if !one.bestand.isEmpty { keys.append(one.bestand) }
    keys.append("")
    for key in keys {
      if let decision = found[Self.key(one.code, key)] { return decision }
    }
    return ""
  }

  private static func key(_ code: String, _ key: String) -> String { code + "\u{1F}" + key }
}
