package import Tables

/// The faults that hit so many records of a file that they are told once, with the places that are listed all the same.
package struct WidespreadFaults: Sendable {
  /// One fault of one file.
  package struct Fault: Sendable {
    package let kind: FindingKind
    package let count: Int
    /// What is told of it.
    package let finding: Finding
  }

  /// In the order in which they first came.
  package private(set) var list: [Fault] = []
  private let kinds: FindingKinds
  /// By the number of the kind.
  private var isWidespread: [Bool]

  /// - Parameter records: the records of a file, by its name.
  package init(_ kinds: FindingKinds, records: (String) -> Int) {
    self.kinds = kinds
    isWidespread = Array(repeating: false, count: kinds.list.count + 1)
    for (number, entry) in kinds.list.prefix(FindingLimits.kinds).enumerated() {
      guard entry.kind.outcome != .setAside, !entry.kind.file.isEmpty, entry.count > FindingLimits.places
      else { continue }
      let records = records(entry.kind.file)
      guard entry.count * FindingLimits.share > records else { continue }
      isWidespread[number] = true
      list.append(Fault(kind: entry.kind, count: entry.count, finding: Self.finding(entry, records)))
    }
  }

  private static func finding(_ entry: FindingKinds.Entry, _ records: Int) -> Finding {
    let place = entry.example.place
    return Finding(
      .faultWidespread, .noted, at: Finding.Place(input: place.input, file: place.file),
      column: entry.kind.column, value: entry.example.value,
      details: [
        entry.kind.code.rawValue, String(entry.count), String(records), String(FindingLimits.places),
      ])
  }

  /// The rows of rejects.csv that are written: of each record one at least.
  var rejects: [Bool] { kept(kinds.rejects) }

  /// The rows of findings.csv that are written besides what is told once.
  var findings: [Bool] { kept(kinds.findings) }

  private func kept(_ rows: [FindingKinds.Row]) -> [Bool] {
    var places = Array(repeating: 0, count: isWidespread.count)
    return rows.map { row in
      guard row.kind < FindingLimits.kinds, isWidespread[row.kind] else { return true }
      places[row.kind] += 1
      return places[row.kind] <= FindingLimits.places || !row.isFurther
    }
  }
}
