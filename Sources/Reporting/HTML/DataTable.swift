package import Disclosure

/// One cell of a table: text, or a protected value with the way it is printed.
package enum Cel {
  case tekst(String)
  case getal(Beschermd<Getal>, Eenheid, voorlopig: Bool)
  /// A share of which the numerator and denominator are known, so that the count decides the decimals.
  case aandeel(Beschermd<Getal>, noemer: Beschermd<Getal>, voorlopig: Bool)
  /// A heat cell: the class of the colour, the share and the count.
  case warmte(klasse: String, inhoud: HTML)

  package static func getal(_ waarde: Beschermd<Getal>, _ eenheid: Eenheid = .aantal) -> Cel { .getal(waarde, eenheid, voorlopig: false) }

  var html: HTML {
    switch self {
    case .tekst(let text): return .text(text)
    case .getal(let value, let unit, let provisional): return Teken.waarde(value, voorlopig: provisional, unit.tekst)
    case .aandeel(let value, let noemer, let provisional):
      let count: Int64 = noemer.waarde?.geheel ?? 0
      return Teken.waarde(value, voorlopig: provisional) { NumberFormat.percentage($0, of: count) }
    case .warmte(_, let content): return content
    }
  }
}

/// The signs of the statistics office: a point for hidden, blank for impossible, a star for provisional.
enum Teken {
  static let geheimWoorden: String = "niet getoond"

  static func waarde(_ value: Beschermd<Getal>, voorlopig: Bool = false, _ format: (Getal) -> String) -> HTML {
    guard let number = value.waarde else { return teken(value.status) }
    if !voorlopig { return .text(format(number)) }
    return .text(format(number)) + .tag("span", ["class": "ster", "aria-hidden": "true"], "*") + verborgen(" voorlopig")
  }

  static func teken(_ status: CelStatus) -> HTML {
    switch status {
    case .geheim: return .tag("span", ["class": "geheim", "aria-hidden": "true"], ".") + verborgen(geheimWoorden)
    case .onbekend: return .tag("span", ["class": "geheim", "aria-hidden": "true"], ".") + verborgen("niet bekend")
    case .nvt, .ok: return verborgen("kan niet bestaan")
    }
  }

  static func verborgen(_ text: String) -> HTML { .tag("span", ["class": "vh"], text) }
}

/// A table with a caption, one header row and a header cell per row.
package struct DataTable {
  let titel: String
  let kolommen: [String]
  let rijen: [[Cel]]
  /// True for a table that is itself the picture: as wide as the page, with narrow cells.
  var isMatrix: Bool

  package init(titel: String, kolommen: [String], rijen: [[Cel]], isMatrix: Bool = false) {
    self.titel = titel
    self.kolommen = kolommen
    self.rijen = rijen
    self.isMatrix = isMatrix
  }

  /// The table in a region that can be scrolled when it is wider than the page.
  package func html(id: String) -> HTML {
    var rows: [HTML] = []
    for rij in rijen { rows.append(row(rij)) }
    let head: HTML = .tag("thead", [:], [.tag("tr", [:], kolommen.indices.map(head))])
    let parts: [HTML] = [.tag("caption", ["id": "\(id)-c"], titel), head, .tag("tbody", [:], rows)]
    let table: HTML = .tag("table", ["class": isMatrix ? "matrix" : (rijen.count > 1 ? "sorteer" : "gewoon"), "id": "\(id)-tab"], parts)
    return .tag("div", ["class": "rol", "role": "region", "tabindex": "0", "aria-labelledby": "\(id)-c"], [table])
  }

  /// A heading stands where the cells under it do.
  private func head(_ column: Int) -> HTML {
    let isText: Bool = rijen.first.map { row in
      if column < row.count, case .tekst = row[column] { true } else { false }
    } ?? false
    return isText ? .tag("th", ["scope": "col", "class": "t"], kolommen[column]) : .tag("th", ["scope": "col"], kolommen[column])
  }

  private func row(_ cells: [Cel]) -> HTML {
    var out: [HTML] = []
    for (index, cel) in cells.enumerated() {
      if index == 0 {
        out.append(.tag("th", ["scope": "row"], [cel.html]))
      } else if case .warmte(let style, let content) = cel {
        out.append(style.isEmpty ? .tag("td", [:], [content]) : .tag("td", ["class": style], [content]))
      } else if case .tekst = cel {
        out.append(.tag("td", ["class": "t"], [cel.html]))
      } else {
        out.append(.tag("td", [:], [cel.html]))
      }
    }
    return .tag("tr", [:], out)
  }
}
