/// A page for the controller or a team, made to be printed. It is the only place in this module that writes markup; every text is escaped on its way in.
struct Blad {
  private var inhoud: String = ""
  private let titel: String
  private let klasse: String

  /// Starts a page; `krap` sets it smaller, to fit one sheet.
  init(titel: String, krap: Bool = false) {
    self.titel = titel
    klasse = krap ? " class=\"krap\"" : ""
    inhoud = "<h1>\(Self.veilig(titel))</h1>\n"
  }

  /// A heading of level 2 or 3.
  mutating func kop(_ text: String, niveau: Int = 2) { inhoud += "<h\(niveau)>\(Self.veilig(text))</h\(niveau)>\n" }

  /// A paragraph, with the class of its look.
  mutating func alinea(_ text: String, klasse: String = "") {
    inhoud += "<p" + (klasse.isEmpty ? "" : " class=\"\(klasse)\"") + ">\(Self.veilig(text))</p>\n"
  }

  /// A table; `getallen` are the columns with numbers, `klasse` its look.
  mutating func tabel(_ titel: String, _ kolommen: [String], _ rijen: [[String]], getallen: Set<Int> = [], klasse: String = "") {
    func look(_ column: Int) -> String { getallen.contains(column) ? " class=\"n\"" : "" }
    inhoud += "<table" + (klasse.isEmpty ? "" : " class=\"\(klasse)\"") + "><caption>\(Self.veilig(titel))</caption>\n<thead><tr>"
    for (index, name) in kolommen.enumerated() { inhoud += "<th scope=\"col\"\(look(index))>\(Self.veilig(name))</th>" }
    inhoud += "</tr></thead>\n<tbody>\n"
    for rij in rijen {
      inhoud += "<tr>"
      for (index, cell) in rij.enumerated() { inhoud += "<td\(look(index))>\(Self.veilig(cell))</td>" }
      inhoud += "</tr>\n"
    }
    inhoud += "</tbody></table>\n"
  }

  /// The whole page; it asks nothing from outside and runs no script.
  var bytes: [UInt8] {
    let head: String =
      "<meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>\(Self.veilig(titel))</title>\n<style>\n"
      + (EmbeddedFiles.all["Assets/blad.css"] ?? "") + "</style>"
    return Array("<!DOCTYPE html>\n<html lang=\"nl\"><head>\(head)</head>\n<body\(klasse)><main>\n\(inhoud)</main></body></html>\n".utf8)
  }

  private static func veilig(_ text: String) -> String {
    var out: String = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      default: if scalar.value >= 32 { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}
