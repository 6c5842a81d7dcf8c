import Register
import Findings
import Intake

extension RegistratieStage.Result {
  /// The codes of the findings about files, in their order.
  var codes: [String] { bevindingen.map(\.code.id) }
  /// The files that got a number, in the order of their numbers.
  var bestandsnamen: [String] { nieuw.map(\.bestand) }
}
