package import Tables

/// The groups of some findings, how often each came, and of which group each row is that was written: two bytes a row.
package struct FindingGroups: Sendable {
  /// One group with its first finding.
  package struct Entry: Sendable {
    package let group: FindingGroup
    package let example: Finding
    package var count = 0
  }

  /// In the order in which they first came.
  package private(set) var list: [Entry] = []
  private var numbers: [FindingGroup: Int] = [:]
  private(set) var rejects: [Row] = []
  private(set) var findings: [Row] = []
  /// Where to look first: faults of several columns follow each other record after record.
  private var likely = 0
  private var lastRejected: Finding.Place?

  /// The group of a row, and whether its record is listed without it.
  struct Row: Sendable {
    private var bits: UInt16

    init(group: Int, isFurther: Bool) {
      bits = UInt16(min(group, FindingLimits.groups)) << 1 | (isFurther ? 1 : 0)
    }

    var group: Int { Int(bits >> 1) }
    var isFurther: Bool { bits & 1 == 1 }
  }

  package init() {}

  package mutating func add(_ finding: Finding) {
    let number = number(of: finding)
    list[number].count += 1
    guard finding.outcome == .rejected else {
      findings.append(Row(group: number, isFurther: true))
      return
    }
    let place = finding.place
    rejects.append(Row(group: number, isFurther: place.record > 0 && place == lastRejected))
    lastRejected = place
  }

  /// Adds what came behind these.
  package mutating func merge(_ later: FindingGroups) {
    let places = later.list.map { entry in
      let number = numbers[entry.group] ?? append(entry.group, entry.example)
      list[number].count += entry.count
      return number
    }
    let renumbered = { (row: Row) in
      row.group < FindingLimits.groups ? Row(group: places[row.group], isFurther: row.isFurther) : row
    }
    rejects += later.rejects.lazy.map(renumbered)
    findings += later.findings.lazy.map(renumbered)
  }

  private mutating func number(of finding: Finding) -> Int {
    for step in 0..<min(list.count, 4) {
      let number = (likely + step) % list.count
      guard list[number].group.matches(finding) else { continue }
      likely = number + 1
      return number
    }
    let group = FindingGroup(finding)
    let number = numbers[group] ?? append(group, finding)
    likely = number + 1
    return number
  }

  private mutating func append(_ group: FindingGroup, _ example: Finding) -> Int {
    list.append(Entry(group: group, example: example))
    numbers[group] = list.count - 1
    return list.count - 1
  }
}
