import SQLiteKit
import Testing

/// One delivered file in which a test looks for what one rule finds.
enum Regelproef {
  /// The lines on which the rule found something, as `regel veld`, in order; `regels` is the municipality's own `regels.csv`, without its header.
  static func vindt(_ code: String, _ tekst: String, regels: String? = nil) throws -> [String] {
    try rijen("SELECT regel || ' ' || veld FROM bevinding WHERE code = '\(code)' ORDER BY regel, kolom", tekst, regels: regels)
  }

  /// The rows of a query on what came of the file.
  static func rijen(_ sql: String, _ tekst: String, regels: String? = nil) throws -> [String] {
    let proef: Proeflevering = try Proeflevering("d\(UInt64.random(in: 0...UInt64.max))")
    if let regels { try proef.define("regels.csv", "code;ernst;drempel;toelichting\n" + regels) }
    try proef.put("levering.csv", tekst)
    try proef.read()
    return try Uitkomst(try #require(try proef.databases().first)).rows(sql)
  }

  /// A file of `uitkering` with these columns after the ones that no row can do without.
  static func uitkering(_ kolommen: String, _ rijen: [String]) -> String {
    let vast: String = "dossiernummer;klantnummer;geslacht;regeling;aanvangsdatum;"
    return vast + kolommen + "\n" + rijen.enumerated().map { "\($0.offset);K\($0.offset);man;01;01-02-2024;\($0.element)\n" }.joined()
  }
}
