import Bijstand
import Disclosure

/// The band over every page: concept and why, or signed by whom and when. It is all that signing changes on a page.
struct Statusband {
  let v: Verslag

  var html: HTML {
    let versie: Rapportversie = v.versie
    guard let signed = versie.vaststelling else {
      var zin: String = ": deze cijfers zijn nog niet vastgesteld"
      let count: Int = v.p.kwaliteit.fouten
      if count > 0 { zin += ", en er \(count == 1 ? "is 1 soort fout" : "zijn \(count) soorten fouten") gevonden in de geleverde bestanden (zie Kwaliteit)" }
      return .tag("p", [:], [.tag("strong", [:], "Concept"), .text(zin + "."), wijzigingen])
    }
    var zin: String = " door \(signed.door) op \(DatumTekst.dag(signed.datum))"
    if versie.versie > 1 { zin += " (versie \(versie.versie))" }
    zin += "."
    if !signed.voorbehoud.isEmpty { zin += " Voorbehoud: \(signed.voorbehoud)" + (signed.voorbehoud.hasSuffix(".") ? "" : ".") }
    return .tag("p", [:], [.tag("strong", [:], "Vastgesteld"), .text(zin), wijzigingen])
  }

  /// Where a later version says what is different.
  private var wijzigingen: HTML {
    guard let before = v.versie.vorige else { return HTML() }
    return .join([
      .text(" Dit is versie \(v.versie.versie); versie \(before.versie) is vastgesteld op \(DatumTekst.dag(before.datum)). "),
      .tag("a", ["href": "wijzigingen.html"], "Wat is er gewijzigd?"),
    ])
  }
}
