package import Disclosure

/// A drawn chart with the words that stand for it.
package struct Chart {
  package let svg: HTML
  package let title: String
  package let desc: String

  package init(svg: HTML, title: String, desc: String) {
    self.svg = svg
    self.title = title
    self.desc = desc
  }
}

/// One point of a series: the label under it and its protected value.
package struct Punt {
  let label: String
  let waarde: Beschermd<Getal>
  let voorlopig: Bool
  /// How the value is printed in the table, when its unit alone does not say so.
  let tekst: String?

  package init(label: String, waarde: Beschermd<Getal>, voorlopig: Bool, tekst: String? = nil) {
    self.label = label
    self.waarde = waarde
    self.voorlopig = voorlopig
    self.tekst = tekst
  }

  var plaats: Double? { waarde.waarde?.kommagetal }
}

/// One named series of points.
package struct Reeks {
  let naam: String
  let punten: [Punt]

  package init(naam: String, punten: [Punt]) {
    self.naam = naam
    self.punten = punten
  }
}

/// How values are printed beside an axis.
package enum Eenheid {
  case aantal
  case procent
  case verhouding
  case euro

  func tick(_ value: Double) -> String {
    switch self {
    case .aantal: return NumberFormat.integer(Int64(value.rounded()))
    case .procent: return decimals(value * 100) + "%"
    case .verhouding: return decimals(value)
    case .euro: return NumberFormat.euro(Getal(Int64(value.rounded())))
    }
  }

  private func decimals(_ value: Double) -> String {
    let tenths: Int64 = Int64((value * 10).rounded())
    return NumberFormat.decimal(Getal(tenths, decimalen: 1), decimals: tenths % 10 == 0 ? 0 : 1)
  }

  /// The text of a value in a label.
  func tekst(_ value: Getal) -> String {
    switch self {
    case .aantal: return NumberFormat.integer(value.geheel)
    case .procent: return NumberFormat.percentage(value, decimals: 1)
    case .verhouding: return NumberFormat.decimal(value, decimals: 1)
    case .euro: return NumberFormat.euro(value)
    }
  }
}
