import Bijstand
import Testing

/// A small generator with a seed, so that a failing case can be repeated by its number.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite("Datum") struct DatumTests {
  @Test("known dates have their known day numbers", arguments: [
    ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11016), ("2026-10-31", 20757), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func knowsDayNumbers(iso: String, day: Int) throws {
    let datum = try #require(Datum(iso: iso))
    #expect(datum.dag == Int32(day))
    #expect(Datum(dag: Int32(day)).iso == iso)
  }

  @Test("every day from 1899 to 2101 goes to its parts and back, one day after the other") func walksTwoCenturies() throws {
    var datum = try #require(Datum(jaar: 1899, maand: 1, dag: 1))
    var expected = (jaar: 1899, maand: 1, dag: 1)
    var weekdag = 7  // 1 January 1899 was a Sunday.
    while expected.jaar < 2102 {
      #expect(datum.delen == expected && datum.weekdag == weekdag)
      #expect(Datum(jaar: expected.jaar, maand: expected.maand, dag: expected.dag) == datum)
      expected.dag += 1
      if expected.dag > Datum.lengte(jaar: expected.jaar, maand: expected.maand) { expected = (expected.jaar, expected.maand + 1, 1) }
      if expected.maand == 13 { expected = (expected.jaar + 1, 1, 1) }
      weekdag = weekdag % 7 + 1
      datum = datum.plus(dagen: 1)
    }
  }

  @Test("random dates survive a round trip through text", arguments: UInt64(0)..<50) func roundTrips(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let datum = Datum(dag: Int32.random(in: -719_162...2_932_896, using: &random))
    #expect(Datum(iso: datum.iso) == datum)
    let months = Int.random(in: -600...600, using: &random)
    #expect(datum.plus(maanden: months).maandNummer == datum.maandNummer.plus(months))
    if datum.dagVanMaand <= 28 { #expect(datum.plus(maanden: months).plus(maanden: -months) == datum) }
    let later = datum.plus(dagen: Int.random(in: 0...20_000, using: &random))
    let whole = later.heleMaanden(sinds: datum)
    #expect(datum.plus(maanden: whole) <= later && datum.plus(maanden: whole + 1) > later)
  }

  @Test("dates that do not exist are refused", arguments: [
    "2023-02-29", "1900-02-29", "2023-02-30", "2023-04-31", "2023-00-01", "2023-13-01", "2023-01-00", "0000-01-01", "2023-1-01", "20230101", "2023/01/01", "2023-01-0a", "",
  ])
  func refusesImpossible(tekst: String) { #expect(Datum(iso: tekst) == nil) }

  @Test("valkuil 49: a day that does not exist becomes the last of the month", arguments: [
    ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"),
    ("2024-03-31", -1, "2024-02-29"), ("2024-12-31", 2, "2025-02-28"), ("2024-05-15", -17, "2022-12-15"), ("2024-08-31", 0, "2024-08-31"),
  ])
  func addsMonths(van: String, maanden: Int, naar: String) throws {
    #expect(try #require(Datum(iso: van)).plus(maanden: maanden).iso == naar)
  }

  @Test("whole months between dates count up and down") func countsWholeMonths() throws {
    let a = try #require(Datum(iso: "2024-01-31"))
    #expect(try #require(Datum(iso: "2024-02-28")).heleMaanden(sinds: a) == 0)
    #expect(try #require(Datum(iso: "2024-02-29")).heleMaanden(sinds: a) == 1)
    #expect(try #require(Datum(iso: "2024-01-30")).heleMaanden(sinds: a) == -1)
    #expect(a.plus(dagen: 5).dagen(sinds: a) == 5)
  }

  @Test("a date can be written for programs, for CSV and for pages") func formats() throws {
    let datum = try #require(Datum(jaar: 2026, maand: 3, dag: 1))
    #expect(datum.iso == "2026-03-01" && datum.description == "2026-03-01")
    #expect(datum.streepjes == "01-03-2026")
    #expect(datum.voluit == "1 maart 2026")
    #expect(datum.jaar == 2026 && datum.maand == 3 && datum.dagVanMaand == 1)
    #expect(datum < datum.plus(dagen: 1))
  }
}

@Suite("Maand") struct MaandTests {
  @Test("months run on over the year, know their days and quarter") func walks() throws {
    let maand = try #require(Maand("2023-12"))
    #expect(maand.plus(2).iso == "2024-02")
    #expect(maand.plus(2).laatsteDag.iso == "2024-02-29")
    #expect(maand.eersteDag.iso == "2023-12-01" && maand.laatsteDag.iso == "2023-12-31")
    #expect(maand.kwartaal == 4 && maand.isKwartaaleinde && !maand.plus(1).isKwartaaleinde)
    #expect(maand.voluit == "december 2023" && maand.kort == "dec 2023" && maand.korteNaam == "dec" && maand.description == "2023-12")
    #expect(maand < maand.plus(1))
    #expect(maand.nummer == 2023 * 12 + 11)
  }

  @Test("what is no month is refused", arguments: ["2023-13", "2023-00", "2023-1", "202312", "2023-1a", "0000-01", ""])
  func refuses(tekst: String) { #expect(Maand(tekst) == nil) }
}

@Suite("Deeldatum en Periode") struct DeeldatumTests {
  @Test("a missing day or month stays missing") func keepsPartial() throws {
    let year = try #require(Deeldatum(jaar: 1968, maand: 0, dag: 0))
    #expect(year.vroegst.iso == "1968-01-01" && year.laatst.iso == "1968-12-31" && !year.isVolledig)
    let month = try #require(Deeldatum(jaar: 1968, maand: 2, dag: 0))
    #expect(month.vroegst.iso == "1968-02-01" && month.laatst.iso == "1968-02-29")
    #expect(Deeldatum(jaar: 1968, maand: 0, dag: 5) == nil)
    #expect(Deeldatum(jaar: 0, maand: 0, dag: 0) == nil)
    #expect(Deeldatum(jaar: 1968, maand: 13, dag: 0) == nil)
    #expect(Deeldatum(jaar: 1968, maand: 2, dag: 30) == nil)
    #expect(Deeldatum(vroegst: month.laatst, laatst: month.vroegst) == nil)
    #expect(Deeldatum(vroegst: month.vroegst, laatst: month.laatst) == month)
  }

  @Test("who was born on 29 February counts as born in March") func leapDay() throws {
    let leap = try #require(Deeldatum(jaar: 1968, maand: 2, dag: 29))
    #expect(leap.isVolledig && leap.geboortemaanden.vroegst.iso == "1968-03" && leap.geboortemaanden.laatst.iso == "1968-03")
    let before = try #require(Deeldatum(jaar: 1968, maand: 2, dag: 28))
    #expect(before.geboortemaanden.laatst.iso == "1968-02")
    let unknownDay = try #require(Deeldatum(jaar: 1968, maand: 2, dag: 0))
    #expect(unknownDay.geboortemaanden.vroegst.iso == "1968-02" && unknownDay.geboortemaanden.laatst.iso == "1968-03")
  }

  @Test("in bestand from the start on, and no longer on the last day with right") func inBestand() throws {
    let start = try #require(Datum(iso: "2024-01-10"))
    let period = try #require(Periode(van: start, tot: start.plus(dagen: 5)))
    #expect(!period.isInBestand(op: start.plus(dagen: -1)) && period.isInBestand(op: start))
    #expect(period.isInBestand(op: start.plus(dagen: 4)) && !period.isInBestand(op: start.plus(dagen: 5)))
    let open = try #require(Periode(van: start, tot: nil))
    #expect(open.isInBestand(op: start.plus(dagen: 9999)))
    #expect(Periode(van: start, tot: start.plus(dagen: -1)) == nil)
    #expect(period.overlapt(open) && open.overlapt(period))
    let later = try #require(Periode(van: start.plus(dagen: 6), tot: nil))
    #expect(!period.overlapt(later) && !later.overlapt(period))
    let touching = try #require(Periode(van: start.plus(dagen: 5), tot: nil))
    #expect(period.overlapt(touching))
  }
}
