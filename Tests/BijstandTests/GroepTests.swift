import Bijstand
import Testing

private let aow = AOWLeeftijd([
  .init(vanJaar: 2018, maanden: 792), .init(vanJaar: 2016, maanden: 786), .init(vanJaar: 2017, maanden: 789), .init(vanJaar: 2019, maanden: 796),
  .init(vanJaar: 2022, maanden: 799),
])

private func maand(_ iso: String) throws -> Maand { try #require(Maand(iso)) }

@Suite("UitstroomReden") struct UitstroomRedenTests {
  @Test("every code of kenmerk 34 stands in its group", arguments: [
    ("werk", ["11", "13"]), ("onderwijs", ["01"]), ("AOW", ["03"]), ("overlijden", ["04"]), ("relatie of partner", ["02", "97"]), ("verhuizing", ["32", "33"]),
    ("ander inkomen of uitkering", ["14", "15", "17", "18", "19"]), ("geen recht of handhaving", ["06", "07", "31"]), ("niet verschenen", ["34", "35"]),
    ("detentie", ["05"]), ("overig", ["98"]),
  ])
  func groups(groep: String, codes: [String]) {
    for code in codes { #expect(UitstroomReden.groep(van: code).rawValue == groep) }
    #expect(UitstroomReden.allCases.filter { $0.groep.rawValue == groep }.map(\.code) == codes)
  }

  @Test("empty and unlisted codes are onbekend, never overig") func unknown() {
    #expect(UitstroomReden.groep(van: nil) == .onbekend)
    #expect(UitstroomReden.groep(van: "") == .onbekend)
    #expect(UitstroomReden.groep(van: "12") == .onbekend)
    #expect(UitstroomReden.Groep.werk.volgorde < UitstroomReden.Groep.onbekend.volgorde)
  }

  @Test("AOW, overlijden, detentie and verhuizing are no lasting or failing exits") func lasting() {
    #expect(UitstroomReden.allCases.filter { !$0.teltVoorDuurzaam }.map(\.code) == ["03", "04", "05", "32", "33"])
  }
}

@Suite("Leeftijdsklasse") struct LeeftijdsklasseTests {
  @Test("the group changes in the month of the birthday", arguments: [
    ("1997-10", "2024-09", "tot 27"), ("1997-10", "2024-10", "27-34"), ("1989-10", "2024-09", "27-34"), ("1989-10", "2024-10", "35-44"),
    ("1979-10", "2024-10", "45-54"), ("1969-10", "2024-10", "55 tot AOW"), ("1957-01", "2023-07", "55 tot AOW"), ("1957-01", "2023-08", "AOW en ouder"),
  ])
  func groups(geboren: String, op: String, klasse: String) throws {
    let month = try maand(geboren)
    #expect(Leeftijdsklasse.op(try maand(op), vroegst: month, laatst: month, aow: aow).rawValue == klasse)
  }

  @Test("who reached AOW age keeps it when the age goes up in a later year") func keepsAOW() throws {
    // Born March 1952: 65 years and 9 months in December 2017; in January 2018 the age is 66.
    let born = try maand("1952-03")
    #expect(!aow.isBereikt(geboren: born, op: try maand("2017-11")))
    #expect(aow.isBereikt(geboren: born, op: try maand("2017-12")))
    #expect(aow.isBereikt(geboren: born, op: try maand("2018-01")))
    #expect(!aow.isBereikt(geboren: try maand("1952-04"), op: try maand("2018-03")))
    #expect(aow.isBereikt(geboren: try maand("1952-04"), op: try maand("2018-04")))
    #expect(aow.maanden(in: 1990) == 780 && aow.maanden(in: 2030) == 799)
    #expect(!aow.isBereikt(geboren: try maand("2000-01"), op: try maand("2024-01")))
  }

  @Test("a partial date of birth gives a group only when the missing part does not matter") func partial() throws {
    let first = try maand("1997-01")
    let last = try maand("1997-12")
    #expect(Leeftijdsklasse.op(try maand("2024-06"), vroegst: first, laatst: last, aow: aow) == .onbekend)
    #expect(Leeftijdsklasse.op(try maand("2023-06"), vroegst: first, laatst: last, aow: aow) == .tot27)
    #expect(Leeftijdsklasse.op(try maand("2024-06"), vroegst: nil, laatst: nil, aow: aow) == .onbekend)
    #expect(Leeftijdsklasse.op(try maand("1996-06"), vroegst: first, laatst: first, aow: aow) == .onbekend)
    #expect(Leeftijdsklasse.tot27.volgorde == 0 && Leeftijdsklasse.onbekend.volgorde == 6)
  }
}

@Suite("Duurklasse") struct DuurklasseTests {
  @Test("years since the start are counted by civil dates", arguments: [
    ("2023-02-28", "2024-02-27", "tot 1 jaar"), ("2023-02-28", "2024-02-28", "1-2 jaar"), ("2024-02-29", "2025-02-27", "tot 1 jaar"),
    ("2024-02-29", "2025-02-28", "1-2 jaar"), ("2020-01-31", "2022-01-30", "1-2 jaar"), ("2020-01-31", "2022-01-31", "2-5 jaar"),
    ("2014-06-01", "2019-06-01", "5-10 jaar"), ("2014-06-01", "2024-05-31", "5-10 jaar"), ("2014-06-01", "2024-06-01", "10 jaar en langer"),
  ])
  func groups(begin: String, op: String, klasse: String) throws {
    #expect(Duurklasse(begin: try #require(Datum(iso: begin)), op: try #require(Datum(iso: op))).rawValue == klasse)
  }

  @Test("the groups have the order of their lengths") func orders() { #expect(Duurklasse.allCases.map(\.volgorde) == [0, 1, 2, 3, 4]) }
}

@Suite("Codes") struct CodeTests {
  @Test("stock and flow count 01, 02 and 03") func population() {
    #expect(Regeling.allCases.filter(\.isPopulatie).map(\.code) == ["01", "02", "03"])
    #expect(Set(Regeling.allCases.map(\.label)).count == 6)
  }

  @Test("only verschenen and no-show stand in the no-show rate") func noShow() {
    #expect(AfspraakStatus.allCases.filter(\.teltVoorNoShow) == [.verschenen, .noShow])
    #expect(Set(AfspraakStatus.allCases.map(\.label)).count == AfspraakStatus.allCases.count)
  }

  @Test("the handover has ten states of an opdracht and five of a record, each with its own words") func handover() {
    #expect(Set(OpdrachtToestand.allCases.map(\.label)).count == 10)
    #expect(Set(LeveringToestand.allCases.map(\.label)).count == 5)
    #expect(Dispositie.allCases.count == 9)
    #expect(Geslacht.allCases.map(\.rawValue) == ["man", "vrouw", "onbekend"])
  }
}
