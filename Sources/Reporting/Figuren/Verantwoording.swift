import Bijstand
import Disclosure

/// What identifies the report, and what its protection came to.
struct Verantwoording {
  let v: Verslag

  func html() -> HTML {
    let run: RunGegevens = v.p.run
    let a: AanvalVerslag = v.p.aanval
    let feiten: [(String, String)] = [
      ("Peilmaand", DatumTekst.maand(run.peilmaand)), ("Peildatum", DatumTekst.dag(run.peildatum)), ("Run", run.id),
      ("Programma", "Klantbeeld \(run.programmaversie)"), ("Drempel", NumberFormat.integer(run.drempel)),
      ("Venster van in beeld", "\(run.instellingen["beeld_maanden"] ?? "12") maanden"),
      ("Voorlopig", "de laatste \(run.instellingen["voorlopig_maanden"] ?? "3") maanden"),
      ("Niet getoond", "\(NumberFormat.integer(Int64(a.primair))) rijen om wat ze zelf zeggen, en \(NumberFormat.integer(Int64(a.secundair))) om wat ze over andere zeggen"),
      ("Eigen aanval", "\(NumberFormat.integer(Int64(a.cellen))) verborgen tellingen met \(NumberFormat.integer(Int64(a.sommen))) sommen, zonder er een terug te vinden"),
    ]
    return .tag("dl", ["class": "feiten"], feiten.flatMap { [HTML.tag("dt", [:], $0.0), HTML.tag("dd", [:], $0.1)] })
  }
}
