import Bijstand

extension Codelijst {
  /// The columns of a code list's file.
  static let columns: [String] = ["bron", "code", "standaardcode", "label", "groep", "geldig_van", "geldig_tot", "status", "volgorde"]

  /// Reads `codelijsten/*.csv`; `lijst-2015-01-01.csv` adds to the list `lijst`.
  static func read(_ files: DefinitionFiles, extra: [Codelijst], problems: inout [DefinitionProblem]) -> [String: Codelijst] {
    var codes: [String: [Code]] = [:]
    var places: [String: [(code: Code, row: DefinitionTable.Row)]] = [:]
    for list in extra { codes[list.naam, default: []] += list.codes }
    for file in files.files(in: "codelijsten") {
      let name = listName(file.path)
      codes[name, default: []] += []
      let table = DefinitionTable(file, columns: columns, problems: &problems)
      for row in table.rows {
        guard let code = row.required("code", problems: &problems) else { continue }
        let line = Code(
          bron: row.optional("bron"), code: code, standaardcode: row.optional("standaardcode"), label: row.text("label"),
          groep: row.optional("groep"), geldigVan: row.optionalDate("geldig_van", problems: &problems),
          geldigTot: row.optionalDate("geldig_tot", problems: &problems), status: row.optional("status") ?? "geldig",
          volgorde: row.optionalWhole("volgorde", problems: &problems) ?? 0)
        check(line, row, &problems)
        for earlier in places[name, default: []] where isSameCode(earlier.code, line) && earlier.code.overlapt(line) {
          problems.append(
            row.problem("code", "code '\(code)' geldt twee keer in dezelfde periode; zie ook \(earlier.row.file) regel \(earlier.row.line)"))
          break
        }
        places[name, default: []].append((line, row))
        codes[name, default: []].append(line)
      }
    }
    var result: [String: Codelijst] = [:]
    for (name, lines) in codes { result[name] = Codelijst(naam: name, codes: lines) }
    for (name, lines) in places {
      guard let list = result[name] else { continue }
      for (code, row) in lines {
        guard let standaardcode = code.standaardcode, list.standaard(standaardcode) == nil else { continue }
        problems.append(row.problem("standaardcode", "standaardcode '\(standaardcode)' staat zelf niet als code in de lijst '\(name)'"))
      }
    }
    return result
  }

  private static func check(_ code: Code, _ row: DefinitionTable.Row, _ problems: inout [DefinitionProblem]) {
    if code.label.isEmpty { problems.append(row.problem("label", "code '\(code.code)' heeft geen label")) }
    if let van = code.geldigVan, let tot = code.geldigTot, tot < van {
      problems.append(row.problem("geldig_tot", "code '\(code.code)' houdt op te gelden voordat zij begint"))
    }
    if !["geldig", "vervallen", "voorloopnul"].contains(code.status) {
      problems.append(row.problem("status", "status '\(code.status)' is onbekend; bekend zijn geldig, vervallen, voorloopnul"))
    }
  }

  private static func isSameCode(_ left: Code, _ right: Code) -> Bool {
    left.bron == right.bron && HeaderName.normalised(left.code) == HeaderName.normalised(right.code)
  }

  /// `codelijsten/trede-2015-01-01.csv` is a file of the list `trede`.
  private static func listName(_ path: String) -> String {
    let name = String(path.split(separator: "/").last?.dropLast(4) ?? "")
    guard name.utf8.count > 11, Datum(iso: String(name.suffix(10))) != nil, name.dropLast(10).hasSuffix("-") else { return name }
    return String(name.dropLast(11))
  }
}
