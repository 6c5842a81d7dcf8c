internal import FileKit

/// One delivery being written: counts its lines, so that every injected defect can be recorded with its place.
///
/// Not `CSVWriter`: that one is made to write well-formed files, this one must also write what municipalities really receive.
final class Uitvoerbestand {
  let naam: String
  let vorm: Bestandsvorm
  let kolommen: [String]
  /// A number that differs between files, for streams of chance.
  let kenmerk: Int
  private var bestand: AtomicFile?
  private var buffer: [UInt8] = []
  private var eersteRij: [String]?
  /// Lines written, the header included.
  private(set) var regels: Int = 0
  /// Rows written in a regular way.
  private(set) var rijen: Int = 0

  init(map: String, naam: String, kolommen: [String], vorm: Bestandsvorm? = nil, mode: UInt32 = 0o600) throws(FileError) {
    self.naam = naam
    self.vorm = vorm ?? Bestandsvorm.vorm(naam)
    self.kolommen = kolommen
    kenmerk = naam.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 1_000_003 }
    bestand = try AtomicFile(path: map + "/" + naam, mode: mode)
    switch self.vorm.codering {
    case .utf8BOM: buffer = [0xEF, 0xBB, 0xBF]
    case .utf16LE: buffer = [0xFF, 0xFE]
    default: break
    }
    let hernoemd: [String: String] = self.vorm.hernoemd
    try schrijfRuw(kolommen.map { hernoemd[$0] ?? $0 })
  }

  /// Adds a row and tells on which line it begins.
  @discardableResult func schrijf(_ velden: [String]) throws(FileError) -> Int {
    if eersteRij == nil { eersteRij = velden }
    rijen += 1
    return try schrijfRuw(velden)
  }

  /// Adds a line that is no regular row, in the encoding of the file or in another.
  @discardableResult func schrijfRuw(_ velden: [String], codering: Bestandsvorm.Codering? = nil) throws(FileError) -> Int {
    regels += 1
    let andere: Bestandsvorm.Codering = codering ?? vorm.codering
    let regel: Int = regels
    var eerste: Bool = true
    for veld in velden {
      if !eerste { voegToe(vorm.scheiding, andere) }
      eerste = false
      voegToe(aangehaald(veld), andere)
    }
    voegToe(vorm.regeleinde, andere)
    if buffer.count > 1 << 15 { try leeg() }
    return regel
  }

  /// Puts the file in its place; hands back the line that was cut off on purpose.
  func sluit() throws(FileError) -> Int? {
    var afgebroken: Int?
    if vorm.afgebroken, let rij = eersteRij {
      regels += 1
      afgebroken = regels
      // Cut inside the third field: the copied row itself stands above, whole.
      voegToe(rij[0] + vorm.scheiding + rij[1] + vorm.scheiding + String(rij[2].prefix(2)), vorm.codering)
    }
    try leeg()
    guard let klaar = bestand.take() else { return afgebroken }
    try klaar.commit()
    return afgebroken
  }

  private func leeg() throws(FileError) {
    try bestand?.write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private func aangehaald(_ veld: String) -> String {
    let scheiding: UInt8 = vorm.scheiding.utf8.first ?? 0x3B
    guard veld.utf8.contains(where: { $0 == scheiding || $0 == 0x22 || $0 == 0x0A }) else { return veld }
    var tekst: String = "\""
    for teken in veld { tekst += teken == "\"" ? "\"\"" : String(teken) }
    return tekst + "\""
  }

  private func voegToe(_ tekst: String, _ codering: Bestandsvorm.Codering) {
    switch codering {
    case .utf8, .utf8BOM: buffer.append(contentsOf: tekst.utf8)
    case .utf16LE:
      for eenheid in tekst.utf16 {
        buffer.append(UInt8(truncatingIfNeeded: eenheid))
        buffer.append(UInt8(truncatingIfNeeded: eenheid >> 8))
      }
    case .windows1252:
      for teken in tekst.unicodeScalars { buffer.append(Uitvoerbestand.windows1252(teken)) }
    }
  }

  /// What an old system makes of a letter: its own byte, or the bare letter where the code page has none.
  private static func windows1252(_ teken: Unicode.Scalar) -> UInt8 {
    if teken.value < 0x80 || (0xA0...0xFF).contains(teken.value) { return UInt8(truncatingIfNeeded: teken.value) }
    switch teken {
    case "€": return 0x80
    case "Š": return 0x8A
    case "š": return 0x9A
    case "Ş", "Ș": return 0x53
    case "č", "ć": return 0x63
    case "ą": return 0x61
    case "Ł": return 0x4C
    default: return 0x3F
    }
  }
}
