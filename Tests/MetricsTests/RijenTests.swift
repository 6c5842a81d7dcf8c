import FileKit
import Metrics
import ReferenceEngine
import SQLiteKit
import TestSupport
import Testing

@Suite("The rows behind a figure", .tempDir)
struct RijenTests {
  private let warehouse: String = TempDir.file("magazijn.sqlite")

  private func stage() throws -> MeasureStage {
    try MeasureStage(
      MeasureStage.Places(
        warehouse: warehouse, uit: TempDir.file("kengetallen.sqlite"), analist: nil, definities: nil, instellingen: nil, bekendOp: nil), version: "t")
  }

  private struct Kalendermaand {
    let nummer: Int64
    let dagen: ClosedRange<Int64>
  }

  private func maanden(_ connection: borrowing Connection) throws -> [Kalendermaand] {
    var found: [Kalendermaand] = []
    var statement: Statement = try connection.prepare("SELECT maand, eerste_dag, laatste_dag FROM maand ORDER BY maand")
    try statement.forEachRow { row in found.append(Kalendermaand(nummer: row.int(0), dagen: row.int(1)...row.int(2))) }
    return found
  }

  @Test("add up to every number of every month and group of random municipalities, and a number that is one off is seen", arguments: UInt64(1)...8)
  func tellenOp(_ seed: UInt64) throws {
    try Magazijn.bouw(WillekeurigeWereld.maak(seed, klanten: 20, maanden: 16), at: warehouse)
    let stage: MeasureStage = try stage()
    let connection: Connection = try Connection(path: warehouse, .readOnly)
    let months: [Kalendermaand] = try maanden(connection)
    var numbers: Int = 0
    for metric in try MetricCatalog.builtIn().metrics where metric.rijen != nil {
      let figures: [MetricRow] = try stage.cijfers(metric)
      for month in months {
        let own: [MetricRow] = figures.filter { month.dagen.contains($0.periodeEind) }
        let rows: Rijen = try Rijen(metric, month: month.nummer, groep: nil, on: connection)
        #expect(throws: Never.self, "seed \(seed)") { try rows.check(own, metric) }
        numbers += own.count
        // The planted fault: another number than the rows add up to.
        for part in metric.rijen?.delen ?? [] {
          guard let place = own.indices.first(where: { own[$0].status == .ok }) else { continue }
          var other: [MetricRow] = own
          switch part {
          case "teller": other[place].teller? += 1
          case "noemer": other[place].noemer? += 1
          default: other[place].basis? += 1
          }
          #expect(throws: MeasureFailure.self, "\(metric.kerncijfer) \(part), seed \(seed)") { try rows.check(other, metric) }
        }
      }
    }
    #expect(numbers > 5_000)
  }

  /// Figures that count euros, deliveries or applications, of which no row belongs to a klant.
  private static let zonderKlanten: [String] = ["aanvraag", "administratief_verschil", "buig_prognose", "correctie", "lasten", "veld_gevuld"]

  @Test("exist for every figure that counts klanten or what belongs to them") func lijst() throws {
    let without: [String] = try MetricCatalog.builtIn().metrics.filter { $0.isGebouwd && $0.rijen == nil }.map(\.kerncijfer)
    #expect(without == Self.zonderKlanten)
  }

  @Test("An explanation names definition, query, parameters, parts, deliveries and rows, and refuses rows that do not exist one by one")
  func uitleg() throws {
    try Magazijn.bouw(WillekeurigeWereld.maak(3), at: warehouse)
    let path: String = TempDir.file("rijen.csv")
    let ids: [String] = try MetricCatalog.builtIn().metrics.filter { $0.rijen != nil }.map(\.kerncijfer)
    for id in ids {
      let lines: [String] = try stage().explain(Explanation.Vraag(kerncijfer: id, peilmaand: nil, groep: nil, rijen: path))
      #expect(lines.last?.hasSuffix("rijen geschreven; zij tellen op tot het cijfer") == true)
      #expect(lines.contains("SQL:") && lines.contains { $0.hasPrefix("parameters: peildatum=") } && lines.contains { $0.hasPrefix("  levering ") })
    }
    #expect(try FileSystem.mode(path) == 0o600)
    #expect { try stage().explain(Explanation.Vraag(kerncijfer: "lasten", peilmaand: nil, groep: nil, rijen: path)) } throws: {
      ($0 as? MeasureFailure)?.soort == .aanroep
    }
  }
}
