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
