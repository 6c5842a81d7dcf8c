public import FileKit

/// Why the plain reading mode gives nothing.
public enum LeesFout: Error, Hashable, Sendable, CustomStringConvertible {
  /// The dialect file is no sound dialect (exit 78).
  case dialect(String)
  /// The file is refused whole (exit 65).
  case geweigerd(String)
  /// Reading or writing fails (exit 66 when the input is missing, else 74).
  case bestand(FileError)
  /// The bytes read are not the bytes of the file: our bug (exit 70).
  case balans(gelezen: Int, verwacht: Int)

  /// One Dutch line without a value from the file.
  public var description: String {
    switch self {
    case .dialect(let wat): "het dialect is niet te gebruiken: \(wat)"
    case .geweigerd(let waarom): "bestand geweigerd: \(waarom)"
    case .bestand(let fout): fout.description
    case .balans(let gelezen, let verwacht): "het boek sluit niet: \(gelezen) bytes gelezen, \(verwacht) bytes in het bestand"
    }
  }

  /// The exit code of the command.
  public var code: Int32 {
    switch self {
    case .dialect: 78
    case .geweigerd: 65
    case .bestand(let fout): fout.isMissing && fout.operation != "aanmaken" ? 66 : 74
    case .balans: 70
    }
  }
}
