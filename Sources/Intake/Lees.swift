internal import CSVKit
internal import FileKit

/// What the plain reading mode did.
public struct LeesUitkomst: Hashable, Sendable {
  /// Rows written.
  public var geladen: Int = 0
  /// Records in quarantine.
  public var quarantaine: Int = 0
  /// Dutch sentences about the file as a whole, without a value from it.
  public var meldingen: [String] = []

  /// Makes the outcome of a file of which nothing is read yet.
  public init() {}
}

/// The plain reading mode: one file by a declared dialect, without any mapping.
///
/// What is loaded goes to `uit` as RFC 4180, what is not to `quarantaine` with its reason, its place and its bytes. When the file is
/// refused whole neither file is written.
public func lees(bestand: String, dialect: String, uit: String, quarantaine: String) throws(LeesFout) -> LeesUitkomst {
  let uitkomst: Result<LeesUitkomst, LeesFout>
  do throws(FileError) {
    uitkomst = try leesBestand(bestand, try FileSystem.readAll(dialect), uit, quarantaine)
  } catch {
    throw .bestand(error)
  }
  return try uitkomst.get()
}

private func leesBestand(
  _ bestand: String, _ beschrijving: [UInt8], _ uit: String, _ quarantaine: String
) throws(FileError) -> Result<LeesUitkomst, LeesFout> {
  var uitkomst: LeesUitkomst = LeesUitkomst()
  var dialect: Dialect
  do throws(LeesFout) { dialect = try LeesDialect.lees(beschrijving) } catch { return .failure(error) }
  let grootte: Int = try FileSystem.size(bestand)
  try LeesKeuze.kies(&dialect, bestand, &uitkomst)

  var lezer: CSVReader<ByteSource> = try CSVReader(path: bestand, dialect: dialect)
  if let anders = try LeesKeuze.andereLezing(dialect, lezer, bestand, &uitkomst) {
    lezer = try CSVReader(path: bestand, dialect: anders)
  }
  if let probleem = lezer.headerProblem { return .failure(.geweigerd(probleem.uitleg)) }
  LeesKeuze.meld(lezer.header, &uitkomst)
  var rijen: AtomicFile = try AtomicFile(path: uit)
  var apart: LeesQuarantaine = try LeesQuarantaine(pad: quarantaine, bron: bestand, codering: lezer.summary.encoding)
  var schrijver: CSVWriter = CSVWriter(.programs)
  if !lezer.header.names.isEmpty { schrijver.write(lezer.header.names) }
  var batch: RecordBatch = RecordBatch()
  while try lezer.next(into: &batch) {
    for record: Record in batch.records {
      switch record.kind {
      case .gegevens:
        schrijver.write(record, of: batch)
        uitkomst.geladen += 1
      case .quarantaine:
        try apart.schrijf(record, batch)
        uitkomst.quarantaine += 1
      case .inleiding, .kop, .leeg, .slot: break
      }
    }
    try rijen.write(schrijver.take())
  }
  try rijen.write(schrijver.take())
  // The ledger to the byte: every byte of the file was in exactly one record.
  guard lezer.summary.bytes == grootte else {
    return .failure(.balans(gelezen: lezer.summary.bytes, verwacht: grootte))
  }
  LeesKeuze.meld(lezer.summary, &uitkomst)
  try apart.sluit()
  try rijen.commit()
  return .success(uitkomst)
}
