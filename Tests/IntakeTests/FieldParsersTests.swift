import Bijstand
import Intake
import Testing

@Suite("Veldlezers")
struct FieldParsersTests {
  private func day(_ text: String, _ forms: DateForms = .standard) -> (String, CellStatus) {
    let bytes: [UInt8] = Array(text.utf8)
    let parsed: ParsedDate = DateParser(declared: forms).parse(bytes.span)
    guard parsed.status == .ok || parsed.status == .repaired || parsed.status == .partial else { return ("", parsed.status) }
    let first: String = Datum(dag: parsed.earliest).iso
    return (parsed.earliest == parsed.latest ? first : first + "/" + Datum(dag: parsed.latest).iso, parsed.status)
  }

  @Test(
    "valkuil 16: datums worden gelezen zoals ze er staan of helemaal niet",
    arguments: [
      ("20240131", "2024-01-31", CellStatus.ok), ("2024-01-31", "2024-01-31", .ok), ("31-01-2024", "2024-01-31", .ok),
      ("1-2-2024", "2024-02-01", .ok), ("01-02-2024", "2024-02-01", .ok), ("31/01/2024", "2024-01-31", .repaired),
      ("31.01.2024", "2024-01-31", .repaired), ("2024-01-31 00:00:00", "2024-01-31", .repaired),
      ("2024-01-31T00:00:00", "2024-01-31", .repaired), ("19680000", "1968-01-01/1968-12-31", .partial),
      ("19950200", "1995-02-01/1995-02-28", .partial), ("00-00-1968", "1968-01-01/1968-12-31", .partial),
      ("19660013", "1966-01-13/1966-12-13", .partial), ("19660032", "", .unreadable),
      ("31-04-2024", "", .unreadable), ("29-02-2023", "", .unreadable), ("1-1-68", "", .unreadable), ("01-13-2024", "", .unreadable),
      ("00000000", "", .empty), ("", "", .empty), ("2024-01-31 13:45:00", "", .unreadable), ("morgen", "", .unreadable),
      ("1968", "", .unreadable), ("29-02-2024", "2024-02-29", .ok), ("99999999", "", .unreadable), ("31-12-9999", "9999-12-31", .ok),
      ("-1-1-2024", "", .unreadable), ("2024", "", .unreadable), ("--", "", .unreadable), ("1-1-", "", .unreadable),
    ])
  func dates(text: String, expected: String, status: CellStatus) {
    let found: (String, CellStatus) = day(text)
    #expect(found.0 == expected)
    #expect(found.1 == status)
  }

  @Test("een jaar alleen is een deeldatum waar de koppeling dat zegt")
  func yearAlone() {
    #expect(day("1982", [.year]) == ("1982-01-01/1982-12-31", .partial))
  }

  @Test("de dagnummers zijn die van Datum, ook over eeuwgrenzen")
  func sameCalendar() {
    for number in stride(from: Int32(-62_000), through: 2_932_000, by: 997) {
      let datum: Datum = Datum(dag: number)
      #expect(CivilDay.number(year: datum.jaar, month: datum.maand, day: datum.dagVanMaand) == number)
      #expect(MonthParser.month(of: number) == (datum.jaar, datum.maand))
    }
  }

  @Test(
    "valkuil 15: een bedrag is op de cent goed of niet gelezen",
    arguments: [
      ("1234,56", 123_456, CellStatus.ok), ("1.234,56", 123_456, .repaired), ("1.234,5", 123_450, .repaired), ("-0,00", 0, .ok),
      ("1\u{00A0}234,56", 123_456, .repaired), ("1 234,56", 123_456, .repaired), ("1234.56", 123_456, .repaired),
      ("€ 1.234,56", 123_456, .repaired), ("EUR 12,00", 1200, .repaired), ("12,50-", -1250, .repaired), ("1.234,-", 123_400, .repaired),
      ("1.234", 123_400, .repaired), ("12", 1200, .ok), ("-12,3", -1230, .ok), ("1.234.567", 123_456_700, .repaired),
      ("1,234.56", 123_456, .repaired), ("12,345", 0, .unreadable), ("1,23457E+08", 0, .unreadable), ("12,3,4", 0, .unreadable),
      ("1.23.456", 0, .unreadable), ("", 0, .empty), ("abc", 0, .unreadable), ("-", 0, .unreadable), (",50", 0, .unreadable),
      ("12,5000", 1250, .repaired), ("99999999999999999999", 0, .unreadable), ("1,2.3", 0, .unreadable), ("12,", 0, .unreadable),
    ])
  func amounts(text: String, cents: Int64, status: CellStatus) {
    let bytes: [UInt8] = Array(text.utf8)
    #expect(NumberParser(decimals: 2).parse(bytes.span) == ParsedNumber(cents, status))
  }

