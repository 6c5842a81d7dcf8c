import FileKit
import Intake
import TestSupport
import Testing

/// Every kind of pollution of the Pollock benchmark, for every row and every column.
@Suite(.tempDir) struct LeesVervuilingTests {
  /// An invented table with what is hard: quotes in quotes, delimiters and blanks in values, an empty last column, a quoted number.
  static let tabel: Vervuiling = Vervuiling(
    (0..<14).map { rij in
      let names: [String] = ["NUMMER", "Naam", "Bedrag", "Omschrijving", "Adres", "Opmerking"]
      if rij == 0 { return names.enumerated().map { Vervuiling.Cel(waarde: $1, tussen: $0 == 3) } }
      let text: String = rij % 3 == 0 ? "Laarzen, 10\" hoog" : rij % 3 == 1 ? "Licht, sterk en warm. Zo'n jas" : "zonder komma"
      return [
        Vervuiling.Cel(waarde: "A-\(1000 + rij)", tussen: false), Vervuiling.Cel(waarde: rij % 2 == 0 ? "Dames trui" : "Men's boots", tussen: false),
        Vervuiling.Cel(waarde: "€\(rij).50", tussen: false), Vervuiling.Cel(waarde: text, tussen: true),
        Vervuiling.Cel(waarde: "https://www.example.com/\(rij).html", tussen: true), Vervuiling.Cel(waarde: "", tussen: false),
      ]
    })

  /// Reads polluted files and adds up what is wrong.
  private func audit(_ files: [Vervuiling.Bestand]) throws -> (mean: Double, worst: [String]) {
    var kinds: [String: (files: Int, total: Double)] = [:]
    defer {
      for kind in kinds.keys.sorted() {
        guard let sum = kinds[kind] else { continue }
        StandardStream.output.write("  \(kind): \(sum.files) bestanden, score \(sum.total / Double(sum.files))\n")
      }
    }
    var total: Double = 0
    var worst: [String] = []
    for file in files {
      do throws(LeesFout) {
        let audit: PollockAudit = try self.audit(file)
        #expect(audit.altered == 0, "\(file.naam): altered")
        #expect(audit.unaccounted == 0, "\(file.naam): unaccounted")
        total += audit.score
        let kind: String = file.naam.hasPrefix("row_") ? String(file.naam.prefix { !$0.isNumber }) + (file.naam.hasSuffix("0x3B") ? " 0x3B" : "") : file.naam
        kinds[kind, default: (0, 0)].files += 1
        kinds[kind, default: (0, 0)].total += audit.score
        if audit.score < 9.5 { worst.append("\(file.naam) \(audit.score)") }
      } catch {
        // Refusing a file as a whole is honest; it scores nothing.
        #expect(error.code == 65, "\(file.naam): \(error)")
        worst.append("\(file.naam) geweigerd")
      }
    }
    return (total / Double(files.count), worst)
  }

  private func audit(_ file: Vervuiling.Bestand) throws(LeesFout) -> PollockAudit {
    let read: Result<Gelezen, any Error> = Result { try leesBytes(file.bytes, file.dialect) }
    switch read {
    case .success(let read): return PollockAudit(read, meant: file.bedoeld, headers: file.koppen, bytes: file.bytes)
    case .failure(let error): throw error as? LeesFout ?? .balans(gelezen: 0, verwacht: 0)
    }
  }

  @Test("An invented table, polluted in every way: no row altered, none unaccounted for")
  func invented() throws {
    let files: [Vervuiling.Bestand] = Self.tabel.bestanden() + Self.tabel.rijen()
    #expect(files.count > 280)
    let found = try audit(files)
    // A reader that gives up alters nothing either: most of every table must come through, and no file is refused.
    #expect(found.mean >= 9.75)
    #expect(!found.worst.contains { $0.hasSuffix("geweigerd") })
    StandardStream.output.write("vervuiling, eigen tabel: \(files.count) bestanden, score \(found.mean)\n\(found.worst.joined(separator: "\n"))\n")
  }

  @Test("The benchmark's own table, polluted in every way: no row altered, none unaccounted for")
  func published() throws {
    let source: Vervuiling = Vervuiling(schoon: try FileSystem.readAll(try SharedData.require("data/csv_pollock/csv/source.csv")))
    let rows: [Vervuiling.Bestand] = source.rijen()
    #expect(rows.count > 2290)
    // Writing and reading thousands of files takes minutes: every 17th of them, or all when KB_TRAAG says so.
    let step: Int = environmentValue("KB_TRAAG") == "1" ? 1 : 17
    let files: [Vervuiling.Bestand] = source.bestanden() + stride(from: 0, to: rows.count, by: step).map { rows[$0] }
    let found = try audit(files)
    StandardStream.output.write("vervuiling, Pollock: \(files.count) bestanden, score \(found.mean)\n\(found.worst.joined(separator: "\n"))\n")
  }

  @Test("A planted fault, a value moved to the column beside it, is seen as an altered row")
  func planted() throws {
    let file: Vervuiling.Bestand = try #require(Self.tabel.bestanden().first)
    var read: Gelezen = try leesBytes(file.bytes, file.dialect)
    read.rijen[3].swapAt(0, 1)
    #expect(PollockAudit(read, meant: file.bedoeld, headers: 1, bytes: file.bytes).altered == 1)
    read.rijen.remove(at: 3)
    #expect(PollockAudit(read, meant: file.bedoeld, headers: 1, bytes: file.bytes).unaccounted == 1)
  }
}
