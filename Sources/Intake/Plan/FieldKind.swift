/// How the cells of a field are read and stored.
package enum FieldKind: UInt8, Sendable, Hashable {
  case tekst
  case bsn
  case datum
  case deeldatum
  case maand
  case bedrag
  case getal
  case geheel
  case janee
  case code
  case postcode
  /// A screening party's score on a life domain; goes to a table of its own.
  case score
  /// Whether a screening party saw an obstacle on a life domain; goes to a table of its own.
  case belemmering

  /// The kind that a definition file names.
  package init?(naam: String) {
    switch naam {
    case "tekst": self = .tekst
    case "bsn": self = .bsn
    case "datum": self = .datum
    case "deeldatum": self = .deeldatum
    case "maand": self = .maand
    case "bedrag": self = .bedrag
    case "getal": self = .getal
    case "geheel": self = .geheel
    case "janee": self = .janee
    case "code": self = .code
    case "postcode": self = .postcode
    default: return nil
    }
  }

  /// The columns of the staging table that hold a field of this kind.
  package func columns(of veld: String) -> [(name: String, type: String)] {
    switch self {
    case .tekst, .bsn, .postcode: [(veld, "TEXT")]
    case .code: [(veld, "TEXT"), (veld + "_bron", "TEXT")]
    case .deeldatum: [(veld + "_vroegst", "INTEGER"), (veld + "_laatst", "INTEGER")]
    case .datum, .maand, .bedrag, .getal, .geheel, .janee: [(veld, "INTEGER")]
    case .score, .belemmering: []
    }
  }
}
