internal import Bijstand
internal import FileKit

/// Puts dirt in the rows of the other layouts.
struct VervuilerOverig {
  let seed: UInt64

  /// Layouts whose rows have a key, so that the same row twice is one row.
  private static let metSleutel: Set<String> = ["afspraak", "contact", "voorziening", "activiteit", "screening", "indeling", "belemmering", "toewijzing", "inkomen"]

  /// Writes a row of a layout, dirtied or not; hands back the line on which it stands.
  func schrijf(_ velden: [String], _ laag: Laag, in bestand: Uitvoerbestand, _ waarheid: Waarheid) throws(FileError) -> Int {
    var rijvelden: [String] = velden
    var kans: Kans = Kans(seed, bestand.regels, UInt64(bestand.kenmerk))
    let trekking: Int = kans.tot(10_000)
    var defecten: [(kolom: String, soort: Defect)] = []
    func zet(_ naam: String, _ waarde: String, _ soort: Defect) {
      guard let plaats = laag.kolommen.firstIndex(of: naam), rijvelden[plaats] != waarde else { return }
      rijvelden[plaats] = waarde
      defecten.append((naam, soort))
    }
    func veld(_ naam: String) -> String { laag.kolommen.firstIndex(of: naam).map { velden[$0] } ?? "" }
    switch laag.soort {
    case "contact" where trekking >= 100 && trekking < 400 && veld("gelukt") == "N": zet("kanaal", "duif", .onbekendeCode)
    case "voorziening" where trekking >= 100 && trekking < 1_500: zet("kosten", "€ " + VervuilerOverig.metPunten(veld("kosten")), .duizendpunten)
    case "inkomen" where trekking >= 100 && trekking < 400: zet("bedrag", VervuilerOverig.metPunten(veld("bedrag")), .duizendpunten)
    case "opdracht" where trekking >= 100 && trekking < 400: zet("bsn", "", .zonderBSN)
    case "screening":
      if trekking < 2_200, veld("partij") == "kompas" {
        // With the number of the assignment the record is still found; without any number only the person can lead to it.
        for naam in ["bsn", "klantnummer"] { zet(naam, "", trekking < 900 ? .zonderSleutel : .zonderBSN) }
        if trekking < 900 {
          zet("opdrachtnummer", "", .zonderSleutel)
          zet("achternaam", Namen.verschreven(veld("achternaam"), &kans), .naamVerschreven)
        }
      } else if trekking > 9_940, !veld("loonwaarde").isEmpty {
        zet("loonwaarde", "140", .loonwaardeTeHoog)
      } else if trekking >= 2_200, trekking < 3_200, veld("advies") == "zwolle_werkt_aanpak" {
        // The advice asks for exactly one obstacle.
        for (plaats, naam) in laag.kolommen.enumerated() where naam.hasPrefix("belemmering_") { rijvelden[plaats] = "N" }
        defecten.append(("advies", .adviesPastNiet))
      }
    default: break
    }
    let regel: Int = try bestand.schrijf(rijvelden)
    for defect in defecten { try waarheid.defect(bestand, regel, defect.kolom, defect.soort) }
    // Handover records repeat what the dossier knows of the birthday.
    let deels: Bool = veld("geboortedatum").utf8.count == 8
    if deels { try waarheid.defect(bestand, regel, "geboortedatum", .deeldatum) }
    if trekking >= 9_000 && trekking < 9_030, VervuilerOverig.metSleutel.contains(laag.soort) {
      let dubbel: Int = try bestand.schrijf(rijvelden)
      try waarheid.defect(bestand, dubbel, "", .dubbeleRij)
      if deels { try waarheid.defect(bestand, dubbel, "geboortedatum", .deeldatum) }
    }
    try voegToe(velden, laag, trekking, in: bestand, waarheid)
    try voegTegenspraakToe(velden, laag, trekking, in: bestand, waarheid)
    return regel
  }

  /// Extra rows: impossible dates, klanten nobody knows, a record that nobody asked for.
  private func voegToe(_ velden: [String], _ laag: Laag, _ trekking: Int, in bestand: Uitvoerbestand, _ waarheid: Waarheid) throws(FileError) {
    guard trekking >= 9_100, trekking < 9_112 else { return }
    var extra: [String] = velden
    switch laag.soort {
    case "contact":
      extra[0] = "X" + velden[0]
      extra[2] = "2025-13-40"
      try waarheid.defect(bestand, bestand.schrijf(extra), "datum", .onmogelijkeDatum)
    case "afspraak":
      extra[0] = "X" + velden[0]
      extra[1] = "0009999"
      extra[7] = "afgezegd_klant"
      try waarheid.defect(bestand, bestand.schrijf(extra), "klantnummer", .onbekendeKlant)
    default: break
    }
  }

