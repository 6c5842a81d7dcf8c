import Bijstand
import Testing
import TestSupport
import Warehouse

/// A reference of thirty lines: rows as plain tuples, joined by looking at every pair until nothing changes.
struct NaieveStroom {
  struct Stuk: Equatable {
    var van: Int32
    var tot: Int32
    var rijen: [(van: Int32, tot: Int32, oorspronkelijk: Int32)]
    static func == (left: Stuk, right: Stuk) -> Bool { left.van == right.van && left.tot == right.tot }
  }

  static func perioden(_ rijen: [(van: Int32, tot: Int32, oorspronkelijk: Int32)], onderbreking: Int32, dossiergat: Int32) -> [Stuk] {
    var stukken: [Stuk] = rijen.filter { $0.tot >= $0.van }.map { Stuk(van: $0.van, tot: $0.tot, rijen: [$0]) }
    var changed: Bool = true
    while changed {
      changed = false
      search: for one in stukken.indices {
        for other in stukken.indices where one != other && stukken[one].van <= stukken[other].van {
          guard joins(stukken[one], stukken[other], onderbreking, dossiergat) else { continue }
          stukken[one].tot = max(stukken[one].tot, stukken[other].tot)
          stukken[one].rijen += stukken[other].rijen
          stukken.remove(at: other)
          changed = true
          break search
        }
      }
    }
    return stukken.sorted { $0.van < $1.van }
  }

  static func joins(_ first: Stuk, _ second: Stuk, _ onderbreking: Int32, _ dossiergat: Int32) -> Bool {
    if first.tot == Dag.open || second.van <= first.tot + 1 + onderbreking { return true }
    return first.rijen.contains { a in
      second.rijen.contains { b in a.oorspronkelijk != Dag.geen && a.oorspronkelijk == b.oorspronkelijk && b.van > a.tot && b.van <= a.tot + 1 + dossiergat }
    }
  }
}

@Suite("Stand en stroom", .tempDir)
struct StroomTests {
  /// A random bunch of klanten with gaps around the limits.
  static func wereld(_ seed: UInt64) -> [Rij] {
    var random: SeededGenerator = SeededGenerator(seed: seed)
    let begin: Datum = Datum(dag: 17_000)
    var rows: [Rij] = []
    for number in 0..<Int.random(in: 1...12, using: &random) {
      var day: Datum = begin.plus(dagen: Int.random(in: 0...400, using: &random))
      let original: String? = Bool.random(using: &random) ? day.iso : nil
      for part in 0..<Int.random(in: 1...5, using: &random) {
        let length: Int = [-1, 0, 1, 20, 90, 400][Int.random(in: 0..<6, using: &random)]
        let isOpen: Bool = Int.random(in: 0..<8, using: &random) == 0
        let row: Rij = Rij(
          klant: "k\(number)", dossier: "d\(number)-\(Int.random(in: 0...2, using: &random))-\(part)", van: day.iso,
          tot: isOpen ? nil : day.plus(dagen: length).iso, reden: "11", oorspronkelijk: Bool.random(using: &random) ? original : nil)
        rows.append(row)
        let gap: Int = [-200, -1, 0, 1, 29, 30, 31, 240][Int.random(in: 0..<8, using: &random)]
        day = day.plus(dagen: max(1, length + 1 + gap))
      }
    }
    return rows.shuffled(using: &random)
  }

  @Test("perioden zijn die van de naieve berekening, en stand(m) = stand(m-1) + instroom - uitstroom", arguments: UInt64(0)..<200)
  func equalsReference(_ seed: UInt64) throws {
    let rows: [Rij] = Self.wereld(seed)
    let (model, bron) = try PeriodebouwerTests.historie(rows)
    var expected: [String] = []
    for klant in Set(rows.map(\.klant)).sorted() {
      let own = rows.filter { $0.klant == klant }.map { row in
        (van: Datum(iso: row.van)!.dag, tot: row.tot.flatMap { Datum(iso: $0) }?.dag ?? Dag.open, oorspronkelijk: row.oorspronkelijk.flatMap { Datum(iso: $0) }?.dag ?? Dag.geen)
      }
      expected += NaieveStroom.perioden(own, onderbreking: 0, dossiergat: 30).map { "\(klant) \($0.van) \($0.tot)" }
    }
    #expect(model.perioden.map { "\(bron.klanten[$0.klant] ?? "") \($0.van) \($0.tot)" } == expected, "seed \(seed)")
    #expect(Self.violations(model.perioden.map { ($0.van, $0.tot) }) == 0)
    #expect(Self.violations(model.dossierperioden.map { ($0.van, $0.tot) }) == 0)
  }

  /// In how many months the identity does not hold, by counting each klant on each day of interest.
  static func violations(_ perioden: [(van: Int32, tot: Int32)]) -> Int {
    var broken: Int = 0
    for nummer in Maand(jaar: 2016, maand: 6)!.nummer...Maand(jaar: 2021, maand: 12)!.nummer {
      let maand: Maand = Maand(nummer: nummer)
      func stand(_ day: Int32) -> Int { perioden.count { $0.van <= day && $0.tot > day } }
      let days: ClosedRange<Int32> = maand.eersteDag.dag...maand.laatsteDag.dag
      let flow: Int = perioden.count { days.contains($0.van) } - perioden.count { days.contains($0.tot) }
      if stand(days.upperBound) != stand(days.lowerBound - 1) + flow { broken += 1 }
    }
    return broken
  }

  @Test("een geplante fout in een periode laat de identiteit vallen")
  func plantedError() {
    #expect(Self.violations([(17_200, 17_300)]) == 0)
    #expect(Self.violations([(17_200, 17_100)]) > 0)
  }

  @Test("de volgorde van klanten, rijen en leveringen verandert niets", arguments: UInt64(0)..<20)
  func orderDoesNotMatter(_ seed: UInt64) throws {
    let rows: [Rij] = Self.wereld(seed)
    var random: SeededGenerator = SeededGenerator(seed: seed &+ 1)
    let (one, bron) = try PeriodebouwerTests.historie(rows)
    let (other, bron2) = try PeriodebouwerTests.historie(rows.shuffled(using: &random))
    #expect(perioden(one, bron) == perioden(other, bron2))
    #expect(dossierperioden(one, bron) == dossierperioden(other, bron2))
  }
}
