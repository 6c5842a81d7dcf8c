import Bijstand
import Disclosure

/// What a later version of a month says differently from the signed one before it, and what caused that.
struct WijzigingenPagina {
  let v: Verslag
  let vorige: EerdereVersie

  /// A row that has another value than it had.
  struct Wijziging {
    let was: Kerncijfer?
    let nu: Kerncijfer?
    var rij: Kerncijfer { nu ?? was! }
  }

  func maak() -> Pagina {
    let rows: [Wijziging] = wijzigingen
    let totals: [Wijziging] = rows.filter { $0.rij.isTotaal }
    var blokken: [Blok] = [Blok(titel: "Waardoor?", delen: [.inhoud(.tag("ul", [:], oorzaken.map { .tag("li", [:], $0) }))])]
    if !totals.isEmpty { blokken.append(blok("Welke totalen zijn anders?", id: "wijzigingen-totaal", totals)) }
    let groups: [Wijziging] = rows.filter { !$0.rij.isTotaal }
    if !groups.isEmpty { blokken.append(blok("Welke cijfers van groepen zijn anders?", id: "wijzigingen-groepen", groups)) }
    return Pagina(
      naam: "wijzigingen", kort: "Wijzigingen", titel: "Wat is er gewijzigd sinds versie \(vorige.versie)?", antwoord: antwoord(rows.count), blokken: blokken)
  }

  private func antwoord(_ count: Int) -> String {
    let since: String = "versie \(vorige.versie), die op \(DatumTekst.dag(vorige.datum)) is vastgesteld"
    if count == 0 { return "Geen gepubliceerd cijfer is anders dan in \(since); wel is er iets veranderd waaruit de cijfers komen." }
    return "\(NumberFormat.integer(Int64(count))) \(count == 1 ? "cijfer is" : "cijfers zijn") anders dan in \(since)."
  }

  /// The rows that differ, in the order of the files.
  var wijzigingen: [Wijziging] {
    var rows: [Wijziging] = []
    var seen: Set<String> = []
    for rij in v.p.rijen where !rij.isAfgeleid {
      seen.insert(rij.naam)
      let before: Kerncijfer? = vorige.rij(rij)
      if before.map({ $0.waarde == rij.waarde && $0.teller == rij.teller && $0.noemer == rij.noemer }) ?? false { continue }
      rows.append(Wijziging(was: before, nu: rij))
    }
    for rij in vorige.rijen where !seen.contains(rij.naam) { rows.append(Wijziging(was: rij, nu: nil)) }
    return rows
  }

  /// More rows than this are in the CSV files of both versions.
  static let meeste: Int = 400

  private func blok(_ titel: String, id: String, _ rows: [Wijziging]) -> Blok {
    let shown: [[Cel]] = rows.prefix(Self.meeste).map { row in
      [.tekst(v.label(row.rij.id)), .tekst(periode(row.rij)), .tekst(v.groep(row.rij)), cel(row.was), cel(row.nu)]
    }
    let table = DataTable(titel: titel, kolommen: ["Cijfer", "Periode", "Groep", "Was", "Is nu"], rijen: shown)
    var tekst: String = "Een lege cel: dit cijfer stond niet in die versie."
    if rows.count > Self.meeste {
      tekst += (" " + "Hier staan de eerste \(Self.meeste) van \(NumberFormat.integer(Int64(rows.count))); alle cijfers staan in kerncijfers.csv van beide versies.")
    }
    return Blok(titel: titel, delen: [.inhoud(.tag("p", [:], tekst) + .tag("div", ["class": "tabel"], [table.html(id: id)]))])
  }

  private func cel(_ rij: Kerncijfer?) -> Cel { rij.map(v.cel) ?? .tekst("") }

  private func periode(_ rij: Kerncijfer) -> String {
    if rij.begin == rij.eind { return DatumTekst.dag(rij.eind) }
    return DatumTekst.periode(van: rij.begin.maandNummer, tot: rij.eind.maandNummer)
  }

  /// The deliveries, definitions and settings that are other than they were.
  var oorzaken: [String] {
    var out: [String] = []
    let now: Set<GebruikteLevering> = Set(v.versie.leveringen)
    let then: Set<GebruikteLevering> = Set(vorige.leveringen)
    for levering in v.versie.leveringen where !then.contains(levering) { out.append("Levering \(levering.nummer) telt nu mee: \(omschrijving(levering)).") }
    for levering in vorige.leveringen where !now.contains(levering) {
      out.append("Levering \(levering.nummer) telt niet meer mee, want zij is vervangen of ingetrokken: \(omschrijving(levering)).")
    }
    out += Verandering.definities(van: vorige, naar: v.p)
    out += Verandering.instellingen(van: vorige, naar: v.p)
    if vorige.programmaversie != v.p.run.programmaversie {
      out.append("Klantbeeld zelf: versie \(vorige.programmaversie) werd \(v.p.run.programmaversie).")
    }
    if out.isEmpty { out.append("Leveringen, definities en instellingen zijn dezelfde; een besluit van de controller of een eerdere vastgestelde maand is anders.") }
    return out
  }

  private func omschrijving(_ levering: GebruikteLevering) -> String {
    levering.soort + (levering.peilmaand.map { " over \(DatumTekst.maand($0))" } ?? "")
  }
}

/// What changed in definitions and settings between a signed version and a report.
enum Verandering {
  /// A sentence per definition with another version, and per figure that came or went.
  static func definities(van then: EerdereVersie, naar now: Publicatie) -> [String] {
    now.definities.compactMap { definitie in
      guard let before = then.definities[definitie.id] else { return "Nieuw cijfer: \(definitie.label)." }
      return before == definitie.versie ? nil : "De definitie van \(definitie.label) is gewijzigd: versie \(before) werd \(definitie.versie)."
    }
  }

  /// A sentence per setting with another value.
  static func instellingen(van then: EerdereVersie, naar now: Publicatie) -> [String] {
    Set(then.instellingen.keys).union(now.run.instellingen.keys).sorted().compactMap { key in
      let (before, after): (String, String) = (then.instellingen[key] ?? "", now.run.instellingen[key] ?? "")
      return before == after ? nil : "De instelling \(key) is gewijzigd: '\(before)' werd '\(after)'."
    }
  }
}
