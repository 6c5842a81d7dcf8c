import CSVKit
import FileKit
import Intake
import TestSupport

/// What the plain mode made of some bytes: rows with their header, and the quarantine.
struct Gelezen {
  var rijen: [[String]] = []
  var apart: [(reden: String, regel: Int, begin: Int, lengte: Int, ruw: String)] = []
  var uitkomst: LeesUitkomst = LeesUitkomst()
}

/// Runs the plain mode on bytes in the test's own folder, and reads back what it wrote.
func leesBytes(_ bytes: [UInt8], _ dialect: String, naam: String = "a") throws -> Gelezen {
  let pad: String = TempDir.file(naam)
  _ = try FileSystem.writeIfChanged(pad + ".csv", bytes)
  _ = try FileSystem.writeIfChanged(pad + ".json", Array(dialect.utf8))
  return try leesPad(pad + ".csv", pad)
}

/// Runs the plain mode on a file; the dialect stands in `pad.json`.
func leesPad(_ bestand: String, _ pad: String) throws -> Gelezen {
  var gelezen: Gelezen = Gelezen()
  gelezen.uitkomst = try lees(bestand: bestand, dialect: pad + ".json", uit: pad + ".uit", quarantaine: pad + ".q")
  gelezen.rijen = naief(try FileSystem.readAll(pad + ".uit"), ",")
  for rij: [String] in naief(try FileSystem.readAll(pad + ".q"), ";").dropFirst() {
    gelezen.apart.append((rij[0], Int(rij[1]) ?? -1, Int(rij[2]) ?? -1, Int(rij[3]) ?? -1, rij[4]))
  }
  return gelezen
}

/// A plain reader of sound CSV, apart from the one that is tested.
func naief(_ bytes: [UInt8], _ scheiding: Unicode.Scalar) -> [[String]] { naieveCellen(bytes, scheiding).map { $0.map(\.waarde) } }

/// The same, which remembers what stood between quotes.
func naieveCellen(_ bytes: [UInt8], _ scheiding: Unicode.Scalar) -> [[Vervuiling.Cel]] {
  var rijen: [[Vervuiling.Cel]] = []
  var rij: [Vervuiling.Cel] = []
  var veld: [UInt8] = []
  var isBinnen: Bool = false
  var isTussen: Bool = false
  var index: Int = 0
  while index < bytes.count {
    let byte: UInt8 = bytes[index]
    index += 1
    if isBinnen {
      if byte == 34, index < bytes.count, bytes[index] == 34 {
        veld.append(34)
        index += 1
      } else if byte == 34 {
        isBinnen = false
      } else {
        veld.append(byte)
      }
    } else if byte == 34 {
      isBinnen = true
      isTussen = true
    } else if byte == UInt8(ascii: scheiding) || byte == 10 {
      rij.append(Vervuiling.Cel(waarde: String(decoding: veld, as: UTF8.self), tussen: isTussen))
      veld = []
      isTussen = false
      if byte == 10 {
        rijen.append(rij)
        rij = []
      }
    } else {
      veld.append(byte)
    }
  }
  return rijen
}

/// The bytes that a quarantined text stands for.
func terug(_ ruw: String) -> [UInt8] {
  let bytes: [UInt8] = Array(ruw.utf8)
  var uit: [UInt8] = []
  var index: Int = 0
  while index < bytes.count {
    if bytes[index] == 0x5C, index + 3 < bytes.count, let byte = UInt8(String(decoding: bytes[(index + 2)...(index + 3)], as: UTF8.self), radix: 16) {
      uit.append(byte)
      index += 4
    } else {
      uit.append(bytes[index])
      index += 1
    }
  }
  return uit
}
