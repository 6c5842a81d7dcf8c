import Bijstand

/// Our own attack on what is about to be published: linear bounds on every hidden count, from all sums that an outsider can make.
///
/// It knows nothing of how cells were hidden: it takes published values, the sums of each table and the balance of stock and flows, and narrows
/// the interval of each unknown count (never below 0) until nothing narrows any more.
package struct Aanval {
  /// A sum of unknown counts, with their signs, that has a known outcome.
  struct Som {
    var termen: [(cel: Int, teken: Int64)]
    var uitkomst: Int64
  }

  let sommen: [Som]
  /// Per unknown count: the row it belongs to.
  let rijen: [Int]
  private(set) var laag: [Int64]
  private(set) var hoog: [Int64]

  static let oneindig: Int64 = 1 << 40

  /// Sets the attack up; `zichtbaar` says of each row whether its values are published, `bestaat` whether it is published at all.
  init(_ rows: [RawFigure], tabellen: [Tabellen.Tabel], zichtbaar: [Bool], bestaat: [Bool]) {
    var cells: [Int] = []
    var sums: [Som] = []
    var cellOf: [[Int]] = Array(repeating: [], count: rows.count)
    func cell(_ row: Int, _ place: Int) -> Int {
      while cellOf[row].count <= place {
        cellOf[row].append(cells.count)
        cells.append(row)
      }
      return cellOf[row][place]
    }
    for table in tabellen where table.somBekend {
      let width: Int = table.rijen.map { Afscherming.tellingen(rows[$0]).count }.max() ?? 1
      for place in 0..<width {
        var sum: Som = Som(termen: [], uitkomst: 0)
        for row in table.rijen where !(zichtbaar[row] && bestaat[row]) {
          let counts: [Int64] = Afscherming.tellingen(rows[row])
          guard place < counts.count else { continue }
          sum.termen.append((cell(row, place), 1))
          sum.uitkomst += counts[place]
        }
        if !sum.termen.isEmpty { sums.append(sum) }
      }
    }
    // stand(m) = stand(m-1) + instroom(m) - uitstroom(m), in both units.
    for unit in ["", "_uitkeringen"] {
      var at: [String: [Int32: Int]] = [:]
      for (index, row) in rows.enumerated() where row.uitsplitsing == "totaal" && row.soort == .maand {
        for id in ["stand", "instroom", "uitstroom"] where row.id == id + unit { at[id, default: [:]][row.eind.maandNummer.nummer] = index }
      }
      for (month, now) in at["stand"] ?? [:] {
        guard let before = at["stand"]?[month - 1], let came = at["instroom"]?[month], let left = at["uitstroom"]?[month] else { continue }
        var sum: Som = Som(termen: [], uitkomst: 0)
        for (row, sign) in [(now, Int64(1)), (before, -1), (came, -1), (left, 1)] where !(zichtbaar[row] && bestaat[row]) {
          sum.termen.append((cell(row, 0), sign))
          sum.uitkomst += sign * (Afscherming.tellingen(rows[row]).first ?? 0)
        }
        if !sum.termen.isEmpty { sums.append(sum) }
      }
    }
    // A hidden count in no sum at all can be anything.
    for row in rows.indices where bestaat[row] && !zichtbaar[row] { _ = cell(row, Afscherming.tellingen(rows[row]).count - 1) }
    sommen = sums
    rijen = cells
    laag = Array(repeating: 0, count: cells.count)
    hoog = Array(repeating: Self.oneindig, count: cells.count)
    narrow()
  }

  private mutating func narrow() {
    var changed: Bool = true
    while changed {
      changed = false
      for sum in sommen {
        for (index, term) in sum.termen.enumerated() {
          // What the others can be at least and at most leaves the rest for this one.
          var least: Int64 = 0
          var most: Int64 = 0
          for (other, item) in sum.termen.enumerated() where other != index {
            least += item.teken > 0 ? laag[item.cel] : -hoog[item.cel]
            most += item.teken > 0 ? hoog[item.cel] : -laag[item.cel]
          }
          let low: Int64 = term.teken > 0 ? sum.uitkomst - most : least - sum.uitkomst
          let high: Int64 = term.teken > 0 ? sum.uitkomst - least : most - sum.uitkomst
          if low > laag[term.cel] {
            laag[term.cel] = low
            changed = true
          }
          if high < hoog[term.cel] {
            hoog[term.cel] = high
            changed = true
          }
        }
      }
    }
  }

  /// The rows of which a hidden count under the threshold is narrowed too far: not everything from 1 to just under it, or not as wide as it.
  func gevonden(_ rows: [RawFigure], zichtbaar: [Bool], bestaat: [Bool], drempel: Int64) -> [Int] {
    var found: Set<Int> = []
    for (cell, row) in rijen.enumerated() where bestaat[row] && !zichtbaar[row] {
      if laag[cell] > 1 || hoog[cell] < drempel - 1 || hoog[cell] - laag[cell] < drempel { found.insert(row) }
    }
    return found.sorted()
  }
}

extension Aanval {
  /// One row of a made-up table or series, for a test that plants an opening.
  package struct Proefrij: Sendable {
    let id: String
    let maand: Int32
    let groep: String?
    let aantal: Int64
    let zichtbaar: Bool

    /// A count in a month; without a group it is the total of that month.
    package init(_ id: String, maand: Int32, groep: String? = nil, _ aantal: Int64, zichtbaar: Bool) {
      self.id = id
      self.maand = maand
      self.groep = groep
      self.aantal = aantal
      self.zichtbaar = zichtbaar
    }
  }

  /// Which of the rows the attack gets back, by their place: those of one figure and month with a group form a table of which the sum is known.
  package static func teruggevonden(_ proef: [Proefrij], drempel: Int64 = 10) -> [Int] {
    let rows: [RawFigure] = proef.map { rij in
      let month = Maand(nummer: rij.maand)
      let begin: Datum = rij.id.hasPrefix("stand") ? month.laatsteDag : month.eersteDag
      return RawFigure(
        id: rij.id, versie: "1", peilmaand: month, begin: begin, eind: month.laatsteDag, uitsplitsing: rij.groep == nil ? "totaal" : "team",
        groep: rij.groep ?? "totaal", eenheid: "klanten", status: .ok, voorlopig: false, teller: nil, noemer: nil, waarde: Getal(rij.aantal), ondergrens: nil,
        bovengrens: nil, basis: rij.aantal)
    }
    let visible: [Bool] = proef.map(\.zichtbaar)
    let exists: [Bool] = proef.map { _ in true }
    return Aanval(rows, tabellen: Tabellen.van(rows, volgorde: [:]), zichtbaar: visible, bestaat: exists)
      .gevonden(rows, zichtbaar: visible, bestaat: exists, drempel: drempel)
  }
}
