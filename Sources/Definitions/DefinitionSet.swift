public import Bijstand
public import Findings

/// All definitions in use, read and checked together.
public struct DefinitionSet: Sendable {
  /// The standard layouts in the order of `velden.csv`.
  public let layouts: [Layout]
  /// The mappings of all sources, the derived ones of the standard layouts included, by name of the source.
  public let mappings: [SourceMapping]
  /// The code lists by name, `schaal` and `schaalwaarde` included.
  public let codelijsten: [String: Codelijst]
  /// The scales.
  public let schalen: [Schaal]
  /// The AOW ages.
  public let aow: AOWLeeftijd
  /// The settings.
  public let settings: Settings
  /// The rule catalogue: severities and thresholds of findings.
  public let regels: RuleTable
  /// The rule table category x service: which kinds of voorziening fit which value of a scale.
  public let toegestaneVoorzieningen: [ToegestaneVoorziening]
  /// What must be so before an advice fits.
  public let advieseisen: [Advieseis]
  /// The norms.
  public let normen: [Norm]
  /// The norm amounts and the month of holiday pay, by month.
  public let normbedragen: [Normbedrag]
  /// What is marked in charts.
  public let gebeurtenissen: [Gebeurtenis]
  /// The pages in order.
  public let paginas: [PageDefinition]
  /// The deliveries that should come.
  public let verwachteLeveringen: [VerwachteLevering]
  /// Other words for standard fields, by field; only for proposing a mapping, never for reading a delivery.
  public let synoniemen: [String: [String]]
  /// What got another name, in the order in which it happened.
  public let hernoemingen: [Hernoeming]
  /// How far control totals may lie from our counts.
  public let toleranties: [Tolerantie]
  /// The longer texts by name, in a small part of Markdown.
  public let teksten: [String: String]
  /// A hash over all files in use, which changes when any of them does.
  public let hash: String
  /// What is no mistake and yet worth knowing.
  public let findings: [Finding]

  /// The layout of a kind of delivery.
  public func layout(_ soort: String) -> Layout? { layouts.first { $0.soort == soort } }

  /// The mapping of a source.
  public func mapping(_ bron: String) -> SourceMapping? { mappings.first { $0.bron == bron } }

  /// The names of the code lists, bytewise.
  public var codelijstnamen: [String] { codelijsten.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

  /// Reads the built-in definitions and those in the folder, where a file replaces the built-in one of the same relative name whole.
  ///
  /// Without a folder, or when it does not exist, the built-in definitions are all there is. `instellingen` names another settings file.
  public static func load(folder: String?, instellingen: String? = nil) throws(DefinitionError) -> DefinitionSet {
    let builtIn = try DefinitionFiles(folder: nil, settings: nil)
    return try load(
      DefinitionFiles(folder: folder, settings: instellingen), builtInSettings: builtIn.file("instellingen.csv"), builtInRules: builtIn.file("regels.csv"))
  }

  /// Reads the built-in definitions with one file replaced or added.
  package static func load(replacing path: String, with bytes: [UInt8]) throws(DefinitionError) -> DefinitionSet {
    let builtIn = try DefinitionFiles(folder: nil, settings: nil)
    let other = DefinitionFiles.File(path: path, name: "definities/" + path, bytes: bytes)
    let files = builtIn.files.filter { $0.path != path } + [other]
    return try load(
      DefinitionFiles(files: files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }),
      builtInSettings: builtIn.file("instellingen.csv"), builtInRules: builtIn.file("regels.csv"))
  }

  static func load(
    _ files: DefinitionFiles, builtInSettings: DefinitionFiles.File?, builtInRules: DefinitionFiles.File?
  ) throws(DefinitionError) -> DefinitionSet {
    var problems: [DefinitionProblem] = []
    let layouts = Layout.read(files, problems: &problems)
    let schalen = Schaal.read(files, problems: &problems)
    let codelijsten = Codelijst.read(files, extra: Schaal.codelijsten(schalen), problems: &problems)
    checkLists(layouts, codelijsten, &problems)
    let context = SourceMapping.Context(layouts: layouts, codelijsten: codelijsten)
    let mappings = SourceMapping.readAll(files, context, problems: &problems)
    var teksten: [String: String] = [:]
    for file in files.files(in: "teksten") {
      let name = String(file.path.dropFirst("teksten/".count).dropLast(3))
      guard let text = String(validating: file.bytes, as: UTF8.self) else {
        problems.append(DefinitionProblem(file: file.name, melding: "het bestand is geen UTF-8"))
        continue
      }
      teksten[name] = text
    }
    let set = DefinitionSet(
      layouts: layouts, mappings: mappings, codelijsten: codelijsten, schalen: schalen, aow: AOWLeeftijd.read(files, problems: &problems),
      settings: Settings.read(files, builtIn: builtInSettings, problems: &problems), regels: RuleTable.read(files, builtIn: builtInRules, problems: &problems),
      toegestaneVoorzieningen: ToegestaneVoorziening.read(files, schalen: schalen, codelijsten: codelijsten, problems: &problems),
      advieseisen: Advieseis.read(files, codelijsten: codelijsten, problems: &problems),
      normen: Norm.read(files, problems: &problems), normbedragen: Normbedrag.read(files, problems: &problems),
      gebeurtenissen: Gebeurtenis.read(files, problems: &problems),
      paginas: PageDefinition.read(files, teksten: Set(teksten.keys), problems: &problems),
      verwachteLeveringen: VerwachteLevering.read(files, bronnen: mappings.map(\.bron), problems: &problems),
      synoniemen: Synoniemen.read(files, layouts, problems: &problems),
      hernoemingen: Hernoeming.read(files, layouts: layouts, codelijsten: codelijsten, problems: &problems),
      toleranties: Tolerantie.read(files, problems: &problems), teksten: teksten, hash: files.hash,
      findings: files.unread.map { name in
        // The name of a file that the municipality put among its definitions; definitions hold no data about persons.
        Finding(.definitieOnbekend, at: SourceLocation(file: name), message: "\(Openbaar(name)) wordt door geen enkele stap gelezen")
      })
    guard problems.isEmpty else { throw DefinitionError(problems) }
    return set
  }

  private static func checkLists(_ layouts: [Layout], _ lists: [String: Codelijst], _ problems: inout [DefinitionProblem]) {
    for layout in layouts {
      for veld in layout.velden {
        guard let name = veld.codelijst, lists[name] == nil else { continue }
        problems.append(
          DefinitionProblem(file: "velden.csv", melding: "codelijst '\(name)' van veld '\(veld.naam)' in '\(layout.soort)' bestaat niet"))
      }
    }
  }
}
