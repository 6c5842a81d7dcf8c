/// The ways in which a source may write a date.
package struct DateForms: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// `20240131`
  package static let compact: DateForms = DateForms(rawValue: 1)
  /// `2024-01-31`
  package static let iso: DateForms = DateForms(rawValue: 2)
  /// `31-01-2024`
  package static let dutch: DateForms = DateForms(rawValue: 4)
  /// `1-2-2024`
  package static let dutchShort: DateForms = DateForms(rawValue: 8)
  /// `2024`: a year alone
  package static let year: DateForms = DateForms(rawValue: 16)
  /// `202401` or `2024-01`: a month alone
  package static let month: DateForms = DateForms(rawValue: 32)
  /// `01/31/2024`, only where a mapping says so
  package static let american: DateForms = DateForms(rawValue: 64)

  /// What a standard layout accepts as it stands.
  package static let standard: DateForms = [.compact, .iso, .dutch, .dutchShort]

  /// The forms that a mapping's column `vorm` names, or nil when a name is unknown; nothing named means the standard forms.
  package static func named(_ vorm: String) -> DateForms? {
    var forms: DateForms = []
    for part in vorm.lowercased().split(whereSeparator: { $0 == "|" || $0 == " " }) {
      switch part {
      case "yyyymmdd", "jjjjmmdd": forms.insert(.compact)
      case "yyyy-mm-dd", "jjjj-mm-dd": forms.insert(.iso)
      case "dd-mm-yyyy", "dd-mm-jjjj", "dd/mm/yyyy", "dd.mm.yyyy": forms.insert(.dutch)
      case "d-m-yyyy", "d-m-jjjj", "d/m/yyyy": forms.formUnion([.dutch, .dutchShort])
      case "yyyy", "jjjj": forms.insert(.year)
      case "yyyymm", "jjjjmm", "yyyy-mm", "jjjj-mm": forms.insert(.month)
      case "mm/dd/yyyy", "mm/dd/jjjj", "mm-dd-yyyy": forms.insert(.american)
      default: return nil
      }
    }
    return forms.isEmpty ? .standard : forms
  }
}
