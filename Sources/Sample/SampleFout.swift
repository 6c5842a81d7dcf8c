public import FileKit

/// Why the sample cannot be written.
public enum SampleFout: Error {
  /// Something wrong with a file or folder.
  case bestand(FileError)
  /// A layout that does not exist.
  case onbekendeLaag(String)
  /// The folder holds deliveries that the sample did not write.
  case andereLeveringen(String)
}
