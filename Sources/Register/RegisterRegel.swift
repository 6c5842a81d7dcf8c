internal import Bijstand

/// Turns register lines into text and back.
enum RegisterRegel {
  static let kop: String = "volgnummer;sha256;bestand;bron;soort;peilmaand;ontvangen_op;rijen;ingetrokken"

  static func text(_ levering: Levering) -> String {
    let parts: [String] = [
      String(levering.volgnummer), levering.sha256, quoted(levering.bestand), quoted(levering.bron), quoted(levering.soort),
      levering.peilmaand?.iso ?? "", levering.ontvangenOp.iso, String(levering.rijen), levering.ingetrokken ? "J" : "",
    ]
    return parts.joined(separator: ";")
  }

  /// Reads one line, or says in Dutch what is wrong with it.
  static func parse(_ fields: [String]) -> Result<Levering, Fout> {
    guard fields.count == 9 else { return .failure(Fout("de regel heeft \(fields.count) velden in plaats van 9")) }
    guard let volgnummer = Int(fields[0]), volgnummer > 0 else { return .failure(Fout("het volgnummer is geen getal")) }
    let hash: String = fields[1]
    guard hash.utf8.count == 64, hash.utf8.allSatisfy({ ("0123456789abcdef" as String).utf8.contains($0) }) else {
      return .failure(Fout("de sha256 is geen hash van 64 cijfers en letters a-f"))
    }
    let peilmaand: Maand? = Maand(fields[5])
    guard peilmaand != nil || fields[5].isEmpty else { return .failure(Fout("de peilmaand is geen maand zoals 2026-10")) }
    // A spreadsheet turns 2026-10-31 into 31-10-2026; both are certain.
    guard let ontvangen = datum(fields[6]) else { return .failure(Fout("ontvangen_op is geen datum zoals 2026-10-31")) }
    guard let rijen = Int(fields[7]) else { return .failure(Fout("het aantal rijen is geen getal")) }
    let ingetrokken: Bool
    switch fields[8].lowercased() {
    case "", "n", "nee", "0": ingetrokken = false
    case "j", "ja", "1", "x": ingetrokken = true
    default: ingetrokken = datum(fields[8]) != nil
      guard ingetrokken else { return .failure(Fout("ingetrokken is J of leeg")) }
    }
    return .success(
      Levering(
        volgnummer: volgnummer, sha256: hash, bestand: fields[2], bron: fields[3], soort: fields[4], peilmaand: peilmaand,
        ontvangenOp: ontvangen, rijen: rijen, ingetrokken: ingetrokken))
  }

  struct Fout: Error { let reden: String; init(_ reden: String) { self.reden = reden } }

  private static func datum(_ text: String) -> Datum? {
    if let datum = Datum(iso: text) { return datum }
    let parts: [Int?] = text.split(separator: "-").map { Int($0) }
    guard parts.count == 3, let dag = parts[0], let maand = parts[1], let jaar = parts[2], jaar > 1900 else { return nil }
    return Datum(jaar: jaar, maand: maand, dag: dag)
  }

  private static func quoted(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x3B || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
