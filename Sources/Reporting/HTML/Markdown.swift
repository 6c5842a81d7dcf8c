import Definitions

/// The small part of Markdown that texts are written in: paragraphs, lists, bold and italic. `{drempel}` stands for the setting of that name.
package enum Markdown {
  /// The text as markup; `instellingen` gives the value of a setting, and nil makes the text a wrong definition.
  package static func html(_ tekst: String, naam: String, instelling: (String) -> String?) throws(ReportingError) -> HTML {
    var blocks: [HTML] = []
    var lines: [String] = []
    var items: [HTML] = []
    func paragraph() {
      if !lines.isEmpty { blocks.append(.tag("p", [:], [regel(lines.joined(separator: " "))])) }
      lines = []
    }
    func list() {
      if !items.isEmpty { blocks.append(.tag("ul", [:], items)) }
      items = []
    }
    for line in try ingevuld(tekst, naam, instelling).split(separator: "\n", omittingEmptySubsequences: false) {
      let text: String = line.split(separator: " ").joined(separator: " ")
      if text.hasPrefix("- ") {
        paragraph()
        items.append(.tag("li", [:], [regel(String(text.dropFirst(2)))]))
      } else if text.isEmpty {
        paragraph()
        list()
      } else {
        list()
        lines.append(text)
      }
    }
    paragraph()
    list()
    return .join(blocks)
  }

  /// Fills in the settings.
  private static func ingevuld(_ text: String, _ naam: String, _ instelling: (String) -> String?) throws(ReportingError) -> String {
    var out: String = ""
    var rest: Substring = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      guard let value = instelling(name) else {
        throw .definitie(DefinitionError([DefinitionProblem(file: "teksten/\(naam).md", melding: "instelling '{\(name)}' bestaat niet")]))
      }
      out += rest[..<open] + value
      rest = rest[rest.index(after: close)...]
    }
    return out + rest
  }

  /// One line of text: `**bold**`, `*italic*`, and a backslash before a mark that is meant as itself.
  private static func regel(_ text: String) -> HTML {
    let characters: [Character] = Array(text)
    var parts: [[HTML]] = [[]]
    var open: [String] = []
    var plain: String = ""
    func flush() {
      if !plain.isEmpty { parts[parts.count - 1].append(.text(plain)) }
      plain = ""
    }
    func toggle(_ name: String) {
      flush()
      if open.last == name {
        open.removeLast()
        let inside: [HTML] = parts.removeLast()
        parts[parts.count - 1].append(.tag(name, [:], inside))
      } else {
        open.append(name)
        parts.append([])
      }
    }
    var index: Int = 0
    while index < characters.count {
      let next: Character? = index + 1 < characters.count ? characters[index + 1] : nil
      if characters[index] == "\\", let next, "*\\-".contains(next) {
        plain.append(next)
        index += 1
      } else if characters[index] == "*", next == "*" {
        toggle("strong")
        index += 1
      } else if characters[index] == "*" {
        toggle("em")
      } else {
        plain.append(characters[index])
      }
      index += 1
    }
    flush()
    // A mark that is never closed is no mark: what it opened stays as text.
    while parts.count > 1 {
      let inside: [HTML] = parts.removeLast()
      parts[parts.count - 1].append(.text(open.removeLast() == "strong" ? "**" : "*"))
      parts[parts.count - 1] += inside
    }
    return .join(parts[0])
  }
}
