/// The region of a cell of a doorstroom matrix: up, equal or down, coming in, leaving. The sums of regions follow from published shares.
public enum Doorstroomregio {
  /// Where no value of the scale stands.
  static let buitenSchaal: Set<String> = ["instroom", "uitstroom", "onbekend", "nieuw", "vertrokken"]

  /// The name of the region of one cell; `volgorde` says where each value of the scale stands.
  public static func naam(van: String, naar: String, volgorde: (String) -> Int?) -> String {
    if buitenSchaal.contains(van) { return "van \(van)" }
    if buitenSchaal.contains(naar) { return "naar \(naar)" }
    guard let a = volgorde(van), let b = volgorde(naar) else { return "overig" }
    // Equal and down lie together: only up is published by itself, and their sum with it.
    return b > a ? "omhoog" : "gelijk of omlaag"
  }
}
