import Tables

/// For each row of a table how many of some columns are passed, failed, not applicable and missing.
struct AnswerCounts: Sendable {
  let columnCount: UInt16
  private(set) var passed: [UInt16]
  private(set) var notApplicable: [UInt16]
  private(set) var missing: [UInt16]

  /// Goes through one column after the other, adding to every row's counts.
  init(_ table: Table, columns: [Int]) {
    columnCount = UInt16(columns.count)
    passed = Array(repeating: 0, count: table.rowCount)
    notApplicable = passed
    missing = passed
    for column in columns {
      guard case .truths(let answers) = table.columns[column] else {
        preconditionFailure("the binder takes answers for indicators only")
      }
      Self.add(answers, .yes, to: &passed)
      Self.add(answers, .notApplicable, to: &notApplicable)
      Self.add(answers, .missing, to: &missing)
    }
  }

  func failed(_ row: Int) -> UInt16 { columnCount - passed[row] - notApplicable[row] - missing[row] }

  var failed: [UInt16] { passed.indices.map { failed($0) } }

  /// Failed or missing: what a gate does not let through.
  var blocking: [UInt16] { passed.indices.map { columnCount - passed[$0] - notApplicable[$0] } }

  /// Whether enough is passed: missing while the missing answers could still make it enough.
  ///
  /// Where fewer are applicable than asked for, all of these are enough; where none is, the question does not arise.
  func met(atLeast: Int) -> [Truth] {
    passed.indices.map { row in
      let applicable = columnCount - notApplicable[row]
      let needed = min(UInt16(clamping: atLeast), applicable)
      if applicable == 0 { return .notApplicable }
      if passed[row] >= needed { return .yes }
      return passed[row] + missing[row] >= needed ? .missing : .no
    }
  }

  private static func add(_ answers: [Truth], _ state: Truth, to counts: inout [UInt16]) {
    for row in counts.indices { counts[row] &+= answers[row] == state ? 1 : 0 }
  }
}
