internal import Bijstand
internal import CSVKit
internal import Definitions
internal import SQLiteKit

/// Our figures beside those of others: per control total ours, theirs, the difference, what explains it, and what is left.
struct AansluitingExtern {
  static let kolommen: [String] =
    ["bron", "peilmaand", "gemeente", "grootheid", "herkomst", "ons", "hun", "verschil", "tolerantie"] + Verschildeel.kolommen
    + ["verklaard", "rest", "voorlopig", "oordeel"]

  /// One control total beside ours, in ten-thousandths; a difference is theirs minus ours, as in the figure `administratief_verschil`.
  private struct Regel {
    let bron: String
    let maand: Int64
    let gemeente: String
    let grootheid: String
    let herkomst: String
    let hun: Int64?
    let ons: Int64?
    let tolerantie: Int64
    let voorlopig: Bool
    let delen: Verschildeel

    /// Which control totals one source makes in one way, month after month.
    var reeks: String { [bron, gemeente, grootheid, herkomst].joined(separator: "\u{1F}") }
    var verschil: Int64? { hun.flatMap { theirs in ons.map { theirs - $0 } } }
  }

  private var regels: [Regel] = []

  init(_ kengetallen: borrowing Bron, _ definities: DefinitionSet) throws(ListsError) {
    let parts: Verschildelen = try Verschildelen(kengetallen)
    let newest: Int64 = try kengetallen.getal("SELECT peilmaand FROM run") ?? 0
    let provisional: Int64 = newest - Int64(definities.settings.voorlopigMaanden)
    var found: [Regel] = []
    try kengetallen.forEach(EmbeddedFiles.all["SQL/aansluiting_extern.sql"] ?? "") { (row) throws(ListsError) in
      let (bron, maand, gemeente, grootheid, herkomst): (String, Int64, String, String, String) = (row.text(0), row.int(1), row.text(2), row.text(3), row.text(4))
      var delen: Verschildeel = parts.delen(bron: bron, maand: maand, gemeente: gemeente, grootheid: grootheid)
      delen.add("quarantaine", row.int(7))
      found.append(
        Regel(
          bron: bron, maand: maand, gemeente: gemeente, grootheid: grootheid, herkomst: herkomst, hun: row.intOrNil(5), ons: row.intOrNil(6),
          tolerantie: definities.tolerantie(grootheid: grootheid, herkomst: herkomst), voorlopig: maand > provisional, delen: delen))
    }
    regels = found
  }

  /// The list as people read it.
  func csv() -> [UInt8] {
    var telwijzen: [String: Telwijze] = [:]
    for reeks in Set(regels.map(\.reeks)) {
      let months: [(verschil: Int64, tolerantie: Int64, delen: Verschildeel)] = regels.filter { $0.reeks == reeks }.compactMap { regel in
        regel.verschil.map { ($0, regel.tolerantie, regel.delen) }
      }
      telwijzen[reeks] = Telwijze(months)
    }
    var writer: CSVWriter = CSVWriter(.people)
    writer.write(Self.kolommen)
    for regel in regels {
      let isMoney: Bool = regel.grootheid == "som_bedrag"
      let head: [String] = [
        regel.bron, Maand(nummer: Int32(regel.maand)).iso, regel.gemeente, regel.grootheid, regel.herkomst, Self.text(regel.ons, isMoney),
        Self.text(regel.hun, isMoney),
      ]
      let provisional: String = regel.voorlopig ? "J" : "N"
      guard let difference = regel.verschil, let telwijze = telwijzen[regel.reeks] else {
        let empty: [String] = [String](repeating: "", count: 2 + Verschildeel.kolommen.count + 2)
        writer.write(head + empty + [provisional, regel.ons == nil ? "niet te vergelijken" : "geen opgave"])
        continue
      }
      let used: Verschildeel = Int64(difference.magnitude) <= regel.tolerantie ? Verschildeel() : telwijze.verklaard(regel.delen)
      let rest: Int64 = difference - used.som
      let verdict: String = Int64(difference.magnitude) <= regel.tolerantie ? "sluit aan" : Int64(rest.magnitude) <= regel.tolerantie ? "verschil verklaard" : "onderzoek dit"
      writer.write(
        head + [Self.text(difference, isMoney), Self.text(regel.tolerantie, isMoney)] + used.perKolom.map { Self.text($0, isMoney) }
          + [Self.text(used.som, isMoney), Self.text(rest, isMoney), provisional, verdict])
    }
    return writer.take()
  }

  private static func text(_ value: Int64?, _ isMoney: Bool) -> String {
    guard let value else { return "" }
    return Decimaal(value, gedeeldDoor: 10_000, decimalen: isMoney ? 2 : 0)?.tekst() ?? ""
  }
}
