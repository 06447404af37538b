import Tables

@testable import Expressions

/// A slow evaluator of measures: the cells of all rows in turn, then one value of them.
struct GroupOracle {
  let rows: [[String: Cell]]
  var faults: [EvaluationFault.Kind] = []

  init(rows: [[String: Cell]]) { self.rows = rows }

  /// The value of a call of an aggregate.
  mutating func call(_ name: String, _ arguments: [Syntax]) -> Cell {
    if name == "percent", arguments.count == 2 {
      let parts = arguments.map { value($0) }
      return over(parts[0], parts[1], scale: 100)
    }
    guard let argument = arguments.first else { return number(rows.count) }
    let cells = rows.map { row in
      var oracle = Oracle(row: row)
      return oracle.value(argument)
    }
    let present = cells.filter { $0.kind == .present }
    let passed = number(cells.filter { $0 == true }.count)
    switch name {
    case "count": return passed
    case "distinct": return number(Set(present).count)
    case "sum": return sum(present)
    case "mean": return over(sum(present), number(present.count), scale: 1)
    case "share": return over(passed, number(present.count), scale: 1)
    case "percent": return over(passed, number(present.count), scale: 100)
    case "min": return present.min(by: Oracle(row: [:]).isLess) ?? .missing
    case "max": return present.max(by: Oracle(row: [:]).isLess) ?? .missing
    default: preconditionFailure("the oracle knows no \(name)")
    }
  }

  private mutating func value(_ syntax: Syntax) -> Cell {
    switch syntax.kind {
    case .number(let number): .number(number)
    case .call(let name, _, let arguments): call(name, arguments)
    default: preconditionFailure("the generator writes only figures and numbers")
    }
  }

  private func number(_ count: Int) -> Cell { .number(Number(count)) }

  /// A sum outside the range of numbers is missing; the roll-up tells that fault.
  private func sum(_ cells: [Cell]) -> Cell {
    var sum = Number.zero
    for case .number(let number) in cells {
      guard let next = sum.adding(number) else { return .missing }
      sum = next
    }
    return cells.isEmpty ? .missing : .number(sum)
  }

  /// Missing over zero without a fault.
  private mutating func over(_ part: Cell, _ whole: Cell, scale: UInt64) -> Cell {
    guard case .number(let part) = part, case .number(let whole) = whole else { return .missing }
    guard whole != .zero else { return .missing }
    guard let ratio = part.ratio(to: whole, times: scale) else {
      faults.append(.overflow)
      return .missing
    }
    return .number(ratio)
  }
}
