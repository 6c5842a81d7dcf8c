internal import Bijstand
internal import FileKit

/// Puts dirt in rows of `uitkering`, in fixed proportions and never where it would change what is true.
///
/// What must go to quarantine is always an extra row; what leaves a row loaded with a doubt stands only in months after which the same row comes again whole.
struct Vervuiler {
  let seed: UInt64

  private static let dossier: Int = UitkeringLaag.kolom("dossiernummer")
  private static let bsn: Int = UitkeringLaag.kolom("bsn")
  private static let geboorte: Int = UitkeringLaag.kolom("geboortedatum")
  private static let achternaam: Int = UitkeringLaag.kolom("achternaam")
  /// The delivery in which a few birthdays are wrong.
  private static let verwisselmaand: String = "uitkering_2025-06.csv"
  private static let postcode: Int = UitkeringLaag.kolom("postcode")
  private static let aanvang: Int = UitkeringLaag.kolom("aanvangsdatum")
  private static let einde: Int = UitkeringLaag.kolom("einddatum")
  private static let bedrag: Int = UitkeringLaag.kolom("bedrag")

  /// Writes a row of a month, dirtied or not, and hands back its lines; `komtTerug` says that the next month holds the same row.
  func schrijf(_ velden: [String], _ rij: Rij, index: Int, komtTerug: Bool, in bestand: Uitvoerbestand, _ waarheid: Waarheid) throws(FileError) -> [Int] {
    var rijvelden: [String] = velden
    var defect: Defect?
    var kolom: String = ""
    var kans: Kans = Kans(seed, index * 8 + rij.persoon, UInt64(truncatingIfNeeded: 2_000_000 + Int(rij.van.dag) * 1_000_003 + bestand.kenmerk))
    let trekking: Int = kans.tot(10_000)
    func zet(_ naam: String, _ waarde: String, _ soort: Defect) {
      kolom = naam
      defect = soort
      rijvelden[UitkeringLaag.kolom(naam)] = waarde
    }
    switch trekking {
    case 25..<40 where !velden[Vervuiler.bsn].isEmpty:
      let cijfers: String = velden[Vervuiler.bsn]
      zet("bsn", cijfers.prefix(4) + "." + cijfers.dropFirst(4).prefix(2) + "." + cijfers.suffix(3), .bsnMetPunten)
    case 40..<46 where komtTerug && BSN("0" + velden[Vervuiler.bsn].dropFirst()) == nil && !velden[Vervuiler.bsn].isEmpty:
      // Every number here starts with 9999, so none has a zero to lose: a lost first digit leaves eight that fail the eleven test.
      zet("bsn", String(velden[Vervuiler.bsn].dropFirst()), .bsnAchtCijfers)
    case 46..<58: zet("leefvorm", "X", .onbekendeCode)
    case 58..<66 where rij.rol != "kind": zet("ontheffing", "9", .onbekendeCode)
    case 66..<74: zet("reden_aanvang", "ZZ", .onbekendeCode)
    case 80..<110:
      let delen: (jaar: Int, maand: Int, dag: Int) = rij.van.delen
      zet("aanvangsdatum", String(delen.jaar) + Cijfer.twee(delen.maand) + Cijfer.twee(delen.dag), .andereDatumvorm)
    case 110..<140: zet("team", " " + rij.team + "  ", .spaties)
    case 140..<165 where velden[Vervuiler.bedrag].utf8.count > 6: zet("bedrag", Vervuiler.metPunt(velden[Vervuiler.bedrag]), .duizendpunten)
    case 180..<186 where komtTerug: zet("datum_invoer", "31-02-2025", .onmogelijkeDatumOptioneel)
    case 186..<196: zet("postcode", velden[Vervuiler.postcode].prefix(4) + " " + velden[Vervuiler.postcode].suffix(2), .postcodeMetSpatie)
    case 196..<260 where komtTerug && rij.rol == "partner": zet("bedrag", "1,00", .tweeBedragen)
    default: break
    }
    if trekking >= 1_000, index % 97 == 13, rij.persoon == 0, komtTerug, bestand.naam == Vervuiler.verwisselmaand,
      let andere = Vervuiler.anderJaar(velden[Vervuiler.geboorte])
    {
      // In one month only, so that a klant has one wrong birthday and the months after it are right.
      zet("geboortedatum", andere, .tegenstrijdigeGeboortedatum)
    }
    var regels: [Int] = [try bestand.schrijf(rijvelden)]
    if let defect { try waarheid.defect(bestand, regels[0], kolom, defect) }
    if trekking < 25 {
      regels.append(try bestand.schrijf(rijvelden))
      try waarheid.defect(bestand, regels[1], "", .dubbeleRij)
    }
    try voegOnbruikbareToe(velden, trekking, in: bestand, waarheid)
    return regels
  }

  /// Extra rows that no reader may load.
  private func voegOnbruikbareToe(_ velden: [String], _ trekking: Int, in bestand: Uitvoerbestand, _ waarheid: Waarheid) throws(FileError) {
    var extra: [String] = velden
    extra[Vervuiler.dossier] = "X" + velden[Vervuiler.dossier]
    switch trekking {
    case 260..<264:
      extra[Vervuiler.einde] = "01-01-1999"
      try waarheid.defect(bestand, bestand.schrijf(extra), "einddatum", .eindeVoorBegin)
    case 264..<267:
      extra[Vervuiler.aanvang] = "31-02-2024"
      try waarheid.defect(bestand, bestand.schrijf(extra), "aanvangsdatum", .onmogelijkeDatum)
    case 267..<270:
      extra.insert("", at: 8)
      try waarheid.defect(bestand, bestand.schrijf(extra), "", .veldTeVeel)
    case 270..<273:
      extra.removeLast(3)
      try waarheid.defect(bestand, bestand.schrijf(extra), "", .veldTeWeinig)
    case 273..<276 where bestand.vorm.codering != .utf16LE:
      // A line that another program added: two bytes in a file of single ones, or the other way round.
      extra[Vervuiler.achternaam] = "Brückstra"
      let regel: Int = try bestand.schrijfRuw(extra, codering: bestand.vorm.codering == .windows1252 ? .utf8 : .windows1252)
      try waarheid.defect(bestand, regel, "achternaam", .tweeCoderingen)
    default: break
    }
  }

  /// A whole birthday in another year; nothing for a partial one, or one that not every year has.
  private static func anderJaar(_ datum: String) -> String? {
    guard datum.utf8.count == 10, !datum.hasPrefix("29-02"), let laatste = datum.last else { return nil }
    return datum.dropLast() + (laatste == "9" ? "8" : String((Int(String(laatste)) ?? 0) + 1))
  }

  private static func metPunt(_ euro: String) -> String {
    let heel: Substring = euro.dropLast(6)
    return heel.isEmpty ? euro : heel + "." + euro.suffix(6)
  }
}
