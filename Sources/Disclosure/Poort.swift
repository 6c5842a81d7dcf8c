public import Bijstand
import SQLiteKit

/// The gate between raw figures and everything that leaves for management: it reads the one and gives the other, or nothing at all.
public enum Poort {
  /// Reads the figures of one run and gives what may be published.
  ///
  /// `eerder` holds the rows that an earlier version or report has hidden: a cell once hidden stays hidden. Throws when our own attack gets a hidden count back.
  public static func publicatie(kengetallen path: String, eerder: Set<String> = []) throws(DisclosureError) -> Publicatie {
    let connection: Connection
    do { connection = try Connection(path: path, .readOnly) } catch { throw .database(error) }
    let settings = try FigureReader.table(connection, "instelling")
    guard let run = RunGegevens(run: try FigureReader.table(connection, "run").first ?? [:], instellingen: settings) else {
      throw .unreadable(row: 1, what: "de tabel run")
    }
    let raw = try FigureReader.figures(connection)
    let book = Codeboek(try FigureReader.table(connection, "codeboek"))
    let result = try bescherm(raw, run: run, eerder: eerder, codeboek: book)
    let quality = Kwaliteit(
      leveringen: try FigureReader.table(connection, "levering"), verwacht: try FigureReader.table(connection, "levering_verwacht"), tellingen: try FigureReader.table(connection, "levering_telling"),
      bevindingen: try FigureReader.table(connection, "bevinding_telling"), velden: try FigureReader.table(connection, "veldtelling"), drempel: run.drempel)
    return Publicatie(
      rijen: result.rijen, verborgen: result.verborgen, ingetrokken: result.ingetrokken, run: run, codeboek: book,
      definities: try FigureReader.table(connection, "definitie").compactMap(Definitie.init).sorted { $0.id < $1.id }, kwaliteit: quality,
      aanval: result.verslag)
  }

  /// The name of a row by which an earlier hidden one is known.
  public static func naam(id: String, begin: Datum, eind: Datum, uitsplitsing: String, groep: String) -> String {
    [id, begin.iso, eind.iso, uitsplitsing, groep].joined(separator: ";")
  }

  static func bescherm(_ raw: [RawFigure], run: RunGegevens, eerder: Set<String>, codeboek: Codeboek) throws(DisclosureError) -> (
    rijen: [Kerncijfer], verborgen: [VerborgenRij], ingetrokken: [VerborgenRij], verslag: AanvalVerslag
  ) {
    let rule = PrimaireRegel(drempel: run.drempel, gevoelig: run.gevoeligeGroepen)
    let newest: [Sleutel: Datum] = Tabellen.nieuwste(raw)
    let publishable: [RawFigure] = raw.filter { !Tabellen.blijftBinnen($0, peildatum: run.peildatum, nieuwste: newest) }
    let rows: [RawFigure] = Kwartalen(regel: rule, peildatum: run.peildatum).pas(op: publishable).filter { !Tabellen.valtWeg($0) }
      .sorted { $0.sleutel < $1.sleutel }
    let primary: [Bool] = rows.map { row in
      rule.verbergt(row)
        || (row.status == .ok && eerder.contains(naam(id: row.id, begin: row.begin, eind: row.eind, uitsplitsing: row.uitsplitsing, groep: row.groep)))
    }
    let tables: [Tabellen.Tabel] = Tabellen.van(rows, volgorde: codeboek.schaalvolgorde)
    let suppression: Afscherming = Afscherming(rows, tabellen: tables, primair: primary, drempel: run.drempel)
    let visible: [Bool] = suppression.verborgen.map { $0 == nil }
    let exists: [Bool] = suppression.ingetrokken.map { !$0 }
    let attack: Aanval = Aanval(rows, tabellen: tables, zichtbaar: visible, bestaat: exists)
    let broken: [Int] = attack.gevonden(rows, zichtbaar: visible, bestaat: exists, drempel: run.drempel)
    if let first = broken.first {
      throw .attackSucceeded(count: broken.count, first: [rows[first].id, rows[first].uitsplitsing, rows[first].eind.iso].joined(separator: " "))
    }
    var published: [Kerncijfer] = []
    var hidden: [VerborgenRij] = []
    var counts: [Verberging: Int] = [:]
    var withdrawn: [VerborgenRij] = []
    for (index, row) in rows.enumerated() {
      func named(_ reden: String) -> VerborgenRij {
        VerborgenRij(id: row.id, begin: row.begin, eind: row.eind, uitsplitsing: row.uitsplitsing, groep: row.groep, reden: reden)
      }
      if suppression.ingetrokken[index] {
        if row.status == .ok { withdrawn.append(named("ingetrokken")) }
        continue
      }
      published.append(rij(row, verborgen: suppression.verborgen[index] != nil))
      guard let reason = suppression.verborgen[index], row.status == .ok else { continue }
      counts[reason, default: 0] += 1
      hidden.append(named(reason.rawValue))
    }
    let report = AanvalVerslag(
      cellen: attack.rijen.count, sommen: attack.sommen.count, primair: counts[.primair] ?? 0, secundair: counts[.secundair] ?? 0)
    return (published, hidden, withdrawn, report)
  }

  private static func rij(_ row: RawFigure, verborgen: Bool) -> Kerncijfer {
    func value(_ number: Getal?) -> Beschermd<Getal> {
      if verborgen { return Beschermd(zonder: .geheim) }
      if row.status != .ok { return Beschermd(zonder: row.status) }
      return number.map { Beschermd($0) } ?? Beschermd(zonder: .nvt)
    }
    // A row without a value that was said to be fine is a share of nobody.
    return Kerncijfer(
      raw: row, teller: value(row.teller), noemer: value(row.noemer), waarde: value(row.waarde), ondergrens: value(row.ondergrens),
      bovengrens: value(row.bovengrens))
  }
}
