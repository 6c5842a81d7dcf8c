/// What stands under a curve at a time: how many are at risk, and how many events and censorings there were so far.
///
/// At risk at t is who is under observation just before t and may still have an event at t, as in R's `survfit`; at the start of the clock it is who
/// begins there. With late entry it goes up as well as down. Events are kept by cause: those under a ``CumulatieveIncidentie`` are those of its cause.
public struct Risicostand: Sendable, Hashable {
  /// The time.
  public let tijd: Double
  /// How many are at risk at it.
  public let risico: Int
  /// How many have come under observation before it, or at it when it is the start of the clock.
  public let ingetreden: Int
  /// Events up to and including it; cause 1 comes first.
  public let gebeurtenissen: [Int]
  /// Who was last seen up to and including it without an event.
  public let gecensureerd: Int

  /// The table at times, in their order; nothing when there is nobody, a stretch does not last or a cause is negative.
  public static func tabel(_ waarnemingen: [Waarneming], op tijden: [Double]) -> [Risicostand]? {
    guard Risicotabel(waarnemingen, tijden: []) != nil, let start = waarnemingen.map(\.begin).min() else { return nil }
    let causes: Int = max(1, waarnemingen.map(\.oorzaak).max() ?? 1)
    return tijden.map { time in
      let begun: [Waarneming] = waarnemingen.filter { $0.begin < time || (time == start && $0.begin == start) }
      let ended: [Waarneming] = begun.filter { $0.einde <= time }
      var events: [Int] = Array(repeating: 0, count: causes)
      for one in ended where one.oorzaak > 0 { events[one.oorzaak - 1] += 1 }
      return Risicostand(
        tijd: time, risico: begun.count { $0.einde >= time }, ingetreden: begun.count, gebeurtenissen: events,
        gecensureerd: ended.count { $0.oorzaak == 0 })
    }
  }
}
