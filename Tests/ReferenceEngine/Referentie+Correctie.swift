extension Referentie {
  /// Per month after a signed one: those in bestand on its last day as known now, less the number that was signed.
  public func correctie() -> [Cijfer] {
    var found: [Cijfer] = []
    for rij in wereld.vastgesteld where maanden.contains(rij.maand) && maanden.contains(rij.maand + 1) {
      var now: Int = 0
      for periode in wereld.perioden where inBestand(periode, eind(rij.maand)) { now += 1 }
      found.append(
        Cijfer(
          begin: begin(rij.maand + 1), eind: eind(rij.maand + 1), uitsplitsing: "totaal", groep: "totaal", teller: nil, noemer: nil, aantal: now - rij.klanten))
    }
    return found
  }
}
