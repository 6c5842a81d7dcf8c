import Definitions
import CSVKit
import FileKit
import Intake
import Register
import TestSupport
import Testing

/// The numbered pitfalls, through the whole of intake: what comes into the staging database, and what is said about the rest.
@Suite(.tempDir) struct ValkuilenTests {
  private static let kop: String = "dossiernummer;klantnummer;bsn;geboortedatum;geslacht;regeling;aanvangsdatum;team;bedrag\n"

  /// A row that is sound.
  private static func rij(_ number: Int) -> String { "D\(number);K\(number);;01-01-1980;man;01;01-02-2024;\"team; \(number)\";100\n" }

  private func read(_ bytes: [UInt8]) throws -> Uitkomst {
    // A folder of its own for every file: a delivery that leaves its folder still counts.
    let found: Uitkomst = try Proeflevering.read("u.csv", bytes, folder: String(SHA256.hex(of: bytes).prefix(8)))
    try found.expectClosed(bytes.count)
    return found
  }

  /// Between 60 sound rows stands what is broken; all sound rows load unshifted, and the broken lines are in quarantine for these reasons.
  @Test(
    "valkuilen 1, 2, 3, 6, 8, 9 en 13: een kapotte regel staat in quarantaine en de rijen eromheen zijn geladen zoals ze er staan",
    arguments: [
      ("1", ";D0;K0;;01-01-1980;man;01;01-02-2024;team;\n", ["R-0101"]), ("2", "D0;K0;;01-01-1980;man;01;01-02-2024\"team; 0\";1\n", ["R-0103"]),
      ("3", "D0;K0;;01-01-1980;man;01;01-02-2024;\"team;1\n", ["R-0104"]), ("3", "D0;K0;;01-01-1980;man;01;01-02-2024;te\"am;1\n", ["R-0103"]),
      ("6", "D0;K\u{0}0;;01-01-1980;man;01;01-02-2024;team;1\n", ["R-0110"]), ("8", "\u{FEFF}D0;K0;;01-01-1980;man;01;01-02-2024;team;1\n", ["R-0111"]),
      ("13", "=CMD;K0;;01-01-1980;man;01;01-02-2024;team;1\n", ["R-0302"]), ("13", "1,23457E+08;K0;;01-01-1980;man;01;01-02-2024;team;1\n", ["R-0302"]),
    ])
  func broken(nummer: String, line: String, reasons: [String]) throws {
    let text: String = Self.kop + (1...30).map { Self.rij($0) }.joined() + line + (31...60).map { Self.rij($0) }.joined()
    let found: Uitkomst = try read(Array(text.utf8))
    #expect(try found.rows("SELECT dossiernummer, klantnummer, team, bedrag FROM uitkering ORDER BY rij") == (1...60).map { "D\($0)|K\($0)|team; \($0)|10000" })
    let codes: [String] = try found.rows("SELECT regelcode FROM quarantaine ORDER BY record")
    #expect(codes == reasons)
    #expect(try found.rows("SELECT lower(hex(ruw)) FROM quarantaine") == [line.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()])
  }

  @Test("valkuil 4: een aanhalingsteken in de kop weigert het bestand, en geeft geen nul rijen met succes", arguments: ["dossier\"nummer", "\"dossiernummer", "\"dossier\"nummer"])
  func header(name: String) throws {
    let found: Uitkomst = try read(Array((name + Self.kop.dropFirst(13) + Self.rij(1)).utf8))
    #expect(try found.status == "geweigerd")
    #expect(try found.codes == ["R-0201"])
  }

