/// What may be said about one published value: the four words of the status column.
public enum CelStatus: String, Sendable, Hashable, CaseIterable {
  /// The value is shown.
  case ok
  /// The value exists and is hidden to protect people.
  case geheim
  /// The value is not known: a source is missing, or a part of it.
  case onbekend
  /// The value cannot exist, such as a share of nobody.
  case nvt
}
