/// Invented Dutch-looking names: none was taken from a list of real people.
enum Namen {
  private static let stammen: [String] = [
    "Bram", "Dijk", "Ekel", "Feen", "Gras", "Halm", "Iepen", "Jolt", "Kamp", "Linde", "Meer", "Noor", "Oever", "Plas", "Riet", "Schol",
    "Terp", "Uiter", "Veen", "Wald", "Zand", "Bries", "Draai", "Elzen", "Flier", "Gouwe", "Hoef", "Kruis", "Leem", "Molen", "Nes", "Berk",
  ]
  private static let uitgangen: [String] = ["stra", "ma", "man", "sen", "ink", "huis", "horst", "veld", "dijk", "kamp", "berg", "broek", "waard", "brink"]
  private static let bijzonder: [String] = [
    "Müllenaar", "Oberdörfer", "Çelenk", "Özgür", "García Velde", "Benoît", "Ibañezma", "Jørgenstra", "Kováčová", "Şenol", "Łubik", "d'Aulnoy",
    "El Amrani-Terpstra", "Ngodup", "Haïlemar", "Coëlho", "Andréas", "Zoë", "Wąsikma", "Ben Haddi",
  ]
  private static let voorvoegsels: [String] = ["van", "de", "van de", "van den", "van der", "ter", "ten", "'t", "in 't", "op den", "over de", "el", "von"]
  private static let letters: [String] = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "P", "R", "S", "T", "W", "Y"]

  /// A surname with its voorvoegsel, which is empty for two of three.
  static func achternaam(_ kans: inout Kans) -> (voorvoegsel: String, naam: String) {
    if kans.kans(600) { return ("", bijzonder[kans.tot(bijzonder.count)]) }
    let naam: String = stammen[kans.tot(stammen.count)] + uitgangen[kans.tot(uitgangen.count)]
    return (kans.kans(3_300) ? voorvoegsels[kans.tot(voorvoegsels.count)] : "", naam)
  }

  /// One to three initials with points.
  static func voorletters(_ kans: inout Kans) -> String {
    var tekst: String = ""
    for _ in 0..<(1 + kans.keuze([55, 35, 10])) { tekst += letters[kans.tot(letters.count)] + "." }
    return tekst
  }

  /// A surname as someone who only heard it would type it.
  static func verschreven(_ naam: String, _ kans: inout Kans) -> String {
    var tekens: [Character] = Array(naam)
    guard tekens.count > 3 else { return naam + "e" }
    let plaats: Int = kans.uit(1...(tekens.count - 2))
    switch kans.tot(4) {
    case 0: tekens.swapAt(plaats, plaats - 1 > 0 ? plaats - 1 : plaats + 1)
    case 1: tekens.remove(at: plaats)
    case 2: tekens.insert(tekens[plaats], at: plaats)
    default: tekens[plaats] = tekens[plaats] == "i" ? "y" : "i"
    }
    let nieuw: String = String(tekens)
    return nieuw == naam ? naam + "s" : nieuw
  }
}
