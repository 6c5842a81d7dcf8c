internal import FileKit

/// Finds where physical lines of a file start, in one pass and without keeping more than what was asked.
///
/// Staging knows of every row the line on which it starts; with the places of lines the bytes of a moved row are exact, quoted line ends and all.
struct Regelposities {
  /// The first byte of each line that was asked for; a line behind the last one has the size of the file.
  private(set) var plaatsen: [Int64: Int64] = [:]

  /// Looks up lines in a file in which every character takes one byte or more (`breedte` 1) or whole pairs of bytes (2).
  init(path: String, regels: [Int64], isUTF16: Bool, isBigEndian: Bool) throws(FileError) {
    let wanted: [Int64] = Set(regels).sorted()
    var next: Int = 0
    var source: ByteSource = try ByteSource(path: path)
    var scan: Regelteller = Regelteller(isUTF16: isUTF16, isBigEndian: isBigEndian)
    var block: [UInt8] = []
    func note(_ line: Int64, _ start: Int64, _ places: inout [Int64: Int64]) {
      while next < wanted.count, wanted[next] <= line {
        if wanted[next] == line { places[line] = start }
        next += 1
      }
    }
    note(1, 0, &plaatsen)
    while next < wanted.count {
      block.removeAll(keepingCapacity: true)
      guard try source.read(into: &block, atMost: 1 << 20) > 0 else { break }
      for byte in block {
        if let start = scan.add(byte) { note(scan.regel, start, &plaatsen) }
      }
    }
    if let start = scan.end() { note(scan.regel, start, &plaatsen) }
    while next < wanted.count {
      plaatsen[wanted[next]] = scan.bytes
      next += 1
    }
  }
}

/// Counts physical lines byte by byte: LF, CRLF and CR all end one.
struct Regelteller {
  /// The line that started last, from 1.
  private(set) var regel: Int64 = 1
  /// How many bytes went by.
  private(set) var bytes: Int64 = 0
  private let isUTF16: Bool
  private let isBigEndian: Bool
  private var first: UInt8 = 0
  private var afterReturn: Bool = false

  init(isUTF16: Bool, isBigEndian: Bool) {
    self.isUTF16 = isUTF16
    self.isBigEndian = isBigEndian
  }

  /// Takes one byte; gives the first byte of the line that has just been found to start.
  mutating func add(_ byte: UInt8) -> Int64? {
    bytes += 1
    guard isUTF16 else { return unit(UInt16(byte), width: 1) }
    if !bytes.isMultiple(of: 2) {
      first = byte
      return nil
    }
    return unit(isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first), width: 2)
  }

  /// A carriage return at the very end of a file ends its line too.
  mutating func end() -> Int64? {
    guard afterReturn else { return nil }
    afterReturn = false
    regel += 1
    return bytes
  }

  private mutating func unit(_ unit: UInt16, width: Int64) -> Int64? {
    let wasReturn: Bool = afterReturn
    afterReturn = unit == 13
    if unit == 10 {
      regel += 1
      return bytes
    }
    guard wasReturn else { return nil }
    // The return stood alone, so the line started before this character. A return after a return starts its own line next time.
    regel += 1
    return bytes - width
  }
}
