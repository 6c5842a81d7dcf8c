internal import Sample
internal import StageKit

runStage(
  name: "kb-sample",
  summary: "Maakt de voorbeeldgemeente Voorbeeldstad: leveringen, registersleutel en de waarheid ernaast. Zelfde opties, zelfde bytes.",
  options: [
    .value("uit", "MAP", "map die DATA wordt", required: true), .value("seed", "N", "begin van het toeval (1)"),
    .value("klanten", "N", "klanten in bestand, ongeveer (2400)"), .value("maanden", "N", "aantal maanden tot en met 2026-10 (36)"),
    .value("lagen", "A,B", "alleen deze lagen, bijvoorbeeld uitkering,controletotaal"),
  ]
) { arguments, progress throws(StageFailure) in
  func getal(_ naam: String, _ standaard: Int, _ bereik: ClosedRange<Int>) throws(StageFailure) -> Int {
    guard let tekst = arguments[naam] else { return standaard }
    guard let waarde = Int(tekst), bereik.contains(waarde) else {
      throw StageFailure(.usage, "--\(naam) moet een geheel getal van \(bereik.lowerBound) tot en met \(bereik.upperBound) zijn")
    }
    return waarde
  }
  let options: SampleOptions = SampleOptions(
    uit: try arguments.require("uit"), seed: UInt64(try getal("seed", 1, 0...Int(Int32.max))), klanten: try getal("klanten", 2_400, 20...1_000_000),
    maanden: try getal("maanden", 36, 3...240), lagen: (arguments["lagen"] ?? "").split(separator: ",").map(String.init))
  progress.step("voorbeeldgemeente maken")
  do throws(SampleFout) {
    try Voorbeeldstad.schrijf(options)
  } catch {
    switch error {
    case .bestand(let fout): throw StageFailure(fout)
    case .onbekendeLaag(let laag): throw StageFailure(.usage, "er is geen laag '\(laag)'")
    case .andereLeveringen(let map): throw StageFailure(.usage, "in '\(map)' staan leveringen die niet van de voorbeeldgemeente zijn")
    }
  }
}
