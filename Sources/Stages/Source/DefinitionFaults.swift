/// All faults of a definition: reading goes on after each, so that one check shows them all.
package struct DefinitionFaults: Error, Sendable {
  /// In the order in which they were found.
  package private(set) var list: [DefinitionFault] = []
  /// Those of the list, whatever alias they were reached through.
  private var known: Set<DefinitionFault> = []

  package init(_ list: [DefinitionFault] = []) {
    for fault in list { add(fault) }
  }

  package var isEmpty: Bool { list.isEmpty }

  package var count: Int { list.count }

  /// Adds a fault, unless it was found at that place before, such as through an alias.
  ///
  /// The last one that is told says that there are more.
  package mutating func add(_ fault: DefinitionFault) {
    guard list.count < DefinitionLimits.faults else { return }
    var plain = fault
    plain.location.aliasLine = nil
    guard known.insert(plain).inserted else { return }
    let isLast = list.count == DefinitionLimits.faults - 1
    list.append(
      isLast
        ? DefinitionFault(.tooMany("faults; mend these first", limit: list.count), at: fault.location) : fault
    )
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
