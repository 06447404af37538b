/// All faults of a definition: reading goes on after each, so that one check shows them all.
package struct DefinitionFaults: Error, Sendable {
  /// In the order in which they were found.
  package private(set) var list: [DefinitionFault] = []

  package init(_ list: [DefinitionFault] = []) { self.list = list }

  package var isEmpty: Bool { list.isEmpty }

  var count: Int { list.count }

  /// Adds a fault, unless it was found at that place before, such as through an alias.
  package mutating func add(_ fault: DefinitionFault) {
    let isKnown = list.contains { known in
      known.kind == fault.kind && !(known.location < fault.location) && !(fault.location < known.location)
    }
    if !isKnown { list.append(fault) }
  }

  package mutating func add(_ kind: DefinitionFault.Kind, at location: SourceLocation) {
    add(DefinitionFault(kind, at: location))
  }

  package mutating func add(_ others: DefinitionFaults) {
    for fault in others.list { add(fault) }
  }

  /// Whether there is a file that the system does not let be read.
  package var haveUnopened: Bool {
    list.contains { if case .unopened = $0.kind { true } else { false } }
  }

  /// In order of their places.
  package var sorted: [DefinitionFault] { list.sorted { $0.location < $1.location } }
}
