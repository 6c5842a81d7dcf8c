public import CSVKit

/// The dialect description of the plain reading mode: the keys of W3C's CSVW, and five of our own.
public enum LeesDialect {
  /// Reads a dialect; a key that is not known is refused, because it might have mattered.
  public static func lees(_ bytes: [UInt8]) throws(LeesFout) -> Dialect {
    var dialect: Dialect = Dialect(delimiter: ",")
    var dubbel: Bool? = nil
    var kopregels: Int? = nil
    var heeftKop: Bool = true
    for (sleutel, waarde) in try LeesJSON.object(bytes) {
      switch sleutel {
      case "delimiter": dialect.delimiter = Array(try tekst(sleutel, waarde).utf8)
      case "quoteChar": dialect.quote = try teken(sleutel, waarde)
      case "escapeChar": dialect.escape = try teken(sleutel, waarde)
      case "doubleQuote": dubbel = try waarheid(sleutel, waarde)
      case "encoding": dialect.encoding = try codering(tekst(sleutel, waarde))
      case "headerRowCount": kopregels = try getal(sleutel, waarde)
      case "header": heeftKop = try waarheid(sleutel, waarde)
      case "skipRows": dialect.skipRows = try getal(sleutel, waarde) ?? 0
      case "trailerRowCount": dialect.trailerRows = try getal(sleutel, waarde) ?? 0
      case "columnCount":
        let aantal: Int = try getal(sleutel, waarde) ?? 0
        dialect.columnCount = aantal == 0 ? nil : aantal
      case "columnNames":
        let namen: [String] = try lijst(sleutel, waarde)
        dialect.columnNames = namen.isEmpty ? nil : namen
      case "@context", "@type", "lineTerminators", "skipBlankRows", "commentPrefix", "skipColumns", "skipInitialSpace", "trim":
        // What these keys say is either always so here (every line end counts) or would alter a value (trimming), which never happens.
        continue
      default: throw .dialect("onbekende sleutel '\(sleutel)'")
      }
    }
    dialect.headerRows = kopregels ?? (heeftKop ? 1 : 0)
    if dialect.escape == dialect.quote { dialect.escape = nil }
    dialect.doubledQuote = dubbel ?? (dialect.escape == nil)
    if dialect.escape == nil, dubbel == false { dialect.doubledQuote = false }
    if let namen = dialect.columnNames, let aantal = dialect.columnCount, namen.count != aantal {
      throw .dialect("columnCount is \(aantal), maar columnNames noemt er \(namen.count)")
    }
    if let teken = dialect.quote, dialect.delimiter.contains(teken) { throw .dialect("scheidingsteken en aanhalingsteken zijn gelijk") }
    guard !dialect.delimiter.contains(10), !dialect.delimiter.contains(13) else { throw .dialect("een regeleinde kan geen scheidingsteken zijn") }
    return dialect
  }

  private static func codering(_ naam: String) throws(LeesFout) -> Dialect.TextEncoding {
    switch naam.lowercased() {
    case "utf-8", "utf8", "utf-8-sig", "utf_8", "ascii", "us-ascii", "": .utf8
    case "windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1", "iso8859-1", "iso-8859-15": .windows1252
    case "utf-16", "utf-16le", "utf16", "utf-16-le": .utf16le
    case "utf-16be", "utf-16-be": .utf16be
    default: throw .dialect("codering '\(naam)' wordt niet gelezen")
    }
  }

  private static func tekst(_ sleutel: String, _ waarde: LeesJSON) throws(LeesFout) -> String {
    switch waarde {
    case .tekst(let tekst): return tekst
    case .niets: return ""
    default: throw .dialect("'\(sleutel)' moet een tekst zijn")
    }
  }

  private static func teken(_ sleutel: String, _ waarde: LeesJSON) throws(LeesFout) -> UInt8? {
    let tekst: String = try tekst(sleutel, waarde)
    if tekst.isEmpty || tekst == "\0" { return nil }
    guard tekst.utf8.count == 1, let byte = tekst.utf8.first, byte < 0x80, byte != 10, byte != 13 else {
      throw .dialect("'\(sleutel)' moet een enkel ASCII-teken zijn")
    }
    return byte
  }

  private static func getal(_ sleutel: String, _ waarde: LeesJSON) throws(LeesFout) -> Int? {
    switch waarde {
    case .getal(let getal) where getal >= 0 && getal <= 1_000_000: return getal
    case .niets: return nil
    default: throw .dialect("'\(sleutel)' moet een geheel getal van 0 of meer zijn")
    }
  }

  private static func waarheid(_ sleutel: String, _ waarde: LeesJSON) throws(LeesFout) -> Bool {
    guard case .waarheid(let ja) = waarde else { throw .dialect("'\(sleutel)' moet true of false zijn") }
    return ja
  }

  private static func lijst(_ sleutel: String, _ waarde: LeesJSON) throws(LeesFout) -> [String] {
    if waarde == .niets { return [] }
    guard case .lijst(let delen) = waarde else { throw .dialect("'\(sleutel)' moet een lijst zijn") }
    var teksten: [String] = []
    for deel: LeesJSON in delen { teksten.append(try tekst(sleutel, deel)) }
    return teksten
  }
}
