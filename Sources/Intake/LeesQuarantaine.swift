internal import CSVKit
internal import FileKit

/// The file of records that were not loaded: why, where, and their bytes as text.
struct LeesQuarantaine: ~Copyable {
  private let bron: String
  private let codering: Dialect.TextEncoding
  private var bestand: AtomicFile
  private var klaar: [UInt8] = Array("reden;regel;byte_begin;byte_lengte;ruw\n".utf8)

  init(pad: String, bron: String, codering: Dialect.TextEncoding) throws(FileError) {
    bestand = try AtomicFile(path: pad)
    self.bron = bron
    self.codering = codering
  }

  /// Writes one record, line end included, so that place, length and text agree.
  mutating func schrijf(_ record: Record, _ batch: borrowing RecordBatch) throws(FileError) {
    let reden: String = record.problem?.rawValue ?? ""
    klaar += Array("\(reden);\(record.firstLine);\(record.byteOffset);\(record.byteLength);\"".utf8)
    if codering.isUTF16 || record.rawLength < record.byteLength {
      try herlees(record)
    } else {
      voegToe(RawText.escaped(batch.raw(record), codering))
    }
    klaar += [34, 10]
    if klaar.count > 1 << 20 { try leeg() }
  }

  /// Puts the file in its place.
  consuming func sluit() throws(FileError) {
    try leeg()
    try bestand.commit()
  }

  private mutating func voegToe(_ tekst: [UInt8]) {
    for byte: UInt8 in tekst {
      if byte == 34 { klaar.append(34) }
      klaar.append(byte)
    }
  }

  private mutating func leeg() throws(FileError) {
    try bestand.write(klaar)
    klaar.removeAll(keepingCapacity: true)
  }

  /// Reads a record again from the file, in blocks: one that is too long for memory, or whose bytes were rewritten.
  private mutating func herlees(_ record: Record) throws(FileError) {
    var bron: ByteSource = try ByteSource(path: bron)
    try bron.seek(to: record.byteOffset)
    var over: Int = record.byteLength
    var blok: [UInt8] = []
    while over > 0 {
      let gelezen: Int = try bron.read(into: &blok, atMost: min(over, 256 << 10))
      guard gelezen > 0 else { break }
      over -= gelezen
      let vast: Int = over == 0 ? blok.count : heleTekens(blok)
      voegToe(RawText.escaped(blok[..<vast], codering))
      blok.removeFirst(vast)
      if klaar.count > 1 << 20 { try leeg() }
    }
  }

  /// How many bytes of a block can be turned into text without cutting a character.
  private func heleTekens(_ blok: [UInt8]) -> Int {
    switch codering {
    case .windows1252: return blok.count
    case .utf16le, .utf16be:
      // A high surrogate at the end waits for its other half.
      let even: Int = blok.count & ~1
      guard even >= 2 else { return even }
      let hoog: UInt8 = blok[codering == .utf16le ? even - 1 : even - 2]
      return hoog & 0xFC == 0xD8 ? even - 2 : even
    case .utf8:
      var einde: Int = blok.count
      while einde > 0, blok.count - einde < 3, blok[einde - 1] & 0xC0 == 0x80 { einde -= 1 }
      return einde > 0 && blok[einde - 1] >= 0xC0 ? einde - 1 : blok.count
    }
  }
}
