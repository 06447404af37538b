/// All faults of a definition: reading goes on after each, so that one check shows them all.
package struct DefinitionFaults: Error, Sendable {
  package private(set) var list: [DefinitionFault] = []

  package init(_ list: [DefinitionFault] = []) { self.list = list }

  package var isEmpty: Bool { list.isEmpty }

  package mutating func add(_ kind: DefinitionFault.Kind, at location: SourceLocation) {
    let fault = DefinitionFault(kind, at: location)
    if !list.contains(fault) { list.append(fault) }
  }

  /// In order of their places.
  package var sorted: [DefinitionFault] { list.sorted { $0.location < $1.location } }
}
