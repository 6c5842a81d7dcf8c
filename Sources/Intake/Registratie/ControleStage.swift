public import Definitions
internal import FileKit
internal import Register

/// Reads and explains the deliveries that have no number yet, and stores nothing.
public enum ControleStage {
  /// What would come of each new file, by name.
  public static func run(data: String, definitions: DefinitionSet) throws(IntakeError) -> [LeveringStage.Result] {
    let known: Set<String>
    do throws(RegisterError) {
      known = Set(try LeveringenRegister(RegisterMap(data: data)).leveringen.map(\.sha256))
    } catch { throw .register(error) }
    let folder: String = data + "/aanlevering"
    let scratch: String = data + "/werk/controle.sqlite"
    var results: [LeveringStage.Result] = []
    do {
      guard FileSystem.isFolder(folder) else { return [] }
      try FileSystem.makeFolder(data + "/werk", mode: 0o700)
      for naam in try FileSystem.list(folder, recursive: true) where !FileSystem.name(of: naam).hasPrefix(".") {
        let hash: String = try SHA256.hex(ofFile: folder + "/" + naam)
        guard !known.contains(hash) else { continue }
        results.append(try one(folder + "/" + naam, naam, hash, scratch, definitions).get())
        try FileSystem.remove(scratch)
      }
    } catch let error as FileError {
      throw .file(error)
    } catch let error as IntakeError {
      throw error
    } catch {
      preconditionFailure("only these two kinds are thrown")
    }
    return results
  }

  private static func one(
    _ path: String, _ naam: String, _ hash: String, _ scratch: String, _ definitions: DefinitionSet
  ) -> Result<LeveringStage.Result, IntakeError> {
    do throws(IntakeError) {
      return .success(try LeveringStage.run(path: path, bestand: naam, sha256: hash, levering: nil, uit: scratch, definitions: definitions))
    } catch { return .failure(error) }
  }
}
