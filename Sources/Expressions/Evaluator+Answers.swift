import Tables

extension Evaluator {
  /// How many of the parts are in a state; always a number.
  mutating func answerCount(_ state: Truth, _ parts: [Node]) -> NumberColumn {
    let counts = counts(of: state, parts.map { answers($0) })
    return NumberColumn(counts.map { Number(Int($0)) })
  }

  /// Whether at least so many parts pass; missing when only missing ones could still decide it.
  mutating func atLeast(_ count: Int, _ parts: [Node]) -> [Truth] {
    let columns = parts.map { answers($0) }
    let passed = counts(of: .yes, columns)
    let missing = counts(of: .missing, columns)
    let extremes = AnswerExtremes(of: columns, rows: rows)
    return (0..<rows).map { row in
      if passed[row] >= count { return .yes }
      if Int(passed[row]) + Int(missing[row]) >= count { return .missing }
      return extremes.isNotApplicable(row) ? .notApplicable : .no
    }
  }

  /// Yes when one fails; unknown when a missing one could; what is not applicable does not count.
  mutating func anyFailed(_ parts: [Node]) -> [Truth] {
    AnswerExtremes(of: parts.map { answers($0) }, rows: rows).verdicts(failed: .yes, passed: .no)
  }

  /// No when one fails; unknown when a missing one could; what is not applicable does not count.
  mutating func allPassed(_ parts: [Node]) -> [Truth] {
    AnswerExtremes(of: parts.map { answers($0) }, rows: rows).verdicts(failed: .no, passed: .yes)
  }

  /// For each row the columns in a state; sixteen bits, more than an expression has parts.
  private func counts(of state: Truth, _ columns: [[Truth]]) -> [UInt16] {
    var counts = [UInt16](repeating: 0, count: rows)
    let state = state.rawValue
    for column in columns { counts.update(with: column) { $0 &+= $1.rawValue == state ? 1 : 0 } }
    return counts
  }
}

/// For each row the least and the greatest of several answers, in the order no, yes, not applicable, missing.
///
/// These two tell whether one fails, whether one is missing and whether all are not applicable, and a machine finds
/// them for sixteen rows in one step.
private struct AnswerExtremes {
  /// Beyond all answers where there is none.
  private var least: [UInt8]
  private var greatest: [UInt8]

  init(of columns: [[Truth]], rows: Int) {
    least = [UInt8](repeating: Truth.missing.rawValue, count: rows)
    greatest = [UInt8](repeating: Truth.no.rawValue, count: rows)
    for column in columns {
      least.update(with: column) { $0 = min($0, $1.rawValue) }
      greatest.update(with: column) { $0 = max($0, $1.rawValue) }
    }
  }

  /// Whether there are answers in a row and all are not applicable.
  func isNotApplicable(_ row: Int) -> Bool {
    least[row] == Truth.notApplicable.rawValue && greatest[row] == Truth.notApplicable.rawValue
  }

  /// What the answers of each row come to; those that pass decide where there is none at all.
  func verdicts(failed: Truth, passed: Truth) -> [Truth] {
    // Choices without branches: these too are made for sixteen rows in one step.
    least.combined(with: greatest) { least, greatest in
      let open: Truth = least == Truth.notApplicable.rawValue ? .notApplicable : passed
      let unfailed: Truth = greatest == Truth.missing.rawValue ? .missing : open
      return least == Truth.no.rawValue ? failed : unfailed
    }
  }
}
