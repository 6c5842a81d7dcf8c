internal import Bijstand
internal import FileKit

/// The sample municipality: the same options give the same bytes.
///
/// Two passes over the lives: the first counts who can be spoken to, so that shares come out exactly; the second tells each life and appends it to the files.
/// Memory holds one household, a buffer per file and totals per month, however many klanten there are.
public struct Voorbeeldstad {
  private let options: SampleOptions
  private let stelsel: Stelsel
  private let mappen: Mappen
  private var waarheid: Waarheid
  private var totalen: Totalen
  private var maanden: [Uitvoerbestand] = []
  private var herlevering: (plaats: Int, bestand: Uitvoerbestand)?
  private var overige: [String: Uitvoerbestand] = [:]

  /// Writes deliveries, register key, expected deliveries and truth.
  public static func schrijf(_ options: SampleOptions) throws(SampleFout) {
    for laag in options.lagen where !Laag.namen.contains(laag) { throw SampleFout.onbekendeLaag(laag) }
    do {
      let mappen: Mappen = Mappen(options.uit)
      guard try mappen.isEigen() else { throw SampleFout.andereLeveringen(mappen.aanlevering) }
      try mappen.maakLeeg()
      var stad: Voorbeeldstad = try Voorbeeldstad(options, mappen)
      try stad.vertelAlles()
      try stad.sluit()
    } catch let fout as FileError {
      throw SampleFout.bestand(fout)
    } catch let fout as SampleFout {
      throw fout
    } catch {
      preconditionFailure("a third kind of error cannot be thrown here")
    }
  }

  private init(_ options: SampleOptions, _ mappen: Mappen) throws(FileError) {
    self.options = options
    self.mappen = mappen
    let tijdvak: Tijdvak = Tijdvak(laatste: options.laatsteMaand, maanden: options.maanden)
    stelsel = Stelsel(seed: options.seed, klanten: options.klanten, tijdvak: tijdvak)
    waarheid = try Waarheid(tijdvak, map: mappen.waarheid)
    totalen = Totalen(tijdvak)
    for plaats in 0..<tijdvak.aantal where schrijft("uitkering") {
      let naam: String = "uitkering_" + tijdvak.eerste.plus(plaats).iso
      maanden.append(try Uitvoerbestand(map: mappen.aanlevering, naam: naam + ".csv", kolommen: UitkeringLaag.kolommen))
      if naam == "uitkering_2025-03" {
        let opnieuw: Uitvoerbestand = try Uitvoerbestand(map: mappen.aanlevering, naam: naam + "_2025-04-18.csv", kolommen: UitkeringLaag.kolommen)
        herlevering = (plaats, opnieuw)
      }
    }
  }

  private func schrijft(_ soort: String) -> Bool { options.lagen.isEmpty || options.lagen.contains(soort) }

  private mutating func vertelAlles() throws(FileError) {
    let plan: Campagneplan = Verteller.plan(stelsel)
    var verteller: Verteller = Verteller(stelsel)
    for index in 0..<stelsel.aantal {
      let verhaal: Verhaal = verteller.verhaal(index, plan)
      try schrijfUitkeringen(verhaal)
      for laag in Laag.overige where schrijft(laag.soort) {
        for regel in laag.rijen(verhaal) { try schrijf(regel, laag, verhaal) }
      }
      totalen.tel(verhaal)
      waarheid.tel(verhaal, stelsel.tijdvak)
    }
  }

  private mutating func schrijfUitkeringen(_ verhaal: Verhaal) throws(FileError) {
    let tijdvak: Tijdvak = stelsel.tijdvak
    let vervuiler: Vervuiler = Vervuiler(seed: options.seed)
    for plaats in 0..<tijdvak.aantal {
      let maand: Maand = tijdvak.eerste.plus(plaats)
      var inkomsten: Int?
      for rij in verhaal.leven.rijen {
        guard rij.staatIn(maand) else {
          try noteerAfwezigheid(rij, plaats)
          continue
        }
        let verdiend: Int = inkomsten ?? verhaal.inkomsten(maand)
        inkomsten = verdiend
        let bedrag: Int = UitkeringLaag.bedrag(rij, maand, inkomsten: verdiend)
        totalen.tel(rij, plaats, bedrag: bedrag)
        guard !maanden.isEmpty else { continue }
        let velden: [String] = UitkeringLaag.velden(verhaal, rij, maand, bedrag: bedrag, inkomsten: verdiend)
        let komtTerug: Bool = plaats + 1 < tijdvak.aantal && rij.staatIn(maand.plus(1)) && (rij.tot.map { $0 > maand.plus(1).laatsteDag } ?? true)
        // The month that comes again: the first delivery missed a few, the second is whole.
        if let herlevering, herlevering.plaats == plaats {
          let regel: Int = try herlevering.bestand.schrijf(velden)
          try noteerBijzonderheden(verhaal, rij, maand, herlevering.bestand, [regel])
          if komtTerug && rij.van < maand.plus(-1).eersteDag && rij.bekendVan < maand && verhaal.leven.index % 131 == 5 {
            try waarheid.defect(maanden[plaats], 0, "", .herlevering)
            continue
          }
        }
        let uit: Uitvoerbestand = maanden[plaats]
        let regels: [Int] = try vervuiler.schrijf(velden, rij, index: verhaal.leven.index, komtTerug: komtTerug, in: uit, waarheid)
        try noteerBijzonderheden(verhaal, rij, maand, uit, regels)
      }
    }
  }

