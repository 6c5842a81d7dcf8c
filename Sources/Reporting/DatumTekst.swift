import Bijstand

/// Dutch dates without a locale.
enum DatumTekst {
  static let maanden: [String] = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
  ]
  static let kort: [String] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"]

  /// 31 maart 2026.
  static func dag(_ datum: Datum) -> String { "\(datum.dagVanMaand) \(maanden[index(datum.maandNummer)]) \(jaar(datum.maandNummer))" }

  /// maart 2026.
  static func maand(_ maand: Maand) -> String { "\(maanden[index(maand)]) \(jaar(maand))" }

  /// mrt 2026.
  static func maandKort(_ maand: Maand) -> String { "\(kort[index(maand)]) \(jaar(maand))" }

  /// 1e kwartaal 2026, or the quarters that were joined.
  static func kwartaal(van begin: Maand, tot eind: Maand) -> String {
    let first: Int = index(begin) / 3 + 1
    let last: Int = index(eind) / 3 + 1
    if begin.nummer + 2 == eind.nummer { return "\(first)e kwartaal \(jaar(begin))" }
    if jaar(begin) == jaar(eind) { return "\(first)e tot en met \(last)e kwartaal \(jaar(begin))" }
    return "\(first)e kwartaal \(jaar(begin)) tot en met \(last)e kwartaal \(jaar(eind))"
  }

  /// januari tot en met maart 2026; the year of the first month only when it is another one.
  static func periode(van begin: Maand, tot eind: Maand) -> String {
    if begin == eind { return maand(eind) }
    if jaar(begin) == jaar(eind) { return "\(maanden[index(begin)]) tot en met \(maand(eind))" }
    return "\(maand(begin)) tot en met \(maand(eind))"
  }

  /// The month of the year, from 0.
  static func index(_ maand: Maand) -> Int { Int(maand.nummer % 12) }
  static func jaar(_ maand: Maand) -> Int { Int(maand.nummer / 12) }
}
