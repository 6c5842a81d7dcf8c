import Bijstand

/// Builds the attacker's sums from the rows that will be published: groups add up, stocks and flows tie, numerators and denominators are other rows again.
struct StelselBouw {
  private(set) var stelsel = Stelsel()
  private(set) var vanRij: [[Int]]
  private(set) var tweelingen: [[Int]]
  private let rijen: [RawFigure]
  private let drempel: Int64
  /// The count of a row, or the numerator of a share.
  private var telling: [Sleutel: Int] = [:]
  private var noemer: [Sleutel: Int] = [:]

  /// The order of the values of scales, for the matrix.
  private let volgorde: [String: Int]

  init(rijen: [RawFigure], drempel: Int64, volgorde: [String: Int]) {
    self.rijen = rijen
    self.volgorde = volgorde
    self.drempel = drempel
    vanRij = Array(repeating: [], count: rijen.count)
    tweelingen = Array(repeating: [], count: rijen.count)
    for (index, rij) in rijen.enumerated() { voegToe(rij, index) }
    groepen()
    stromen()
    koppelingen()
    jaren()
    kwartalen()
    redenen()
    matrix()
    paren()
  }

  private mutating func voegToe(_ rij: RawFigure, _ index: Int) {
    guard rij.status == .ok else { return }
    let key: Sleutel = rij.sleutel
    if let teller = rij.teller, let under = rij.noemer {
      let t: Int = stelsel.variabele(teller.kommagetal, rij: index)
      let size: Int64 = under.geheel
      let n: Int = stelsel.variabele(under.kommagetal, rij: index, beschermd: size > 0 && size < drempel && rij.eenheid != "klanten_per_fte")
      telling[key] = t
      noemer[key] = n
      vanRij[index] = [t, n]
      if rij.eenheid == "fractie" && under.kommagetal >= teller.kommagetal {
        let c: Int = stelsel.variabele(under.kommagetal - teller.kommagetal, rij: index)
        vanRij[index].append(c)
        stelsel.som([(t, 1), (c, 1), (n, -1)])
      }
    } else if let value = rij.waarde {
      // A negative balance is no count: adding it would break the rule that counts are at least nought.
      guard value.mantisse >= 0 else { return }
      let x: Int = stelsel.variabele(value.kommagetal, rij: index)
      telling[key] = x
      vanRij[index] = [x]
    }
  }

  /// Groups add up to the row without that breakdown, for counts, numerators and denominators.
  private mutating func groepen() {
    for map in [telling, noemer] {
      var tables: [Sleutel: [(variable: Int, factor: Double)]] = [:]
      for key in map.keys.sorted() where key.uitsplitsing != "totaal" {
        guard let variable = map[key] else { continue }
        let names = key.uitsplitsing.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        let codes = key.groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard names.count == codes.count else { continue }
        for drop in names.indices {
          var margin: Sleutel = key
          let restNames: [String] = names.indices.filter { $0 != drop }.map { names[$0] }
          let restCodes: [String] = names.indices.filter { $0 != drop }.map { codes[$0] }
          margin.uitsplitsing = restNames.isEmpty ? "totaal" : restNames.joined(separator: "|")
          margin.groep = restNames.isEmpty ? "totaal" : restCodes.joined(separator: "|")
          // The same margin is reached by several breakdowns: each is a sum of its own.
          margin.id = key.id + "\u{1F}" + key.uitsplitsing + "\u{1F}" + names[drop]
          tables[margin, default: []].append((variable, 1))
        }
        if names.count > 1 {
          var whole: Sleutel = key
          whole.id = key.id + "\u{1F}" + key.uitsplitsing + "\u{1F}"
          whole.uitsplitsing = "totaal"
          whole.groep = "totaal"
          tables[whole, default: []].append((variable, 1))
        }
      }
      for margin in tables.keys.sorted() {
        var target: Sleutel = margin
        target.id = String(margin.id.split(separator: "\u{1F}")[0])
        guard let whole = map[target] ?? kwartaaltotaal(target, map) else { continue }
        stelsel.som((tables[margin] ?? []) + [(whole, -1)])
      }
    }
  }