  @Test("valkuil 9: de vijf bytes die Windows-1252 niet kent worden met hun plaats gemeld; UTF-8 onder de naam van Windows-1252 wordt herkend")
  func windows() throws {
    for byte: UInt8 in [0x81, 0x8D, 0x8F, 0x90, 0x9D] {
      var bytes: [UInt8] = Array((Self.kop + "D1;K1;;01-01-1980;man;01;01-02-2024;Be").utf8)
      bytes.append(0xEB)
      bytes += Array(";1\nD2;K2;;01-01-1980;man;01;01-02-2024;x".utf8)
      bytes.append(byte)
      bytes += Array(";1\n".utf8)
      let found: Uitkomst = try read(bytes)
      #expect(try found.rows("SELECT team FROM uitkering") == ["Beë"])
      #expect(try found.rows("SELECT regelcode, byte_van FROM quarantaine") == ["R-0109|\(Self.kop.utf8.count + 42)"])
      let places: [String] = try found.findings().filter { !$0.hasPrefix("R-0211") }
      #expect(places == ["R-0109 3:38@\(bytes.count - 4) "])
    }
    var mixed: [UInt8] = Array((Self.kop + "D1;K1;;01-01-1980;man;01;01-02-2024;").utf8)
    mixed += [0xEB, 0xEB]
    mixed += Array(";1\nD2;K2;;01-01-1980;man;01;01-02-2024;Café;1\n".utf8)
    #expect(try read(mixed).rows("SELECT regelcode FROM quarantaine") == ["R-0112"])
  }

  @Test("valkuil 13: een apostrof van een rekenblad gaat van de sleutel af en is geteld")
  func apostrophe() throws {
    let found: Uitkomst = try read(Array((Self.kop + "'D1;K1;9,99901E+08;01-01-1980;man;01;01-02-2024;t;1\n").utf8))
    #expect(try found.rows("SELECT dossiernummer, bsn FROM uitkering") == ["D1|NULL"])
    let codes: [String] = try found.codes
    #expect(codes == ["R-0211", "R-0306", "R-0309"])
  }

  @Test("valkuil 18: de som van de bedragen is op de cent die van de bron")
  func cents() throws {
    var random: SeededGenerator = SeededGenerator(seed: 18)
    var total: Int = 0
    var text: String = Self.kop
    for number in 0..<500 {
      let cents: Int = Int(random.next() % 1_000_000)
      total += cents
      let tail: String = cents % 100 < 10 ? "0\(cents % 100)" : "\(cents % 100)"
      let euros: Int = cents / 100
      let tail3: String = euros % 1000 < 10 ? "00\(euros % 1000)" : euros % 1000 < 100 ? "0\(euros % 1000)" : "\(euros % 1000)"
      let amount: String = number % 2 == 0 || euros < 1000 ? "\(euros),\(tail)" : "\(euros / 1000).\(tail3),\(tail)"
      text += "D\(number);K\(number);;01-01-1980;man;01;01-02-2024;t;\(amount)\n"
    }
    #expect(try read(Array(text.utf8)).rows("SELECT sum(bedrag), count(*) FROM uitkering") == ["\(total)|500"])
  }

  @Test("valkuil 21: van elk bestand van de openbare verzamelingen is elke byte in precies een record")
  func everyCorpusFile() throws {
    var files: Int = 0
    for folder in ["data/csv_spectrum/csvs", "data/csv_testdata/csv", "data/csv_pollock/csv"] {
      let path: String = try SharedData.require(folder)
      for name in try FileSystem.list(path) {
        let file: String = path + "/" + FileSystem.name(of: name)
        for report in [false, true] {
          var dialect: Dialect = Dialect(delimiter: ",")
          dialect.isReport = report
          var reader: CSVReader<ByteSource> = try CSVReader(path: file, dialect: dialect)
          var batch: RecordBatch = RecordBatch()
          var offset: Int = 0
          while try reader.next(into: &batch) {
            for record in batch.records {
              #expect(record.byteOffset == offset && record.byteLength > 0, "\(name)")
              offset += record.byteLength
            }
          }
          let size: Int = try FileSystem.size(file)
          #expect(offset == size, "\(name)")
        }
        files += 1
      }
    }
    #expect(files > 80)
  }

  @Test("valkuil 24: dezelfde sleutel met andere inhoud verdwijnt niet bij het inlezen, en een lege sleutel maakt geen dubbele mogelijk")
  func sameKey() throws {
    let found: Uitkomst = try read(Array((Self.kop + "D1;K1;;01-01-1980;man;01;01-02-2024;a;1\nD1;K1;;01-01-1980;man;01;01-02-2024;b;2\n;K1;;01-01-1980;man;01;01-02-2024;c;3\n").utf8))
    #expect(try found.rows("SELECT team FROM uitkering ORDER BY rij") == ["a", "b"])
    #expect(try found.rows("SELECT regelcode FROM quarantaine") == ["R-0301"])
  }

