internal import Definitions

/// Which field of a layout each column of an unknown file may be, judged by names and contents.
struct FieldGuess {
  let layout: Layout
  /// For each column the field, if any.
  private(set) var velden: [Veld?]
  /// For each column the life domain column that it may be, as `score_taal`.
  private(set) var leefgebieden: [String?]
  /// How well the layout fits: names and contents that agree count for, required fields without a column against.
  private(set) var score: Int = 0

  init(_ layout: Layout, _ header: [String], _ profiles: [ColumnProfile], _ definitions: DefinitionSet) {
    self.layout = layout
    velden = [Veld?](repeating: nil, count: header.count)
    leefgebieden = [String?](repeating: nil, count: header.count)
    var pairs: [(score: Int, place: Int, field: Int)] = []
    for (place, name) in header.enumerated() {
      for (field, veld) in layout.velden.enumerated() where profiles[place].fits(veld, definitions) {
        let likeness: Int = Self.likeness(name, veld, definitions.synoniemen[veld.naam] ?? [])
        guard likeness > 0 else { continue }
        pairs.append((likeness + (profiles[place].proves(veld, definitions) ? 20 : 0), place, field))
      }
    }
    // The surest pairs first; of equally sure ones the first in the file and in the layout.
    pairs.sort { ($1.score, $0.place, $0.field) < ($0.score, $1.place, $1.field) }
    var used: Set<Int> = []
    for pair in pairs where velden[pair.place] == nil && !used.contains(pair.field) {
      velden[pair.place] = layout.velden[pair.field]
      used.insert(pair.field)
      score += pair.score
    }
    guessLeefgebieden(header, profiles, definitions)
    score += leefgebieden.count { $0 != nil } * 60
    for (field, veld) in layout.velden.enumerated() where veld.verplicht && !used.contains(field) { score -= veld.sleutel ? 60 : 30 }
  }

  /// Columns of a screening that are named after a life domain and hold numbers, or yes and no.
  private mutating func guessLeefgebieden(_ header: [String], _ profiles: [ColumnProfile], _ definitions: DefinitionSet) {
    guard layout.soort == "screening", let list = definitions.codelijsten["leefgebied"] else { return }
    var used: Set<String> = []
    for (place, name) in header.enumerated() where velden[place] == nil && (profiles[place].isNumeric || profiles[place].isYesNo) {
      let plain: String = Self.letters(name)
      guard let code = list.standaardcodes.first(where: { plain.contains(Self.letters($0.label)) || plain.contains(Self.letters($0.code)) }) else { continue }
      let column: String = (profiles[place].isYesNo ? "belemmering_" : "score_") + code.code
      if used.insert(column).inserted { leefgebieden[place] = column }
    }
  }

  /// How alike a column's name and a field are: equal to its name or a synonym, or the one within the other.
  private static func likeness(_ name: String, _ veld: Veld, _ synoniemen: [String]) -> Int {
    let plain: String = letters(name)
    guard plain.count >= 2 else { return 0 }
    var best: Int = 0
    for (index, word) in ([veld.naam] + veld.aliassen + synoniemen).enumerated() {
      let other: String = letters(word)
      if other == plain {
        best = max(best, index == 0 ? 100 : 90)
      } else if other.count >= 4, plain.contains(other) {
        // The longer the part of the name that is explained, the surer.
        best = max(best, 40 + 40 * other.count / plain.count)
      } else if plain.count >= 5, other.hasPrefix(plain) {
        best = max(best, 40)
      }
    }
    return best
  }

  /// Small letters and digits without accents, so that `Cliëntnr.` and `clientnr` are alike.
  private static func letters(_ name: String) -> String {
    let plain: String = HeaderName.normalised(name)
    return String(plain.unicodeScalars.compactMap { scalar -> Character? in
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A: Character(scalar)
      case 0xE0...0xE5: "a"
      case 0xE7: "c"
      case 0xE8...0xEB: "e"
      case 0xEC...0xEF: "i"
      case 0xF2...0xF6: "o"
      case 0xF9...0xFC: "u"
      default: nil
      }
    })
  }
}
