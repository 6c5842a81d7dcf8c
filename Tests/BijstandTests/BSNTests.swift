import Bijstand
import Testing

/// The numbers starting 9999 that pass the eleven test, computed here in another way than the program does.
private func validNumbers() -> [String] {
  (0..<100_000).compactMap { tail -> String? in
    let number = 999_900_000 + tail
    var rest = number
    var sum = -(rest % 10)
    rest /= 10
    for weight in 2...9 {
      sum += weight * (rest % 10)
      rest /= 10
    }
    return sum.isMultiple(of: 11) ? String(number) : nil
  }
}

@Suite("BSN") struct BSNTests {
  @Test("one in eleven passes, and any change of one digit or swap of neighbours fails") func elevenTest() throws {
    let valid = validNumbers()
    #expect((9090...9091).contains(valid.count))
    for text in valid.prefix(50) {
      #expect(BSN(text)?.cijfers == text)
      let digits = Array(text)
      for place in 0..<9 {
        for other in "0123456789" where other != digits[place] {
          var changed = digits
          changed[place] = other
          #expect(BSN(String(changed)) == nil)
        }
        if place < 8, digits[place] != digits[place + 1] {
          var swapped = digits
          swapped.swapAt(place, place + 1)
          #expect(BSN(String(swapped)) == nil)
        }
      }
    }
  }

  @Test("eight or ten digits, zeros and letters are refused", arguments: ["000000000", "99990001", "9999000111", "99990001a", "", " 99990001", "９９９９０００１１"])
  func refuses(tekst: String) { #expect(BSN(tekst) == nil) }

  @Test("a leading zero stays") func keepsLeadingZero() throws {
    // 9b-weights of 012345672: a public example of the test, not a number of a person.
    #expect(BSN("012345672")?.cijfers == "012345672")
  }

  @Test("a number never shows itself") func redacts() throws {
    let text = try #require(validNumbers().first)
    let bsn = try #require(BSN(text))
    var dumped = ""
    dump(bsn, to: &dumped)
    for shown in ["\(bsn)", String(describing: bsn), String(reflecting: bsn), "\(Optional(bsn) as Any)", "\([bsn])", dumped] {
      #expect(!shown.contains(text) && shown.contains("afgeschermd"))
    }
    let klantnummer = try #require(Klantnummer("K-77123"))
    var dumpedNumber = ""
    dump(klantnummer, to: &dumpedNumber)
    for shown in ["\(klantnummer)", String(reflecting: klantnummer), "\([klantnummer])", dumpedNumber] { #expect(!shown.contains("77123")) }
    #expect(klantnummer.tekst == "K-77123")
    #expect(Klantnummer("") == nil)
  }
}
