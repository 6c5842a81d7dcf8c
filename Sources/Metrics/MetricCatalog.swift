internal import CSVKit

/// All figures that the program knows, in the bytewise order of their ids.
public struct MetricCatalog: Sendable {
  /// The definitions; those without a query are reported as `onbekend`.
  public let metrics: [MetricDefinition]

  /// The figures that are compiled in.
  public static func builtIn() throws(MeasureFailure) -> MetricCatalog { try MetricCatalog(files: EmbeddedFiles.all) }

  /// Reads figures from `.sql` files by path, and from `nog_niet.csv` those that wait for something that does not exist yet.
  package init(files: [String: String]) throws(MeasureFailure) {
    var metrics: [MetricDefinition] = []
    let paths: [String] = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    for path in paths {
      guard let text = files[path] else { continue }
      if path.hasSuffix(".sql"), !path.hasSuffix(Rijenvraag.achtervoegsel) {
        var metric: MetricDefinition = try MetricDefinition.parse(text, bestand: path)
        let beside: String = path.dropLast(".sql".count) + Rijenvraag.achtervoegsel
        if let query = files[beside] { metric.rijen = try Rijenvraag.parse(query, bestand: beside) }
        metrics.append(metric)
      }
      if path.hasSuffix("nog_niet.csv") { metrics += try Self.pending(text, bestand: path) }
    }
    metrics.sort { $0.kerncijfer.utf8.lexicographicallyPrecedes($1.kerncijfer.utf8) }
    for (one, next) in zip(metrics, metrics.dropFirst()) where one.kerncijfer == next.kerncijfer {
      throw .definitie("kerncijfer '\(one.kerncijfer)' staat in \(one.bestand) en in \(next.bestand)")
    }
    for path in paths where path.hasSuffix(Rijenvraag.achtervoegsel) {
      guard files[path.dropLast(Rijenvraag.achtervoegsel.count) + ".sql"] != nil else { throw .definitie("\(path): er is geen kerncijfer bij") }
    }
    self.metrics = metrics
  }

  /// The definition with this id.
  public func metric(_ kerncijfer: String) -> MetricDefinition? { metrics.first { $0.kerncijfer == kerncijfer } }

  private static func pending(_ text: String, bestand: String) throws(MeasureFailure) -> [MetricDefinition] {
    let table: CSVTable
    do { table = try CSVTable.parse(Array(text.utf8), name: bestand, delimiter: ";") } catch { throw .definitie(error.description) }
    var metrics: [MetricDefinition] = []
    for row in table.rows {
      var values: [String: String] = MetricDefinition.standaard
      for key in MetricDefinition.sleutels { if let value = table.value(row, key), !value.isEmpty { values[key] = value } }
      metrics.append(try MetricDefinition.make(values, sql: "", bestand: "\(bestand):\(row.line)"))
    }
    return metrics
  }
}
