package import Tables

/// The kinds of some findings, how often each came, and of which kind each row is that was written: two bytes a row.
package struct FindingKinds: Sendable {
  /// One kind with its first finding.
  package struct Entry: Sendable {
    package let kind: FindingKind
    package let example: Finding
    package var count = 0
  }

  /// In the order in which they first came.
  package private(set) var list: [Entry] = []
  private var numbers: [FindingKind: Int] = [:]
  private(set) var rejects: [Row] = []
  private(set) var findings: [Row] = []
  /// Where to look first: faults of several columns follow each other record after record.
  private var likely = 0
  private var lastRejected: Finding.Place?

  /// The kind of a row, and whether its record is listed without it.
  struct Row: Sendable {
    private var bits: UInt16

    init(kind: Int, isFurther: Bool) {
      bits = UInt16(min(kind, FindingLimits.kinds)) << 1 | (isFurther ? 1 : 0)
    }

    var kind: Int { Int(bits >> 1) }
    var isFurther: Bool { bits & 1 == 1 }
  }

  package init() {}

  package mutating func add(_ finding: Finding) {
    let number = number(of: finding)
    list[number].count += 1
    guard finding.outcome == .rejected else {
      findings.append(Row(kind: number, isFurther: true))
      return
    }
    let place = finding.place
    rejects.append(Row(kind: number, isFurther: place.record > 0 && place == lastRejected))
    lastRejected = place
  }

  /// Adds what came behind these.
  package mutating func merge(_ later: FindingKinds) {
    let places = later.list.map { entry in
      let number = numbers[entry.kind] ?? append(entry.kind, entry.example)
      list[number].count += entry.count
      return number
    }
    let renumbered = { (row: Row) in
      row.kind < FindingLimits.kinds ? Row(kind: places[row.kind], isFurther: row.isFurther) : row
    }
    rejects += later.rejects.lazy.map(renumbered)
    findings += later.findings.lazy.map(renumbered)
  }

  private mutating func number(of finding: Finding) -> Int {
    for step in 0..<min(list.count, 4) {
      let number = (likely + step) % list.count
      guard list[number].kind.matches(finding) else { continue }
      likely = number + 1
      return number
    }
    let kind = FindingKind(finding)
    let number = numbers[kind] ?? append(kind, finding)
    likely = number + 1
    return number
  }

  private mutating func append(_ kind: FindingKind, _ example: Finding) -> Int {
    list.append(Entry(kind: kind, example: example))
    numbers[kind] = list.count - 1
    return list.count - 1
  }
}
