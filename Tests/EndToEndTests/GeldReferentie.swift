import Bijstand
import Foundation
import ReferenceEngine

/// The naive computation of the money, fed with what lies in the folders of a municipality.
struct GeldReferentie {
  private(set) var wereld: Wereld

  /// Reads ledger, budgets and norms from the deliveries, and the stock of benefits from the figures (which other tests compare with the truth).
  init(_ gemeente: Pipeline, _ figures: Kerncijfers, peilmaand: Int, maanden: Int) throws {
    wereld = Wereld(peilmaand: peilmaand, eersteMaand: peilmaand - maanden + 1)
    for row in try GeldTests.lines(gemeente.aanlevering.appending(path: "lasten.csv")) {
      guard let month = Self.maand(row["maand"]) else { continue }
      wereld.lasten.append((month, row["gemeente"], row["post"], GeldTests.cents(row["bedrag"])))
    }
    for row in try GeldTests.lines(gemeente.aanlevering.appending(path: "begroting.csv")) {
      guard let year = Int(row["jaar"] ?? ""), let day = Datum(iso: row["datum"] ?? "") else { continue }
      wereld.begrotingen.append(
        (year, row["gemeente"], row["versie"], Int(day.dag), GeldTests.cents(row["buig_budget"]), GeldTests.cents(row["lks_budget"])))
    }
    for row in try GeldTests.lines(gemeente.data.appending(path: "definities/normbedragen.csv")) {
      guard let month = Self.maand(row["geldig_van"].map { String($0.prefix(7)) }), let may = Int(row["vakantietoeslag_maand"] ?? ""),
        let part = Int(row["vakantietoeslag_pct"] ?? "")
      else { continue }
      wereld.normen.append((month, GeldTests.cents(row["norm"]), may, part))
    }
    var stands: [String: [Int: Int]] = [:]
    for row in figures.rows where row.kerncijfer == "stand_uitkeringen" && row.uitsplitsing == "gemeente" {
      if let month = Self.maand(String(row.eind.prefix(7))) { stands[row.groep, default: [:]][month] = Int(row.waarde) }
    }
    for (code, counts) in stands { voegToe(code, counts) }
  }

  private static func maand(_ text: String?) -> Int? { text.flatMap { Maand($0) }.map { Int($0.nummer) } }

  /// Benefits that add up to the stock of every month: more come on its first day, fewer leave on its first day.
  private mutating func voegToe(_ gemeente: String, _ counts: [Int: Int]) {
    var open: [Int] = []
    for month in wereld.eersteMaand...wereld.peilmaand {
      let first: Int = Int(Maand(nummer: Int32(month)).eersteDag.dag)
      while open.count > counts[month] ?? 0 { wereld.uitkeringen[open.removeLast()].tot = first }
      while open.count < counts[month] ?? 0 {
        open.append(wereld.uitkeringen.count)
        let kenmerk: Wereld.Kenmerk = Wereld.Kenmerk(
          van: first, tot: nil, regeling: "01", leefvorm: nil, wijk: nil, gemeente: gemeente, team: nil, ontheffing: nil)
        wereld.uitkeringen.append(Wereld.Periode(klant: "k", van: first, tot: nil, reden: nil, redenAanvang: nil, kenmerken: [kenmerk]))
      }
    }
  }

  /// One cent more in the newest row of the ledger.
  mutating func plant() {
    if let last = wereld.lasten.lastIndex(where: { $0.post == "algemene_bijstand" }) { wereld.lasten[last].bedrag = (wereld.lasten[last].bedrag ?? 0) + 1 }
  }

  /// The rows of both figures as texts.
  func regels() -> Set<String> {
    let reference: Referentie = Referentie(wereld)
    return Set(
      [("lasten", reference.lasten()), ("buig_prognose", reference.buigPrognose())].flatMap { id, rows in
        rows.map { row in
          let (begin, eind) = (Datum(dag: Int32(row.begin)).iso, Datum(dag: Int32(row.eind)).iso)
          return "\(id) \(begin) \(eind) \(row.uitsplitsing)=\(row.groep): \(row.aantal ?? 0)"
        }
      })
  }

  /// The same texts from the published figures.
  static func regels(_ figures: Kerncijfers) -> Set<String> {
    Set(
      figures.rows.filter { ["lasten", "buig_prognose"].contains($0.kerncijfer) && $0.status == "ok" }.map { row in
        "\(row.kerncijfer) \(row.begin) \(row.eind) \(row.uitsplitsing)=\(row.groep): \(GeldTests.cents(row.waarde))"
      })
  }
}
