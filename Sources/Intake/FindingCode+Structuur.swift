package import CSVKit
package import Findings

/// What the CSV reader refuses, as findings.
extension FindingCode {
  private static func structuur(_ id: String, _ titel: String, _ uitleg: String, _ wenk: String) -> FindingCode {
    FindingCode(id, .fout, titel: titel, uitleg: uitleg, wenk: wenk)
  }
  private static let bron: String = "Laat de export opnieuw maken, of herstel de regel in een kopie van het bestand en lever die aan."

  /// The codes in the order of the problems they stand for.
  package static let structuur: [(problem: RecordProblem, code: FindingCode)] = [
    (.tooManyFields, structuur("R-0101", "te veel velden", "De regel heeft meer velden dan de kop, dus is niet zeker welk veld waar hoort.", bron)),
    (.tooFewFields, structuur("R-0102", "te weinig velden", "De regel heeft minder velden dan de kop, dus is niet zeker welk veld waar hoort.", bron)),
    (.quoteInUnquoted, structuur("R-0103", "aanhalingsteken in een veld", "Er staat een aanhalingsteken in een veld dat er niet mee begint.", bron)),
    (.textAfterQuote, structuur("R-0104", "tekst achter een aanhalingsteken", "Achter het sluitende aanhalingsteken staat nog tekst.", bron)),
    (.unterminatedQuote, structuur("R-0105", "aanhalingsteken niet gesloten", "Een veld tussen aanhalingstekens wordt niet gesloten.", bron)),
    (.escapeOutsideQuotes, structuur("R-0106", "ontsnappingsteken buiten aanhalingstekens", "Een scheidingsteken is ongeldig gemaakt buiten aanhalingstekens.", bron)),
    (.truncated, structuur("R-0107", "afgekapte regel", "Het bestand houdt op voordat de regel compleet is.", "Maak de export opnieuw; het bestand is waarschijnlijk onvolledig.")),
    (.ambiguousLines, structuur("R-0108", "veld over meer regels", "Een veld tussen aanhalingstekens bevat regels die zelf een rij kunnen zijn.", bron)),
    (.invalidText, structuur("R-0109", "ongeldige bytes", "De regel bevat bytes die in de codering niet bestaan.", "Lever het bestand in een codering: UTF-8 of Windows-1252.")),
    (.nulByte, structuur("R-0110", "nulbyte", "De regel bevat een byte met de waarde nul.", bron)),
    (.byteOrderMark, structuur("R-0111", "byte order mark midden in het bestand", "Er zijn waarschijnlijk bestanden aan elkaar geplakt.", "Lever de bestanden apart aan.")),
    (.otherEncoding, structuur("R-0112", "twee coderingen in een bestand", "De regel is geschreven in UTF-8 en de rest niet.", "Lever het bestand in een codering.")),
    (.tooLong, structuur("R-0113", "regel te lang", "De regel is langer dan het programma in een keer leest.", bron)),
    (.repeatedHeader, structuur("R-0114", "kop herhaald", "De kopregel staat nog een keer in het bestand.", "Lever elke tabel als eigen bestand.")),
    (.secondTable, structuur("R-0115", "tweede tabel", "De regel staat achter een tweede kopregel.", "Lever elke tabel als eigen bestand.")),
    (.totalLine, FindingCode("R-0116", .waarschuwing, titel: "totaalregel", uitleg: "De regel is een totaal en geen rij.", wenk: "Laat de export zonder totaalregel maken.")),
    (.suspectTrailer, structuur("R-0117", "slotregel lijkt op gegevens", "De koppeling noemt de regel een slot, maar hij lijkt op een rij.", bron)),
  ]
}

extension RecordProblem {
  /// The finding that stands for this problem.
  package var code: FindingCode {
    FindingCode.structuur.first { $0.problem == self }?.code ?? FindingCode.structuur[0].code
  }

  /// The sentence of the finding; it holds no text of the file.
  package var melding: FindingMessage {
    // Openbaar: a sentence of the program itself.
    "\(Openbaar(code.uitleg))"
  }
}
