import Bijstand
import CSVKit
import Disclosure

/// The data under the pages, in the fixed columns, for people and for programs.
enum CSVExport {
  static let kolommen: [String] = [
    "kerncijfer", "versie", "peilmaand", "periode_begin", "periode_eind", "uitsplitsing", "groep", "teller", "noemer", "waarde", "ondergrens",
    "bovengrens", "eenheid", "status", "voorlopig",
  ]

  /// Published rows, sorted bytewise by the first seven columns; a hidden row has no numbers.
  static func rows(_ rijen: [Kerncijfer], people: Bool) -> [UInt8] {
    var writer = CSVWriter(people ? .people : .programs)
    writer.write(kolommen)
    let mark: String = people ? "," : "."
    func text(_ value: Beschermd<Getal>) -> String { value.waarde?.tekst(decimaalteken: mark) ?? "" }
    var lines: [(key: [UInt8], fields: [String])] = []
    var seen: Set<[UInt8]> = []
    for rij in rijen {
      let head: [String] = [rij.id, rij.versie, rij.peilmaand.iso, rij.begin.iso, rij.eind.iso, rij.uitsplitsing, rij.groep]
      // Bytewise by column: a separator below every character keeps the columns apart.
      let key: [UInt8] = Array(head.joined(separator: "\u{1}").utf8)
      guard seen.insert(key).inserted else { continue }
      lines.append(
        (
          key,
          head + [
            text(rij.teller), text(rij.noemer), text(rij.waarde), text(rij.ondergrens), text(rij.bovengrens), rij.eenheid, rij.status.rawValue,
            rij.voorlopig ? "J" : "N",
          ]
        ))
    }
    lines.sort { $0.key.lexicographicallyPrecedes($1.key) }
    for line in lines { writer.write(line.fields) }
    return writer.bytes
  }

  /// The meaning of columns, figures and codes.
  static func codeboek(_ v: Verslag) -> [UInt8] {
    var writer = CSVWriter(.people)
    writer.write(["soort", "naam", "code", "omschrijving"])
    for (naam, uitleg) in kolomUitleg { writer.write(["kolom", naam, "", uitleg]) }
    for status in CelStatus.allCases { writer.write(["status", "status", status.rawValue, statusUitleg[status] ?? ""]) }
    for definitie in v.p.definities { writer.write(["kerncijfer", definitie.id, definitie.versie, definitie.label + ": " + definitie.definitie]) }
    for regel in v.p.codeboek.regels { writer.write(["groep", regel.uitsplitsing, regel.code, regel.label]) }
    return writer.bytes
  }

  /// The hidden rows and why, for the controller; it holds no value.
  static func uitvoercontrole(_ p: Publicatie) -> [UInt8] {
    var writer = CSVWriter(.people)
    writer.write(["kerncijfer", "periode_begin", "periode_eind", "uitsplitsing", "groep", "reden"])
    for rij in p.verborgen { writer.write([rij.id, rij.begin.iso, rij.eind.iso, rij.uitsplitsing, rij.groep, rij.reden]) }
    return writer.bytes
  }

  private static let kolomUitleg: [(String, String)] = [
    ("kerncijfer", "naam van het cijfer"), ("versie", "versie van de definitie"), ("peilmaand", "maand van het rapport"),
    ("periode_begin", "eerste dag waarover het cijfer gaat"), ("periode_eind", "laatste dag waarover het cijfer gaat"),
    ("uitsplitsing", "naam van de groep, samengesteld met |; totaal zonder uitsplitsing"), ("groep", "code van de groep"), ("teller", "teller van een aandeel"),
    ("noemer", "noemer van een aandeel"), ("waarde", "het cijfer; een aandeel is een fractie"), ("ondergrens", "ondergrens van het interval van 95%"),
    ("bovengrens", "bovengrens van het interval van 95%"), ("eenheid", "waarin is geteld"), ("status", "of de waarde is getoond"),
    ("voorlopig", "J als de periode nog kan veranderen"),
  ]
  private static let statusUitleg: [CelStatus: String] = [
    .ok: "getoond", .geheim: "niet getoond om mensen te beschermen", .onbekend: "niet bekend", .nvt: "kan niet bestaan",
  ]
}
