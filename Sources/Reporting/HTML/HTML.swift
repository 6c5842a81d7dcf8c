/// Markup that is safe to write out: text is escaped on the way in, and nothing else makes a `<`.
public struct HTML: Sendable, Hashable {
  /// The markup itself.
  public private(set) var markup: String

  private init(raw: String) { markup = raw }

  /// No markup at all.
  public init() { markup = "" }

  /// Text in which no character can become markup.
  public static func text(_ text: String) -> HTML { HTML(raw: escape(text)) }

  /// An element with its attributes in the given order; an element without content is closed at once when it is void.
  public static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: [HTML] = []) -> HTML {
    var out: String = "<" + name
    for (key, value) in attributes {
      // The content security policy blocks both, so that one slipping in would be a page that looks broken.
      precondition(key != "style" && !key.hasPrefix("on"), "no inline style or script")
      out += " " + key
      if !value.isEmpty || !bare.contains(key) { out += "=\"" + escape(value) + "\"" }
    }
    if content.isEmpty && void.contains(name) {
      out += svgVoid.contains(name) ? "/>" : ">"
      return HTML(raw: out)
    }
    out += ">"
    for part in content { out += part.markup }
    out += "</" + name + ">"
    return HTML(raw: out)
  }

  /// An element that holds one text.
  public static func tag(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String) -> HTML {
    tag(name, attributes, [.text(text)])
  }

  /// A style or script element; its content comes from the module's own assets and is not escaped.
  static func asset(_ name: String, _ content: String) -> HTML {
    precondition(!content.contains("</"), "an asset may not close its element")
    return HTML(raw: "<" + name + ">" + content + "</" + name + ">")
  }

  /// The document type, which is no element.
  static let doctype: HTML = HTML(raw: "<!DOCTYPE html>\n")

  /// A line break in the source, for people who read it.
  static let newline: HTML = HTML(raw: "\n")

  /// Several pieces after each other.
  public static func join(_ parts: [HTML]) -> HTML {
    var out: String = ""
    for part in parts { out += part.markup }
    return HTML(raw: out)
  }

  /// True when there is nothing in it.
  public var isEmpty: Bool { markup.isEmpty }

  /// Adds markup at the end.
  public mutating func append(_ other: HTML) { markup += other.markup }

  static func + (a: HTML, b: HTML) -> HTML { HTML(raw: a.markup + b.markup) }

  private static let bare: Set<String> = ["download", "hidden", "aria-hidden"]
  private static let svgVoid: Set<String> = ["line", "rect", "circle", "path", "polyline", "polygon", "use"]
  private static let void: Set<String> = ["meta", "br", "hr", "link", "input", "line", "rect", "circle", "path", "polyline", "polygon", "use"]

  private static func escape(_ text: String) -> String {
    var special: Bool = false
    for byte in text.utf8 where byte == 38 || byte == 60 || byte == 62 || byte == 34 || byte < 32 {
      special = true
      break
    }
    guard special else { return text }
    var out: String = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\n", "\t": out.unicodeScalars.append(scalar)
      default: if scalar.value >= 32 { out.unicodeScalars.append(scalar) }
      }
    }
    return out
  }
}
