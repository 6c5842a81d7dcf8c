internal import Bijstand

extension Laag {
  /// The layout `aanvraag`.
  package static let aanvraag: Laag = Laag(
    "aanvraag",
    [
      "aanvraagnummer", "regeling", "datum_melding", "datum_besluit", "besluit"
    ],
    rijen: { verhaal in
      var regels: [Regel] = []
      var kans: Kans = verhaal.kans(45)
      let tijdvak: Tijdvak = verhaal.tijdvak
      for dossier in verhaal.leven.dossiers {
        guard let rij = verhaal.leven.rijen.first(where: { $0.dossier == dossier && $0.rol == "aanvrager" }), rij.van >= tijdvak.begin else { continue }
        let besluit: Datum = rij.van.plus(dagen: 10 + kans.tot(40))
        let klaar: Bool = besluit <= tijdvak.einde
        let nummer: String = "R" + String(dossier.dropFirst())
        regels.append(("", [nummer, rij.regeling, rij.van.plus(dagen: -kans.tot(10)).iso, klaar ? besluit.iso : "", klaar ? "toegekend" : ""]))
      }
      if kans.kans(1_700) {
        // An application that came to nothing leaves no other trace.
        let melding: Datum = tijdvak.begin.plus(dagen: kans.tot(tijdvak.aantal * 30))
        let besluit: Datum = melding.plus(dagen: 15 + kans.tot(45))
        let klaar: Bool = besluit <= tijdvak.einde
        let afloop: String = ["afgewezen", "ingetrokken", "buiten_behandeling"][kans.keuze([60, 25, 15])]
        regels.append(("", ["R" + Cijfer.aangevuld(verhaal.leven.index + 1, 7) + "-0", "01", melding.iso, klaar ? besluit.iso : "", klaar ? afloop : ""]))
      }
      return regels
    })
}
