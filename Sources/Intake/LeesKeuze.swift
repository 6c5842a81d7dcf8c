internal import CSVKit
internal import FileKit

/// Where the file contradicts its declared dialect and only one other reading fits.
enum LeesKeuze {
  /// Corrects the encoding when the bytes prove another one, and says so.
  static func kies(_ dialect: inout Dialect, _ bestand: String, _ uitkomst: inout LeesUitkomst) throws(FileError) {
    var bron: ByteSource = try ByteSource(path: bestand)
    let bytes: EncodingCheck = try EncodingCheck(&bron)
    if let merk = bytes.marked {
      if merk != dialect.encoding, dialect.encoding != .utf8 || merk.isUTF16 {
        uitkomst.meldingen.append("de byte order mark zegt \(merk.rawValue), verklaard was \(dialect.encoding.rawValue); gelezen als \(merk.rawValue)")
      }
    } else if let codering = bytes.unmarkedUTF16, !dialect.encoding.isUTF16 {
      dialect.encoding = codering
      uitkomst.meldingen.append("het bestand is \(codering.rawValue) zonder byte order mark en is zo gelezen")
    } else if dialect.encoding == .windows1252, bytes.isUTF8, bytes.hasHighBytes {
      dialect.encoding = .utf8
      uitkomst.meldingen.append("verklaard was windows-1252, maar elke byte is geldige utf-8; gelezen als utf-8")
    }
  }

  /// Another reading, for a file whose header is one field with another delimiter in it or not the declared one.
  static func andereLezing(
    _ dialect: Dialect, _ lezer: borrowing CSVReader<ByteSource>, _ bestand: String, _ uitkomst: inout LeesUitkomst
  ) throws(FileError) -> Dialect? {
    let isSmal: Bool = dialect.columnNames == nil && dialect.columnCount == nil && lezer.header.names.count == 1
    let isAnders: Bool =
      switch lezer.headerProblem {
      case .columnCount, .otherNames: true
      default: false
      }
    guard isSmal || isAnders, dialect.headerRows == 1, !dialect.delimiter.isEmpty else { return nil }
    if isSmal, !lezer.header.names[0].utf8.contains(where: { [UInt8](";,\t|".utf8).contains($0) }) { return nil }
    var bron: ByteSource = try ByteSource(path: bestand)
    var begin: [UInt8] = []
    while begin.count < 1 << 20, try bron.read(into: &begin, atMost: (1 << 20) - begin.count) > 0 {}
    let isHeel: Bool = begin.count < 1 << 20
    guard let gevonden = DialectDetection(begin, encoding: lezer.dialect.encoding, isWhole: isHeel).only,
      gevonden.dialect.skipRows == dialect.skipRows
    else { return nil }
    var anders: Dialect = dialect
    anders.delimiter = gevonden.dialect.delimiter
    anders.quote = gevonden.dialect.quote
    anders.escape = gevonden.dialect.escape
    anders.doubledQuote = gevonden.dialect.doubledQuote
    guard anders != dialect else { return nil }
    // The contract still decides: other names or another number of columns stay refused.
    let proef: CSVReader<ByteSource> = try CSVReader(path: bestand, dialect: anders)
    guard proef.headerProblem == nil, !proef.header.isDamaged else { return nil }
    uitkomst.meldingen.append("het verklaarde dialect past niet; er past maar een andere lezing: \(gevonden.uitleg)")
    return anders
  }

  /// Says what is odd about the header.
  static func meld(_ kop: Header, _ uitkomst: inout LeesUitkomst) {
    if kop.isDamaged { uitkomst.meldingen.append("de kopregel is beschadigd; de verklaarde kolomnamen zijn gebruikt") }
    for (plek, naam) in kop.names.enumerated() {
      if naam.isEmpty { uitkomst.meldingen.append("kolom \(plek + 1) heeft geen naam") }
      if let eerder = kop.names.firstIndex(of: naam), eerder < plek, !naam.isEmpty {
        uitkomst.meldingen.append("kolom \(plek + 1) heeft dezelfde naam als kolom \(eerder + 1)")
      }
    }
  }

  /// Says what is odd about the file as a whole.
  static func meld(_ bestand: FileSummary, _ uitkomst: inout LeesUitkomst) {
    if !bestand.endsWithLineEnd {
      uitkomst.meldingen.append("het bestand eindigt zonder regeleinde: de laatste regel kan afgekapt zijn")
    }
    if bestand.isCutInLineEnd { uitkomst.meldingen.append("het bestand is afgekapt tussen CR en LF") }
    if bestand.hasMixedLineEnds {
      let soorten: String = "\(bestand.returnLineFeeds) CRLF, \(bestand.lineFeeds) LF, \(bestand.returns) CR"
      uitkomst.meldingen.append("verschillende regeleinden: \(soorten)")
    }
  }
}
