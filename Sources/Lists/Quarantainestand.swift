/// Where a quarantined record is in its life: open, corrected, accepted as it is, rejected, or overtaken with its whole delivery.
struct Quarantainestand {
  let toestand: String
  let toelichting: String

  var isOpen: Bool { toestand == "open" }

  init(_ record: Int64, _ volgnummer: Int64, _ boek: Leveringsboek, _ besluiten: Quarantainebesluiten) {
    if let later = boek.hersteld[record] {
      (toestand, toelichting) = ("hersteld", "in levering \(later)")
    } else if boek.status == "vervangen" || boek.status == "ingetrokken" {
      (toestand, toelichting) = (boek.status, boek.reden)
    } else if let besluit = besluiten.besluit(volgnummer, record) {
      (toestand, toelichting) = (besluit.besluit, "door \(besluit.door): \(besluit.reden)")
    } else {
      (toestand, toelichting) = ("open", "")
    }
  }
}
