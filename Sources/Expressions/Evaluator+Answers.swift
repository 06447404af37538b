import Tables

extension Evaluator {
  /// How many of the parts are in a state; always a number.
  mutating func answerCount(_ state: Truth, _ parts: [Node]) -> NumberColumn {
    NumberColumn(counts(of: state, parts.map { answers($0) }).map { Number(Int($0)) })
  }

  /// Whether at least so many parts pass; missing when only missing ones could still decide it.
  mutating func atLeast(_ count: Int, _ parts: [Node]) -> [Truth] {
    let columns = parts.map { answers($0) }
    let passed = counts(of: .yes, columns)
    let missing = counts(of: .missing, columns)
    let states = states(columns)
    return (0..<rows).map { row in
      if passed[row] >= count { return .yes }
      if passed[row] + missing[row] >= count { return .missing }
      return states[row] == [.notApplicable] ? .notApplicable : .no
    }
  }

  /// A verdict on the states that occur among the parts of each row.
  mutating func judge(_ parts: [Node], _ verdict: (TruthSet) -> Truth) -> [Truth] {
    states(parts.map { answers($0) }).map(verdict)
  }

  private func counts(of state: Truth, _ columns: [[Truth]]) -> [Int32] {
    var counts = [Int32](repeating: 0, count: rows)
    for column in columns { counts.update(with: column) { $0 &+= $1 == state ? 1 : 0 } }
    return counts
  }

  private func states(_ columns: [[Truth]]) -> [TruthSet] {
    var states = [TruthSet](repeating: [], count: rows)
    for column in columns { states.update(with: column) { $0.formUnion(TruthSet($1)) } }
    return states
  }
}

/// Which states occur among several answers.
struct TruthSet: OptionSet {
  var rawValue: UInt8

  static let no = TruthSet(.no)
  static let missing = TruthSet(.missing)
  static let notApplicable = TruthSet(.notApplicable)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ truth: Truth) { rawValue = 1 << truth.rawValue }

  /// Yes when one fails; unknown when a missing one could; what is not applicable does not count.
  var anyFailed: Truth {
    if contains(.no) { return .yes }
    if contains(.missing) { return .missing }
    return self == .notApplicable ? .notApplicable : .no
  }

  /// No when one fails; unknown when a missing one could; what is not applicable does not count.
  var allPassed: Truth {
    if contains(.no) { return .no }
    if contains(.missing) { return .missing }
    return self == .notApplicable ? .notApplicable : .yes
  }
}
