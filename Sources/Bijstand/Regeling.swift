/// The law under which an uitkering is paid, by kenmerk 8 of the BUS record.
public enum Regeling: String, Sendable, Hashable, CaseIterable {
  case bijstand = "01"
  case ioaw = "02"
  case ioaz = "03"
  case bijzonderPeriodiek = "11"
  case bijzonderEenmalig = "12"
  case bbz = "14"

  /// The code of the record.
  public var code: String { rawValue }

  /// The Dutch name.
  public var label: String {
    switch self {
    case .bijstand: "algemene bijstand"
    case .ioaw: "IOAW"
    case .ioaz: "IOAZ"
    case .bijzonderPeriodiek: "periodieke bijzondere bijstand"
    case .bijzonderEenmalig: "eenmalige bijzondere bijstand"
    case .bbz: "Bbz"
    }
  }

  /// Whether stock and flow count it: algemene bijstand, IOAW and IOAZ.
  public var isPopulatie: Bool {
    switch self {
    case .bijstand, .ioaw, .ioaz: true
    case .bijzonderPeriodiek, .bijzonderEenmalig, .bbz: false
    }
  }
}

/// The sex of a klant as delivered; the raw value is both code and label.
public enum Geslacht: String, Sendable, Hashable, CaseIterable {
  case man
  case vrouw
  case onbekend
}
