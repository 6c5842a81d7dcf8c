internal import CSVKit
public import Definitions
internal import FileKit

/// Writes a first mapping for an unknown layout, from the names of its columns and what stands in them.
///
/// The names are shown because the person who asks for the proposal has the file; nothing of the contents is.
public enum Voorstel {
  /// The lines of a mapping file.
  public static func lines(path: String, definitions: DefinitionSet) throws(IntakeError) -> [String] {
    let recognition: Herkenning
    let columns: [Kolomprofiel]
    do throws(FileError) {
      recognition = try Herkenning.recognise(path: path, bestand: FileSystem.name(of: path), definitions: definitions)
      columns = try profiles(path, recognition)
    } catch { throw .file(error) }
    guard !recognition.header.isEmpty else { return ["# de kop van het bestand is niet te lezen"] }
    let layout: Layout? = nearest(recognition.header, definitions)
    var output: [String] = ["kolom;veld;type;vorm;verplicht;identificerend;codelijst;sentinel;constante"]
    output.append("@soort;;;;;;;;" + (layout?.soort ?? "uitkering"))
    output.append("@omschrijving;;;;;;;;voorstel op grond van de kop en de inhoud: kijk elke regel na")
    var used: Set<String> = []
    for (index, name) in recognition.header.enumerated() {
      let veld: Veld? = layout.flatMap { best(name, $0, used) }
      if let veld { used.insert(veld.naam) }
      let type: String = veld?.type.rawValue ?? (index < columns.count ? columns[index].type : "tekst")
      let form: String = index < columns.count ? columns[index].vorm : ""
      let cells: [String] = [
        quoted(name), veld?.naam ?? "", veld == nil ? "" : type, veld == nil ? "" : form, veld?.verplicht ?? false ? "J" : "N",
        veld?.identificerend ?? true ? "J" : "N", veld?.codelijst ?? "", "", "",
      ]
      output.append(veld == nil ? quoted(name) + ";;;;;;;;" : cells.joined(separator: ";"))
    }
    return output
  }

  /// What the values of a column look like.
  private struct Kolomprofiel {
    var filled: Int = 0
    var dates: Int = 0
    var dutch: Int = 0
    var numbers: Int = 0
    var points: Int = 0
    var numbersBSN: Int = 0

    var type: String {
      guard filled > 0 else { return "tekst" }
      if numbersBSN * 10 >= filled * 9 { return "bsn" }
      if dates * 10 >= filled * 9 { return "datum" }
      return numbers * 10 >= filled * 9 ? "getal" : "tekst"
    }

    var vorm: String {
      switch type {
      case "datum": dutch * 2 > dates ? "dd-mm-yyyy" : ""
      case "getal": points > 0 ? "." : ""
      default: ""
      }
    }
  }

  private static func profiles(_ path: String, _ recognition: Herkenning) throws(FileError) -> [Kolomprofiel] {
    var profiles: [Kolomprofiel] = recognition.header.map { _ in Kolomprofiel() }
    var reader: CSVReader<ByteSource> = try CSVReader(path: path, dialect: recognition.dialect)
    var batch: RecordBatch = RecordBatch()
    var rows: Int = 0
    while rows < 2000, try reader.next(into: &batch) {
      for record in batch.records where record.kind == .gegevens && rows < 2000 {
        rows += 1
        for index in 0..<min(record.fieldCount, profiles.count) {
          let cell: Span<UInt8> = batch.bytes.span.extracting(batch.fields[record.firstField + index].range)
          note(cell.extracting(ByteText.trimmed(cell)), &profiles[index])
        }
      }
    }
    return profiles
  }

  private static func note(_ text: Span<UInt8>, _ profile: inout Kolomprofiel) {
    guard text.count > 0 else { return }
    profile.filled += 1
    let date: ParsedDate = DateParser().parse(text)
    if date.status == .ok || date.status == .repaired || date.status == .partial || date.isZero {
      profile.dates += 1
      if text.count == 10, text[2] == 0x2D { profile.dutch += 1 }
    }
    if NumberParser(decimals: 4).parse(text).status == .ok {
      profile.numbers += 1
    } else if NumberParser(decimals: 4, pointDeclared: true).parse(text).status == .ok {
      profile.numbers += 1
      profile.points += 1
    }
    if BSNParser.parse(text).verdict == .ok { profile.numbersBSN += 1 }
  }

  /// The layout that shares most names with the header.
  private static func nearest(_ header: [String], _ definitions: DefinitionSet) -> Layout? {
    var best: (layout: Layout, score: Int)? = nil
    for layout in definitions.layouts {
      let score: Int = header.count { self.best($0, layout, []) != nil }
      if score > 0, score > best?.score ?? 0 { best = (layout, score) }
    }
    return best?.layout
  }

  /// The field whose name resembles a column's most: equal, or one within the other.
  private static func best(_ name: String, _ layout: Layout, _ used: Set<String>) -> Veld? {
    let plain: String = letters(name)
    guard plain.count >= 3 else { return nil }
    let free: [Veld] = layout.velden.filter { !used.contains($0.naam) }
    if let equal = free.first(where: { letters($0.naam) == plain }) { return equal }
    return free.filter { plain.contains(letters($0.naam)) || letters($0.naam).hasPrefix(plain) }
      .max { $0.naam.count < $1.naam.count }
  }

  private static func letters(_ name: String) -> String { name.lowercased().filter { $0.isLetter || $0.isNumber } }

  private static func quoted(_ name: String) -> String {
    name.contains(";") || name.contains("\"") ? "\"" + name.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\"" : name
  }
}
