internal import Bijstand
internal import FileKit

/// What is really true of the municipality: figures, injected defects and the person behind each handover record. Only tests may read it.
struct Waarheid {
  private struct Sleutel: Hashable, Comparable {
    let kerncijfer: String, peilmaand: Int32, uitsplitsing: String, groep: String

    static func < (links: Sleutel, rechts: Sleutel) -> Bool {
      (links.kerncijfer, links.peilmaand, links.uitsplitsing, links.groep) < (rechts.kerncijfer, rechts.peilmaand, rechts.uitsplitsing, rechts.groep)
    }
  }

  private let tijdvak: Tijdvak
  private var tellingen: [Sleutel: Int] = [:]
  let defecten: Uitvoerbestand
  let koppeling: Uitvoerbestand

  init(_ tijdvak: Tijdvak, map: String) throws(FileError) {
    self.tijdvak = tijdvak
    let gewoon: Bestandsvorm = Bestandsvorm()
    defecten = try Uitvoerbestand(map: map, naam: "defecten.csv", kolommen: ["bestand", "regel", "kolom", "soort", "verwacht"], vorm: gewoon)
    koppeling = try Uitvoerbestand(map: map, naam: "koppeling.csv", kolommen: ["bestand", "regel", "klantnummer"], vorm: gewoon)
  }

  /// Records a defect with its place and what a reader should do with it.
  func defect(_ bestand: Uitvoerbestand, _ regel: Int, _ kolom: String, _ soort: Defect) throws(FileError) {
    try defecten.schrijf([bestand.naam, String(regel), kolom, soort.rawValue, soort.verwacht])
  }

  /// Adds to a figure.
  mutating func tel(_ kerncijfer: String, _ maand: Maand, _ uitsplitsing: String = "totaal", _ groep: String = "totaal", _ aantal: Int = 1) {
    tellingen[Sleutel(kerncijfer: kerncijfer, peilmaand: maand.nummer, uitsplitsing: uitsplitsing, groep: groep), default: 0] += aantal
  }

  /// Writes what was counted.
  consuming func sluit(map: String) throws(FileError) {
    let bestand: Uitvoerbestand = try Uitvoerbestand(
      map: map, naam: "kerncijfers.csv", kolommen: ["kerncijfer", "peilmaand", "uitsplitsing", "groep", "waarde"], vorm: Bestandsvorm())
    for (sleutel, waarde) in tellingen.sorted(by: { $0.key < $1.key }) {
      try bestand.schrijf([sleutel.kerncijfer, Maand(nummer: sleutel.peilmaand).iso, sleutel.uitsplitsing, sleutel.groep, String(waarde)])
    }
    for klaar in [bestand, defecten, koppeling] { _ = try klaar.sluit() }
  }
}