  @Test("bij een getal met vier decimalen is 1.234 onder de komma niet zeker")
  func ambiguousNumber() {
    let bytes: [UInt8] = Array("1.234".utf8)
    #expect(NumberParser(decimals: 4).parse(bytes.span).status == .unreadable)
    #expect(NumberParser(decimals: 4, pointDeclared: true).parse(bytes.span) == ParsedNumber(12_340, .ok))
  }

  @Test(
    "valkuil 17: een BSN is negen cijfers die de elfproef doorstaan",
    arguments: [
      ("999900007", BSNParser.Verdict.failsElevenTest), ("012345672", .ok), ("12345672", .leadingZeroLost), ("0123.45.672", .punctuated),
      ("000000000", .placeholder), ("999999999", .placeholder), ("1234567", .notNineDigits), ("1,23457E+08", .notNineDigits),
      ("1234567890", .notNineDigits), ("", .empty), ("=CMD", .notNineDigits),
    ])
  func numbers(text: String, verdict: BSNParser.Verdict) {
    let bytes: [UInt8] = Array(text.utf8)
    #expect(BSNParser.parse(bytes.span).verdict == verdict)
  }

  @Test("een BSN wordt met zijn nul ervoor weggeschreven")
  func leadingZero() {
    let bytes: [UInt8] = Array("12345672".utf8)
    var text: [UInt8] = []
    BSNParser.append(BSNParser.parse(bytes.span).number, to: &text)
    #expect(String(decoding: text, as: UTF8.self) == "012345672")
  }

  @Test(
    "valkuil 19: een maand bestaat of wordt niet gelezen",
    arguments: [
      ("2024-01", 24288, CellStatus.ok), ("202401", 24288, .ok), ("01-2024", 24288, .repaired), ("31-01-2024", 24288, .repaired),
      ("202313", 0, .unreadable), ("2024-00", 0, .unreadable), ("", 0, .empty), ("20240100", 24288, .repaired), ("20240000", 0, .unreadable),
    ])
  func months(text: String, month: Int64, status: CellStatus) {
    let bytes: [UInt8] = Array(text.utf8)
    #expect(MonthParser().parse(bytes.span) == ParsedNumber(month, status))
  }

  @Test(
    "een postcode krijgt hoofdletters en geen spatie",
    arguments: [
      ("1234AB", "1234AB", CellStatus.ok), ("1234 ab", "1234AB", .repaired), ("0234AB", "", .unreadable), ("1234", "", .unreadable),
      ("1234ABC", "", .unreadable), ("", "", .empty), ("1234\u{00A0}AB", "1234AB", .repaired),
    ])
  func postcodes(text: String, expected: String, status: CellStatus) {
    let bytes: [UInt8] = Array(text.utf8)
    var output: [UInt8] = []
    #expect(PostcodeParser.parse(bytes.span, into: &output) == status)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test(
    "ja en nee worden in alle schrijfwijzen herkend",
    arguments: [
      ("J", 1, CellStatus.ok), ("N", 0, .ok), ("ja", 1, .repaired), ("Nee", 0, .repaired), ("1", 1, .repaired), ("0", 0, .repaired),
      ("TRUE", 1, .repaired), ("false", 0, .repaired), ("misschien", 0, .unreadable), ("", 0, .empty),
    ])
  func yesAndNo(text: String, value: Int64, status: CellStatus) {
    let bytes: [UInt8] = Array(text.utf8)
    #expect(JaNeeParser.parse(bytes.span) == ParsedNumber(value, status))
  }
}
