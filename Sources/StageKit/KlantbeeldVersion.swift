/// The version of the program, part of every run's identity.
public enum KlantbeeldVersion {
  /// The version of this build.
  public static let current: String = "0.1.0"
}
