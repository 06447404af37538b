package import Tables

/// The faults that hit so many records of a file that they are told once, with the places that are listed all the same.
package struct WidespreadFaults: Sendable {
  /// One fault of one file.
  package struct Fault: Sendable {
    package let group: FindingGroup
    package let count: Int
    /// What is told of it.
    package let finding: Finding
  }

  /// In the order in which they first came.
  package private(set) var list: [Fault] = []
  private let groups: FindingGroups
  /// By the number of the group.
  private var isWidespread: [Bool]

  /// - Parameter records: the records of a file, by its name.
  package init(_ groups: FindingGroups, records: (String) -> Int) {
    self.groups = groups
    isWidespread = Array(repeating: false, count: groups.list.count + 1)
    for (number, entry) in groups.list.prefix(FindingLimits.groups).enumerated() {
      guard entry.group.outcome != .setAside, !entry.group.file.isEmpty, entry.count > FindingLimits.places
      else { continue }
      let records = records(entry.group.file)
      guard entry.count * FindingLimits.share > records else { continue }
      isWidespread[number] = true
      list.append(Fault(group: entry.group, count: entry.count, finding: Self.finding(entry, records)))
    }
  }

  private static func finding(_ entry: FindingGroups.Entry, _ records: Int) -> Finding {
    let place = entry.example.place
    let fault = WidespreadFault(
      fault: type(of: entry.example.kind).label, count: entry.count, records: records,
      listed: FindingLimits.places, hasExample: entry.example.value?.isEmpty == false)
    return Finding(
      fault, .noted, at: Finding.Place(input: place.input, file: place.file), column: entry.group.column,
      value: entry.example.value)
  }

  /// The rows of rejects.csv that are written: of each record one at least.
  var rejects: [Bool] { kept(groups.rejects) }

  /// The rows of findings.csv that are written besides what is told once.
  var findings: [Bool] { kept(groups.findings) }

  private func kept(_ rows: [FindingGroups.Row]) -> [Bool] {
    var places = Array(repeating: 0, count: isWidespread.count)
    return rows.map { row in
      guard row.group < FindingLimits.groups, isWidespread[row.group] else { return true }
      places[row.group] += 1
      return places[row.group] <= FindingLimits.places || !row.isFurther
    }
  }
}