  /// Extra rows that contradict themselves or each other; all but the second assignment are of klanten nobody knows, so that no figure changes.
  private func voegTegenspraakToe(_ velden: [String], _ laag: Laag, _ trekking: Int, in bestand: Uitvoerbestand, _ waarheid: Waarheid) throws(FileError) {
    guard trekking >= 9_112, trekking < 9_142 else { return }
    var extra: [String] = velden
    func plaats(_ naam: String) -> Int { laag.kolommen.firstIndex(of: naam) ?? 0 }
    let vreemd: String = "99" + Cijfer.aangevuld(bestand.regels % 100_000, 5)
    switch laag.soort {
    case "afspraak" where velden[plaats("datum_uitnodiging")] < velden[plaats("datum_gepland")] && !velden[plaats("datum_uitnodiging")].isEmpty:
      extra[0] = "Y" + velden[0]
      extra[plaats("klantnummer")] = vreemd
      extra[plaats("datum_uitnodiging")] = velden[plaats("datum_gepland")]
      extra[plaats("datum_gepland")] = velden[plaats("datum_uitnodiging")]
      extra[plaats("status")] = "afgezegd_klant"
      let regel: Int = try bestand.schrijf(extra)
      try waarheid.defect(bestand, regel, "klantnummer", .onbekendeKlant)
      try waarheid.defect(bestand, regel, "datum_gepland", .afspraakVoorUitnodiging)
    case "inkomen":
      extra[plaats("klantnummer")] = vreemd
      extra[plaats("uren")] = "1610"
      try waarheid.defect(bestand, bestand.schrijf(extra), "uren", .urenTeHoog)
    case "voorziening" where !velden[plaats("einddatum")].isEmpty && velden[plaats("begindatum")] < velden[plaats("einddatum")]:
      extra[0] = "Y" + velden[0]
      extra[plaats("klantnummer")] = vreemd
      extra[plaats("begindatum")] = velden[plaats("einddatum")]
      extra[plaats("geplande_einddatum")] = velden[plaats("begindatum")]
      try waarheid.defect(bestand, bestand.schrijf(extra), "geplande_einddatum", .geplandEindeVoorBegin)
    case "toewijzing" where velden[plaats("einddatum")].isEmpty && velden[plaats("begindatum")] < VervuilerOverig.tweedeBegin:
      extra[plaats("begindatum")] = VervuilerOverig.tweedeBegin
      try waarheid.defect(bestand, bestand.schrijf(extra), "klantnummer", .dubbeleToewijzing)
    case "besluit":
      extra[plaats("klantnummer")] = vreemd
      extra[plaats("advies_referentie")] = "ZOEK-" + Cijfer.aangevuld(bestand.regels, 4)
      try waarheid.defect(bestand, bestand.schrijf(extra), "advies_referentie", .besluitZonderAdvies)
    default: break
    }
  }

  /// When the assignment begins that was entered without ending the one before it.
  private static let tweedeBegin: String = "2026-09-01"

  /// A record in the handover of someone who was never assigned.
  func voegVreemdeToe(_ laag: Laag, in bestand: Uitvoerbestand, _ waarheid: Waarheid) throws(FileError) {
    for (plaats, naam) in ["Vreemdewaard", "Onbekendstra"].enumerated() {
      var velden: [String] = laag.kolommen.map { _ in "" }
      let kompas: Bool = bestand.naam.contains("kompas")
      let gevuld: [(String, String)] = [
        ("partij", kompas ? "kompas" : "regiowerk"), ("referentie", "VR-000" + String(plaats + (kompas ? 5 : 1))), ("voorletters", "Q.X."),
        ("achternaam", naam), ("geboortedatum", "17-0" + String(plaats + 3) + "-1971"), ("postcode", "1099ZZ"), ("huisnummer", "999"),
        ("uitkomst", "onbereikbaar"),
      ]
      for (kolom, waarde) in gevuld { if let plek = laag.kolommen.firstIndex(of: kolom) { velden[plek] = waarde } }
      let regel: Int = try bestand.schrijf(velden)
      try waarheid.defect(bestand, regel, "", .nietInOpdracht)
      for kolom in ["bsn", "klantnummer"] { try waarheid.defect(bestand, regel, kolom, .zonderSleutel) }
    }
  }

  private static func metPunten(_ euro: String) -> String {
    euro.utf8.count > 6 ? euro.dropLast(6) + "." + euro.suffix(6) : euro
  }
}
