/// How one column of a file becomes one field of a row.
package struct FieldPlan: Sendable {
  /// The standard field.
  package let veld: String
  /// How its cells are read.
  package let kind: FieldKind
  /// The column of the file, counted from 0; nil for a constant.
  package let source: Int?
  /// The column of the staging table where it starts, counted from 0.
  package let target: Int
  /// Whether a row without a readable value goes to quarantine.
  package let isRequired: Bool
  /// Whether it is part of what identifies a row, so that an unreadable value makes the row unusable.
  package let isKey: Bool
  /// Whether a code that is not in the list may never be shown or kept.
  package let isIdentifying: Bool
  /// The spellings of a date.
  package let dates: DateForms
  /// Whether the decimal mark is a point.
  package let usesPoint: Bool
  /// The known codes, for a field of kind code.
  package let codes: CodeTable?
  /// Texts that stand for 'none', as bytes.
  package let sentinels: [[UInt8]]
  /// The value in every row when there is no column.
  package let constant: [UInt8]?
  /// Whether one day is taken off because the source gives the first day without right.
  package let takesOneDayOff: Bool
  /// The life domain, for screening columns.
  package let leefgebied: String

  package init(
    veld: String, kind: FieldKind, source: Int?, target: Int, isRequired: Bool = false, isKey: Bool = false, isIdentifying: Bool = false,
    dates: DateForms = .standard, usesPoint: Bool = false, codes: CodeTable? = nil, sentinels: [[UInt8]] = [], constant: [UInt8]? = nil,
    takesOneDayOff: Bool = false, leefgebied: String = ""
  ) {
    self.veld = veld
    self.kind = kind
    self.source = source
    self.target = target
    self.isRequired = isRequired
    self.isKey = isKey
    self.isIdentifying = isIdentifying
    self.dates = dates
    self.usesPoint = usesPoint
    self.codes = codes
    self.sentinels = sentinels
    self.constant = constant
    self.takesOneDayOff = takesOneDayOff
    self.leefgebied = leefgebied
  }
}
