import FileKit
import Statistics
import TestSupport
import Testing

/// Random data sets, what R makes of them, and what we make of them.
struct Naslagwerk {
  struct Set {
    var personen: [(groep: Int, waarneming: Waarneming)]
    var horizon: Double
    var heeftLateIntrede: Bool { personen.contains { $0.waarneming.begin != 0 } }
    var waarnemingen: [Waarneming] { personen.map(\.waarneming) }
    var groepen: [[Waarneming]] {
      Swift.Set(personen.map(\.groep)).sorted().map { wanted in personen.filter { $0.groep == wanted }.map(\.waarneming) }
    }
  }

  /// One result: its name, data set, cause and time.
  struct Plaats: Hashable {
    let naam: String
    let set: Int
    let deel: Int
    let tijd: Double
  }

  /// Sixty sets: one person, nobody with an event, everybody with one, few moments (many ties), three causes, late entry in every third.
  static func sets() -> [Set] {
    (0..<60).map { number in
      var dice: SeededGenerator = SeededGenerator(seed: 20_261_129 + UInt64(number))
      let size: Int = [1, 2, 3, 8, 25, 80, 200][number % 7]
      let length: Int = [2, 6, 30, 12][number / 3 % 4]
      let causes: [Int] = [[0, 1, 2, 3], [0, 0, 1], [1, 2], [0], [1], [0, 2, 3]][number / 2 % 6]
      let late: Bool = number % 3 == 2
      let people: [(groep: Int, waarneming: Waarneming)] = (0..<size).map { _ in
        let begin: Int = late ? Int.random(in: 0...4, using: &dice) : 0
        let einde: Int = begin + Int.random(in: 1...length, using: &dice)
        let cause: Int = causes.randomElement(using: &dice) ?? 0
        return (Int.random(in: 0...(number % 5 == 0 ? 3 : 1), using: &dice), Waarneming(begin: Double(begin), einde: Double(einde), oorzaak: cause))
      }
      let longest: Double = people.map(\.waarneming.einde).max() ?? 0
      return Set(personen: people, horizon: (longest * 0.8).rounded(.up))
    }
  }

  static let tabellen: [[Int]] = (0..<60).map { number in
    var dice: SeededGenerator = SeededGenerator(seed: UInt64(number))
    return (0..<4).map { _ in Int.random(in: 0...[3, 12, 60, 400][number % 4], using: &dice) }
  }.filter { $0.reduce(0, +) > 0 }

  static let delen: [(x: Int, n: Int, p: Double, kans: Double)] = (0..<60).map { number in
    var dice: SeededGenerator = SeededGenerator(seed: UInt64(number) + 100)
    let n: Int = Int.random(in: 1...[4, 30, 500][number % 3], using: &dice)
    let x: Int = number % 10 == 0 ? 0 : number % 10 == 1 ? n : Int.random(in: 0...n, using: &dice)
    return (x, n, Double(Int.random(in: 1...99, using: &dice)) / 100, [0.001, 0.025, 0.5, 0.975, 0.999][number % 5])
  }

  /// What we make of the sets.
  static func eigen(_ sets: [Set]) -> [Plaats: Double] {
    var found: [Plaats: Double] = [:]
    func put(_ naam: String, _ set: Int, _ deel: Int = 0, _ tijd: Double = 0, _ value: Double?) {
      if let value, value.isFinite { found[Plaats(naam: naam, set: set, deel: deel, tijd: tijd)] = value }
    }
    for (number, set) in sets.enumerated() {
      guard let km = KaplanMeier(set.waarnemingen) else { continue }
      for row in Risicostand.tabel(set.waarnemingen, op: km.punten.map(\.tijd)) ?? [] { put("risico", number, 0, row.tijd, Double(row.risico)) }
      for point in km.punten {
        put("km", number, 0, point.tijd, point.overleving)
        if point.overleving > 0 { put("km_fout", number, 0, point.tijd, point.standaardfout) }
        put("km_onder", number, 0, point.tijd, point.interval?.lower)
        put("km_boven", number, 0, point.tijd, point.interval?.upper)
      }
      if !set.heeftLateIntrede {
        put("gemiddelde", number, 0, set.horizon, km.beperktGemiddelde(tot: set.horizon)?.waarde)
        put("gemiddelde_fout", number, 0, set.horizon, km.beperktGemiddelde(tot: set.horizon)?.standaardfout)
      }
      for cause in 1...3 {
        for point in CumulatieveIncidentie(set.waarnemingen, oorzaak: cause)?.punten ?? [] {
          put("aj", number, cause, point.tijd, point.incidentie)
          put("cuminc", number, cause, point.tijd, point.incidentie)
          put("cuminc_variantie", number, cause, point.tijd, point.variantie)
        }
        put("logrank", number, cause, 0, LogRank.toets(set.groepen, oorzaak: cause)?.chiSquare)
        put("gray", number, cause, 0, GrayToets.toets(set.groepen, oorzaak: cause)?.chiSquare)
      }
    }
    for (number, t) in tabellen.enumerated() { put("fisher", number, 0, 0, Proportion.fisher(t[0], t[1], t[2], t[3])) }
    for (number, t) in delen.enumerated() {
      put("wilson_onder", number, 0, 0, Proportion.wilson(t.x, of: t.n)?.lower)
      put("wilson_boven", number, 0, 0, Proportion.wilson(t.x, of: t.n)?.upper)
      put("trechter", number, 0, 0, Binomial.interpolatedQuantile(t.kans, n: t.n, p: t.p))
      put("normaal", number, 0, 0, Normal.quantile(t.kans))
      put("student", number, 0, 0, StudentT.critical(t.p, degreesOfFreedom: t.n))
      put("chikwadraat", number, 0, 0, ChiSquare.upperTail(Double(t.x), degreesOfFreedom: t.n % 9 + 1))
    }
    return found
  }

