/// What became of an appointment; an empty status in a delivery is ``nietGeregistreerd`` once the planned date has passed.
public enum AfspraakStatus: String, Sendable, Hashable, CaseIterable {
  case verschenen
  case noShow = "no_show"
  case afgezegdKlant = "afgezegd_klant"
  case afgezegdGemeente = "afgezegd_gemeente"
  case verzet
  case gepland
  case nietGeregistreerd = "niet_geregistreerd"

  /// The Dutch words.
  public var label: String {
    switch self {
    case .verschenen: "verschenen"
    case .noShow: "no-show"
    case .afgezegdKlant: "afgezegd door de klant"
    case .afgezegdGemeente: "afgezegd door de gemeente"
    case .verzet: "verzet"
    case .gepland: "gepland"
    case .nietGeregistreerd: "niet geregistreerd"
    }
  }

  /// Whether it stands in the denominator of the no-show rate.
  public var teltVoorNoShow: Bool { self == .verschenen || self == .noShow }
}
