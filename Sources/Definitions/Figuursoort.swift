/// The kinds of figures and blocks that a page can hold. `paginas.csv` names them; every kind is drawn by one file under `Reporting/Figuren`.
public enum Figuursoort: String, Sendable, Hashable, CaseIterable {
  /// A figure in total, month by month, as a line.
  case lijn
  /// A rate month by month with its mean and limits.
  case regelkaart
  /// The newest value by group, as bars.
  case staven
  /// The newest value by group as dots, with intervals, the whole municipality and the norms.
  case stippen
  /// Shares of many groups against what chance explains.
  case trechter
  /// The newest values by group, as a table alone.
  case tabel
  /// A text of the folder `teksten`.
  case tekst
  /// The numbers of the front page.
  case tegels
  /// What asks for attention this month.
  case signalen
  /// From the stock of last month to that of this one.
  case balans
  /// The stock with the number of benefits beside it.
  case standVerloop = "stand-verloop"
  /// From the stock of the month before as signed to that of this month.
  case brug
  /// Inflow above and outflow below the line.
  case stromen
  /// The states of in beeld, which add up to the stock.
  case toestanden
  /// From which value to which value, over a number of months.
  case matrix
  /// Up, down and forward over three periods.
  case doorstroomAandelen = "doorstroom-aandelen"
  /// Outflow by reason and quarter.
  case uitstroomKwartaal = "uitstroom-kwartaal"
  /// The same, a small chart for each reason.
  case uitstroomPerReden = "uitstroom-per-reden"
  /// The measures of outflow, each with its own numerator and denominator.
  case uitstroomMaten = "uitstroom-maten"
  /// What should have been delivered, and what was.
  case verwacht
  /// Records read, loaded, repaired and refused by source and month.
  case records
  /// The deliveries that count, and those that do not.
  case leveringen
  /// How complete fields are, by month.
  case velden
  /// Codes that no list knows.
  case codes
  /// Findings by kind.
  case bevindingen
  /// The source's own count less ours.
  case aansluiting
  /// How much earlier months still changed.
  case herziening
  /// What every figure means.
  case definities
  /// What identifies the report, and how people are protected in it.
  case verantwoording

  /// What the column `onderwerp` must hold.
  public enum Onderwerp: Sendable, Hashable {
    /// Nothing.
    case geen
    /// The id of a figure.
    case kerncijfer
    /// The id of a figure, and beside it a breakdown.
    case kerncijferNaarGroep
    /// The name of a text.
    case tekst
    /// A number of months.
    case maanden
  }

  /// What the column `onderwerp` must hold for this kind.
  public var onderwerp: Onderwerp {
    switch self {
    case .lijn, .regelkaart: .kerncijfer
    case .staven, .stippen, .trechter, .tabel: .kerncijferNaarGroep
    case .tekst: .tekst
    case .matrix: .maanden
    default: .geen
    }
  }
}
