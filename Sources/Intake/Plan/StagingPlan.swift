package import Definitions

/// Everything that is needed to turn the records of one delivery into rows: worked out once, before the first row.
package struct StagingPlan: Sendable {
  /// The standard layout, and the name of the staging table.
  package let soort: String
  /// The columns of the staging table after `rij` and `regel`, with their types, for the whole layout.
  package let tableColumns: [(name: String, type: String)]
  /// The columns that are filled by this delivery; the others stay NULL.
  package let filledColumns: [String]
  /// The fields, in the order of the layout.
  package let fields: [FieldPlan]
  /// The name under which findings call the file.
  package let bestand: String
  /// The month that the delivery describes, when it is a stand.
  package let peilmaand: Int64?
  /// Whether the surname may hold its voorvoegsel, because the delivery has no column for it.
  package let splitsVoorvoegsel: Bool
  /// The columns of the file of which an empty cell means: as in the row above.
  package let vervolg: [Int]
  /// Severities and thresholds of findings.
  package let regels: RuleTable

  package init(
    soort: String, tableColumns: [(name: String, type: String)], filledColumns: [String], fields: [FieldPlan], bestand: String,
    peilmaand: Int64? = nil, splitsVoorvoegsel: Bool = false, vervolg: [Int] = [],
    regels: RuleTable = RuleTable()
  ) {
    self.soort = soort
    self.tableColumns = tableColumns
    self.filledColumns = filledColumns
    self.fields = fields
    self.bestand = bestand
    self.peilmaand = peilmaand
    self.splitsVoorvoegsel = splitsVoorvoegsel
    self.vervolg = vervolg
    self.regels = regels
  }

  /// The number of values of a row: `rij`, `regel` and the filled columns.
  package var width: Int { filledColumns.count + 2 }

  /// The place of a column among the values of a row, if it is filled.
  package func place(of column: String) -> Int? { filledColumns.firstIndex(of: column).map { $0 + 2 } }

  /// The first field with this name.
  package func field(_ veld: String) -> FieldPlan? { fields.first { $0.veld == veld } }
}
