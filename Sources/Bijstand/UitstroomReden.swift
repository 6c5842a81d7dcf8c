/// The reason why a person's uitkering ended, by kenmerk 34 of the BUS record.
public enum UitstroomReden: String, Sendable, Hashable, CaseIterable {
  case onderwijs = "01"
  case relatie = "02"
  case aow = "03"
  case overlijden = "04"
  case detentie = "05"
  case geenOnderwijs = "06"
  case buitenland = "07"
  case dienstbetrekking = "11"
  case zelfstandig = "13"
  case werkloosheid = "14"
  case arbeidsongeschiktheid = "15"
  case alimentatie = "17"
  case vermogen = "18"
  case anderInkomen = "19"
  case geenInlichtingen = "31"
  case verhuizingGemeente = "32"
  case verhuizingBuitenland = "33"
  case oproepInlichtingen = "34"
  case oproepReintegratie = "35"
  case partner = "97"
  case overig = "98"

  /// The groups in which outflow is shown; the raw value is both code and label.
  public enum Groep: String, Sendable, Hashable, CaseIterable {
    case werk = "werk"
    case onderwijs = "onderwijs"
    case aow = "AOW"
    case overlijden = "overlijden"
    case relatie = "relatie of partner"
    case verhuizing = "verhuizing"
    case anderInkomen = "ander inkomen of uitkering"
    case handhaving = "geen recht of handhaving"
    case nietVerschenen = "niet verschenen"
    case detentie = "detentie"
    case overig = "overig"
    case onbekend = "onbekend"

    /// The place in tables and charts.
    public var volgorde: Int { Groep.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The code of the record.
  public var code: String { rawValue }

  /// The group it belongs to.
  public var groep: Groep {
    switch self {
    case .dienstbetrekking, .zelfstandig: .werk
    case .onderwijs: .onderwijs
    case .aow: .aow
    case .overlijden: .overlijden
    case .relatie, .partner: .relatie
    case .verhuizingGemeente, .verhuizingBuitenland: .verhuizing
    case .werkloosheid, .arbeidsongeschiktheid, .alimentatie, .vermogen, .anderInkomen: .anderInkomen
    case .geenOnderwijs, .buitenland, .geenInlichtingen: .handhaving
    case .oproepInlichtingen, .oproepReintegratie: .nietVerschenen
    case .detentie: .detentie
    case .overig: .overig
    }
  }

  /// The group of a delivered code: `onbekend` when it is empty or not in the list.
  public static func groep(van code: String?) -> Groep {
    code.flatMap(UitstroomReden.init(rawValue:))?.groep ?? .onbekend
  }

  /// Whether an exit for this reason can be called lasting or not: AOW, overlijden, detentie and verhuizing cannot.
  public var teltVoorDuurzaam: Bool {
    switch self {
    case .aow, .overlijden, .detentie, .verhuizingGemeente, .verhuizingBuitenland: false
    default: true
    }
  }
}
