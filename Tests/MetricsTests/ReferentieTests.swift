import FileKit
import Metrics
import ReferenceEngine
import SQLiteKit
import TestSupport
import Testing

@Suite("Every figure equals a second, naive computation", .tempDir)
struct ReferentieTests {
  /// Fifty in the built that counts; a debug build is ten times slower and tries a few.
  static let zaden: UInt64 = {
    #if DEBUG
      return 4
    #else
      return 50
    #endif
  }()

  /// All figures that the program builds, computed without it.
  static func verwacht(_ referentie: Referentie) -> [(String, [Referentie.Cijfer])] {
    let wereld: Wereld = referentie.wereld
    return [
      ("stand", referentie.stand(wereld.perioden)), ("stand_uitkeringen", referentie.stand(wereld.uitkeringen)),
      ("instroom", referentie.instroom(wereld.perioden)), ("instroom_uitkeringen", referentie.instroom(wereld.uitkeringen)),
      ("uitstroom", referentie.uitstroom(wereld.perioden)), ("uitstroom_uitkeringen", referentie.uitstroom(wereld.uitkeringen)),
      ("overgang_in", referentie.overgang(naarBinnen: true)), ("overgang_uit", referentie.overgang(naarBinnen: false)),
      ("administratief_verschil", referentie.administratiefVerschil()), ("correctie", referentie.correctie()), ("uitstroom_reden", referentie.uitstroomReden()),
      ("uitstroom_pct_begin", referentie.uitstroomPctBegin()), ("uitstroom_pct_populatie", referentie.uitstroomPctPopulatie()),
      ("uitstroom_werk_aandeel", referentie.uitstroomWerkAandeel()), ("herinstroom", referentie.herinstroom()),
      ("duurzaam_1m", referentie.duurzaam(1)), ("duurzaam_6m", referentie.duurzaam(6)), ("duurzaam_12m", referentie.duurzaam(12)),
      ("doorstroom_matrix", referentie.doorstroomMatrix()), ("doorstroom_pct", referentie.doorstroomPct()), ("omlaag_pct", referentie.omlaagPct()),
      ("vooruit_pct", referentie.vooruitPct()), ("in_beeld", referentie.beeld("in_beeld")), ("uit_beeld", referentie.beeld("uit_beeld")),
      ("kort_in_bestand", referentie.beeld("kort_in_bestand")), ("geen_gesprek_bekend", referentie.beeld("geen_gesprek_bekend")),
      ("dreigt_uit_beeld", referentie.dreigtUitBeeld()), ("gespreksfrequentie", referentie.gespreksfrequentie()), ("no_show_pct", referentie.noShow()),
      ("opkomst_klant", referentie.opkomstKlant()), ("afspraak_niet_geregistreerd", referentie.afspraakNietGeregistreerd()),
      ("caseload_per_fte", referentie.caseloadPerFte()), ("caseload_buiten", referentie.caseloadBuiten()),
      ("instroom_30d", referentie.instroom30()), ("uitstroom_30d", referentie.uitstroom30()), ("verdwenen", referentie.verdwenen()),
      ("verdwenen_teruggekeerd", referentie.verdwenenTeruggekeerd()), ("aanvraag", referentie.aanvraag()), ("deeltijd_pct", referentie.deeltijd()),
      ("uitstroom_werk_bevestigd", referentie.uitstroomWerkBevestigd()), ("participatie", referentie.participatie()),
      ("belemmering_weg", referentie.belemmeringWeg()), ("horizon_gehaald", referentie.horizonGehaald()), ("bemiddelbaar", referentie.bemiddelbaar()),
      ("in_beeld_gehouden", referentie.inBeeldGehouden()), ("verdringing", referentie.verdringing()),
      ("klacht_per_100_gesprekken", referentie.klachtPer100()), ("uitkomst_geregistreerd", referentie.uitkomstGeregistreerd()),
      ("advies", referentie.advies()), ("advies_gevolgd", referentie.adviesGevolgd()), ("leefgebied_score", referentie.leefgebiedScore()),
      ("loonwaardeband", referentie.loonwaardeband()), ("werkvoorraad", referentie.werkvoorraad()),
      ("lopende_voorziening", referentie.lopendeVoorziening()), ("registratie_volgens_afspraak", referentie.registratieVolgensAfspraak()),
      ("doorverwijzing", referentie.doorverwijzing()), ("veld_gevuld", referentie.veldGevuld()),
      ("lasten", referentie.lasten()), ("buig_prognose", referentie.buigPrognose()),
    ]
  }