  /// The total of a quarter, which no row shows, as a helper that is the sum of its months.
  private mutating func kwartaaltotaal(_ key: Sleutel, _ map: [Sleutel: Int]) -> Int? {
    let begin = Datum(dag: key.begin).maandNummer
    let eind = Datum(dag: key.eind).maandNummer
    guard key.uitsplitsing == "totaal", key.begin != key.eind, eind.nummer > begin.nummer else { return nil }
    var terms: [(variable: Int, factor: Double)] = []
    var sum: Double = 0
    for number in begin.nummer...eind.nummer {
      let month = Maand(nummer: number)
      var part: Sleutel = key
      part.begin = month.eersteDag.dag
      part.eind = month.laatsteDag.dag
      guard let variable = map[part] else { return nil }
      terms.append((variable, 1))
      sum += stelsel.waarden[variable]
    }
    let whole: Int = stelsel.variabele(sum, rij: nil, beschermd: false)
    stelsel.som(terms + [(whole, -1)])
    return whole
  }

  /// The stock now is the stock before, plus what came and moved in, less what left and moved out.
  private mutating func stromen() {
    for suffix in ["", "_uitkeringen"] {
      let stock: String = "stand" + suffix
      for key in telling.keys.sorted() where key.id == stock {
        guard let now = telling[key] else { continue }
        let end = Datum(dag: key.eind).maandNummer
        for months in [1, 3, 6, 9, 12] {
          var before: Sleutel = key
          before.begin = end.plus(-months).laatsteDag.dag
          before.eind = before.begin
          guard let then = telling[before] else { continue }
          var terms: [(variable: Int, factor: Double)] = [(now, 1), (then, -1)]
          for (id, factor) in [("instroom", -1.0), ("uitstroom", 1.0), ("overgang_in", -1.0), ("overgang_uit", 1.0)] {
            var flow: Sleutel = key
            flow.id = id + suffix
            flow.begin = end.plus(1 - months).eersteDag.dag
            flow.eind = end.laatsteDag.dag
            if let variable = telling[flow] { terms.append((variable, factor)) }
          }
          stelsel.som(terms)
        }
      }
    }
  }

  /// Rows that count the same people: denominators that are the stock, states that add up to it, reasons that add up to the outflow.
  private mutating func koppelingen() {
    for key in noemer.keys.sorted() where key.begin == key.eind {
      var stock: Sleutel = key
      stock.id = "stand"
      if let n = noemer[key], let whole = telling[stock] { stelsel.som([(n, 1), (whole, -1)]) }
    }
    for key in telling.keys.sorted() where key.id == "in_beeld" {
      var terms: [(variable: Int, factor: Double)] = []
      for id in ["in_beeld", "uit_beeld", "kort_in_bestand", "geen_gesprek_bekend"] {
        var part: Sleutel = key
        part.id = id
        if let variable = telling[part] { terms.append((variable, 1)) }
      }
      if let whole = noemer[key], terms.count == 4 { stelsel.som(terms + [(whole, -1)]) }
      var soon: Sleutel = key
      soon.id = "dreigt_uit_beeld"
      if let inside = telling[key], let part = telling[soon], stelsel.waarden[inside] >= stelsel.waarden[part] {
        let rest: Int = stelsel.variabele(stelsel.waarden[inside] - stelsel.waarden[part], rij: nil, beschermd: false)
        stelsel.som([(inside, 1), (part, -1), (rest, -1)])
      }
    }
    for (id, whole) in [("uitstroom_reden", "uitstroom"), ("werkvoorraad", "stand"), ("lopende_voorziening", "")] where !whole.isEmpty {
      for key in telling.keys.sorted() where key.id == id && key.uitsplitsing == "totaal" {
        var other: Sleutel = key
        other.id = whole
        if let a = telling[key], let b = telling[other] { stelsel.som([(a, 1), (b, -1)]) }
      }
    }
  }

