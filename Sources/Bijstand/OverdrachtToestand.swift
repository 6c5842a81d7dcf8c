/// The one state in which an opdracht is on the peildatum.
public enum OpdrachtToestand: String, Sendable, Hashable, CaseIterable {
  case gesprokenOvergenomen = "gesproken_overgenomen"
  case gesprokenAfwijkend = "gesproken_afwijkend"
  case gesprokenOpen = "gesproken_open"
  case teruggegeven
  case nietInBestand = "niet_in_bestand"
  case geweigerd
  case noShow = "no_show"
  case onbereikbaar
  case nietAangeleverd = "niet_aangeleverd"
  case nogOpen = "nog_open"

  /// The Dutch words.
  public var label: String {
    switch self {
    case .gesprokenOvergenomen: "gesproken, advies overgenomen"
    case .gesprokenAfwijkend: "gesproken, afwijkend besluit"
    case .gesprokenOpen: "gesproken, nog geen besluit"
    case .teruggegeven: "teruggegeven"
    case .nietInBestand: "niet meer in bestand"
    case .geweigerd: "geweigerd"
    case .noShow: "no-show"
    case .onbereikbaar: "onbereikbaar"
    case .nietAangeleverd: "niet aangeleverd"
    case .nogOpen: "nog open"
    }
  }
}

/// The one state in which a record that a partij delivered is.
public enum LeveringToestand: String, Sendable, Hashable, CaseIterable {
  case gekoppeld
  case samengevoegd
  case terBeoordeling = "ter_beoordeling"
  case nietInOpdracht = "niet_in_opdracht"
  case quarantaine

  /// The Dutch words.
  public var label: String {
    switch self {
    case .gekoppeld: "gekoppeld"
    case .samengevoegd: "samengevoegd"
    case .terBeoordeling: "ter beoordeling"
    case .nietInOpdracht: "niet in opdracht"
    case .quarantaine: "quarantaine"
    }
  }
}

/// The one disposition that every record of a delivery has in the ledger.
public enum Dispositie: String, Sendable, Hashable, CaseIterable {
  case kop
  case inleiding
  case leeg
  case slot
  case geladen
  case samengevoegd
  case vervangen
  case geweigerd
  case quarantaine
}
