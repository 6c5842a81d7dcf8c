public import Bijstand

/// What a benefit costs from a month on, and when its holiday pay is paid: by how much the price of a benefit moves when nothing else does.
public struct Normbedrag: Sendable, Hashable {
  /// The month from which it holds.
  public let vanaf: Maand
  /// The norm in cents a month, holiday pay included; only its movement counts.
  public let norm: Int64
  /// The calendar month in which the holiday pay of twelve months is paid and booked; 0 when each month books its own part.
  public let vakantiemaand: Int
  /// The part of the norm that is kept for the holiday pay, in percent.
  public let vakantietoeslagPct: Int

  /// Reads `normbedragen.csv`, by month.
  static func read(_ files: DefinitionFiles, problems: inout [DefinitionProblem]) -> [Normbedrag] {
    guard let file = files.file("normbedragen.csv") else { return [] }
    let table = DefinitionTable(
      file, columns: ["geldig_van", "norm", "vakantietoeslag_maand", "vakantietoeslag_pct"], optional: ["toelichting"], problems: &problems)
    var result: [Normbedrag] = []
    for row in table.rows {
      guard row.required("geldig_van", problems: &problems) != nil, let date = row.optionalDate("geldig_van", problems: &problems),
        let month = row.whole("vakantietoeslag_maand", problems: &problems), let part = row.whole("vakantietoeslag_pct", problems: &problems)
      else { continue }
      let text: String = row.text("norm")
      guard let amount = Decimaal(lees: text, teken: .komma)?.herschaald(2), amount.eenheden > 0 else {
        problems.append(row.problem("norm", "'\(text)' is geen bedrag groter dan 0 (met decimale komma)"))
        continue
      }
      if date != date.maandNummer.eersteDag { problems.append(row.problem("geldig_van", "een norm gaat in op de eerste dag van een maand")) }
      if !(0...12).contains(month) { problems.append(row.problem("vakantietoeslag_maand", "\(month) moet 0 tot en met 12 zijn")) }
      if !(0...50).contains(part) { problems.append(row.problem("vakantietoeslag_pct", "\(part) moet 0 tot en met 50 zijn")) }
      if result.contains(where: { $0.vanaf == date.maandNummer }) { problems.append(row.problem("geldig_van", "de norm van deze maand staat er twee keer")) }
      result.append(Normbedrag(vanaf: date.maandNummer, norm: Int64(amount.eenheden), vakantiemaand: month, vakantietoeslagPct: part))
    }
    return result.sorted { $0.vanaf < $1.vanaf }
  }
}
