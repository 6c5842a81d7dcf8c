/// Pollutes a clean table in every way of the Pollock benchmark, for every row and column.
///
/// The kinds and the way in which each is made are those of the published polluters; the table may be any.
struct Vervuiling {
  /// One cell as it is meant and whether it is written between quotes.
  struct Cel {
    let waarde: String
    let tussen: Bool
  }

  /// One polluted file with what it means.
  struct Bestand {
    let naam: String
    let bytes: [UInt8]
    /// The dialect as a contract would declare it.
    let dialect: String
    /// The meant rows, header first when there is one.
    let bedoeld: [[String]]
    let koppen: Int
  }

  /// How a table is written down.
  struct Vorm {
    var scheiding: String = ","
    var aanhaling: String = "\""
    var ontsnapping: String = "\""
    var regeleinde: String = "\r\n"
  }

  let tabel: [[Cel]]

  init(_ tabel: [[Cel]]) { self.tabel = tabel }

  /// Reads a clean table, remembering which cells are quoted.
  init(schoon bytes: [UInt8]) { tabel = naieveCellen(bytes, ",") }

  private var waarden: [[String]] { tabel.map { $0.map(\.waarde) } }

  private func cel(_ cel: Cel, _ vorm: Vorm) -> String {
    let inner: String = vorm.aanhaling.isEmpty ? cel.waarde : cel.waarde.split(separator: vorm.aanhaling, omittingEmptySubsequences: false).joined(separator: vorm.ontsnapping + vorm.aanhaling)
    return cel.tussen ? vorm.aanhaling + inner + vorm.aanhaling : inner
  }

  private func regel(_ rij: [Cel], _ vorm: Vorm) -> String { rij.map { cel($0, vorm) }.joined(separator: vorm.scheiding) }

  private func tekst(_ rijen: [[Cel]], _ vorm: Vorm = Vorm()) -> String { rijen.map { regel($0, vorm) + vorm.regeleinde }.joined() }

  /// A JSON text.
  private static func json(_ text: String) -> String {
    var out: String = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\t": out += "\\t"
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  private func dialect(_ vorm: Vorm = Vorm(), koppen: Int = 1, overslaan: Int = 0, namen: [String]? = nil) -> String {
    let names: [String] = koppen > 0 ? namen ?? waarden[0] : []
    let doubled: Bool = vorm.ontsnapping == vorm.aanhaling
    let escape: String = doubled ? "" : vorm.ontsnapping
    return "{\"encoding\":\"ascii\",\"delimiter\":\(Self.json(vorm.scheiding)),\"quoteChar\":\(Self.json(vorm.aanhaling)),\"escapeChar\":\(Self.json(escape)),"
      + "\"doubleQuote\":\(doubled),\"headerRowCount\":\(koppen),\"skipRows\":\(overslaan),\"columnCount\":\(tabel[0].count),"
      + "\"columnNames\":[\(names.map { Self.json($0) }.joined(separator: ","))]}"
  }

  private func bestand(_ naam: String, _ tekst: String, _ dialect: String, _ bedoeld: [[String]]? = nil, koppen: Int = 1) -> Bestand {
    Bestand(naam: naam, bytes: Array(tekst.utf8), dialect: dialect, bedoeld: bedoeld ?? waarden, koppen: koppen)
  }

  /// The files that are polluted as a whole.
  func bestanden() -> [Bestand] {
    var all: [Bestand] = [bestand("source", tekst(tabel), dialect())]
    for between in [";", "\t", " ", ", ", "|", ":", "\t\t"] {
      let vorm: Vorm = Vorm(scheiding: between)
      all.append(bestand("file_field_delimiter \(between.debugDescription)", tekst(tabel, vorm), dialect(vorm)))
    }
    for quote in ["'", ""] {
      let vorm: Vorm = Vorm(aanhaling: quote, ontsnapping: quote)
      // Without quotes only a table that needs none keeps its meaning.
      all.append(bestand("file_quotation_char \(quote)", tekst(tabel, vorm), dialect(vorm)))
    }
    for escape in ["\\", ""] {
      let vorm: Vorm = Vorm(ontsnapping: escape)
      all.append(bestand("file_escape_char \(escape)", tekst(tabel, vorm), dialect(vorm)))
    }
    for end in ["\n", "\r", "\r\n"] {
      let vorm: Vorm = Vorm(regeleinde: end)
      all.append(bestand("file_record_delimiter \(end.debugDescription)", tekst(tabel, vorm), dialect(vorm)))
    }
    let text: String = tekst(tabel)
    all.append(bestand("file_no_trailing_newline", String(text.dropLast()), dialect()))
    all.append(bestand("file_double_trailing_newline", text + "\r\n", dialect()))
    all.append(bestand("file_no_header", tekst(Array(tabel.dropFirst())), dialect(koppen: 0), Array(waarden.dropFirst()), koppen: 0))
    all.append(bestand("file_header_only", tekst([tabel[0]]), dialect(), [waarden[0]]))
    for count in [2, 3] {
      let names: [String] = waarden[0].map { [String](repeating: $0, count: count).joined() }
      all.append(
        bestand(
          "file_header_multirow_\(count)", tekst([[Cel]](repeating: tabel[0], count: count - 1)) + text, dialect(koppen: count, namen: names),
          [names] + Array(waarden.dropFirst())))
    }
    let empty: String = String(repeating: ",", count: tabel[0].count - 1) + "\r\n"
    all.append(bestand("file_preamble", "PREAMBLE" + empty + empty + text, dialect(overslaan: 2)))
    // Behind the meant table stands another: narrower, wider, or as wide.
    let narrow: [[Cel]] = tabel.map { Array($0.dropLast(2)) }
    let wide: [[Cel]] = tabel.map { $0 + [Cel(waarde: "", tussen: false)] }
    all.append(bestand("file_multitable_less", text + tekst(narrow), dialect()))
    all.append(bestand("file_multitable_more", text + tekst(wide), dialect()))
    all.append(bestand("file_multitable_same", text + tekst(tabel), dialect()))
    return all
  }

  /// The files in which one row is polluted, for every row and column.
  func rijen() -> [Bestand] {
    var all: [Bestand] = []
    let vorm: Vorm = Vorm()
    func add(_ naam: String, _ rij: Int, _ nieuw: String) {
      let lines: [String] = tabel.indices.map { $0 == rij ? nieuw : regel(tabel[$0], vorm) }
      all.append(bestand(naam, lines.map { $0 + "\r\n" }.joined(), dialect()))
    }
    for rij in tabel.indices {
      let cells: [String] = tabel[rij].map { cel($0, vorm) }
      add("row_field_delimiter_\(rij)_0x20", rij, cells.joined(separator: " "))
      add("row_field_delimiter_\(rij)_0x3B", rij, cells.joined(separator: ";"))
      for kolom in cells.indices {
        if kolom > 0 { add("row_less_sep_row\(rij)_col\(kolom)", rij, cells[..<kolom].joined(separator: ",") + cells[kolom...].joined(separator: ",")) }
        add("row_more_sep_row\(rij)_col\(kolom)", rij, cells[..<kolom].map { $0 + "," }.joined() + "," + cells[kolom...].joined(separator: ","))
        var quoted: [String] = cells
        let value: Cel = tabel[rij][kolom]
        let inner: String = cel(Cel(waarde: value.waarde, tussen: false), vorm)
        quoted[kolom] = value.tussen ? "\"\"" + inner + "\"" : "\"" + inner
        add("row_extra_quote\(rij)_col\(kolom)", rij, quoted.joined(separator: ","))
      }
    }
    return all
  }
}
