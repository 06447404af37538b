import Pipelines

/// A command line or definition that cannot be run.
struct UsageError: Error {
  var text: String

  init(_ text: String) { self.text = "chiwat: " + text }

  /// One line a fault, each with its place.
  init(_ faults: DefinitionFaults) { text = faults.sorted.map(\.description).joined(separator: "\n") }
}
