public import Bijstand
internal import Register
internal import SQLiteKit

/// All signed versions that the register keeps, in the order in which they were signed.
public struct EerdereVersies: Sendable {
  /// The versions.
  public let alle: [EerdereVersie]

  /// Reads the versions of a data folder.
  public init(data: String) throws(DisclosureError) {
    let lijst: Vaststellingen
    do throws(RegisterError) { lijst = try Vaststellingen(data: data) } catch { throw .register(error) }
    var found: [EerdereVersie] = []
    for rij in lijst.rijen { found.append(try EerdereVersie(data: data, rij)) }
    alle = found
  }

  /// No version at all.
  public init() { alle = [] }

  /// The last signed version of a month.
  public func laatste(_ peilmaand: Maand) -> EerdereVersie? { alle.last { $0.peilmaand == peilmaand } }

  /// A certain version of a month.
  public func versie(_ peilmaand: Maand, _ versie: Int) -> EerdereVersie? { alle.first { $0.peilmaand == peilmaand && $0.versie == versie } }

  /// The last signed version of every month before this one, oldest month first.
  public func laatsten(voor peilmaand: Maand) -> [EerdereVersie] {
    Set(alle.map(\.peilmaand).filter { $0 < peilmaand }).sorted().compactMap(laatste)
  }

  /// The rows that a version hid: a cell once hidden stays hidden. With a version named, only what was signed before it counts, so that the version
  /// itself can be made again byte for byte.
  public func verborgen(voor version: EerdereVersie? = nil) -> Set<String> {
    var names: Set<String> = []
    for one in alle {
      if let version, one.peilmaand == version.peilmaand, one.versie == version.versie { break }
      for rij in one.rijen where rij.status == .geheim { names.insert(rij.naam) }
    }
    return names
  }
}

extension Poort {
  /// The month of the figures, and the deliveries that count in them.
  public static func kenmerken(kengetallen path: String) throws(DisclosureError) -> (peilmaand: Maand, leveringen: [GebruikteLevering]) {
    let connection: Connection
    do { connection = try Connection(path: path, .readOnly) } catch { throw .database(error) }
    guard let run = RunGegevens(run: try FigureReader.table(connection, "run").first ?? [:], instellingen: []) else {
      throw .unreadable(row: 1, what: "de tabel run")
    }
    let used: [[String: String]] = try FigureReader.table(connection, "levering").filter { $0["telt_mee"] == "1" }
    return (run.peilmaand, used.map(GebruikteLevering.init))
  }
}
