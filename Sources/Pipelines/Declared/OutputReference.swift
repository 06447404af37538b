/// A table that a pipeline of a list writes, "village-happiness/areas".
package struct OutputReference: Sendable, Hashable {
  package var pipeline: String
  package var table: String

  package init(pipeline: String, table: String) {
    self.pipeline = pipeline
    self.table = table
  }

  /// Reads "PIPELINE/TABLE"; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(pipeline: String(parts[0]), table: String(parts[1]))
  }

  /// The file below the folder of the list's results.
  package var file: String { "\(pipeline)/\(table).csv" }
}
