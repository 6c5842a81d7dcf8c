import Bijstand
import Testing

@Suite("Decimaal") struct DecimaalTests {
  @Test("ratios are rounded half away from zero from the exact quotient", arguments: [
    (1, 3, 4, "0,3333"), (2, 3, 4, "0,6667"), (1, 2, 0, "1"), (-1, 2, 0, "-1"), (1, -2, 0, "-1"), (1, 8, 2, "0,13"), (-1, 8, 2, "-0,13"),
    (0, 5, 4, "0,0000"), (5, 5, 4, "1,0000"), (9_999_995, 10_000_000, 6, "1,000000"), (-1, 3, 0, "0"), (12345, 1, 2, "12345,00"),
  ])
  func rounds(teller: Int, noemer: Int, decimalen: Int, tekst: String) {
    #expect(Decimaal.verhouding(Int64(teller), Int64(noemer), decimalen: decimalen) == tekst)
  }

  @Test("what cannot exist or does not fit is nothing") func refuses() {
    #expect(Decimaal(1, gedeeldDoor: 0, decimalen: 2) == nil)
    #expect(Decimaal(.max, gedeeldDoor: 1, decimalen: 1) == nil)
    #expect(Decimaal(.max, gedeeldDoor: 1, decimalen: 18) == nil)
    #expect(Decimaal(1, gedeeldDoor: 2, decimalen: 19) == nil)
    #expect(Decimaal(Double.nan, decimalen: 2) == nil)
    #expect(Decimaal(1e30, decimalen: 2) == nil)
    #expect(Decimaal(1, decimalen: -1) == nil)
    #expect(Decimaal(.max, gedeeldDoor: .max, decimalen: 4)?.tekst(.punt) == "1.0000")
    #expect(Decimaal(.min, gedeeldDoor: .min, decimalen: 0)?.tekst() == "1")
  }

  @Test("ratios equal the schoolbook long division", arguments: UInt64(0)..<200) func equalsLongDivision(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let noemer = Int64.random(in: 1...2_000_000, using: &random)
    let teller = Int64.random(in: -3_000_000...3_000_000, using: &random)
    let scaled = teller.magnitude * 10_000
    let expected = Int64((2 * scaled + UInt64(noemer)) / (2 * UInt64(noemer))) * teller.signum()
    #expect(Decimaal(teller, gedeeldDoor: noemer, decimalen: 4)?.eenheden == expected)
  }

  @Test("texts carry a comma or point, and on pages marks for thousands") func writes() {
    #expect(Decimaal.geheel(0) == "0")
    #expect(Decimaal.geheel(999) == "999")
    #expect(Decimaal.geheel(1000) == "1.000")
    #expect(Decimaal.geheel(-1_234_567) == "-1.234.567")
    #expect(Decimaal.geheel(.min) == "-9.223.372.036.854.775.808")
    #expect(Decimaal(eenheden: 5, decimalen: 2).tekst(.punt) == "0.05")
    #expect(Decimaal(eenheden: -5, decimalen: 2).tekst() == "-0,05")
    #expect(Decimaal(eenheden: 123_456_789, decimalen: 2).tekst(.punt, duizendtallen: true) == "1,234,567.89")
    #expect(Decimaal(0.125, decimalen: 2)?.tekst() == "0,13")
    #expect(Decimaal(-0.125, decimalen: 2)?.tekst() == "-0,13")
  }

  @Test("reading takes exactly one form", arguments: [
    ("12", 12, 0), ("-12,50", -1250, 2), ("0,0001", 1, 4), ("1,", nil, 0), (",5", nil, 0), ("1.5", nil, 0), ("1,5,0", nil, 0), ("", nil, 0), ("-", nil, 0),
    ("+1", nil, 0), (" 1", nil, 0), ("1e3", nil, 0), ("1234567890123456789", nil, 0), ("abc", nil, 0),
  ] as [(String, Int64?, Int)])
  func reads(tekst: String, eenheden: Int64?, decimalen: Int) {
    let number = Decimaal(lees: tekst, teken: .komma)
    #expect(number?.eenheden == eenheden)
    if eenheden != nil { #expect(number?.decimalen == decimalen) }
  }

  @Test("a number can get more or fewer decimals") func rescales() {
    #expect(Decimaal(lees: "1.25", teken: .punt)?.herschaald(4)?.eenheden == 12500)
    #expect(Decimaal(lees: "1.25", teken: .punt)?.herschaald(1)?.tekst() == "1,3")
    #expect(Decimaal(eenheden: .max, decimalen: 0).herschaald(1) == nil)
    #expect(Decimaal(eenheden: 1, decimalen: 0).herschaald(19) == nil)
    #expect(Decimaal(eenheden: 250, decimalen: 2).double == 2.5)
  }

  @Test("euros are written exactly") func writesEuros() {
    #expect(Bedrag(centen: 123_450).tekst() == "1234,50")
    #expect(Bedrag(centen: 123_450).tekst(.punt) == "1234.50")
    #expect(Bedrag(centen: 123_450).heleEuros == "€\u{A0}1.235")
    #expect(Bedrag(centen: -150).heleEuros == "€\u{A0}-2")
    #expect(Bedrag(centen: 49).heleEuros == "€\u{A0}0")
    #expect((Bedrag(centen: 5) + Bedrag(centen: 3)).centen == 8)
    #expect((Bedrag(centen: 5) - Bedrag(centen: 3)).centen == 2)
    #expect(Bedrag(centen: 3) < Bedrag(centen: 5))
  }
}