  @Test("valkuil 25: wat in quarantaine staat geeft opnieuw aangeleverd dezelfde reden, en hersteld precies een rij")
  func fedBack() throws {
    let bad: String = "D9;K9;;01-01-1980;man;01;31-02-2024;t;1\n"
    let found: Uitkomst = try read(Array((Self.kop + (1...60).map { Self.rij($0) }.joined() + bad).utf8))
    let raw: [String] = try found.rows("SELECT CAST(ruw AS TEXT) FROM quarantaine")
    let again: Uitkomst = try Proeflevering.read("q.csv", Self.kop + raw.joined(), folder: "opnieuw")
    #expect(try again.rows("SELECT regelcode FROM quarantaine") == (try found.rows("SELECT regelcode FROM quarantaine")))
    let mended: Uitkomst = try Proeflevering.read("q.csv", Self.kop + raw.joined().replacing("31-02", with: "28-02"), folder: "hersteld")
    #expect(try mended.rows("SELECT dossiernummer FROM uitkering") == ["D9"])
    #expect(try mended.rows("SELECT count(*) FROM quarantaine") == ["0"])
  }

  @Test("valkuil 27: een budget van nul is overschreden bij een op de tien miljoen, en een aandeel wordt niet afgerond")
  func zeroTolerance() {
    #expect(DefinitionSet.isOverBudget(afgekeurd: 1, van: 10_000_000, budget: 0))
    #expect(!DefinitionSet.isOverBudget(afgekeurd: 0, van: 10_000_000, budget: 0))
    #expect(!DefinitionSet.isOverBudget(afgekeurd: 200_000, van: 10_000_000, budget: 200))
    #expect(DefinitionSet.isOverBudget(afgekeurd: 200_001, van: 10_000_000, budget: 200))
    // One row never stops a delivery of which something may be wrong.
    #expect(!DefinitionSet.isOverBudget(afgekeurd: 1, van: 3, budget: 200))
  }

  @Test("valkuil 55: een tijdstip is geen datum, en middernacht verschuift geen dag", arguments: [
    ("2024-01-31T00:00:00", "19753"), ("2024-01-31 00:00", "19753"), ("2024-01-31T23:30:00+02:00", "NULL"), ("2024-01-31T22:00:00Z", "NULL"),
  ])
  func timestamps(text: String, day: String) throws {
    let found: Uitkomst = try Proeflevering.read("v.csv", "klantnummer;partner;datum;opgepakt_op\n1;p;31-01-2024;\(text)\n")
    #expect(try found.rows("SELECT opgepakt_op FROM doorverwijzing") == [day])
    #expect(try found.codes == [day == "NULL" ? "R-0303" : "R-0309"])
  }

  @Test("valkuil 56: de inventaris noemt elk bestand met zijn inhoud, en de naam beslist niets")
  func inventory() throws {
    let proef: Proeflevering = try Proeflevering()
    let text: String = Self.kop + Self.rij(1)
    try proef.put("z oud (kopie).csv", text)
    try proef.put("a.xlsx", "geen")
    try proef.read()
    let list: String = String(decoding: try FileSystem.readAll(proef.data + "/werk/inventaris.csv"), as: UTF8.self)
    #expect(list.contains("z oud (kopie).csv;\(text.utf8.count);\(SHA256.hex(of: Array(text.utf8)));1;levering"))
    #expect(list.contains("a.xlsx;4;\(SHA256.hex(of: Array("geen".utf8)));;geweigerd"))
  }

  @Test("valkuil 58: onbekend is geen nee en geen nul", arguments: [("", "NULL"), ("misschien", "NULL"), ("N", "0")])
  func unknown(text: String, value: String) throws {
    let found: Uitkomst = try Proeflevering.read(
      "s.csv", "partij;referentie;datum_gesprek;uitkomst;score_taal;belemmering_taal\nP;1;01-02-2024;gesproken;;\(text)\nP;2;01-02-2024;gesproken;3;J\n")
    #expect(try found.rows("SELECT (SELECT waarde FROM screening_waarde WHERE rij = 2 AND soort = 'belemmering')") == [value])
  }
}
