internal import Bijstand

extension Waarheid {
  /// Counts what a klant does besides having a benefit, at the end of every month.
  mutating func telDienstverlening(_ verhaal: Verhaal, _ persoon: Int, _ perioden: [Uitkeringsperiode], _ tijdvak: Tijdvak) {
    let gesprekken: [Datum] = verhaal.gesprekken(persoon)
    let diensten: [Voorziening] = verhaal.voorzieningen.filter { $0.persoon == persoon }
    let stappen: [Activiteit] = verhaal.activiteiten.filter { $0.persoon == persoon }
    for nummer in 0..<tijdvak.aantal {
      let maand: Maand = tijdvak.eerste.plus(nummer)
      let dag: Datum = maand.laatsteDag
      guard perioden.contains(where: { $0.telt(op: dag) }) else { continue }
      tel("gespreksfrequentie", maand, "totaal", "totaal", gesprekken.count { $0 > maand.plus(-12).laatsteDag && $0 <= dag })
      let lopend: [Voorziening] = diensten.filter { dienst in dienst.begin <= dag && (dienst.einde.map { $0 > dag } ?? true) }
      for dienst in lopend { tel("lopende_voorziening", maand, "type", dienst.type) }
      let doetMee: Bool = stappen.contains { stap in
        ["vrijwilligerswerk", "opleiding", "werkervaring", "taal"].contains(stap.soort) && stap.begin <= dag && stap.einde > dag
          && (stap.afgerond.map { $0 > dag } ?? true)
      }
      // A participation place is work experience; the other services are work or support.
      if doetMee || lopend.contains(where: { $0.type == "03" }) { tel("participatie", maand) }
      tel("werkvoorraad", maand, "toestand", werktoestand(verhaal, persoon, dag, lopend, stappen))
      for rol in rollen(verhaal, persoon, dag) { tel("caseload", maand, "rol", rol) }
    }
  }

  /// The first state of the worklist that fits.
  private func werktoestand(_ verhaal: Verhaal, _ persoon: Int, _ dag: Datum, _ lopend: [Voorziening], _ stappen: [Activiteit]) -> String {
    var einden: [Datum] = lopend.map { $0.einde ?? $0.gepland }
    for stap in stappen where stap.begin <= dag && (stap.afgerond.map { $0 > dag } ?? true) { einden.append(stap.einde) }
    for afspraak in verhaal.afspraken where afspraak.persoon == persoon && afspraak.uitnodiging <= dag {
      switch afspraak.status {
      // The source writes the status on the planned day.
      case "gepland": einden.append(afspraak.gepland)
      default: if afspraak.gepland > dag { einden.append(afspraak.gepland) }
      }
    }
    let rij: Rij? = verhaal.leven.rij(van: persoon, op: dag)
    let ontheven: Bool = rij.map { $0.eindeOntheffing.map { $0 <= dag } ?? false } ?? false
    let verst: Datum = dag.maandNummer.plus(12).laatsteDag
    if ontheven || einden.contains(where: { $0 <= dag || $0 > verst }) { return "verlopen" }
    return einden.isEmpty ? "zonder_vervolgstap" : einden.count > 1 ? "meervoudig" : "op_koers"
  }

  /// The roles in which somebody is responsible for the klant at the close of a day.
  private func rollen(_ verhaal: Verhaal, _ persoon: Int, _ dag: Datum) -> Set<String> {
    var rollen: Set<String> = []
    for rij in verhaal.leven.rijen(van: persoon) {
      guard let bekend = rij.bekend(in: verhaal.tijdvak.laatste), rij.van <= dag, bekend.tot.map({ $0 > dag }) ?? true else { continue }
      let rol: String = rij.team == Gebied.jongeren ? "integraal" : "inkomen"
      // On the last day of the first klantmanager nobody has taken over yet.
      let isWissel: Bool = verhaal.leven.wissel.map { wissel in wissel > rij.van && (bekend.tot.map { wissel < $0 } ?? true) && wissel.plus(dagen: -1) == dag } ?? false
      if !isWissel { rollen.insert(rol) }
      if rol == "inkomen", verhaal.leven.index % 20 < 9, rij.van.plus(dagen: 1) <= dag { rollen.insert("werk") }
    }
    return rollen
  }

  /// Counts what came out of screenings and referrals, at the end of the series.
  mutating func telScreening(_ verhaal: Verhaal, _ tijdvak: Tijdvak) {
    for screening in verhaal.screeningen where screening.uitkomst == "gesproken" {
      if screening.loonwaarde != nil { tel("loonwaarde_bekend", tijdvak.laatste) }
      for (plaats, score) in screening.scores.enumerated() {
        tel("leefgebied_score", tijdvak.laatste, "leefgebied|score", Leefgebied.alle[plaats] + "|" + String(score))
      }
    }
    for weg in verhaal.doorverwijzingen {
      let toestand: String = weg.terug != nil ? "teruggekeerd" : weg.opgepakt != nil ? "opgepakt" : "niet_opgepakt"
      tel("doorverwijzing", tijdvak.laatste, "partner|toestand", weg.partner + "|" + toestand)
    }
  }
}
