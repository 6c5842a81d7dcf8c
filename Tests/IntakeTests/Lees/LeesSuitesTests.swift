import FileKit
import Foundation
import Intake
import TestSupport
import Testing

@Suite(.tempDir) struct LeesSuitesTests {
  private func json(_ path: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try FileSystem.readAll(path)))
  }

  private func read(_ path: String, _ dialect: String, _ name: String) throws -> Gelezen {
    let pad: String = TempDir.file(name)
    _ = try FileSystem.writeIfChanged(pad + ".json", Array(dialect.utf8))
    return try leesPad(path, pad)
  }

  @Test(
    "csv-spectrum: every file reads as its JSON says",
    arguments: [
      "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "newlines", "quotes_and_newlines", "simple", "simple_crlf",
      "utf8",
    ])
  func spectrum(name: String) throws {
    let folder: String = try SharedData.require("data/csv_spectrum")
    let read: Gelezen = try read(folder + "/csvs/" + name + ".csv", "{}", name)
    let meant: [[String: String]] = try #require(try json(folder + "/json/" + name + ".json") as? [[String: String]])
    let header: [String] = try #require(read.rijen.first)
    let found: [[String: String]] = read.rijen.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    #expect(found == meant)
    #expect(read.apart.isEmpty)
  }

  @Test("csv-spectrum: two files whose JSON is wrong in the suite itself: the text as it stands in the file")
  func spectrumOwn() throws {
    let folder: String = try SharedData.require("data/csv_spectrum")
    let newlines: Gelezen = try read(folder + "/csvs/newlines_crlf.csv", "{}", "n")
    let raw: [UInt8] = try FileSystem.readAll(folder + "/csvs/newlines_crlf.csv")
    let end: String = raw.contains(13) ? "\r\n" : "\n"
    #expect(newlines.rijen[2] == ["Once upon \(end)a time", "5", "6"])
    // A quote in the middle of an unquoted field is never guessed at.
    let places: Gelezen = try read(folder + "/csvs/location_coordinates.csv", "{}", "l")
    #expect(places.rijen.count == 1)
    #expect(places.apart.map(\.reden) == ["aanhalingsteken_in_veld"])
  }

  @Test(
    "csv-test-data: every sound file reads as its JSON says",
    arguments: [
      "all-empty", "empty-field", "empty-one-column", "header-no-rows", "header-simple", "leading-space", "one-column", "quotes-empty",
      "quotes-with-comma", "quotes-with-escaped-quote", "quotes-with-newline", "quotes-with-space", "simple-crlf", "simple-lf",
      "trailing-newline-one-field", "trailing-newline", "trailing-space", "utf8",
    ])
  func testData(name: String) throws {
    let folder: String = try SharedData.require("data/csv_testdata")
    let dialect: String = name == "all-empty" ? #"{"headerRowCount":0,"columnCount":1}"# : "{}"
    let read: Gelezen = try read(folder + "/csv/" + name + ".csv", dialect, name)
    let meant: Any = try json(folder + "/json/" + name + ".json")
    if let rows = meant as? [[String]], !name.hasPrefix("header-") {
      #expect(read.rijen == rows)
    } else {
      let header: [String] = try #require(read.rijen.first)
      let found: [[String: String]] = read.rijen.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
      #expect(found == (meant as? [[String: String]]))
    }
    #expect(read.apart.isEmpty)
  }

  @Test(
    "csv-test-data: all seven malformed files are reported",
    arguments: [
      ("bad-header-less-fields", "afgekapt"), ("bad-header-more-fields", "te_veel_velden"), ("bad-header-no-header", ""),
      ("bad-header-wrong-header", ""), ("bad-missing-quote", "aanhalingsteken_niet_gesloten"),
      ("bad-quotes-with-unescaped-quote", "tekst_na_aanhalingsteken"), ("bad-unescaped-quote", "aanhalingsteken_in_veld"),
    ])
  func malformed(name: String, reason: String) throws {
    let folder: String = try SharedData.require("data/csv_testdata")
    let dialect: String = #"{"columnNames":["foo","bar","baz"]}"#
    if reason.isEmpty {
      let failure: LeesFout? = #expect(throws: LeesFout.self) { _ = try read(folder + "/csv/" + name + ".csv", dialect, name) }
      #expect(failure?.code == 65)
      #expect(!FileSystem.exists(TempDir.file(name + ".uit")))
    } else {
      let read: Gelezen = try read(folder + "/csv/" + name + ".csv", dialect, name)
      #expect(read.rijen == [["foo", "bar", "baz"]])
      #expect(read.apart.map(\.reden) == [reason])
    }
  }
}
