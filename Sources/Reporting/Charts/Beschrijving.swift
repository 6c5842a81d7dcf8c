package import Disclosure

/// The description of a chart for who does not see it: kind, range, first and last, extremes; at most 300 characters.
enum Beschrijving {
  static func reeks(_ kind: String, _ punten: [Punt], _ eenheid: Eenheid) -> String {
    let shown: [(label: String, value: Getal, text: String)] = punten.compactMap { punt in
      punt.waarde.waarde.map { (punt.label, $0, punt.tekst ?? eenheid.tekst($0)) }
    }
    guard let first = shown.first, let last = shown.last,
      let top = shown.max(by: { $0.value.kommagetal < $1.value.kommagetal }), let low = shown.min(by: { $0.value.kommagetal < $1.value.kommagetal })
    else { return "\(kind) zonder getoonde waarden; 0 van \(punten.count) punten." }
    var text: String = "\(kind) van \(first.label) tot en met \(last.label)."
    text += " Eerste waarde \(first.text), laatste \(last.text)."
    text += " Hoogste \(top.text) (\(top.label)), laagste \(low.text) (\(low.label))."
    return kort(text)
  }

  static func staven(_ kind: String, _ staven: [Staaf], _ eenheid: Eenheid) -> String {
    let shown: [String] = staven.compactMap { staaf in staaf.waarde.waarde.map { "\(staaf.naam) \(staaf.tekst ?? eenheid.tekst($0))" } }
    if shown.isEmpty { return "\(kind) zonder getoonde waarden; 0 van \(staven.count) groepen." }
    return kort("\(kind). " + shown.joined(separator: ", ") + ".")
  }

  /// Cut at a word, so that it never breaks off inside a number.
  static func kort(_ text: String) -> String {
    guard text.count > 300 else { return text }
    let head: Substring = text.prefix(296)
    guard let blank = head.lastIndex(of: " ") else { return String(head) }
    return String(head[..<blank]) + " …"
  }
}

/// One bar: a name and a protected value.
package struct Staaf {
  let naam: String
  let waarde: Beschermd<Getal>

  /// How the value is printed in the table, when its unit alone does not say so.
  let tekst: String?

  package init(naam: String, waarde: Beschermd<Getal>, tekst: String? = nil) {
    self.naam = naam
    self.waarde = waarde
    self.tekst = tekst
  }
}
