extension MetricDefinition {
  /// The keys of a header; those without a default must be there.
  static let sleutels: [String] = [
    "kerncijfer", "versie", "label", "definitie", "teller", "noemer", "eenheid", "richting", "norm", "groepen", "soort", "periode", "bron", "interval",
    "noemer_schaal", "bewerking",
  ]
  static let standaard: [String: String] = ["norm": "geen", "groepen": "geen", "interval": "geen", "noemer_schaal": "1", "bewerking": "geen"]
  static let eenheden: [String] = ["klanten", "uitkeringen", "afspraken", "records", "fractie", "klanten_per_fte", "euro", "dagen"]
  static let richtingen: [String] = ["hoger_is_beter", "lager_is_beter", "neutraal"]

  /// Reads a metric file: the lines `-- @sleutel: waarde` at its top, then the query.
  static func parse(_ text: String, bestand: String) throws(MeasureFailure) -> MetricDefinition {
    var values: [String: String] = [:]
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
    var number: Int = 0
    while number < lines.count, lines[number].hasPrefix("-- @") {
      let parts: [Substring] = lines[number].dropFirst(4).split(separator: ":", maxSplits: 1)
      let key: String = parts.first.map(String.init) ?? ""
      let value: String = parts.count == 2 ? String(parts[1].drop { $0 == " " }) : ""
      number += 1
      guard sleutels.contains(key), !value.isEmpty else { throw .definitie("\(bestand):\(number): onbekende of lege sleutel '@\(key)'") }
      guard values.updateValue(value, forKey: key) == nil else { throw .definitie("\(bestand):\(number): sleutel '@\(key)' staat er twee keer") }
    }
    return try make(values.merging(standaard) { own, _ in own }, sql: lines[number...].joined(separator: "\n"), bestand: bestand)
  }

  /// Checks the values of a header and makes the definition.
  static func make(_ values: [String: String], sql: String, bestand: String) throws(MeasureFailure) -> MetricDefinition {
    for key in sleutels where values[key] == nil { throw .definitie("\(bestand): sleutel '@\(key)' ontbreekt") }
    let value: (String) -> String = { values[$0] ?? "" }
    guard let soort = Soort(rawValue: value("soort")) else { throw .definitie("\(bestand): soort '\(value("soort"))' bestaat niet") }
    guard let periode = Periodesoort(rawValue: value("periode")) else { throw .definitie("\(bestand): periode '\(value("periode"))' bestaat niet") }
    guard eenheden.contains(value("eenheid")) else { throw .definitie("\(bestand): eenheid '\(value("eenheid"))' bestaat niet") }
    guard richtingen.contains(value("richting")) else { throw .definitie("\(bestand): richting '\(value("richting"))' bestaat niet") }
    guard let scale = Int64(value("noemer_schaal")), [1, 100, 10_000].contains(scale) else {
      throw .definitie("\(bestand): noemer_schaal is 1, 100 of 10000")
    }
    guard isNorm(value("norm")) else { throw .definitie("\(bestand): norm '\(value("norm"))' is geen getal en niet 'geen'") }
    guard ["geen", "wilson"].contains(value("interval")) else { throw .definitie("\(bestand): interval is geen of wilson") }
    guard let bewerking = Bewerking(rawValue: value("bewerking")) else { throw .definitie("\(bestand): bewerking '\(value("bewerking"))' bestaat niet") }
    let words: (String) -> [String] = { key in value(key) == "geen" ? [] : value(key).split(separator: " ").map(String.init) }
    return MetricDefinition(
      kerncijfer: value("kerncijfer"), versie: value("versie"), label: value("label"), definitie: value("definitie"), teller: value("teller"),
      noemer: value("noemer"), eenheid: value("eenheid"), richting: value("richting"), norm: value("norm"), groepen: words("groepen"), soort: soort,
      periode: periode, bron: words("bron").map { $0.split(separator: "|").map(String.init) }, heeftInterval: value("interval") == "wilson",
      noemerSchaal: scale, bewerking: bewerking, sql: sql, bestand: bestand)
  }

  /// A norm is `geen`, a number with a decimal comma, or two of them with a hyphen between.
  static func isNorm(_ text: String) -> Bool {
    if text == "geen" { return true }
    let parts: [Substring] = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ",") } && part.first != "," && part.last != ","
    }
  }
}
