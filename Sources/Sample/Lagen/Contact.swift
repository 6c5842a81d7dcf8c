internal import Bijstand

extension Laag {
  /// The layout `contact`.
  package static let contact: Laag = Laag(
    "contact",
    [
      "contactnummer", "klantnummer", "datum", "kanaal", "gelukt", "onderwerp", "klantmanager"
    ],
    rijen: { verhaal in
      verhaal.contacten.enumerated().map { plaats, contact in
        let team: String = verhaal.leven.rij(van: contact.persoon, op: contact.dag)?.team ?? ""
        return (
          String(contact.dag.jaar),
          [
            "C" + Cijfer.aangevuld(verhaal.leven.index * 100 + plaats, 8), verhaal.klantnummer(contact.persoon, contact.dag), contact.dag.iso, contact.kanaal,
            janee(contact.gelukt), contact.onderwerp, team.isEmpty ? "" : verhaal.klantmanager(team, op: contact.dag),
          ]
        )
      }
    })
}
