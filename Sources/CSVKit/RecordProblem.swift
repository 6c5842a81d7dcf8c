/// Why a record cannot be read with certainty, so that it belongs in quarantine.
public enum RecordProblem: String, Hashable, Sendable, CaseIterable {
  /// A quote stands inside a field that does not begin with one.
  case quoteInUnquoted = "aanhalingsteken_in_veld"
  /// Text follows the quote that closes a field.
  case textAfterQuote = "tekst_na_aanhalingsteken"
  /// A quoted field is never closed.
  case unterminatedQuote = "aanhalingsteken_niet_gesloten"
  /// The escape character takes the meaning from a delimiter or line end outside quotes.
  case escapeOutsideQuotes = "ontsnapping_buiten_aanhalingstekens"
  /// More fields than the header or contract has.
  case tooManyFields = "te_veel_velden"
  /// Fewer fields than the header or contract has.
  case tooFewFields = "te_weinig_velden"
  /// The file stops before this record is complete.
  case truncated = "afgekapt"
  /// A line end may be part of a value or stand between two rows: both readings fit.
  case ambiguousLines = "meerduidig_veld_over_regels"
  /// Bytes that the encoding does not have.
  case invalidText = "ongeldige_bytes"
  /// A byte with the value zero.
  case nulByte = "nul_byte"
  /// A byte order mark that is not at the start of the file.
  case byteOrderMark = "byte_order_mark_in_bestand"
  /// The bytes read as Windows-1252 are sound UTF-8.
  case otherEncoding = "lijkt_op_utf8"
  /// The record is longer than the reader keeps in memory.
  case tooLong = "te_lang"
  /// The header is repeated.
  case repeatedHeader = "herhaalde_kopregel"
  /// The record stands behind a second header.
  case secondTable = "na_tweede_kopregel"
  /// The first field says that this is a total.
  case totalLine = "totaalregel"
  /// The contract calls it a footer, but it looks like a row.
  case suspectTrailer = "slotregel_lijkt_op_gegevens"

  /// A Dutch sentence for a person.
  public var uitleg: String {
    switch self {
    case .quoteInUnquoted: "Er staat een aanhalingsteken midden in een veld dat er niet mee begint."
    case .textAfterQuote: "Achter het sluitende aanhalingsteken van een veld staat nog tekst."
    case .unterminatedQuote: "Een veld tussen aanhalingstekens wordt niet gesloten."
    case .escapeOutsideQuotes: "Een scheidingsteken of regeleinde buiten aanhalingstekens is met een ontsnappingsteken geschreven."
    case .tooManyFields: "De regel heeft meer velden dan de kop."
    case .tooFewFields: "De regel heeft minder velden dan de kop."
    case .truncated: "Het bestand houdt op voordat deze regel compleet is."
    case .ambiguousLines: "Het is niet zeker waar de rij begint en eindigt: een regeleinde kan bij een veld horen of tussen twee rijen staan."
    case .invalidText: "De regel bevat bytes die in deze codering niet bestaan."
    case .nulByte: "De regel bevat een byte met de waarde nul."
    case .byteOrderMark: "Midden in het bestand staat een byte order mark: er zijn waarschijnlijk bestanden aan elkaar geplakt."
    case .otherEncoding: "De regel is geschreven in UTF-8 en niet in Windows-1252."
    case .tooLong: "De regel is langer dan het programma in een keer leest."
    case .repeatedHeader: "De kopregel staat nog een keer in het bestand."
    case .secondTable: "De regel staat achter een tweede kopregel."
    case .totalLine: "De regel is een totaalregel en geen rij."
    case .suspectTrailer: "De regel zou volgens de afspraak een slotregel zijn, maar lijkt op een rij."
    }
  }
}
