package import CSVKit
internal import Definitions
package import Findings

/// What a file turned out to be written like, beside what its mapping says or what is usual.
package enum OpmaakFindings {
  /// What the way of reading that was chosen says.
  package static func findings(_ recognition: Herkenning, bestand: String) -> [Finding] {
    guard let declared = recognition.match?.mapping.opmaak else { return [] }
    let found: Dialect = recognition.dialect
    let place: SourceLocation = SourceLocation(file: bestand, line: found.skipRows + 1)
    var findings: [Finding] = []
    if let codering = declared.codering, codering != found.encoding, !recognition.isPlain {
      // Openbaar: the name of an encoding.
      findings.append(Finding(.dialectWijktAf, at: place, message: "codering is \(Openbaar(found.encoding.rawValue)) en niet die van de koppeling"))
    }
    if let scheiding = declared.scheiding {
      if Array(scheiding.utf8) != found.delimiter {
        findings.append(Finding(.dialectWijktAf, at: place, message: "scheidingsteken is \(naam(found.delimiter)) en niet dat van de koppeling"))
      }
    } else if ![[59], [44], [9]].contains(found.delimiter) {
      findings.append(Finding(.opmaakBijzonder, at: place, message: "scheidingsteken is \(naam(found.delimiter))"))
    }
    findings += marks(declared, found, place)
    if found.skipRows > 0 {
      findings.append(Finding(.opmaakBijzonder, at: place, message: "de kop staat op regel \(found.skipRows + 1); wat erboven staat is inleiding"))
    }
    return findings
  }

  private static func marks(_ declared: Opmaak, _ found: Dialect, _ place: SourceLocation) -> [Finding] {
    var findings: [Finding] = []
    let usual: UInt8 = UInt8(ascii: "\"")
    if found.quote != declared.aanhaling.byte(whenUnsaid: usual) {
      let code: FindingCode = declared.aanhaling == .nietVerklaard ? .opmaakBijzonder : .dialectWijktAf
      findings.append(Finding(code, at: place, message: "aanhalingsteken is \(naam(found.quote.map { [$0] } ?? []))"))
    }
    if found.escape != declared.ontsnapping.byte(whenUnsaid: nil) {
      let code: FindingCode = declared.ontsnapping == .nietVerklaard ? .opmaakBijzonder : .dialectWijktAf
      findings.append(
        Finding(code, at: place, message: found.escape == nil ? "aanhalingstekens in een veld zijn verdubbeld" : "voor een aanhalingsteken in een veld staat een backslash"))
    }
    return findings
  }

  /// What the whole file shows once it is read; `rows` is the number of rows, loaded or not.
  package static func findings(_ summary: FileSummary, rows: Int, bestand: String) -> [Finding] {
    let place: SourceLocation = SourceLocation(file: bestand)
    var findings: [Finding] = []
    if summary.repeatedHeaders > 0 {
      findings.append(Finding(.kopHerhaald, at: place, message: "de kop staat nog \(summary.repeatedHeaders) keer tussen de rijen; zij telt niet als rij"))
    }
    if let declared = summary.declaredRows, declared != rows {
      findings.append(Finding(.slotregelAantal, at: place, message: "de slotregel noemt \(declared) rijen en het bestand heeft er \(rows)"))
    } else if summary.footers > 0 {
      findings.append(Finding(.slotregel, at: place, message: "\(summary.footers) slotregels; zij tellen niet als rij"))
    }
    if summary.isCutInLineEnd {
      findings.append(Finding(.afgekaptInRegeleinde, at: place, message: "het bestand is afgebroken tussen CR en LF"))
    } else if !summary.endsWithLineEnd {
      findings.append(Finding(.zonderRegeleinde, at: place, message: "het bestand eindigt zonder regeleinde; de laatste regel kan afgebroken zijn"))
    }
    if summary.hasMixedLineEnds, !summary.isCutInLineEnd {
      findings.append(
        Finding(
          .regeleindenGemengd, at: place,
          message: "regeleinden: \(summary.returnLineFeeds) CRLF, \(summary.lineFeeds) LF, \(summary.returns) CR"))
    }
    return findings
  }

  /// The Dutch name of a mark.
  static func naam(_ bytes: [UInt8]) -> Openbaar {
    // Openbaar: a name of our own, or a mark between fields.
    switch bytes {
    case []: Openbaar("geen")
    case [59]: Openbaar("puntkomma")
    case [44]: Openbaar("komma")
    case [9]: Openbaar("tab")
    case [124]: Openbaar("verticale streep")
    case [44, 32]: Openbaar("komma met spatie")
    case [59, 32]: Openbaar("puntkomma met spatie")
    case [39]: Openbaar("enkel aanhalingsteken")
    case [34]: Openbaar("dubbel aanhalingsteken")
    default: Openbaar("'" + String(decoding: bytes, as: UTF8.self) + "'")
    }
  }
}
