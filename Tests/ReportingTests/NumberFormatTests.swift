import Disclosure
import Reporting
import Testing

@Suite("Getallen zoals Nederlanders ze lezen") struct NumberFormatTests {
  @Test("een punt per duizend vanaf duizend", arguments: [
    (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (12345, "12.345"), (1234567, "1.234.567"), (-1000, "\u{2212}1.000"),
  ])
  func integers(number: Int, text: String) { #expect(NumberFormat.integer(Int64(number)) == text) }

  @Test("een komma, een vast aantal decimalen, en van nul af bij de helft", arguments: [
    ("13.05", 1, "13,1"), ("13.04", 1, "13,0"), ("-13.05", 1, "\u{2212}13,1"), ("0.5", 0, "1"), ("-0.5", 0, "\u{2212}1"), ("0.4", 0, "0"), ("-0.4", 0, "0"),
    ("1234.5", 2, "1.234,50"), ("2", 1, "2,0"), ("999.95", 1, "1.000,0"),
  ])
  func decimals(number: String, decimals: Int, text: String) throws {
    #expect(NumberFormat.decimal(try #require(Getal(tekst: number)), decimals: decimals) == text)
  }

  @Test("een percentage heeft onder de duizend geen decimaal en daarboven een, zonder spatie", arguments: [
    ("0.1549", 999, "15%"), ("0.1549", 1000, "15,5%"), ("0.155", 10, "16%"), ("1", 1000, "100,0%"), ("0.0004", 5000, "0,0%"),
  ])
  func percentages(fraction: String, count: Int, text: String) throws {
    #expect(NumberFormat.percentage(try #require(Getal(tekst: fraction)), of: Int64(count)) == text)
  }

  @Test("een percentage van twee aantallen is exact gerekend") func exact() {
    #expect(NumberFormat.percentage(1, of: 8) == "13%" && NumberFormat.percentage(125, of: 1000) == "12,5%" && NumberFormat.percentage(2, of: 3) == "67%")
    #expect(NumberFormat.percentage(12345, of: 100_000) == "12,3%" && NumberFormat.percentage(12350, of: 100_000) == "12,4%")
  }

  @Test("een verschil van percentages is in procentpunten, met het minteken van de drukker") func points() throws {
    #expect(NumberFormat.points(try #require(Getal(tekst: "-0.024"))) == "\u{2212}2,4\u{A0}procentpunt")
    #expect(NumberFormat.points(try #require(Getal(tekst: "0.024"))) == "+2,4\u{A0}procentpunt")
    #expect(NumberFormat.points(Getal(0, decimalen: 3)) == "0,0\u{A0}procentpunt")
  }

  @Test("euro's heel, het minteken voorop, en een interval met de laagste eerst") func rest() throws {
    #expect(NumberFormat.euro(Getal(1234)) == "€\u{A0}1.234" && NumberFormat.euro(Getal(-123_450, decimalen: 2)) == "\u{2212}€\u{A0}1.235")
    #expect(NumberFormat.interval("12,1%", "18,4%") == "12,1% tot 18,4%")
  }
}
