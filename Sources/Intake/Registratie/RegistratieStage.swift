internal import Bijstand
public import Definitions
internal import FileKit
public import Findings
public import Register

/// Looks at the folder of deliveries, numbers what is new and says which file is what.
public enum RegistratieStage {
  /// What a look at the folder gave.
  public struct Result: Sendable {
    /// How many files lie in the folder.
    public let bestanden: Int
    /// The deliveries that got a number in this run.
    public let nieuw: [Levering]
    /// What is to be said about files as a whole.
    public let bevindingen: [Finding]

    /// The findings as lines for the terminal.
    public var regels: [String] { bevindingen.map { FindingFormat.lineWithHint($0) } }
  }

  /// A file in the folder.
  struct Bestand {
    let naam: String
    let bytes: Int
    let sha256: String
  }

  /// Registers what is new in `data/aanlevering`; the definitions are read only when a file needs them.
  public static func run(
    data: String, vandaag: String? = nil, definitions: () throws(DefinitionError) -> DefinitionSet
  ) throws(IntakeError) -> Result {
    let map: RegisterMap = RegisterMap(data: data)
    let slot: RegisterSlot = try lock(map)
    var register: LeveringenRegister
    do throws(RegisterError) {
      register = try LeveringenRegister(map)
      _ = try Sleutel.loadOrMake(map)
    } catch { throw .register(error) }
    var run: RegistratieRun = RegistratieRun(data: data)
    do throws(FileError) { try run.look() } catch { throw .file(error) }
    let known: Set<String> = Set(register.leveringen.map(\.sha256))
    var nieuw: [Levering] = []
    if run.unieke.contains(where: { !known.contains($0.sha256) }) {
      let set: DefinitionSet
      do throws(DefinitionError) { set = try definitions() } catch { throw .definition(error.description) }
      var found: [NieuweLevering] = []
      do throws(FileError) { found = try run.recognise(known: known, set) } catch { throw .file(error) }
      do throws(RegisterError) { nieuw = try register.add(found, op: try Klok.vandaag(vandaag)) } catch { throw .register(error) }
    }
    do throws(FileError) {
      try run.keepCopies(register, map)
      try run.publish(register)
    } catch { throw .file(error) }
    _ = consume slot
    return Result(bestanden: run.bestanden.count, nieuw: nieuw, bevindingen: run.bevindingen.sorted())
  }

  private static func lock(_ map: RegisterMap) throws(IntakeError) -> RegisterSlot {
    do throws(RegisterError) { return try RegisterSlot(map) } catch { throw .register(error) }
  }
}

/// One look at the folder of deliveries.
struct RegistratieRun {
  private let data: String
  private let werk: String
  private(set) var bestanden: [RegistratieStage.Bestand] = []
  /// One file per content: the first by name.
  private(set) var unieke: [RegistratieStage.Bestand] = []
  private(set) var bevindingen: [Finding] = []

  init(data: String) {
    self.data = data
    werk = data + "/werk"
  }

  private var aanlevering: String { data + "/aanlevering" }

  /// Finds the files and their content; hidden files and locks of office programs are no deliveries.
  mutating func look() throws(FileError) {
    try FileSystem.makeFolder(aanlevering)
    try FileSystem.makeFolder(werk, mode: 0o700)
    try FileSystem.makeFolder(werk + "/levering", mode: 0o700)
    try FileSystem.makeFolder(werk + "/bron", mode: 0o700)
    try noteFolders(aanlevering, "", depth: 0)
    var seen: [String: String] = [:]
    for naam in try FileSystem.list(aanlevering, recursive: true) {
      let last: String = FileSystem.name(of: naam)
      if last.hasPrefix(".") || last.hasPrefix("~$") { continue }
      let path: String = aanlevering + "/" + naam
      let bestand: RegistratieStage.Bestand = RegistratieStage.Bestand(
        naam: naam, bytes: try FileSystem.size(path), sha256: try SHA256.hex(ofFile: path))
      bestanden.append(bestand)
      if let first = seen[bestand.sha256] {
        // Openbaar: file names go to the controller's folder only, and this finding with them.
        bevindingen.append(
          Finding(.bestandDubbel, at: SourceLocation(file: naam), message: "zelfde inhoud als '\(Openbaar(first))'; telt een keer"))
      } else {
        seen[bestand.sha256] = naam
        unieke.append(bestand)
      }
    }
  }

  private mutating func noteFolders(_ folder: String, _ prefix: String, depth: Int) throws(FileError) {
    // A link can lead back into its own folder.
    guard depth < 32 else { return }
    for name in try FileSystem.entries(folder) where !name.hasPrefix(".") {
      let path: String = folder + "/" + name
      guard FileSystem.isFolder(path) else { continue }
      if name.lowercased().hasSuffix(".csv") {
        bevindingen.append(
          Finding(.bestandIsMap, at: SourceLocation(file: prefix + name), message: "dit is een map en geen bestand; wat erin zit wordt wel gelezen"))
      }
      try noteFolders(path, prefix + name + "/", depth: depth + 1)
    }
  }

