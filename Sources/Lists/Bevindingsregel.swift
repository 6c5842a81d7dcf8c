internal import Bijstand
internal import FileKit

/// One finding of any stage, as the controller reads it.
struct Bevindingsregel {
  let code: String
  let ernst: String
  let volgnummer: Int64?
  let bestand: String
  let regel: Int64?
  let kolom: Int64?
  let byte: Int64?
  let veld: String
  let record: String
  let melding: String
  let wenk: String
  /// What settled it without a decision of its own: the record came back corrected, or its delivery was replaced; empty when nothing did.
  var afgedaan: String = ""

  static let kolommen: [String] = [
    "code", "ernst", "bestand", "regel", "kolom", "byte", "veld", "record", "melding", "wenk", "besluit", "sleutel",
  ]

  /// What a decision about this finding may refer to; the same as long as file, place and finding are.
  var sleutel: String {
    let parts: [String] = [code, bestand, Self.tekst(regel), Self.tekst(kolom), veld, record, melding]
    return String(SHA256.hex(of: Array(parts.joined(separator: "\u{1F}").utf8)).prefix(12))
  }

  /// How severe, for the order of the list.
  var rang: Int { ernst == "fout" ? 0 : ernst == "waarschuwing" ? 1 : 2 }

  /// The cells of the line; what looks like a citizen's number is not shown, whoever wrote it, and every finding says what to do.
  func cellen(besluit: String) -> [String] {
    let hint: String = wenk.isEmpty ? (ernst == "info" ? "Er hoeft niets te gebeuren." : "Controleer deze rij in de bron.") : wenk
    return [
      code, ernst, Self.zonderBSN(bestand), Self.tekst(regel), Self.tekst(kolom), Self.tekst(byte), Self.zonderBSN(veld), Self.zonderBSN(record),
      Self.zonderBSN(melding), Self.zonderBSN(hint), besluit, sleutel,
    ]
  }

  private static func tekst(_ number: Int64?) -> String { number.map { String($0) } ?? "" }

  /// The text with every stand-alone run of nine digits that passes the eleven test replaced.
  ///
  /// Messages are made of numbers and public texts only; this is the second lock on the same door.
  static func zonderBSN(_ text: String) -> String {
    let bytes: [UInt8] = Array(text.utf8)
    var out: [UInt8] = []
    var at: Int = 0
    while at < bytes.count {
      var end: Int = at
      while end < bytes.count, bytes[end] >= 48, bytes[end] <= 57 { end += 1 }
      if end == at {
        out.append(bytes[at])
        at += 1
        continue
      }
      let run: ArraySlice<UInt8> = bytes[at..<end]
      // A pseudonym is digits and letters: nine digits within one are no citizen's number.
      let isPartOfWord: Bool = (at > 0 && isWord(bytes[at - 1])) || (end < bytes.count && isWord(bytes[end]))
      if run.count == 9, !isPartOfWord, BSN.isGeldig(run) { out += Array("(nummer niet getoond)".utf8) } else { out += run }
      at = end
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isWord(_ byte: UInt8) -> Bool { (byte | 32 >= 97 && byte | 32 <= 122) || byte >= 128 }
}