  /// The text of a figure: everything that both sides must agree on.
  static func regel(_ cijfer: Referentie.Cijfer) -> String {
    let ratio: String = cijfer.teller.map { "\($0)/\(cijfer.noemer ?? 0)" } ?? "\(cijfer.aantal ?? 0)"
    return "\(cijfer.begin) \(cijfer.eind) \(cijfer.uitsplitsing)=\(cijfer.groep): \(ratio)"
  }

  /// The same texts from kengetallen.sqlite; rows `onbekend` say nothing and are left out.
  static func berekend(_ path: String) throws -> [String: [String]] {
    let connection: Connection = try Connection(path: path, .readOnly)
    var rows: [String: [String]] = [:]
    var statement: Statement = try connection.prepare(
      """
      SELECT kerncijfer, periode_begin, periode_eind, uitsplitsing, groep, teller, noemer,
        CASE WHEN eenheid = 'euro' THEN CAST(replace(waarde, '.', '') AS INTEGER) ELSE basis END
      FROM kerncijfer WHERE status <> 'onbekend'
      """)
    try statement.forEachRow { row in
      let ratio: String = row.isNull(5) ? row.text(7) : "\(row.int(5))/\(row.int(6))"
      rows[row.text(0), default: []].append("\(row.int(1)) \(row.int(2)) \(row.text(3))=\(row.text(4)): \(ratio)")
    }
    return rows
  }

  static func verschillen(_ wereld: Wereld, zonder: Set<String> = []) throws -> [String] {
    let path: String = TempDir.file("magazijn.sqlite")
    try FileSystem.remove(path)
    try Magazijn.bouw(wereld, at: path, zonder: zonder)
    return try verschillen(wereld, path)
  }

  static func verschillen(_ wereld: Wereld, _ path: String) throws -> [String] {
    let uit: String = TempDir.file("kengetallen.sqlite")
    let stage: MeasureStage = try MeasureStage(
      MeasureStage.Places(warehouse: path, uit: uit, analist: nil, definities: nil, instellingen: nil, bekendOp: nil), version: "t")
    try stage.run()
    return try vergelijk(wereld, uit)
  }

  /// The rows in which computed figures differ from the naive computation, at most six a figure.
  static func vergelijk(_ wereld: Wereld, _ path: String) throws -> [String] {
    let ours: [String: [String]] = try berekend(path)
    var found: [String] = []
    for (kerncijfer, cijfers) in verwacht(Referentie(wereld)) {
      let theirs: Set<String> = Set(cijfers.map(regel))
      let mine: Set<String> = Set(ours[kerncijfer] ?? [])
      found += mine.subtracting(theirs).sorted().prefix(3).map { "\(kerncijfer) alleen SQL: \($0)" }
      found += theirs.subtracting(mine).sorted().prefix(3).map { "\(kerncijfer) alleen referentie: \($0)" }
    }
    return found
  }

  @Test("Every figure of every random municipality", arguments: UInt64(1)...ReferentieTests.zaden)
  func gelijk(_ seed: UInt64) throws {
    #expect(try Self.verschillen(WillekeurigeWereld.maak(seed)) == [])
  }

  @Test("No figure is left out, and each comes out in more than one way: a comparison of nothing with nothing proves nothing")
  func allemaalGeraakt() throws {
    let built: [String] = try MetricCatalog.builtIn().metrics.filter(\.isGebouwd).map(\.kerncijfer)
    var seen: [String: Set<String>] = [:]
    for seed in UInt64(1)...6 {
      for (kerncijfer, cijfers) in Self.verwacht(Referentie(WillekeurigeWereld.maak(seed))) {
        // What was counted, without period and group: 0 of 4, 1 of 4, 2 of 3.
        for cijfer in cijfers { seen[kerncijfer, default: []].insert("\(cijfer.teller ?? -1)/\(cijfer.noemer ?? -1)/\(cijfer.aantal ?? -1)") }
      }
    }
    #expect(Set(built).subtracting(seen.keys).sorted() == [])
    for (kerncijfer, values) in seen { #expect(values.count >= 3, "\(kerncijfer): \(values)") }
  }

  @Test("A planted error is found")
  func ingebouwdeFout() throws {
    let wereld: Wereld = WillekeurigeWereld.maak(7)
    var ander: Wereld = wereld
    // One person fewer who was still in bestand, and one talk fewer.
    let index: Int = try #require(wereld.perioden.firstIndex { $0.tot == nil })
    ander.perioden.remove(at: index)
    ander.gesprekken.removeAll { $0.klant == "k3" }
    let path: String = TempDir.file("magazijn.sqlite")
    try Magazijn.bouw(wereld, at: path)
    let found: [String] = try Self.verschillen(ander, path)
    #expect(found.contains { $0.hasPrefix("stand ") })
    #expect(found.contains { $0.hasPrefix("in_beeld ") })
  }
}
