internal import Bijstand

extension Waarheid {
  /// Counts a household in every figure of the truth, as the newest delivery knows it.
  mutating func tel(_ verhaal: Verhaal, _ tijdvak: Tijdvak) {
    for persoon in verhaal.leven.klanten {
      let perioden: [Uitkeringsperiode] = verhaal.leven.perioden(van: persoon, bekendIn: tijdvak.laatste)
      telStromen(perioden, "", tijdvak)
      telBeeld(verhaal, persoon, perioden, tijdvak)
      telDienstverlening(verhaal, persoon, perioden, tijdvak)
    }
    for dossier in verhaal.leven.dossiers {
      telStromen(verhaal.leven.perioden(vanDossier: dossier, bekendIn: tijdvak.laatste), "_uitkeringen", tijdvak)
    }
    telAfspraken(verhaal, tijdvak)
    telOverdracht(verhaal, tijdvak)
    telScreening(verhaal, tijdvak)
    telExperiment(verhaal, tijdvak)
  }

  private mutating func telStromen(_ perioden: [Uitkeringsperiode], _ eenheid: String, _ tijdvak: Tijdvak) {
    for (plaats, periode) in perioden.enumerated() {
      if periode.van >= tijdvak.begin, periode.van <= tijdvak.einde {
        tel("instroom" + eenheid, periode.van.maandNummer)
        if eenheid.isEmpty, plaats > 0, let vorige = perioden[plaats - 1].tot, periode.van.dagen(sinds: vorige) <= 365 {
          tel("herinstroom", periode.van.maandNummer)
        }
      }
      if let tot = periode.tot, tot >= tijdvak.begin, tot <= tijdvak.einde {
        tel("uitstroom" + eenheid, tot.maandNummer)
        tel("uitstroom_reden" + eenheid, tot.maandNummer, "reden", periode.reden.isEmpty ? "onbekend" : periode.reden)
      }
    }
    for nummer in 0..<tijdvak.aantal {
      let maand: Maand = tijdvak.eerste.plus(nummer)
      if perioden.contains(where: { $0.telt(op: maand.laatsteDag) }) { tel("stand" + eenheid, maand) }
    }
  }

  private mutating func telBeeld(_ verhaal: Verhaal, _ persoon: Int, _ perioden: [Uitkeringsperiode], _ tijdvak: Tijdvak) {
    let gesprekken: [Datum] = verhaal.gesprekken(persoon)
    for nummer in 0..<tijdvak.aantal {
      let maand: Maand = tijdvak.eerste.plus(nummer)
      let dag: Datum = maand.laatsteDag
      guard let periode = perioden.first(where: { $0.telt(op: dag) }) else { continue }
      // The peildatum twelve months earlier is the last day of that month, also in a leap year.
      let venster: Datum = maand.plus(-12).laatsteDag
      let laatste: Datum? = gesprekken.last { $0 <= dag }
      if let laatste {
        tel(laatste > venster ? "in_beeld" : "uit_beeld", maand)
      } else {
        tel(periode.van > venster ? "kort_in_bestand" : "geen_gesprek_bekend", maand)
      }
      if verhaal.inkomens.contains(where: { $0.persoon == persoon && $0.maand == maand && $0.uren > 0 }) { tel("deeltijd", maand) }
    }
  }

  private mutating func telAfspraken(_ verhaal: Verhaal, _ tijdvak: Tijdvak) {
    for afspraak in verhaal.afspraken where afspraak.gepland <= tijdvak.einde {
      let maand: Maand = afspraak.gepland.maandNummer
      switch afspraak.status {
      case "verschenen", "no_show": tel(afspraak.status, maand)
      case "": tel("afspraak_niet_geregistreerd", maand)
      default: tel("afspraak_overig", maand, "status", afspraak.status)
      }
      if ["verschenen", "no_show"].contains(afspraak.status), afspraak.oproep == 1 {
        tel("eerste_" + afspraak.status, tijdvak.laatste, "vorm_nagebeld", afspraak.vorm + "|" + afspraak.nagebeld)
      }
    }
  }

  private mutating func telOverdracht(_ verhaal: Verhaal, _ tijdvak: Tijdvak) {
    for screening in verhaal.screeningen {
      let perioden: [Uitkeringsperiode] = verhaal.leven.perioden(van: screening.persoon, bekendIn: tijdvak.laatste)
      let inBestand: Bool = perioden.contains { $0.telt(op: tijdvak.einde) }
      let toestand: String
      switch screening.uitkomst {
      case "gesproken":
        toestand = screening.besluitOp == nil ? "gesproken_open" : screening.besluit == screening.advies ? "gesproken_overgenomen" : "gesproken_afwijkend"
        tel("advies", tijdvak.laatste, "advies", screening.advies)
      case "teruggegeven": toestand = "teruggegeven"
      case _ where !inBestand: toestand = "niet_in_bestand"
      case "geweigerd", "no_show", "onbereikbaar": toestand = screening.uitkomst
      case "verhuisd", "overleden": toestand = "niet_in_bestand"
      default: toestand = screening.uiterste < tijdvak.einde ? "niet_aangeleverd" : "nog_open"
      }
      tel("overdracht_opdracht", tijdvak.laatste, "toestand", toestand)
    }
  }

  /// Paid work at 6, 12 and 18 months after the draw, at one hour a week and at 48 hours a month.
  private mutating func telExperiment(_ verhaal: Verhaal, _ tijdvak: Tijdvak) {
    guard let ingreep = verhaal.leven.ingreep else { return }
    let groep: String = ingreep.intensief ? "intensief" : "gebruikelijk"
    tel("experiment", tijdvak.laatste, "groep", groep)
    for horizon in [6, 12, 18] where tijdvak.loting.plus(maanden: horizon) <= tijdvak.einde {
      let maand: Maand = tijdvak.loting.plus(maanden: horizon).maandNummer
      let uren: Int = verhaal.inkomens.filter { $0.maand == maand }.reduce(0) { $0 + $1.uren }
      if uren >= 5 { tel("experiment_werk", tijdvak.laatste, "groep|maanden", groep + "|" + String(horizon)) }
      if uren >= 48 { tel("experiment_werk_48", tijdvak.laatste, "groep|maanden", groep + "|" + String(horizon)) }
    }
  }
}
