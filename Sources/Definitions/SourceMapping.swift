/// How deliveries of a source relate to each other.
public enum SoortLevering: String, Sendable, Hashable, CaseIterable {
  /// Describes one peilmaand and replaces an earlier stand of it.
  case stand
  /// Replaces all earlier deliveries of the source.
  case historie
  /// Adds by key; absence deletes nothing.
  case mutatie
}

/// What a source means by einddatum.
public enum EinddatumBetekenis: String, Sendable, Hashable, CaseIterable {
  /// The last day with right.
  case laatsteDag = "laatste_dag"
  /// The first day without right: one day is taken off on reading.
  case eersteDagZonder = "eerste_dag_zonder"
}

/// A spelling that stands for no value, and what it means there.
public struct Sentinel: Sendable, Hashable {
  /// The text as delivered.
  public let tekst: String
  /// What it means: `niet_beeindigd`, `onbekend`, `niet_van_toepassing`.
  public let betekenis: String

  /// Describes a spelling.
  public init(tekst: String, betekenis: String) {
    self.tekst = tekst
    self.betekenis = betekenis
  }
}

/// One column of a source and the field it becomes.
public struct Kolom: Sendable, Hashable {
  /// The names the column may have; the first is the usual one.
  public let namen: [String]
  /// The standard field; nothing when the column is known and not used.
  public let veld: String?
  /// What it holds.
  public let type: Veldtype
  /// Date forms separated by `|`, or the decimal mark; empty for the standard forms.
  public let vorm: String
  /// Whether a delivery without it is refused.
  public let verplicht: Bool
  /// Whether it can lead to a person.
  public let identificerend: Bool
  /// The code list of a code.
  public let codelijst: String?
  /// Spellings that stand for no value.
  public let sentinels: [Sentinel]

  /// Describes a column.
  public init(
    namen: [String], veld: String?, type: Veldtype, vorm: String = "", verplicht: Bool, identificerend: Bool, codelijst: String?,
    sentinels: [Sentinel] = []
  ) {
    self.namen = namen
    self.veld = veld
    self.type = type
    self.vorm = vorm
    self.verplicht = verplicht
    self.identificerend = identificerend
    self.codelijst = codelijst
    self.sentinels = sentinels
  }

  /// Whether the column is known and not used.
  public var isGenegeerd: Bool { veld == nil }
}

/// A field that has the same value in every row of a source.
public struct Constante: Sendable, Hashable {
  /// The standard field.
  public let veld: String
  /// Its value, written as in a delivery.
  public let waarde: String

  /// Describes a constant.
  public init(veld: String, waarde: String) {
    self.veld = veld
    self.waarde = waarde
  }
}

/// How the deliveries of one source become a standard layout.
public struct SourceMapping: Sendable, Hashable {
  /// The short name of the source.
  public let bron: String
  /// The standard layout it becomes.
  public let soort: String
  /// How deliveries relate; nothing for a standard layout whose file tells (a `uitkering` with peilmaand is a stand, without it a historie).
  public let soortLevering: SoortLevering?
  /// What einddatum means.
  public let einddatum: EinddatumBetekenis
  /// Whether the source lists running dossiers only.
  public let alleenLopend: Bool
  /// Whether an end on the day of the start means that there never was a right.
  public let gelijkIsNietig: Bool
  /// The share of rejected rows above which a delivery is not used, in ten-thousandths; nothing for the setting.
  public let budget: Int?
  /// How the source writes its files, as far as the mapping says.
  public let opmaak: Opmaak
  /// The fields of which an empty cell means: as in the row above.
  public let vervolg: [String]
  /// Where the peilmaand comes from: `kolom`, `naam` (of the file) or `inleiding`.
  public let peilmaand: String?
  /// What the source is, in a sentence.
  public let omschrijving: String
  /// The columns in file order.
  public let kolommen: [Kolom]
  /// The fields that every row shares.
  public let constanten: [Constante]
  /// Whether it follows from `velden.csv` and no file.
  public let isStandaard: Bool

  /// The column that becomes a field.
  public func kolom(veld: String) -> Kolom? { kolommen.first { $0.veld == veld } }
}

extension SourceMapping {
  /// The mapping of a delivery that is in the standard layout already; its source has the name of the layout.
  static func standard(_ layout: Layout) -> SourceMapping {
    let kolommen = layout.velden.map { veld in
      Kolom(
        namen: [veld.naam] + veld.aliassen, veld: veld.naam, type: veld.type, verplicht: veld.verplicht, identificerend: veld.identificerend,
        codelijst: veld.codelijst, sentinels: sentinels(veld))
    }
    return SourceMapping(
      bron: layout.soort, soort: layout.soort, soortLevering: layout.soort == "uitkering" ? nil : .mutatie, einddatum: .laatsteDag,
      alleenLopend: false, gelijkIsNietig: false, budget: nil, opmaak: .nietVerklaard, vervolg: [],
      peilmaand: layout.veld("peilmaand") == nil ? nil : "kolom", omschrijving: "standaardindeling \(layout.soort)", kolommen: kolommen,
      constanten: [], isStandaard: true)
  }

  /// The spellings of `no date` that the field's systems write: not ended for an end, not known for anything else.
  private static func sentinels(_ veld: Veld) -> [Sentinel] {
    guard veld.type == .datum || veld.type == .deeldatum else { return [] }
    let zeros = ["00000000", "0000-00-00", "00-00-0000"]
    let nines = ["99999999", "99991231", "9999-12-31", "31-12-9999"]
    let isEnd = veld.naam.contains("einddatum")
    let meaning = isEnd ? "niet_beeindigd" : "onbekend"
    return (zeros + (veld.type == .datum ? nines : [])).map { Sentinel(tekst: $0, betekenis: meaning) }
  }
}
