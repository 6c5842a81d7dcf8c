internal import CSVKit
public import Definitions
internal import FileKit
internal import Findings

/// Writes a first mapping for an unknown layout, from the names of its columns and what stands in them.
///
/// The names are shown because the person who asks for the proposal has the file; nothing of the contents is.
public enum Voorstel {
  /// The lines of a mapping file; what must be decided by a person stands in remarks that begin with `#`.
  public static func lines(path: String, definitions: DefinitionSet) throws(IntakeError) -> [String] {
    let bestand: String = FileSystem.name(of: path)
    do throws(FileError) {
      if let refusal = FileKinds.refusal(path: path, bestand: bestand) { return remarks([refusal.message.tekst, refusal.hint]) }
      let recognition: Herkenning = try Herkenning.recognise(path: path, bestand: bestand, definitions: definitions)
      guard !recognition.header.isEmpty else { return remarks(["de kop van het bestand is niet te lezen"]) }
      return write(recognition, try profiles(path, recognition), definitions)
    } catch { throw .file(error) }
  }

  private static func write(_ recognition: Herkenning, _ profiles: [ColumnProfile], _ definitions: DefinitionSet) -> [String] {
    let guesses: [FieldGuess] = definitions.layouts.map { FieldGuess($0, recognition.header, profiles, definitions) }
    // The first of equals, in the order of the layouts.
    guard let best = guesses.max(by: { $0.score < $1.score }), best.score > 0 else {
      // The first line of a file without header holds values of a person: columns go by their number.
      return remarks(
        ["geen kolom lijkt op een veld van een indeling; heeft het bestand een kop? de kolommen zijn:"] + recognition.header.indices.map { "  kolom \($0 + 1)" })
    }
    var output: [String] = ["kolom;veld;type;vorm;verplicht;identificerend;codelijst;sentinel;constante"]
    output += remarks(["voorstel op grond van de kop en de inhoud: kijk elke regel na"])
    output.append(row(["@soort", "", "", "", "", "", "", "", best.layout.soort]))
    output += dialect(recognition.dialect)
    for (place, name) in recognition.header.enumerated() { output.append(line(place, name, recognition.header, best, profiles)) }
    let missing: [Veld] = best.layout.velden.filter { veld in veld.verplicht && !best.velden.contains { $0?.naam == veld.naam } }
    if !missing.isEmpty {
      output += remarks(["deze verplichte velden staan niet herkenbaar in het bestand: noem hun kolom, of haal het # weg als de waarde altijd dezelfde is"])
      for veld in missing {
        // A row that a person can make valid by removing its first character.
        let value: String = veld.codelijst.flatMap { definitions.codelijsten[$0]?.standaardcodes.first?.code } ?? "vul in"
        output.append("# " + row(["", veld.naam, "", "", "", "", "", "", value]))
      }
    }
    return output
  }

  /// How the file is written, where that is not found out by itself or should not change unnoticed.
  private static func dialect(_ dialect: Dialect) -> [String] {
    var rows: [String] = []
    func add(_ name: String, _ value: String) { rows.append(row([name, "", "", "", "", "", "", "", value])) }
    if ![[59], [44], [9]].contains(dialect.delimiter) {
      let text: String = String(decoding: dialect.delimiter, as: UTF8.self)
      add("@scheiding", text.replacing("\t", with: "\\t").replacing(" ", with: "\\s"))
    }
    if let quote = dialect.quote, quote != UInt8(ascii: "\"") { add("@aanhaling", String(decoding: [quote], as: UTF8.self)) }
    if let escape = dialect.escape { add("@ontsnapping", String(decoding: [escape], as: UTF8.self)) }
    return rows
  }

  private static func line(_ place: Int, _ name: String, _ header: [String], _ guess: FieldGuess, _ profiles: [ColumnProfile]) -> String {
    // A name that comes twice, or none, is told apart by its number.
    let equal: [Int] = header.indices.filter { HeaderName.normalised(header[$0]) == HeaderName.normalised(name) }
    let number: Int = (equal.firstIndex(of: place) ?? 0) + 1
    let column: String = equal.count > 1 || name.isEmpty ? "\(name)[\(number)]" : name
    if let leefgebied = guess.leefgebieden[place] { return row([column, leefgebied, "", "", "", "", "", "", ""]) }
    guard let veld = guess.velden[place] else { return row([column, "", "", "", "", "", "", "", ""]) }
    return row([
      column, veld.naam, veld.type.rawValue, profiles[place].vorm(veld), veld.verplicht ? "J" : "N", veld.identificerend ? "J" : "N", veld.codelijst ?? "",
      profiles[place].sentinels(veld), "",
    ])
  }

  private static func profiles(_ path: String, _ recognition: Herkenning) throws(FileError) -> [ColumnProfile] {
    var profiles: [ColumnProfile] = recognition.header.map { _ in ColumnProfile() }
    var reader: CSVReader<ByteSource> = try CSVReader(path: path, dialect: recognition.dialect)
    var batch: RecordBatch = RecordBatch()
    var rows: Int = 0
    while rows < 2000, try reader.next(into: &batch) {
      for record in batch.records where record.kind == .gegevens && rows < 2000 {
        rows += 1
        for index in 0..<min(record.fieldCount, profiles.count) {
          let cell: Span<UInt8> = batch.bytes.span.extracting(batch.fields[record.firstField + index].range)
          profiles[index].note(cell.extracting(ByteText.trimmed(cell)))
        }
      }
    }
    return profiles
  }

  private static func remarks(_ lines: [String]) -> [String] {
    lines.map { row(["# " + $0, "", "", "", "", "", "", "", ""]) }
  }

  private static func row(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ";") }

  private static func quoted(_ name: String) -> String {
    name.contains(";") || name.contains("\"") ? "\"" + name.replacing("\"", with: "\"\"") + "\"" : name
  }
}