  /// What R makes of them; skips the test by name where R or a package is missing.
  static func vanR(_ sets: [Set], in folder: String) throws -> [Plaats: Double] {
    var people: String = "set;groep;begin;einde;oorzaak;horizon\n"
    for (number, set) in sets.enumerated() {
      for one in set.personen {
        people += "\(number);\(one.groep);\(one.waarneming.begin);\(one.waarneming.einde);\(one.waarneming.oorzaak);\(set.horizon)\n"
      }
    }
    let tables: String = "set;a;b;c;d\n" + tabellen.enumerated().map { "\($0);" + $1.map(String.init).joined(separator: ";") + "\n" }.joined()
    let shares: String = "set;x;n;p;kans\n" + delen.enumerated().map { "\($0);\($1.x);\($1.n);\($1.p);\($1.kans)\n" }.joined()
    for (name, text) in [("personen", people), ("tabellen", tables), ("delen", shares)] {
      try FileSystem.writeIfChanged(folder + "/" + name + ".csv", Array(text.utf8))
    }
    let result: ToolResult = try RunTool.start("/usr/bin/env", ["Rscript", "--vanilla", SharedData.packageRoot + "/Tests/Oracle/statistiek.R", folder])
    if result.status == 3 || result.status == 127 { try SharedData.skip("R", "Rscript met survival en cmprsk is niet geïnstalleerd") }
    try #require(result.status == 0, "\(result.errors)")
    var found: [Plaats: Double] = [:]
    for line in result.output.split(separator: "\n") {
      let cells: [Substring] = line.split(separator: ";")
      guard cells.count == 5, let set = Int(cells[1]), let part = Int(cells[2]), let time = Double(cells[3]), let value = Double(cells[4]) else { continue }
      found[Plaats(naam: String(cells[0]), set: set, deel: part, tijd: time)] = value
    }
    return found
  }

  /// The results that differ by more than 1e-9 of their size, or that only R has.
  static func verschillen(_ own: [Plaats: Double], _ theirs: [Plaats: Double]) -> [String] {
    theirs.compactMap { place, value in
      guard let mine = own[place] else { return "\(place): niets tegen \(value)" }
      return abs(mine - value) <= 1e-9 * abs(value) + 1e-13 ? nil : "\(place): \(mine) tegen \(value)"
    }.sorted()
  }
}

// The reference software runs here and now: R 4.2.2, survival 3.5.3 and cmprsk 2.2.11 of Debian 12; the calls stand in Tests/Oracle/statistiek.R.
@Suite("Statistiek naast R, op willekeurige gegevens", .tempDir, .serialized) struct NaslagwerkTests {
  @Test("Every result of R is ours to nine digits, and a person moved by one moment is noticed") func gelijkAanR() throws {
    let sets: [Naslagwerk.Set] = Naslagwerk.sets()
    let theirs: [Naslagwerk.Plaats: Double] = try Naslagwerk.vanR(sets, in: TempDir.path)
    let differences: [String] = Naslagwerk.verschillen(Naslagwerk.eigen(sets), theirs)
    #expect(differences.isEmpty, "\(differences.count) van \(theirs.count): \(differences.prefix(12).joined(separator: "\n"))")
    let counts: [String: Int] = theirs.keys.reduce(into: [:]) { $0[$1.naam, default: 0] += 1 }
    for (name, least) in [
      ("km", 200), ("km_onder", 200), ("gemiddelde", 30), ("gemiddelde_fout", 30), ("aj", 600), ("cuminc_variantie", 150), ("logrank", 40), ("gray", 20),
      ("fisher", 50), ("wilson_onder", 60), ("trechter", 60), ("student", 60), ("chikwadraat", 60),
    ] { #expect(counts[name] ?? 0 >= least, "\(name): \(counts[name] ?? 0)") }
    print("naast R vergeleken: \(theirs.count) uitkomsten van \(sets.count) gegevenssets, \(differences.count) verschillen")
    var moved: [Naslagwerk.Set] = sets
    let place: Int = try #require(sets.indices.first { sets[$0].personen.count == 25 && sets[$0].personen[0].waarneming.oorzaak > 0 })
    let old: Waarneming = moved[place].personen[0].waarneming
    moved[place].personen[0].waarneming = Waarneming(begin: old.begin, einde: old.einde + 1, oorzaak: old.oorzaak)
    #expect(!Naslagwerk.verschillen(Naslagwerk.eigen(moved), theirs).isEmpty)
  }
}
