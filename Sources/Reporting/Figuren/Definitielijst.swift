import Disclosure

/// What every figure means: one entry per figure, from the metric files.
struct Definitielijst {
  let v: Verslag

  func html() -> HTML {
    var items: [HTML] = []
    var known: Set<String> = []
    for definitie in v.p.definities {
      known.insert(definitie.id)
      items.append(.tag("dt", ["id": "def-\(definitie.id)"], [.text(definitie.label + " "), .tag("code", [:], definitie.id)]))
      items.append(.tag("dd", [:], definitie.definitie))
      var facts: [String] = []
      if Self.zegtIets(definitie.teller) { facts.append("Teller: \(definitie.teller).") }
      if Self.zegtIets(definitie.noemer) { facts.append("Noemer: \(definitie.noemer).") }
      facts.append("Eenheid: \(definitie.eenheid.replacing("_", with: " ")).")
      if let wish = Self.richtingen[definitie.richting] { facts.append("Gewenst: \(wish).") }
      if !definitie.bron.isEmpty { facts.append("Bron: \(definitie.bron.replacing("_", with: " ")).") }
      if Self.zegtIets(definitie.norm) { facts.append("Norm: \(definitie.norm).") }
      facts.append("Versie \(definitie.versie).")
      items.append(.tag("dd", [:], facts.joined(separator: " ")))
    }
    // Every link to a definition leads somewhere, also when a metric came without one.
    for id in Set(v.p.rijen.map(\.id)).subtracting(known).sorted() {
      items.append(.tag("dt", ["id": "def-\(id)"], [.tag("code", [:], id)]))
      items.append(.tag("dd", [:], "Van dit cijfer is geen omschrijving vastgelegd."))
    }
    return .tag("dl", [:], items)
  }

  static let richtingen: [String: String] = ["hoger_is_beter": "hoger", "lager_is_beter": "lager"]

  private static func zegtIets(_ text: String) -> Bool { !text.isEmpty && text != "geen" && text != "-" }
}