  /// Recognises the files that have no number.
  mutating func recognise(known: Set<String>, _ definitions: DefinitionSet) throws(FileError) -> [NieuweLevering] {
    var found: [NieuweLevering] = []
    for bestand in unieke where !known.contains(bestand.sha256) {
      let path: String = aanlevering + "/" + bestand.naam
      if let refusal = FileKinds.refusal(path: path, bestand: bestand.naam) {
        bevindingen.append(refusal)
        continue
      }
      let recognition: Herkenning = try Herkenning.recognise(path: path, bestand: bestand.naam, definitions: definitions)
      guard let match = recognition.match else {
        if let problem = recognition.problem { bevindingen.append(problem) }
        continue
      }
      let look: PeilmaandFinder.Verdict = try PeilmaandFinder.look(path: path, bestand: bestand.naam, recognition)
      found.append(
        NieuweLevering(
          sha256: bestand.sha256, bestand: bestand.naam, bron: match.mapping.bron, soort: match.mapping.soort, peilmaand: look.peilmaand,
          datum: look.datum, rijen: look.rijen))
    }
    return found
  }

  /// Writes the inventory and one `.lev` per content, each only when it differs.
  mutating func publish(_ register: LeveringenRegister) throws(FileError) {
    var regels: [Inventaris.Regel] = []
    var wanted: [String: String] = [:]
    var byHash: [String: Levering] = [:]
    for levering in register.leveringen { byHash[levering.sha256] = levering }
    let first: [String: String] = Dictionary(unieke.map { ($0.sha256, $0.naam) }, uniquingKeysWith: { left, _ in left })
    for bestand in bestanden {
      let levering: Levering? = byHash[bestand.sha256]
      let toestand: Inventaris.Toestand =
        if first[bestand.sha256] != bestand.naam { .dubbel } else if let levering { levering.ingetrokken ? .ingetrokken : .levering } else { .geweigerd }
      regels.append(
        Inventaris.Regel(
          bestand: bestand.naam, bytes: bestand.bytes, sha256: bestand.sha256, volgnummer: levering?.volgnummer, toestand: toestand))
      if toestand != .dubbel { wanted[String(bestand.sha256.prefix(16))] = bestand.naam }
    }
    for levering in register.leveringen where first[levering.sha256] == nil {
      let kopie: String = "register/" + RegisterMap.kopie(sha256: levering.sha256)
      let isKept: Bool = FileSystem.exists(data + "/" + kopie)
      regels.append(
        Inventaris.Regel(
          bestand: levering.bestand, bytes: nil, sha256: levering.sha256, volgnummer: levering.volgnummer,
          toestand: levering.ingetrokken ? .ingetrokken : .verdwenen))
      guard !levering.ingetrokken else { continue }
      wanted[levering.kenmerk] = levering.bestand + "\n" + kopie
      bevindingen.append(
        Finding(
          .bestandVerdwenen, severity: isKept ? .waarschuwing : .fout, at: SourceLocation(file: levering.bestand),
          message: isKept
            ? "levering \(levering.volgnummer) staat niet meer in de aanlevering en wordt gelezen uit de kopie in het register"
            : "levering \(levering.volgnummer) staat niet meer in de aanlevering en ook niet in het register: zij kan niet worden gelezen"))
    }
    for (kenmerk, naam) in wanted.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      try FileSystem.writeIfChanged(werk + "/levering/" + kenmerk + ".lev", Array((naam + "\n").utf8), mode: 0o600)
    }
    try removeOthers(wanted)
    try Inventaris.write(regels, bevindingen, werk: werk)
  }

  /// Keeps the bytes of every delivery that counts, so that one that leaves the folder can still be read, also under other definitions
  /// and after the working folder was cleaned; of what was withdrawn nothing is kept.
  func keepCopies(_ register: LeveringenRegister, _ map: RegisterMap) throws(FileError) {
    let places: [String: String] = Dictionary(unieke.map { ($0.sha256, $0.naam) }, uniquingKeysWith: { left, _ in left })
    try FileSystem.makeFolder(FileSystem.parent(of: map.kopie(sha256: "")), mode: 0o700)
    for levering in register.leveringen {
      let kopie: String = map.kopie(sha256: levering.sha256)
      if levering.ingetrokken {
        try FileSystem.remove(kopie)
      } else if let naam = places[levering.sha256], !FileSystem.exists(kopie) {
        try FileSystem.copy(aanlevering + "/" + naam, to: kopie, mode: 0o600)
      }
    }
  }

  /// What belongs to no file any more: withdrawn and gone, or never numbered and gone.
  private func removeOthers(_ wanted: [String: String]) throws(FileError) {
    for (folder, end) in [("/levering", ".lev"), ("/bron", ".sqlite")] {
      for name in try FileSystem.entries(werk + folder) where name.hasSuffix(end) {
        guard wanted[String(name.dropLast(end.count))] == nil else { continue }
        try FileSystem.remove(werk + folder + "/" + name)
      }
    }
  }
}