  /// What is odd about a row by nature, noted on every line that says it.
  private func noteerBijzonderheden(_ verhaal: Verhaal, _ rij: Rij, _ maand: Maand, _ uit: Uitvoerbestand, _ regels: [Int]) throws(FileError) {
    for regel in regels {
      if verhaal.leven.personen[rij.persoon].isDeeldatum { try waarheid.defect(uit, regel, "geboortedatum", .deeldatum) }
      guard let tot = rij.einde(bekendIn: maand) else { continue }
      if tot < rij.van { try waarheid.defect(uit, regel, "einddatum", .nietig) }
      if tot == rij.van { try waarheid.defect(uit, regel, "einddatum", .eenDag) }
    }
  }

  /// A row that should be there and is not: line 0 of the file that lacks it.
  private func noteerAfwezigheid(_ rij: Rij, _ plaats: Int) throws(FileError) {
    guard !maanden.isEmpty, rij.rol != "kind" else { return }
    let maand: Maand = stelsel.tijdvak.eerste.plus(plaats)
    if rij.verdwijnt == maand { try waarheid.defect(maanden[plaats], 0, rij.klantnummer, .verdwenen) }
    if rij.ontbreekt == maand { try waarheid.defect(maanden[plaats], 0, rij.klantnummer, .teruggekeerd) }
  }

  private mutating func schrijf(_ regel: Laag.Regel, _ laag: Laag, _ verhaal: Verhaal) throws(FileError) {
    let uit: Uitvoerbestand = try bestand(laag, regel.deel)
    let nummer: Int = try VervuilerOverig(seed: options.seed).schrijf(regel.velden, laag, in: uit, waarheid)
    // The true person behind each record of the handover.
    if ["opdracht", "screening"].contains(laag.soort), let kolom = laag.kolommen.firstIndex(of: "klantnummer") {
      try waarheid.koppeling.schrijf([uit.naam, String(nummer), regel.velden[kolom]])
    }
  }

  private mutating func bestand(_ laag: Laag, _ deel: String) throws(FileError) -> Uitvoerbestand {
    let naam: String = laag.bestandsnaam(deel)
    if let bestaand = overige[naam] { return bestaand }
    let nieuw: Uitvoerbestand = try Uitvoerbestand(map: mappen.aanlevering, naam: naam, kolommen: laag.kolommen)
    overige[naam] = nieuw
    return nieuw
  }

  private consuming func sluit() throws(FileError) {
    for laag in Laag.overige where schrijft(laag.soort) {
      for regel in laag.slot(totalen, stelsel) {
        let uit: Uitvoerbestand = try bestand(laag, regel.deel)
        let nummer: Int = try uit.schrijf(regel.velden)
        // Budgets are written with marks for thousands, which a reader repairs.
        for (kolom, veld) in zip(laag.kolommen, regel.velden) where laag.soort == "begroting" && veld.contains(".") {
          try waarheid.defect(uit, nummer, kolom, .duizendpunten)
        }
      }
      // A layout about which there was nothing to tell is delivered as a header.
      if !overige.keys.contains(where: { $0.hasPrefix(laag.soort) }) { _ = try bestand(laag, "") }
      guard laag.soort == "screening" else { continue }
      for naam in overige.keys.sorted() where naam.hasPrefix("screening") {
        if let uit = overige[naam] { try VervuilerOverig(seed: options.seed).voegVreemdeToe(laag, in: uit, waarheid) }
      }
    }
    var alle: [Uitvoerbestand] = maanden
    if let herlevering { alle.append(herlevering.bestand) }
    for naam in overige.keys.sorted() { if let uit = overige[naam] { alle.append(uit) } }
    for uit in alle {
      if uit.vorm.codering == .windows1252 || uit.vorm.codering == .utf16LE { try waarheid.defect(uit, 0, "", .codering) }
      for oud in uit.vorm.hernoemd.keys.sorted() { try waarheid.defect(uit, 1, oud, .kopHernoemd) }
      if let regel = try uit.sluit() { try waarheid.defect(uit, regel, "", .afgebroken) }
    }
    try mappen.rondAf(alle.map(\.naam), metUitkering: schrijft("uitkering"), tijdvak: stelsel.tijdvak)
    try waarheid.sluit(map: mappen.waarheid)
  }
}
