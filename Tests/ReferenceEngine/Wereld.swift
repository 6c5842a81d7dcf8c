/// A small municipality as plain arrays: what the warehouse holds, without a database.
///
/// Days are day numbers, months are year * 12 + month - 1; nothing means unknown.
public struct Wereld: Sendable {
  /// A person.
  public struct Klant: Sendable {
    public var id: String
    public var geboorteVroegst: Int?
    public var geboorteLaatst: Int?
    public var geslacht: String
    public init(id: String, geboorteVroegst: Int?, geboorteLaatst: Int?, geslacht: String) {
      self.id = id
      self.geboorteVroegst = geboorteVroegst
      self.geboorteLaatst = geboorteLaatst
      self.geslacht = geslacht
    }
  }

  /// The attributes that hold on a run of days, both ends included.
  public struct Kenmerk: Sendable {
    public var van: Int
    public var tot: Int?
    public var regeling: String?
    public var leefvorm: String?
    public var wijk: String?
    public var gemeente: String?
    public var team: String?
    public var ontheffing: String?
    /// The last day of the ontheffing.
    public var eindOntheffing: Int?
    public init(
      van: Int, tot: Int?, regeling: String?, leefvorm: String?, wijk: String?, gemeente: String?, team: String?, ontheffing: String?,
      eindOntheffing: Int? = nil
    ) {
      self.van = van
      self.tot = tot
      self.regeling = regeling
      self.leefvorm = leefvorm
      self.wijk = wijk
      self.gemeente = gemeente
      self.team = team
      self.ontheffing = ontheffing
      self.eindOntheffing = eindOntheffing
    }
  }

  /// A spell of a person or of a benefit.
  public struct Periode: Sendable {
    public var klant: String
    public var van: Int
    public var tot: Int?
    public var reden: String?
    public var redenAanvang: String?
    public var kenmerken: [Kenmerk]
    /// Whether it ended because the klant was missing from a complete stand.
    public var isVerdwenen: Bool = false
    public init(klant: String, van: Int, tot: Int?, reden: String?, redenAanvang: String?, kenmerken: [Kenmerk]) {
      self.klant = klant
      self.van = van
      self.tot = tot
      self.reden = reden
      self.redenAanvang = redenAanvang
      self.kenmerken = kenmerken
    }
  }

  /// A place on a scale.
  public struct Indeling: Sendable {
    public var klant: String
    public var schaal: String
    public var waarde: String
    public var dag: Int
    public init(klant: String, schaal: String, waarde: String, dag: Int) {
      self.klant = klant
      self.schaal = schaal
      self.waarde = waarde
      self.dag = dag
    }
  }

  /// A planned talk; an empty klant is one that no benefit is known of.
  public struct Afspraak: Sendable {
    public var id: Int
    public var klant: String
    public var uitnodiging: Int?
    public var vorm: String?
    public var nagebeld: String?
    public var gepland: Int
    public var kanaal: String?
    public var status: String?
    public var statusdag: Int?
    public var oproep: Int?
    public var uitvoerder: String?
    public var team: String?
    public init(
      id: Int, klant: String, uitnodiging: Int?, vorm: String?, nagebeld: String?, gepland: Int, kanaal: String?, status: String?, statusdag: Int?,
      oproep: Int?, uitvoerder: String?, team: String?
    ) {
      self.id = id
      self.klant = klant
      self.uitnodiging = uitnodiging
      self.vorm = vorm
      self.nagebeld = nagebeld
      self.gepland = gepland
      self.kanaal = kanaal
      self.status = status
      self.statusdag = statusdag
      self.oproep = oproep
      self.uitvoerder = uitvoerder
      self.team = team
    }
  }

