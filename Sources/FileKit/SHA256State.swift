/// The eight words of SHA-256 and the step that mixes blocks into them.
@safe struct SHA256State {
  private var a: UInt32 = 0x6a09_e667
  private var b: UInt32 = 0xbb67_ae85
  private var c: UInt32 = 0x3c6e_f372
  private var d: UInt32 = 0xa54f_f53a
  private var e: UInt32 = 0x510e_527f
  private var f: UInt32 = 0x9b05_688c
  private var g: UInt32 = 0x1f83_d9ab
  private var h: UInt32 = 0x5be0_cd19

  /// The state as 32 bytes, most significant first.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(32)
    for word in [a, b, c, d, e, f, g, h] {
      for shift in stride(from: UInt32(24), through: 0, by: -8) { result.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return result
  }

  /// Mixes whole 64-byte blocks in.
  ///
  /// Pointers and eight rounds a turn, each with the words one place further instead of moved: the checked loop is several times slower.
  mutating func compress(_ start: UnsafePointer<UInt8>, blocks: Int) {
    unsafe withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      unsafe roundConstants.withUnsafeBufferPointer { constants in
        let words: UnsafeMutablePointer<UInt32> = schedule.baseAddress!
        let k: UnsafePointer<UInt32> = constants.baseAddress!
        for block in 0..<blocks {
          let bytes: UnsafeRawPointer = unsafe UnsafeRawPointer(start + block &* 64)
          for index in 0..<16 {
            unsafe words[index] = UInt32(bigEndian: bytes.loadUnaligned(fromByteOffset: index &* 4, as: UInt32.self))
          }
          for index in 16..<64 {
            let early: UInt32 = unsafe words[index &- 15]
            let late: UInt32 = unsafe words[index &- 2]
            let small0: UInt32 = rotated(early, 7) ^ rotated(early, 18) ^ (early &>> 3)
            let small1: UInt32 = rotated(late, 17) ^ rotated(late, 19) ^ (late &>> 10)
            unsafe words[index] = words[index &- 16] &+ small0 &+ words[index &- 7] &+ small1
          }
          unsafe mix(words, k)
        }
      }
    }
  }

  @inline(__always)
  private mutating func mix(_ words: UnsafeMutablePointer<UInt32>, _ k: UnsafePointer<UInt32>) {
    var (a, b, c, d): (UInt32, UInt32, UInt32, UInt32) = (self.a, self.b, self.c, self.d)
    var (e, f, g, h): (UInt32, UInt32, UInt32, UInt32) = (self.e, self.f, self.g, self.h)
    var index: Int = 0
    while index < 64 {
      unsafe round(a, b, c, &d, e, f, g, &h, k[index] &+ words[index])
      unsafe round(h, a, b, &c, d, e, f, &g, k[index &+ 1] &+ words[index &+ 1])
      unsafe round(g, h, a, &b, c, d, e, &f, k[index &+ 2] &+ words[index &+ 2])
      unsafe round(f, g, h, &a, b, c, d, &e, k[index &+ 3] &+ words[index &+ 3])
      unsafe round(e, f, g, &h, a, b, c, &d, k[index &+ 4] &+ words[index &+ 4])
      unsafe round(d, e, f, &g, h, a, b, &c, k[index &+ 5] &+ words[index &+ 5])
      unsafe round(c, d, e, &f, g, h, a, &b, k[index &+ 6] &+ words[index &+ 6])
      unsafe round(b, c, d, &e, f, g, h, &a, k[index &+ 7] &+ words[index &+ 7])
      index &+= 8
    }
    self.a &+= a
    self.b &+= b
    self.c &+= c
    self.d &+= d
    self.e &+= e
    self.f &+= f
    self.g &+= g
    self.h &+= h
  }
}

@inline(__always)
private func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { (word &>> count) | (word &<< (32 &- count)) }

/// One round: only `d` and `h` change, which is why the caller can shift names instead of values.
@inline(__always)
private func round(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
  _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
) {
  let big1: UInt32 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
  let choice: UInt32 = g ^ (e & (f ^ g))
  let first: UInt32 = h &+ big1 &+ choice &+ input
  let big0: UInt32 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
  let majority: UInt32 = (a & b) | (c & (a | b))
  d = d &+ first
  h = first &+ big0 &+ majority
}

/// The first 32 bits of the fractions of the cube roots of the first 64 primes.
private let roundConstants: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
  0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
  0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
  0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
  0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]
