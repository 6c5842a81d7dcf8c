internal import Definitions
internal import FileKit
internal import SQLiteKit

/// From the warehouse to all figures: kengetallen.sqlite and the analyst's folder.
public struct MeasureStage {
  /// Where everything is read and written.
  public struct Places: Sendable {
    /// The warehouse, read only.
    public var warehouse: String
    /// The database of figures to build.
    public var uit: String
    /// The analyst's folder to build, or nothing.
    public var analist: String?
    /// The municipality's own definitions, or nothing.
    public var definities: String?
    /// A settings file that goes over them, or nothing.
    public var instellingen: String?
    /// The date up to which deliveries were known, when it is not today.
    public var bekendOp: String?

    /// Names the places.
    public init(warehouse: String, uit: String, analist: String?, definities: String?, instellingen: String?, bekendOp: String?) {
      self.warehouse = warehouse
      self.uit = uit
      self.analist = analist
      self.definities = definities
      self.instellingen = instellingen
      self.bekendOp = bekendOp
    }
  }

  let places: Places
  let version: String
  let catalog: MetricCatalog

  /// Prepares a run with the built-in figures.
  public init(_ places: Places, version: String) throws(MeasureFailure) {
    try self.init(places, version: version, catalog: MetricCatalog.builtIn())
  }

  /// Prepares a run with other figures.
  package init(_ places: Places, version: String, catalog: MetricCatalog) {
    self.places = places
    self.version = version
    self.catalog = catalog
  }

  /// Computes every figure, writes the database and the analyst's folder, and tells how far it is.
  public func run(_ progress: @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }) throws(MeasureFailure) {
    let definitions: DefinitionSet
    do throws(DefinitionError) { definitions = try DefinitionSet.load(folder: places.definities, instellingen: places.instellingen) } catch {
      throw .definitie(error.description)
    }
    let warehouse: Connection = try Self.open(places.warehouse)
    let parameters: RunParameters = try RunParameters(warehouse)
    let settings: String = definitions.settings.alle.map { $0.sleutel + "=" + $0.waarde }.joined(separator: "\n")
    let identity: RunIdentity = try RunIdentity(
      parameters, definitions: definitions.hash, settings: settings, version: version, bekendOp: places.bekendOp, on: warehouse)
    let runner: MetricRunner = MetricRunner(parameters: parameters, geleverd: try Self.delivered(warehouse))
    let figures: [[MetricRow]] = try MetricQueue(runner: runner, metrics: catalog.metrics, warehouse: places.warehouse).run(progress)
    do throws(DatabaseBuildFailure<MeasureFailure>) {
      try DatabaseFile.build(at: places.uit) { (target: borrowing Connection) throws(MeasureFailure) in
        do throws(SQLiteError) { try target.execute(MetricStore.schema) } catch { throw MeasureFailure(error) }
        for (metric, rows) in zip(catalog.metrics, figures) {
          do throws(QueryFailure<SQLiteError>) {
            try target.transaction { () throws(SQLiteError) in
              try MetricStore.write(metric, to: target)
              try MetricStore.write(rows, of: metric, peilmaand: parameters.peilmaand, to: target)
            }
          } catch { throw MeasureFailure(error.sqliteError) }
        }
        let lookback: PrognoseToets = try toets(runner, warehouse)
        do throws(QueryFailure<SQLiteError>) {
          try target.transaction { () throws(SQLiteError) in
            try lookback.schrijf(target)
            try CodeBook.fill(target, from: warehouse)
            try RunTables.fill(target, from: warehouse, parameters: parameters, identity: identity, definitions: definitions, bekendOp: places.bekendOp)
          }
        } catch { throw MeasureFailure(error.sqliteError) }
      }
    } catch {
      switch error {
      case .sqlite(let error): throw MeasureFailure(error)
      case .file(let error): throw MeasureFailure(error)
      case .body(let error): throw error
      }
    }
    if let folder = places.analist {
      try AnalystTree.build(at: folder, from: places.uit, warehouse: places.warehouse, metrics: catalog, run: identity)
    }
  }

  /// How earlier projections turned out; nothing to look back at when the figure does not exist.
  private func toets(_ runner: MetricRunner, _ warehouse: borrowing Connection) throws(MeasureFailure) -> PrognoseToets {
    guard let metric = catalog.metrics.first(where: { $0.bewerking == .prognose }) else { return PrognoseToets([], peildatum: runner.parameters.peildatum) }
    return PrognoseToets(try runner.read(metric, on: warehouse), peildatum: runner.parameters.peildatum)
  }

  /// The warehouse, for reading only.
  static func open(_ path: String) throws(MeasureFailure) -> Connection {
    guard FileSystem.isRegularFile(path) else { throw MeasureFailure(.invoerOntbreekt, "het magazijn ontbreekt: draai eerst kb-load") }
    do throws(SQLiteError) { return try Connection(path: path, .readOnly) } catch { throw MeasureFailure(error) }
  }

  /// The layouts of which a delivery counts.
  static func delivered(_ warehouse: borrowing Connection) throws(MeasureFailure) -> Set<String> {
    var kinds: Set<String> = []
    do throws(SQLiteError) {
      var statement: Statement = try warehouse.prepare("SELECT DISTINCT soort FROM levering WHERE telt_mee = 1 AND soort IS NOT NULL ORDER BY soort")
      do throws(QueryFailure<Never>) { try statement.forEachRow { row in kinds.insert(row.text(0)) } } catch { throw error.sqliteError }
    } catch { throw MeasureFailure(error) }
    return kinds
  }
}
