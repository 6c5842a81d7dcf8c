/// The kinds of dirt that the sample carries, each recorded where it was put.
package enum Defect: String, CaseIterable, Sendable {
  case dubbeleRij = "dubbele_rij"
  case bsnMetPunten = "bsn_met_punten"
  case bsnAchtCijfers = "bsn_acht_cijfers"
  case onbekendeCode = "onbekende_code"
  case andereDatumvorm = "andere_datumvorm"
  case spaties = "spaties"
  case duizendpunten = "duizendpunten"
  case postcodeMetSpatie = "postcode_met_spatie"
  case eindeVoorBegin = "einde_voor_begin"
  case onmogelijkeDatum = "onmogelijke_datum"
  case onmogelijkeDatumOptioneel = "onmogelijke_datum_optioneel"
  case veldTeVeel = "veld_te_veel"
  case veldTeWeinig = "veld_te_weinig"
  case tweeBedragen = "twee_bedragen"
  case deeldatum = "deeldatum"
  case nietig = "nietig"
  case eenDag = "een_dag"
  case verdwenen = "verdwenen"
  case teruggekeerd = "verdwenen_teruggekeerd"
  case afgebroken = "afgebroken_regel"
  case codering = "codering"
  case kopHernoemd = "kop_hernoemd"
  case herlevering = "herlevering"
  case onbekendeKlant = "onbekende_klant"
  case zonderSleutel = "zonder_sleutel"
  case naamVerschreven = "naam_verschreven"
  case nietInOpdracht = "niet_in_opdracht"
  case loonwaardeTeHoog = "loonwaarde_te_hoog"

  /// What a reader should make of it: the disposition of the row, or the finding that leaves it loaded.
  package var verwacht: String {
    switch self {
    case .dubbeleRij: "samengevoegd"
    case .bsnMetPunten, .andereDatumvorm, .spaties, .duizendpunten, .postcodeMetSpatie: "hersteld"
    case .eindeVoorBegin, .onmogelijkeDatum, .veldTeVeel, .veldTeWeinig, .afgebroken: "quarantaine"
    case .herlevering: "vervangen"
    case .onbekendeKlant: "niet_gekoppeld"
    case .zonderSleutel, .naamVerschreven: "koppelen_op_persoon"
    case .nietInOpdracht: "niet_in_opdracht"
    case .verdwenen, .teruggekeerd: "uitstroom_onbekend"
    case .codering, .kopHernoemd: "geladen"
    default: "bevinding"
    }
  }
}