  /// Twelve months make a year, for what is counted by month as well; and the outflow of a year is that of its months.
  private mutating func jaren() {
    for (map, monthly) in [(telling, ["no_show_pct": "no_show_pct", "uitstroom_pct_begin": "uitstroom"]), (noemer, ["no_show_pct": "no_show_pct"])] {
      for key in map.keys.sorted() {
        guard let id = monthly[key.id], Periodesoort(begin: Datum(dag: key.begin), eind: Datum(dag: key.eind)) == .jaar, let whole = map[key] else { continue }
        let end = Datum(dag: key.eind).maandNummer
        // The pieces may be months, quarters or joined quarters, whichever stand in the table.
        var terms: [(variable: Int, factor: Double)] = []
        var left: Int = 12
        while left > 0 {
          let found: (variable: Int, length: Int)? = [1, 3, 6, 9].lazy.compactMap { length -> (variable: Int, length: Int)? in
            guard length <= left else { return nil }
            var piece: Sleutel = key
            piece.id = id
            piece.begin = end.plus(1 - left).eersteDag.dag
            piece.eind = end.plus(length - left).laatsteDag.dag
            return map[piece].map { ($0, length) }
          }.first
          guard let found else { break }
          terms.append((found.variable, 1))
          left -= found.length
        }
        if left == 0 { stelsel.som(terms + [(whole, -1)]) }
      }
    }
  }

  /// Reasons add up to their group.
  private mutating func redenen() {
    var terms: [Sleutel: [(variable: Int, factor: Double)]] = [:]
    for key in telling.keys.sorted() where key.uitsplitsing == "reden" {
      guard let variable = telling[key] else { continue }
      var group: Sleutel = key
      group.uitsplitsing = "reden_groep"
      group.groep = UitstroomReden.groep(van: key.groep).rawValue
      terms[group, default: []].append((variable, 1))
    }
    for key in terms.keys.sorted() {
      if let whole = telling[key] { stelsel.som((terms[key] ?? []) + [(whole, -1)]) }
    }
  }

  /// The cells of a matrix above and below its diagonal are the numerators of the shares that moved up and down.
  private mutating func matrix() {
    var cells: [Sleutel: [(variable: Int, stap: Int)]] = [:]
    for key in telling.keys.sorted() where key.id == "doorstroom_matrix" && key.uitsplitsing.hasSuffix("van|naar") {
      let codes = key.groep.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
      guard let variable = telling[key], codes.count >= 2, let from = volgorde[codes[codes.count - 2]], let to = volgorde[codes[codes.count - 1]] else { continue }
      var table: Sleutel = key
      table.groep = codes.count > 2 ? codes[0] : ""
      cells[table, default: []].append((variable, to - from))
    }
    for table in cells.keys.sorted() {
      let all: [(variable: Int, stap: Int)] = cells[table] ?? []
      for key in telling.keys.sorted() where key.begin == table.begin && key.eind == table.eind {
        let part: [(variable: Int, stap: Int)]
        switch key.id {
        case "doorstroom_pct": part = all.filter { $0.stap > 0 }
        case "omlaag_pct": part = all.filter { $0.stap < 0 }
        default: continue
        }
        if let whole = telling[key] { stelsel.som(part.map { ($0.variable, 1) } + [(whole, -1)]) }
        if let whole = noemer[key] { stelsel.som(all.map { ($0.variable, 1) } + [(whole, -1)]) }
      }
    }
  }

  /// A quarter that is shown beside its months is their sum, and a year that of its quarters.
  private mutating func kwartalen() {
    for key in telling.keys.sorted() where key.id == "uitstroom_reden" {
      let begin = Datum(dag: key.begin).maandNummer
      let length: Int = Int(Datum(dag: key.eind).maandNummer.nummer - begin.nummer) + 1
      guard length == 3 || length == 12, let whole = telling[key] else { continue }
      let step: Int = length == 3 ? 1 : 3
      var terms: [(variable: Int, factor: Double)] = []
      for offset in stride(from: 0, to: length, by: step) {
        var part: Sleutel = key
        part.begin = begin.plus(offset).eersteDag.dag
        part.eind = begin.plus(offset + step - 1).laatsteDag.dag
        if let variable = telling[part] { terms.append((variable, 1)) }
      }
      if terms.count == length / step { stelsel.som(terms + [(whole, -1)]) }
    }
  }

  /// A count of persons and of benefits bound each other, so they are hidden together.
  private mutating func paren() {
    var index: [Sleutel: Int] = [:]
    for (number, rij) in rijen.enumerated() { index[rij.sleutel] = number }
    for (number, rij) in rijen.enumerated() {
      var other: Sleutel = rij.sleutel
      other.id += "_uitkeringen"
      if let twin = index[other] {
        tweelingen[number].append(twin)
        tweelingen[twin].append(number)
      }
    }
  }
}
