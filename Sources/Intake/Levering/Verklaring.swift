internal import Findings
internal import Bijstand
public import Definitions
internal import CSVKit
internal import FileKit

/// Explains, without storing anything, which mapping fits a file and what would be loaded of it.
public enum Verklaring {
  /// The lines of the explanation.
  public static func lines(path: String, definitions: DefinitionSet) throws(IntakeError) -> [String] {
    let recognition: Herkenning
    do throws(FileError) {
      recognition = try Herkenning.recognise(path: path, bestand: FileSystem.name(of: path), definitions: definitions)
    } catch { throw .file(error) }
    var lines: [String] = []
    let mark: String = recognition.dialect.delimiter == [9] ? "tab" : String(decoding: recognition.dialect.delimiter, as: UTF8.self)
    lines.append("codering \(recognition.dialect.encoding.rawValue), scheidingsteken \(mark), kop op regel \(recognition.dialect.skipRows + 1)")
    if let problem = recognition.problem { lines.append("niet te laden: " + problem.message.tekst) }
    guard let match = recognition.matches.first else { return lines }
    let mapping: SourceMapping = match.mapping
    lines.append((recognition.problem == nil ? "koppeling " : "dichtstbijzijnde koppeling ") + mapping.bron + " (soort \(mapping.soort))")
    lines.append("levering: \(PeilmaandFinder.kind(match).rawValue), einddatum: \(mapping.einddatum.rawValue)")
    let layout: Layout? = definitions.layout(mapping.soort)
    for (place, index) in match.kolommen.enumerated() {
      let head: String = "  kolom \(place + 1): "
      if let index {
        let kolom: Kolom = mapping.kolommen[index]
        let target: String = kolom.veld.map { "-> \($0) (\(kolom.type.rawValue)\(kolom.verplicht ? ", verplicht" : ""))" } ?? "bekend, niet geladen"
        lines.append(head + "'\(kolom.namen.first ?? "")' \(target)")
      } else if let part = layout?.leefgebiedkolom(recognition.header[place]) {
        lines.append(head + "-> \(part.soort.rawValue) op een leefgebied")
      } else {
        lines.append(head + "niet in de koppeling, wordt niet geladen")
      }
    }
    for constante in mapping.constanten { lines.append("  vast: \(constante.veld) = \(constante.waarde)") }
    for naam in match.ontbreekt { lines.append("  ontbreekt (verplicht): '\(naam)'") }
    for naam in match.ontbreektOptioneel { lines.append("  ontbreekt: '\(naam)'") }
    guard recognition.problem == nil else { return lines }
    do throws(FileError) {
      let look: PeilmaandFinder.Verdict = try PeilmaandFinder.look(path: path, bestand: FileSystem.name(of: path), recognition)
      lines.append("rijen: \(look.rijen)" + (look.peilmaand.map { ", peilmaand \($0.iso)" } ?? ""))
    } catch { throw .file(error) }
    return lines
  }
}
