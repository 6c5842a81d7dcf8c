public import Bijstand

/// The settings in use: policy that the municipality decides, as typed values.
public struct Settings: Sendable, Hashable {
  /// One setting as it stands in the file, for the page that shows them.
  public struct Instelling: Sendable, Hashable {
    /// The name.
    public let sleutel: String
    /// The value as written.
    public let waarde: String
    /// Its unit, which also says how it is checked.
    public let eenheid: String
    /// What it does, in a sentence.
    public let uitleg: String
  }

  /// All settings in the order of the built-in file.
  public let alle: [Instelling]
  private let byName: [String: String]

  init(_ alle: [Instelling]) {
    self.alle = alle
    var byName: [String: String] = [:]
    for setting in alle { byName[setting.sleutel] = setting.waarde }
    self.byName = byName
  }

  /// The value of a setting as written; empty when it is not filled in.
  public func tekst(_ sleutel: String) -> String { byName[sleutel] ?? "" }

  /// The whole number of a setting; checked when it was read.
  func geheel(_ sleutel: String) -> Int { Int(tekst(sleutel)) ?? 0 }

  /// The parts of a setting that is a list.
  func lijst(_ sleutel: String) -> [String] { tekst(sleutel).split(separator: "|").map { HeaderName.trimmed(String($0)) } }

  /// The date of a setting, when it is filled in.
  func datum(_ sleutel: String) -> Datum? { DefinitionValue.date(tekst(sleutel)) }

  /// The name of the municipality or service, above every page.
  public var gemeentenaam: String { tekst("gemeentenaam") }
  /// Counts smaller than this do not leave the department.
  public var drempel: Int { geheel("drempel") }
  /// Breakdowns in which a 0 is hidden too.
  public var gevoeligeGroepen: [String] { lijst("gevoelige_groepen") }
  /// How many months after a gesprek a klant is in beeld.
  public var beeldMaanden: Int { geheel("beeld_maanden") }
  /// How many days an uitkering may be interrupted within one period.
  public var onderbrekingDagen: Int { geheel("onderbreking_dagen") }
  /// The same for rows with the same original start date.
  public var dossiergatDagen: Int { geheel("dossiergat_dagen") }
  /// How many of the last months are provisional.
  public var voorlopigMaanden: Int { geheel("voorlopig_maanden") }
  /// How many months series go back at most.
  public var reeksMaanden: Int { geheel("reeks_maanden") }
  /// How far ahead a planned end may lie.
  public var maxMaandenVooruit: Int { geheel("max_maanden_vooruit") }
  /// The channels through which a contact that succeeded is a gesprek.
  public var kanaalTelt: [String] { lijst("kanaal_telt") }
  /// The percentage of the rows of the stand before it that makes a stand complete.
  public var volledigPct: Int { geheel("peilmaand_volledig_pct") }
  /// The percentage of rejected rows above which a delivery is not used, unless its mapping says otherwise.
  public var afwijsbudgetPct: Int { geheel("afwijsbudget_pct") }
  /// How many months lists about persons are kept.
  public var bewaarMaanden: Int { geheel("bewaar_maanden") }
  /// How many months keep a copy of the database for the analyst.
  public var analistKopieen: Int { geheel("analist_kopieen") }
  /// From net uitkering to gross cost, in ten-thousandths, while the ledger is not delivered.
  public var opslagBruto: Int {
    Int(Decimaal(lees: tekst("opslag_bruto"), teken: .komma)?.herschaald(4)?.eenheden ?? 0)
  }
  /// Teams of fewer klantmanagers are taken together.
  public var teamMinimum: Int { geheel("team_minimum") }
  /// A control chart with fewer points has provisional limits.
  public var signaalMinimum: Int { geheel("signaal_minimum") }
  /// From how many units on there is a funnel plot.
  public var trechterMinimum: Int { geheel("trechter_minimum") }
  /// The percentage of unknown reasons above which a page warns.
  public var onbekendPct: Int { geheel("onbekend_pct") }
  /// Who answers questions about the report.
  public var contact: String { tekst("contact") }

  /// The works council's consent to figures by klantmanager.
  public struct Instemming: Sendable, Hashable {
    /// The reference of the decision.
    public let kenmerk: String
    /// Its date.
    public let datum: Datum
    /// For what purpose.
    public let doel: String
    /// For which level.
    public let niveau: String
    /// The last day on which it holds; nothing when it has no end.
    public let tot: Datum?

