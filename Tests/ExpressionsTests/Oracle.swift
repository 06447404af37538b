import Tables

@testable import Expressions

/// A slow evaluator of parsed expressions, one row and one cell at a time, written from the description of the
/// language and sharing nothing with the fast one but the parser and the operations of single values.
struct Oracle {
  let row: [String: Cell]
  var faults: [EvaluationFault.Kind] = []

  init(row: [String: Cell]) { self.row = row }

  mutating func value(_ syntax: Syntax) -> Cell {
    switch syntax.kind {
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    case .truth(let truth): .truth(truth)
    case .missing: .missing
    case .name(let name): row[name] ?? .missing
    case .negation(let inner): arithmetic(.subtract, 0, value(inner))
    case .not(let inner): cell(!truth(value(inner)))
    case .arithmetic(let operation, let left, let right): arithmetic(operation, value(left), value(right))
    case .comparison(let comparison, let left, let right): compare(comparison, value(left), value(right))
    case .between(let inner, let low, let high):
      between(value(inner), value(low), value(high))
    case .membership(let inner, let list): membership(value(inner), list)
    case .presence(let inner, let test): .truth(value(inner).kind == presence(test))
    case .junction(let junction, let parts): join(junction, parts)
    case .call(let name, _, let arguments): call(name, arguments)
    case .list, .columnRange: preconditionFailure("a list has no value")
    }
  }

  mutating func arithmetic(_ operation: Arithmetic, _ left: Cell, _ right: Cell) -> Cell {
    guard case .number(let first) = left, case .number(let second) = right else {
      return absent([left, right])
    }
    let result =
      switch operation {
      case .add: first.adding(second)
      case .subtract: first.subtracting(second)
      case .multiply: first.multiplied(by: second)
      case .divide: first.divided(by: second)
      }
    if let result { return .number(result) }
    faults.append(operation == .divide && second == .zero ? .divisionByZero : .overflow)
    return .missing
  }

  /// What is made of values of which at least one is absent.
  func absent(_ cells: [Cell]) -> Cell {
    cells.contains { $0.kind == .missing } ? .missing : .notApplicable
  }

  func isAnyAbsent(_ cells: [Cell]) -> Bool { cells.contains { $0.kind != .present } }

  func isLess(_ left: Cell, _ right: Cell) -> Bool {
    switch (left, right) {
    case (.number(let first), .number(let second)): first < second
    case (.date(let first), .date(let second)): first < second
    case (.code(let first), .code(let second)): first < second
    default: false
    }
  }

  private func compare(_ comparison: Comparison, _ left: Cell, _ right: Cell) -> Cell {
    guard !isAnyAbsent([left, right]) else { return absent([left, right]) }
    return switch comparison {
    case .equal: .truth(left == right)
    case .unequal: .truth(left != right)
    case .less: .truth(isLess(left, right))
    case .lessOrEqual: .truth(isLess(left, right) || left == right)
    case .greater: .truth(isLess(right, left))
    case .greaterOrEqual: .truth(isLess(right, left) || left == right)
    }
  }

  private func between(_ value: Cell, _ low: Cell, _ high: Cell) -> Cell {
    cell(truth(compare(.greaterOrEqual, value, low)) && truth(compare(.lessOrEqual, value, high)))
  }

  private mutating func membership(_ value: Cell, _ list: Syntax) -> Cell {
    var result = Truth.no
    for member in values(list) { result = result || truth(compare(.equal, value, member)) }
    return cell(result)
  }

  private func presence(_ test: PresenceTest) -> Presence {
    switch test {
    case .present: .present
    case .missing: .missing
    case .notApplicable: .notApplicable
    }
  }

  /// A part's faults count only where no other part decides.
  private mutating func join(_ junction: Junction, _ parts: [Syntax]) -> Cell {
    var results: [(truth: Truth, faults: [EvaluationFault.Kind])] = []
    for part in parts {
      var inner = Oracle(row: row)
      results.append((truth(inner.value(part)), inner.faults))
    }
    let deciding: Truth = junction == .and ? .no : .yes
    for (index, result) in results.enumerated()
    where !results.indices.contains(where: { $0 != index && results[$0].truth == deciding }) {
      faults += result.faults
    }
    let first = results[0].truth
    return cell(
      results.dropFirst().reduce(first) { junction == .and ? $0 && $1.truth : $0 || $1.truth })
  }

  func truth(_ cell: Cell) -> Truth {
    if case .truth(let value) = cell { Truth(value) } else { Truth(absent: cell.kind) }
  }

  private func cell(_ truth: Truth) -> Cell {
    truth.presence == .present ? .truth(truth == .yes) : .absent(truth.presence)
  }

  mutating func values(_ syntax: Syntax) -> [Cell] {
    switch syntax.kind {
    case .list(let parts): return parts.flatMap { values($0) }
    case .columnRange: return ["i01", "i02", "i03", "i05"].map { row[$0] ?? .missing }
    default: return [value(syntax)]
    }
  }
}
