internal import Bijstand
internal import FileKit

/// The folders below DATA that the sample writes.
struct Mappen {
  let uit: String
  var aanlevering: String { uit + "/aanlevering" }
  var waarheid: String { uit + "/waarheid" }
  private var register: String { uit + "/register" }
  private var definities: String { uit + "/definities" }
  private var inhoud: String { waarheid + "/bestanden.csv" }

  init(_ uit: String) { self.uit = uit }

  /// Names of the files that an earlier sample left in the folder.
  private func eerdere() throws(FileError) -> [String] {
    guard FileSystem.exists(inhoud) else { return [] }
    let regels: [Substring] = String(decoding: try FileSystem.readAll(inhoud), as: UTF8.self).split(whereSeparator: \.isNewline)
    return regels.dropFirst().map(String.init)
  }

  /// Whether all deliveries in the folder are the sample's own: others are never mixed with it, and never removed.
  func isEigen() throws(FileError) -> Bool {
    guard FileSystem.isFolder(aanlevering) else { return true }
    let eigen: Set<String> = Set(try eerdere())
    return try FileSystem.entries(aanlevering).allSatisfy { $0.hasPrefix(".") || $0.hasSuffix(".nieuw") || eigen.contains($0) }
  }

  /// Makes the folders and removes what an earlier sample wrote.
  func maakLeeg() throws(FileError) {
    for naam in try eerdere() { try FileSystem.remove(aanlevering + "/" + naam) }
    for map in [aanlevering, register, waarheid] { try FileSystem.makeFolder(map, mode: 0o700) }
    try FileSystem.makeFolder(definities)
  }

  /// Writes the list of files, the fixed key, what should come every month and the norms that its amounts follow.
  func rondAf(_ bestanden: [String], metUitkering: Bool, tijdvak: Tijdvak) throws(FileError) {
    let lijst: String = "bestand\r\n" + bestanden.sorted().map { $0 + "\r\n" }.joined()
    try FileSystem.writeIfChanged(inhoud, Array(lijst.utf8), mode: 0o600)
    let sleutel: String = register + "/sleutel"
    if !FileSystem.exists(sleutel) {
      // Fixed, so that two fresh folders give equal bytes; real municipalities get a random one.
      try FileSystem.writeIfChanged(sleutel, SHA256.hash(Array("klantbeeld voorbeeldstad".utf8)), mode: 0o600)
    }
    let verwacht: String = "bron;dag;verplicht\r\nuitkering;10;J\r\ncontroletotaal;15;N\r\n"
    try FileSystem.writeIfChanged(definities + "/verwachte_leveringen.csv", Array(verwacht.utf8))
    var normen: String = "geldig_van;norm;vakantietoeslag_maand;vakantietoeslag_pct\r\n"
    let eerste: Maand = tijdvak.eerste.plus(-Int(tijdvak.eerste.nummer % 6))
    for nummer in stride(from: 0, to: tijdvak.aantal + 18, by: 6) {
      let maand: Maand = eerste.plus(nummer)
      normen += maand.eersteDag.iso + ";" + Cijfer.euro(UitkeringLaag.norm(leefvorm: "3", maand)) + ";5;5\r\n"
    }
    try FileSystem.writeIfChanged(definities + "/normbedragen.csv", Array(normen.utf8))
  }
}
