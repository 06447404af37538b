package import Tables

/// A fault that the messy month holds on purpose, and what a reader must make of it.
package struct PlantedFault: Sendable, Hashable {
  package var file: String
  /// The line on which the record begins, from 1.
  package var line: Int
  /// The column at fault, by its name in the pipelines; empty for a whole record.
  package var column: String
  package var code: FindingCode
  package var outcome: Finding.Outcome
  /// What was planted, in Thai.
  package var note: String

  var fields: [String] { [file, String(line), column, code.rawValue, outcome.rawValue, note] }

  static let header = ["file", "line", "column", "code", "outcome", "note"]
}