    /// Whether it holds on a day.
    public func geldt(op dag: Datum) -> Bool { datum <= dag && (tot.map { dag <= $0 } ?? true) }
  }

  /// The works council's consent, when reference, date, purpose and level are all filled in.
  public var orInstemming: Instemming? {
    guard let date = datum("or_instemming_datum"), !tekst("or_instemming_kenmerk").isEmpty, !tekst("or_instemming_doel").isEmpty,
      !tekst("or_instemming_niveau").isEmpty
    else { return nil }
    return Instemming(
      kenmerk: tekst("or_instemming_kenmerk"), datum: date, doel: tekst("or_instemming_doel"), niveau: tekst("or_instemming_niveau"),
      tot: datum("or_instemming_tot"))
  }
}

extension Settings {
  /// Reads a settings file over the built-in values; what the file leaves out keeps its built-in value.
  static func read(_ files: DefinitionFiles, builtIn: DefinitionFiles.File?, problems: inout [DefinitionProblem]) -> Settings {
    var base: [Instelling] = []
    if let builtIn {
      let table = DefinitionTable(builtIn, columns: ["sleutel", "waarde", "eenheid", "uitleg"], problems: &problems)
      base = table.rows.map { row in
        Instelling(sleutel: row.text("sleutel"), waarde: row.text("waarde"), eenheid: row.text("eenheid"), uitleg: row.text("uitleg"))
      }
      for (row, setting) in zip(table.rows, base) { check(setting, setting.waarde, row, &problems) }
    }
    guard let file = files.file("instellingen.csv"), file.name != builtIn?.name else { return Settings(base) }
    let table = DefinitionTable(file, columns: ["sleutel", "waarde"], optional: ["eenheid", "uitleg"], problems: &problems)
    var seen: [String: Int] = [:]
    for row in table.rows {
      let name = row.text("sleutel")
      guard let place = base.firstIndex(where: { $0.sleutel == name }) else {
        problems.append(row.problem("sleutel", "instelling '\(name)' is onbekend; bekend zijn " + base.map(\.sleutel).joined(separator: ", ")))
        continue
      }
      if let earlier = seen.updateValue(row.line, forKey: name) {
        problems.append(row.problem("sleutel", "instelling '\(name)' staat ook op regel \(earlier)"))
      }
      let known = base[place]
      check(known, row.text("waarde"), row, &problems)
      base[place] = Instelling(sleutel: name, waarde: row.text("waarde"), eenheid: known.eenheid, uitleg: known.uitleg)
    }
    return Settings(base)
  }

  /// The least value that makes sense for settings where 0 does not.
  private static let least: [String: Int] = ["drempel": 1, "beeld_maanden": 1, "reeks_maanden": 1, "max_maanden_vooruit": 1, "peilmaand_volledig_pct": 1]

  private static func check(_ setting: Instelling, _ value: String, _ row: DefinitionTable.Row, _ problems: inout [DefinitionProblem]) {
    switch setting.eenheid {
    case "tekst", "lijst": return
    case "datum":
      if !value.isEmpty, DefinitionValue.date(value) == nil {
        problems.append(row.problem("waarde", "'\(value)' van instelling '\(setting.sleutel)' is geen datum; schrijf jjjj-mm-dd"))
      }
    case "factor":
      if Decimaal(lees: value, teken: .komma).map({ $0.eenheden <= 0 }) ?? true {
        problems.append(row.problem("waarde", "'\(value)' van instelling '\(setting.sleutel)' is geen getal groter dan 0 (met decimale komma)"))
      }
    default:
      let minimum = least[setting.sleutel] ?? 0
      guard let number = Int(value) else {
        problems.append(row.problem("waarde", "'\(value)' van instelling '\(setting.sleutel)' is geen geheel getal"))
        return
      }
      let maximum = setting.eenheid == "procent" ? 100 : 100_000
      if !(minimum...maximum).contains(number) {
        problems.append(row.problem("waarde", "\(number) van instelling '\(setting.sleutel)' moet \(minimum) tot en met \(maximum) zijn"))
      }
    }
  }
}
