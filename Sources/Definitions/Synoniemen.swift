/// The words that other systems use for the standard fields.
enum Synoniemen {
  /// Reads `synoniemen.csv` into words by field, in file order.
  static func read(_ files: DefinitionFiles, _ layouts: [Layout], problems: inout [DefinitionProblem]) -> [String: [String]] {
    guard let file = files.file("synoniemen.csv") else { return [:] }
    let known: Set<String> = Set(layouts.flatMap { $0.velden.map(\.naam) })
    var words: [String: [String]] = [:]
    for row in DefinitionTable(file, columns: ["veld", "woord"], problems: &problems).rows {
      guard let veld = row.required("veld", problems: &problems), let word = row.required("woord", problems: &problems) else { continue }
      if !known.contains(veld) { problems.append(row.problem("veld", "veld '\(veld)' bestaat in geen enkele indeling")) }
      words[veld, default: []].append(word)
    }
    return words
  }
}
