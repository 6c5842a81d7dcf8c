import FileKit

/// The frame of every page: head with its security policy, bands, header, navigation, footer.
struct PaginaSjabloon {
  let gemeente: String
  let maand: String
  let kenmerken: [String]
  let banden: [HTML]
  let voetregels: [HTML]
  let navigatie: [(naam: String, kort: String)]
  private let css: String
  private let js: String
  private let policy: String

  init(
    gemeente: String, maand: String, kenmerken: [String], banden: [HTML], voetregels: [HTML], navigatie: [(naam: String, kort: String)],
    vel: String
  ) {
    self.gemeente = gemeente
    self.maand = maand
    self.kenmerken = kenmerken
    self.banden = banden
    self.voetregels = voetregels
    self.navigatie = navigatie
    let sheet: String =
      "@page{size:A4;margin:18mm 16mm 20mm;@bottom-left{content:\"\(Self.cssText(vel))\";font:8pt Arial,sans-serif}"
      + "@bottom-right{content:\"Pagina \" counter(page) \" van \" counter(pages);font:8pt Arial,sans-serif}}\n"
    css = (EmbeddedFiles.all["Assets/stijl.css"] ?? "") + sheet
    js = EmbeddedFiles.all["Assets/gedrag.js"] ?? ""
    policy =
      "default-src 'none'; style-src 'sha256-\(Base64.encode(SHA256.digest(css)))'; script-src 'sha256-\(Base64.encode(SHA256.digest(js)))'; "
      + "img-src data:; base-uri 'none'; form-action 'none'"
  }

  /// A whole page.
  func html(naam: String, titel: String, inhoud: HTML, klasse: String = "gewoon", pad: String = "") -> HTML {
    let head: HTML = .tag(
      "head", [:],
      [
        .tag("meta", ["charset": "utf-8"]), .tag("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
        .tag("meta", ["http-equiv": "Content-Security-Policy", "content": policy]), .tag("title", [:], "\(titel) – \(maand) – \(gemeente)"),
        .asset("style", css),
      ])
    let links: [HTML] = navigatie.map { item in
      item.naam == naam
        ? .tag("li", [:], [.tag("a", ["href": "\(pad)\(item.naam).html", "aria-current": "page"], item.kort)])
        : .tag("li", [:], [.tag("a", ["href": "\(pad)\(item.naam).html"], item.kort)])
    }
    var body: [HTML] = [.tag("a", ["class": "skip", "href": "#inhoud"], "Naar de inhoud")]
    if !banden.isEmpty { body.append(.tag("div", ["class": "band", "role": "note", "aria-label": "Status van dit rapport"], banden)) }
    body.append(
      .tag(
        "header", [:],
        [
          .tag("p", [:], "\(gemeente) · Werk en inkomen · \(maand)"), .tag("h1", [:], titel),
          .tag("p", ["class": "sub"], kenmerken.joined(separator: " · ")),
        ]))
    if !links.isEmpty { body.append(.tag("nav", ["aria-label": "Onderdelen van het rapport"], [.tag("ul", [:], links)])) }
    body.append(.newline)
    body.append(.tag("main", ["id": "inhoud", "class": klasse, "tabindex": "-1"], [inhoud, .tag("p", ["id": "melding", "class": "vh", "role": "status"], "")]))
    body.append(.tag("footer", [:], voetregels))
    body.append(.asset("script", js))
    return .doctype + .tag("html", ["lang": "nl"], [head, .newline, .tag("body", ["class": klasse], body)]) + .newline
  }

  /// Text inside a quoted CSS string: only what cannot end it.
  private static func cssText(_ text: String) -> String { text.filter { $0 != "\"" && $0 != "\\" && $0 != "\n" && $0 != "<" } }
}

/// Base64, as the content security policy writes its hashes.
enum Base64 {
  private static let alphabet: [Character] = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")

  static func encode(_ bytes: [UInt8]) -> String {
    var out: String = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let a: UInt8 = bytes[start]
      let b: UInt8 = start + 1 < bytes.count ? bytes[start + 1] : 0
      let c: UInt8 = start + 2 < bytes.count ? bytes[start + 2] : 0
      out.append(alphabet[Int(a >> 2)])
      out.append(alphabet[Int((a & 3) << 4 | b >> 4)])
      out.append(start + 1 < bytes.count ? alphabet[Int((b & 15) << 2 | c >> 6)] : "=")
      out.append(start + 2 < bytes.count ? alphabet[Int(c & 63)] : "=")
    }
    return out
  }
}

extension SHA256 {
  /// The digest of a text's UTF-8 bytes.
  static func digest(_ text: String) -> [UInt8] {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return hash.finish()
  }
}
