internal import Bijstand

/// A klant who was not in view when the campaign began.
struct Kandidaat: Sendable {
  let persoon: Int
  let uitnodiging: Datum
  /// Still in bestand when the last of three invitations has passed.
  let isSpreekbaar: Bool
}

/// The shares that must come out exactly: who of the candidates is spoken to, and which advice follows.
struct Campagneplan: Sendable {
  /// Candidates who can be spoken to, and how many will be.
  let spreekbaar: Int, gesproken: Int
  private let stap: Int

  /// Advice in the order of the published distribution.
  static let adviezen: [(code: String, aantal: Int)] = [("werk", 136), ("zwolle_werkt_aanpak", 262), ("sociaal_wijkteam", 270), ("activering", 405)]
  private static let som: Int = 1_073

  /// Scales the distribution to the municipality.
  init(spreekbaar: Int, klanten: Int) {
    self.spreekbaar = spreekbaar
    gesproken = min(klanten * Campagneplan.som / 2_400, spreekbaar * 85 / 100)
    // A step without a common divisor visits every rank once, so the shares are exact and neighbours differ.
    var stap: Int = max(1, spreekbaar * 61 / 100)
    while Campagneplan.deler(stap, max(1, spreekbaar)) != 1 { stap += 1 }
    self.stap = stap
  }

  /// What happens to the candidate with this rank among those who can be spoken to.
  func lot(_ rang: Int) -> (uitkomst: String, advies: String) {
    let plaats: Int = (rang * stap + 11) % max(1, spreekbaar)
    if plaats < gesproken {
      var grens: Int = 0
      for advies in Campagneplan.adviezen {
        grens += advies.aantal
        if plaats < gesproken * grens / Campagneplan.som { return ("gesproken", advies.code) }
      }
      return ("gesproken", "activering")
    }
    let deel: Int = (plaats - gesproken) * 100 / max(1, spreekbaar - gesproken)
    switch deel {
    case ..<46: return ("no_show", "")
    case ..<66: return ("onbereikbaar", "")
    case ..<77: return ("geweigerd", "")
    case ..<86: return ("teruggegeven", "")
    default: return ("", "")
    }
  }

  private static func deler(_ a: Int, _ b: Int) -> Int { b == 0 ? a : deler(b, a % b) }
}
