extension Wereld {
  /// An obstacle; days, both ends included.
  public typealias Belemmering = (klant: String?, van: Int, tot: Int?)
  /// A service with its planned and its real end.
  public typealias Voorziening = (klant: String?, type: String?, van: Int, gepland: Int?, tot: Int?)
  /// Something agreed with the klant.
  public typealias Activiteit = (klant: String?, soort: String?, van: Int, tot: Int?, afgerond: Int?)
  /// Income of a month; hours and cents.
  public typealias Inkomen = (klant: String?, maand: Int, soort: String?, uren: Int?, bedrag: Int?)
  /// For whom the income of a month was delivered.
  public typealias Dekking = (maand: Int, klantgroep: String)
  /// Who takes part in which arm.
  public typealias Deelname = (klant: String?, experiment: String, groep: String?)
  /// A klant handed over to a party.
  public typealias Opdracht = (klant: String?, dag: Int, uiterlijk: Int?)
  /// What a party delivered; a wage value in ten-thousandths of a percent, scores in ten-thousandths.
  public typealias Screening = (
    id: Int, klant: String?, referentie: String?, dag: Int?, uitkomst: String, loonwaarde: Int?, soort: String?, advies: String?,
    scores: [(leefgebied: String, waarde: Int?)]
  )
  /// What the municipality decided.
  public typealias Besluit = (klant: String?, dag: Int, referentie: String?, besluit: String?)
  /// A referral to a partner.
  public typealias Doorverwijzing = (klant: String?, partner: String?, dag: Int, opgepakt: Int?, terug: Int?)
  /// A service that goes with a value of a scale.
  public typealias Toegestaan = (schaal: String, waarde: String, type: String)
  /// How full a field is in deliveries of a kind.
  public typealias Veld = (soort: String, veld: String, gevuld: Int, leeg: Int)
}
