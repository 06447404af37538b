import Pipelines

/// A command line or definition that cannot be run.
struct UsageError: Error {
  var text: String

  init(_ text: String) { self.text = "chiwat: " + text }

  init(_ fault: DefinitionFault) {
    var faults = DefinitionFaults()
    faults.add(fault)
    self.init(faults)
  }

  /// One line a fault, each with its place.
  init(_ faults: DefinitionFaults) { text = faults.sorted.map(\.description).joined(separator: "\n") }
}
