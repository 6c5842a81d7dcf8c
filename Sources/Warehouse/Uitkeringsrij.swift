/// The attributes of a benefit that change over time, as numbers of an ``Interner``.
package struct Kenmerken: Hashable, Sendable {
  package var regeling: Int32 = 0
  package var leefvorm: Int32 = 0
  package var wijk: Int32 = 0
  package var gemeente: Int32 = 0
  package var team: Int32 = 0
  package var ontheffing: Int32 = 0
  package var klantmanager: Int32 = 0
  package var eindOntheffing: Int32 = Dag.geen

  package init() {}
}

/// Day numbers that mean something else.
package enum Dag {
  /// No date was delivered.
  package static let geen: Int32 = .min
  /// There is no end: later than any date.
  package static let open: Int32 = .max
}

/// One delivered row of `uitkering`: what one delivery says about one person in one dossier from one start on.
package struct Uitkeringsrij: Sendable {
  package var levering: Int32 = 0
  package var regel: Int32 = 0
  package var klant: Int32 = 0
  package var dossier: Int32 = 0
  package var isPartner: Bool = false
  package var van: Int32 = 0
  /// The last day with right, or `Dag.open`.
  package var tot: Int32 = Dag.open
  package var redenAanvang: Int32 = 0
  package var redenEinde: Int32 = 0
  package var oorspronkelijk: Int32 = Dag.geen
  package var kenmerken: Kenmerken = Kenmerken()
  package var bedrag: Int64?
  package var inkomsten: Int64?
  package var kostendelers: Int32 = Dag.geen
  package var datumInvoer: Int32 = Dag.geen

  package init() {}
}

/// A run of days with the same attributes: from its first day up to the next one's.
package struct Kenmerkdeel: Hashable, Sendable {
  package var van: Int32
  package var kenmerken: Kenmerken

  package init(van: Int32, kenmerken: Kenmerken) {
    self.van = van
    self.kenmerken = kenmerken
  }
}

/// One row of `uitkering` after its deliveries were joined over the months.
package struct Uitkering: Sendable {
  /// What the newest delivery says; its end is the joined one.
  package var rij: Uitkeringsrij
  /// The attributes over time; the first holds from the start.
  package var delen: [Kenmerkdeel]
  /// The end was not delivered: the row was missing from a complete stand.
  package var verdwenen: Bool = false
  /// It was missing from a complete stand and came back.
  package var teruggekeerd: Bool = false
  /// The month of the stand in which a row that was missing stood again; of several the last.
  package var teruggekeerdIn: Int32?
  /// The source corrected the start date: another row took its place.
  package var vervangen: Bool = false
  /// The right was withdrawn from the start on.
  package var nietig: Bool = false
  /// The first and last month in which it was seen.
  package var eersteMaand: Int32
  package var laatsteMaand: Int32
  /// Belongs to the population of stock and flow.
  package var telt: Bool = false
}