  /// Who works with whom.
  public struct Toewijzing: Sendable {
    public var klant: String
    public var rol: String?
    public var klantmanager: String?
    public var team: String?
    public var van: Int
    public var tot: Int?
    public init(klant: String, rol: String?, klantmanager: String?, team: String?, van: Int, tot: Int?) {
      self.klant = klant
      self.rol = rol
      self.klantmanager = klantmanager
      self.team = team
      self.van = van
      self.tot = tot
    }
  }

  /// Fte of a month, in ten-thousandths.
  public struct Formatie: Sendable {
    public var maand: Int
    public var klantmanager: String?
    public var team: String?
    public var rol: String?
    public var fte: Int?
    public var inzetbaar: Int?
    public init(maand: Int, klantmanager: String?, team: String?, rol: String?, fte: Int?, inzetbaar: Int?) {
      self.maand = maand
      self.klantmanager = klantmanager
      self.team = team
      self.rol = rol
      self.fte = fte
      self.inzetbaar = inzetbaar
    }
  }

  public var peilmaand: Int
  public var eersteMaand: Int
  public var beeldMaanden: Int = 12
  public var maxMaandenVooruit: Int = 12
  /// Whether the works council agreed to figures by klantmanager.
  public var heeftInstemming: Bool = false
  public var klanten: [Klant] = []
  public var perioden: [Periode] = []
  public var uitkeringen: [Periode] = []
  public var gesprekken: [(klant: String, dag: Int)] = []
  public var afspraken: [Afspraak] = []
  public var indelingen: [Indeling] = []
  public var toewijzingen: [Toewijzing] = []
  public var formatie: [Formatie] = []
  /// The values of every scale from low to high.
  public var schalen: [(naam: String, waarden: [String])] = []
  public var belemmeringen: [Belemmering] = []
  public var voorzieningen: [Voorziening] = []
  public var activiteiten: [Activiteit] = []
  public var inkomens: [Inkomen] = []
  public var dekkingen: [Dekking] = []
  public var deelnames: [Deelname] = []
  public var opdrachten: [Opdracht] = []
  public var screeningen: [Screening] = []
  public var besluiten: [Besluit] = []
  public var doorverwijzingen: [Doorverwijzing] = []
  public var meldingen: [Int] = []
  public var klachten: [Int] = []
  /// Benefits that were missing from a stand and came back, with the month of the return.
  public var teruggekeerd: [(klant: String, maand: Int)] = []
  /// What the rule table allows.
  public var toegestaan: [Toegestaan] = []
  /// How many rows had a value in a field, per kind of delivery.
  public var velden: [Veld] = []
  /// Earlier months that were signed, with the klanten in bestand as signed.
  public var vastgesteld: [(maand: Int, klanten: Int)] = []
  /// From which year on which AOW age in months holds.
  public var aow: [(jaar: Int, maanden: Int)] = []
  /// Control totals of the own system: month, gemeente and number of benefits.
  public var controletotalen: [(maand: Int, gemeente: String?, uitkeringen: Int)] = []

  /// The ledger: month, gemeente, post (nothing is an unknown one) and cents.
  public var lasten: [(maand: Int, gemeente: String?, post: String?, bedrag: Int?)] = []
  /// Budgets: year, gemeente, version, day on which it was set, cents for benefits and for wage subsidies.
  public var begrotingen: [(jaar: Int, gemeente: String?, versie: String?, dag: Int?, buig: Int?, lks: Int?)] = []
  /// What each dossier was paid: month and cents.
  public var bedragen: [(dossier: String, maand: Int, bedrag: Int)] = []
  /// Norms: from which month, cents, the calendar month of holiday pay (0 for none) and its part in percent.
  public var normen: [(maand: Int, norm: Int, vakantiemaand: Int, vakantiePct: Int)] = []
  /// From net to gross, in ten-thousandths.
  public var opslagBruto: Int = 13_000

  /// An empty municipality.
  public init(peilmaand: Int, eersteMaand: Int) {
    self.peilmaand = peilmaand
    self.eersteMaand = eersteMaand
  }
}
