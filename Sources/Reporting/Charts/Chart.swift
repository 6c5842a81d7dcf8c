import Disclosure

/// A drawn chart with the words that stand for it.
struct Chart {
  let svg: HTML
  let title: String
  let desc: String
}

/// One point of a series: the label under it and its protected value.
struct Punt {
  let label: String
  let waarde: Beschermd<Getal>
  let voorlopig: Bool

  var plaats: Double? { waarde.waarde?.kommagetal }
}

/// One named series of points.
struct Reeks {
  let naam: String
  let punten: [Punt]
}

/// How values are printed beside an axis.
enum Eenheid {
  case aantal
  case procent
  case verhouding

  func tick(_ value: Double) -> String {
    switch self {
    case .aantal: return NumberFormat.integer(Int64(value.rounded()))
    case .procent: return decimals(value * 100) + "%"
    case .verhouding: return decimals(value)
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
    }
  }
}
