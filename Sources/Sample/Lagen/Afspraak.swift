internal import Bijstand

extension Laag {
  /// The layout `afspraak`.
  package static let afspraak: Laag = Laag(
    "afspraak",
    [
      "afspraaknummer", "klantnummer", "datum_uitnodiging", "uitnodigingsvorm", "nagebeld", "datum_gepland", "kanaal", "status", "datum_status",
      "oproepnummer", "uitvoerder", "klantmanager", "team"
    ],
    rijen: { verhaal in
      verhaal.afspraken.enumerated().map { plaats, afspraak in
        let rij: Rij? = verhaal.leven.rij(van: afspraak.persoon, op: afspraak.uitnodiging) ?? verhaal.leven.rijen(van: afspraak.persoon).first
        let team: String = rij?.team ?? ""
        let klaar: Bool = !["gepland", ""].contains(afspraak.status)
        return (
          afspraak.status == "gepland" ? String(verhaal.tijdvak.laatste.jaar) : String(afspraak.gepland.jaar),
          [
            "A" + Cijfer.aangevuld(verhaal.leven.index * 100 + plaats, 8), verhaal.klantnummer(afspraak.persoon, afspraak.gepland), afspraak.uitnodiging.iso,
            afspraak.vorm, afspraak.nagebeld, afspraak.gepland.iso, afspraak.kanaal, afspraak.status, klaar ? afspraak.gepland.iso : "",
            String(afspraak.oproep), afspraak.uitvoerder, team.isEmpty ? "" : verhaal.klantmanager(team, op: afspraak.gepland), team,
          ]
        )
      }
    })
}
