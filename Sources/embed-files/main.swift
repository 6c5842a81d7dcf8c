// embed-files OUTPUT.swift ROOT INPUT...: writes the inputs as escaped Swift literals, keyed by their path relative to ROOT.
import Foundation

/// A Swift string literal for any text: raw strings would break on a file that holds their closing mark.
func literal(_ text: String) -> String {
  var out: String = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\\": out += "\\\\"
    case "\"": out += "\\\""
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case "\0": out += "\\0"
    default:
      if scalar.value < 32 || scalar.value == 127 || scalar.value == 0xFEFF {
        out += "\\u{" + String(scalar.value, radix: 16) + "}"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
  }
  return out + "\""
}

let arguments: [String] = CommandLine.arguments
let root: String = arguments[2]
var source: String = "/// The text files that this module carries, by relative path.\nenum EmbeddedFiles {\n  static let all: [String: String] = [\n"
let inputs: [String] = arguments.dropFirst(3).sorted()
for path in inputs {
  let text: String = try String(contentsOfFile: path, encoding: .utf8)
  let key: String = String(path.dropFirst(root.count)).trimmingCharacters(in: CharacterSet(charactersIn: "/"))
  source += "    \(literal(key)): \(literal(text)),\n"
}
if inputs.isEmpty { source += "    :\n" }
source += "  ]\n}\n"
try source.write(toFile: arguments[1], atomically: true, encoding: .utf8)
