import Bijstand
import Disclosure
import FileKit

/// What the tree holds, for kb-publish and for who checks it later; no clock time, so that equal input gives equal bytes.
struct Manifest {
  let run: RunGegevens
  let versie: Rapportversie
  let aanval: AanvalVerslag
  let files: [(path: String, bytes: [UInt8])]

  var json: String {
    var out: String = "{\n"
    out += "  \"run_id\": \(quoted(run.id)),\n  \"peilmaand\": \(quoted(run.peilmaand.iso)),\n  \"programmaversie\": \(quoted(run.programmaversie)),\n"
    out += "  \"versie\": \(versie.versie),\n  \"status\": \(quoted(versie.status)),\n"
    out += "  \"drempel\": \(run.drempel),\n"
    out += "  \"verborgen\": {\"primair\": \(aanval.primair), \"secundair\": \(aanval.secundair)},\n"
    out += "  \"bestanden\": [\n"
    let sorted = files.sorted { $0.path < $1.path }
    for (index, file) in sorted.enumerated() {
      out += "    {\"pad\": \(quoted(file.path)), \"bytes\": \(file.bytes.count), \"sha256\": \(quoted(SHA256.hex(of: file.bytes)))}"
      out += index + 1 < sorted.count ? ",\n" : "\n"
    }
    return out + "  ]\n}\n"
  }

  private func quoted(_ text: String) -> String {
    var out: String = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      default: if scalar.value >= 32 { out.unicodeScalars.append(scalar) }
      }
    }
    return out + "\""
  }
}
