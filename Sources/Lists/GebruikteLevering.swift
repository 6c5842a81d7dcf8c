internal import SQLiteKit

/// A registered delivery as the manifest names it: by number and content, so that no name decides what a report was made of.
struct GebruikteLevering {
  /// Its line in the manifest.
  let json: String

  static func read(_ personen: borrowing Bron) throws(ListsError) -> [GebruikteLevering] {
    var found: [GebruikteLevering] = []
    try personen.forEach("SELECT volgnummer, sha256, telt_mee, records FROM levering ORDER BY volgnummer") { (row) throws(ListsError) in
      let used: String = row.int(2) == 1 ? "true" : "false"
      found.append(
        GebruikteLevering(json: "    {\"volgnummer\": \(row.int(0)), \"sha256\": \"\(row.text(1))\", \"gebruikt\": \(used), \"records\": \(row.int(3))}"))
    }
    return found
  }
}
