internal import SQLiteKit

/// Labels and order of every group that occurs in the figures, from the code lists of the warehouse.
enum CodeBook {
  /// The code list behind a way of splitting, where the names differ.
  static let lijsten: [String: String] = [
    "reden": "reden_beeindiging", "naar": "waarde", "van": "waarde", "categorie": "waarde", "type": "voorziening_type", "post": "lasten_post",
    "budget": "begroting_versie", "budget_geldend": "begroting_versie", "lks_budget": "begroting_versie",
  ]

  /// Groups that are no code of a list, in their order.
  static let vast: [String: [String]] = [
    "leeftijdsklasse": ["tot 27", "27-34", "35-44", "45-54", "55 tot AOW", "AOW en ouder", "onbekend"],
    "duurklasse": ["tot 1 jaar", "1-2 jaar", "2-5 jaar", "5-10 jaar", "10 jaar en langer"],
    "oproep": ["eerste", "herhaald"],
    "toestand": [
      "verlopen", "zonder_vervolgstap", "meervoudig", "op_koers", "zonder_toewijzing", "zonder_fte", "nazorg", "niet_opgepakt", "opgepakt", "teruggekeerd",
    ],
    "termijn": ["vervolgstap_8_weken", "tweede_gesprek_12_maanden"],
    "fase": ["voor", "tijdens"],
    "band": ["tot_en_met_30", "boven_30_tot_en_met_80", "boven_80", "onder95", "onder80", "boven80", "boven95"],
    "deel": ["gerealiseerd", "verwacht"],
    "vorm_nagebeld": ["zakelijk_niet_nagebeld", "zakelijk_nagebeld", "vriendelijk_niet_nagebeld", "vriendelijk_nagebeld", "onbekend"],
    "reden_groep": [
      "werk", "onderwijs", "AOW", "overlijden", "relatie of partner", "verhuizing", "ander inkomen of uitkering", "geen recht of handhaving",
      "niet verschenen", "detentie", "overig", "onbekend",
    ],
  ]
  static let woorden: [String: String] = [
    "zakelijk_niet_nagebeld": "zakelijk, niet nagebeld", "zakelijk_nagebeld": "zakelijk, nagebeld",
    "vriendelijk_niet_nagebeld": "vriendelijk, niet nagebeld", "vriendelijk_nagebeld": "vriendelijk, nagebeld", "eerste": "eerste oproep",
    "herhaald": "herhaalde oproep", "zonder_vervolgstap": "zonder vervolgstap", "op_koers": "op koers", "zonder_toewijzing": "zonder toewijzing",
    "zonder_fte": "klantmanager zonder fte", "niet_opgepakt": "niet opgepakt", "vervolgstap_8_weken": "vervolgstap binnen 8 weken",
    "tweede_gesprek_12_maanden": "tweede gesprek binnen 12 maanden", "voor": "voor de campagne", "tijdens": "tijdens de campagne",
    "tot_en_met_30": "30 of minder", "boven_30_tot_en_met_80": "boven 30 tot en met 80", "boven_80": "boven 80",
    "onder80": "ondergrens van de band van 80%", "boven80": "bovengrens van de band van 80%",
    "onder95": "ondergrens van de band van 95%", "boven95": "bovengrens van de band van 95%", "gerealiseerd": "tot en met de peilmaand",
    "verwacht": "verwacht tot en met december", "raming": "raming uit de bedragen per dossier",
  ]

  private struct Code {
    let label: String
    let volgorde: Int64
    let groep: String?
  }

  /// Fills the table `codeboek` for all groups of the figures written so far.
  static func fill(_ target: borrowing Connection, from warehouse: borrowing Connection) throws(SQLiteError) {
    let known: [String: Code] = try codes(warehouse)
    var pairs: [[String]] = []
    var statement: Statement = try target.prepare("SELECT DISTINCT uitsplitsing, groep FROM kerncijfer ORDER BY uitsplitsing, groep")
    do throws(QueryFailure<Never>) {
      try statement.forEachRow { row in
        let names: [Substring] = row.text(0).split(separator: "|")
        let values: [Substring] = row.text(1).split(separator: "|", omittingEmptySubsequences: false)
        for (name, value) in zip(names, values) { pairs.append([String(name), String(value)]) }
      }
    } catch { throw error.sqliteError }
    pairs.sort { ($0[0] + "\u{0}" + $0[1]).utf8.lexicographicallyPrecedes(($1[0] + "\u{0}" + $1[1]).utf8) }
    var last: [String] = []
    var place: Int64 = 0
    for pair in pairs where pair != last {
      last = pair
      place += 1
      let code: Code? = known[(lijsten[pair[0]] ?? pair[0]) + "\u{0}" + pair[1]]
      let fixed: Int64? = vast[pair[0]]?.firstIndex(of: pair[1]).map { Int64($0) + 1 }
      let order: Int64 = pair[1] == "onbekend" ? 100_000 : fixed ?? code?.volgorde ?? 1_000 + place
      let parent: String? = pair[0] == "reden" ? code?.groep.map { "reden_groep|" + $0 } ?? "reden_groep|onbekend" : nil
      try MetricStore.insert([pair[0], pair[1], code?.label ?? woorden[pair[1]] ?? pair[1], "\(order)", parent], into: "codeboek", of: target)
    }
  }

  /// The standard codes of all lists, and the values of the scales under `waarde`.
  private static func codes(_ warehouse: borrowing Connection) throws(SQLiteError) -> [String: Code] {
    var known: [String: Code] = [:]
    let queries: [String] = [
      "SELECT lijst, code, label, volgorde, groep FROM codelijst ORDER BY lijst, code, geldig_van",
      "SELECT 'waarde', waarde, label, volgorde, NULL FROM schaal ORDER BY schaal, volgorde",
      "SELECT 'schaal', schaal, schaal, 1, NULL FROM schaal GROUP BY schaal ORDER BY schaal",
    ]
    for sql in queries {
      var statement: Statement = try warehouse.prepare(sql)
      do throws(QueryFailure<Never>) {
        try statement.forEachRow { row in
          known[row.text(0) + "\u{0}" + row.text(1)] = Code(label: row.text(2), volgorde: row.int(3), groep: row.textOrNil(4))
        }
      } catch { throw error.sqliteError }
    }
    return known
  }
}
