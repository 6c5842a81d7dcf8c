/// A wijk with its gemeente, its team and its postcodes.
package struct Gebied: Sendable {
  /// Name of the wijk.
  package let wijk: String
  /// CBS-like code of the gemeente.
  package let gemeente: String
  /// The team that serves the wijk.
  package let team: String
  /// The four digits of its postcodes.
  package let postcode: Int

  /// The wijken of both gemeenten; the last two lie in the smaller one.
  package static let alle: [Gebied] = [
    Gebied(wijk: "Binnenstad", gemeente: "9901", team: "Team Centrum", postcode: 9511),
    Gebied(wijk: "Noorderhof", gemeente: "9901", team: "Team Noord", postcode: 9521),
    Gebied(wijk: "Oosterweide", gemeente: "9901", team: "Team Oost", postcode: 9531),
    Gebied(wijk: "Zuiderpolder", gemeente: "9901", team: "Team Zuid", postcode: 9541),
    Gebied(wijk: "Westeinde", gemeente: "9901", team: "Team West", postcode: 9551),
    Gebied(wijk: "Havenkwartier", gemeente: "9901", team: "Team Haven", postcode: 9561),
    Gebied(wijk: "Boszicht", gemeente: "9902", team: "Team Boszicht", postcode: 9571),
    Gebied(wijk: "Waterrijk", gemeente: "9902", team: "Team Waterrijk", postcode: 9581),
  ]
  /// The two gemeenten of the dienst.
  package static let gemeenten: [(code: String, naam: String)] = [("9901", "Voorbeeldstad"), ("9902", "Nieuwvoorde")]
  /// The team for klanten under 27 at the start of their benefit.
  package static let jongeren: String = "Team Jongeren"
  /// The team whose members guide towards work.
  package static let werk: String = "Team Werk"
  /// Every team, in the order in which klantmanagers are numbered.
  package static let teams: [String] = alle.map(\.team) + [jongeren, werk]
  /// Share of households per wijk.
  static let gewichten: [Int] = [15, 14, 14, 13, 12, 12, 10, 10]
}
