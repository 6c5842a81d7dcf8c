/// A JSON value as far as a dialect needs one.
enum LeesJSON: Equatable {
  case niets
  case waarheid(Bool)
  case getal(Int)
  case tekst(String)
  case lijst([LeesJSON])

  /// Reads one object strictly: a key that comes twice and text behind the object are errors.
  ///
  /// Foundation's decoder accepts both, and then nobody can say which of two values was meant.
  static func object(_ bytes: [UInt8]) throws(LeesFout) -> [(sleutel: String, waarde: LeesJSON)] {
    var lezer: Lezer = Lezer(bytes: bytes)
    return try lezer.object()
  }

  private struct Lezer {
    let bytes: [UInt8]
    var plek: Int = 0

    func fout(_ wat: String) -> LeesFout { .dialect("\(wat) bij byte \(plek)") }

    mutating func blanks() {
      while plek < bytes.count, [32, 9, 10, 13].contains(bytes[plek]) { plek += 1 }
    }

    mutating func verwacht(_ teken: Unicode.Scalar) throws(LeesFout) {
      guard neem(teken) else { throw fout("'\(teken)' verwacht") }
    }

    mutating func neem(_ teken: Unicode.Scalar) -> Bool {
      blanks()
      guard plek < bytes.count, bytes[plek] == UInt8(ascii: teken) else { return false }
      plek += 1
      return true
    }

    mutating func object() throws(LeesFout) -> [(sleutel: String, waarde: LeesJSON)] {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { plek = 3 }
      var paren: [(sleutel: String, waarde: LeesJSON)] = []
      try verwacht("{")
      if !neem("}") {
        repeat {
          blanks()
          let sleutel: String = try tekst()
          guard !paren.contains(where: { $0.sleutel == sleutel }) else { throw fout("sleutel '\(sleutel)' staat er twee keer") }
          try verwacht(":")
          paren.append((sleutel, try waarde(diepte: 0)))
        } while neem(",")
        try verwacht("}")
      }
      blanks()
      guard plek == bytes.count else { throw fout("tekst achter het object") }
      return paren
    }

    mutating func waarde(diepte: Int) throws(LeesFout) -> LeesJSON {
      blanks()
      guard plek < bytes.count, diepte < 8 else { throw fout("waarde verwacht") }
      switch bytes[plek] {
      case UInt8(ascii: "\""): return .tekst(try tekst())
      case UInt8(ascii: "["):
        plek += 1
        var lijst: [LeesJSON] = []
        if neem("]") { return .lijst([]) }
        repeat { lijst.append(try waarde(diepte: diepte + 1)) } while neem(",")
        try verwacht("]")
        return .lijst(lijst)
      default:
        var einde: Int = plek
        while einde < bytes.count, ![UInt8](",}] \t\r\n".utf8).contains(bytes[einde]) { einde += 1 }
        let woord: String = String(decoding: bytes[plek..<einde], as: UTF8.self)
        defer { plek = einde }
        switch woord {
        case "null": return .niets
        case "true": return .waarheid(true)
        case "false": return .waarheid(false)
        default:
          guard let getal = Int(woord), woord.utf8.first != UInt8(ascii: "+") else { throw fout("onbekende waarde") }
          return .getal(getal)
        }
      }
    }

    mutating func tekst() throws(LeesFout) -> String {
      guard plek < bytes.count, bytes[plek] == UInt8(ascii: "\"") else { throw fout("tekst tussen aanhalingstekens verwacht") }
      plek += 1
      var uit: String.UnicodeScalarView = String.UnicodeScalarView()
      var stuk: [UInt8] = []
      while plek < bytes.count {
        let byte: UInt8 = bytes[plek]
        plek += 1
        if byte == UInt8(ascii: "\"") {
          uit.append(contentsOf: String(decoding: stuk, as: UTF8.self).unicodeScalars)
          return String(uit)
        }
        guard byte == UInt8(ascii: "\\") else {
          guard byte >= 32 else { throw fout("stuurteken in tekst") }
          stuk.append(byte)
          continue
        }
        uit.append(contentsOf: String(decoding: stuk, as: UTF8.self).unicodeScalars)
        stuk = []
        uit.append(try ontsnapt())
      }
      throw fout("tekst niet gesloten")
    }

    private mutating func ontsnapt() throws(LeesFout) -> Unicode.Scalar {
      guard plek < bytes.count else { throw fout("ontsnapping niet af") }
      let teken: UInt8 = bytes[plek]
      plek += 1
      switch teken {
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "b"): return "\u{8}"
      case UInt8(ascii: "f"): return "\u{C}"
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(teken)
      case UInt8(ascii: "u"):
        var code: UInt32 = try hex4()
        if code & 0xFC00 == 0xD800 {
          guard plek + 1 < bytes.count, bytes[plek] == UInt8(ascii: "\\"), bytes[plek + 1] == UInt8(ascii: "u") else {
            throw fout("halve UTF-16-code")
          }
          plek += 2
          let tweede: UInt32 = try hex4()
          code = 0x10000 + (code & 0x3FF) << 10 + (tweede & 0x3FF)
        }
        guard let scalar = Unicode.Scalar(code) else { throw fout("halve UTF-16-code") }
        return scalar
      default: throw fout("onbekende ontsnapping")
      }
    }

    private mutating func hex4() throws(LeesFout) -> UInt32 {
      guard plek + 4 <= bytes.count,
        let code = UInt32(String(decoding: bytes[plek..<(plek + 4)], as: UTF8.self), radix: 16)
      else { throw fout("vier hexadecimale cijfers verwacht") }
      plek += 4
      return code
    }
  }
}
