import Tables

extension Evaluator {
  mutating func truths(_ operation: Operation) -> [Truth] {
    switch operation {
    case .comparison(let comparison, let left, let right):
      left.type.isCondition
        ? equality(answers(left), answers(right), isWanted: comparison == .equal)
        : compare(comparison, operand(left), operand(right))
    case .between(let inner, let low, let high): between(inner, low, high)
    case .membership(let inner, let members): membership(inner, members)
    case .presence(let inner, let test): presence(inner, test)
    case .not(let inner): answers(inner).results { !$0 }
    case .junction(let junction, let parts): join(junction, parts)
    case .anyFailed(let parts): anyFailed(parts)
    case .allPassed(let parts): allPassed(parts)
    case .atLeast(let count, let parts): atLeast(count, parts)
    default: preconditionFailure("an operation that gives conditions is bound here")
    }
  }

  // MARK: Comparisons

  private func compare(
    _ comparison: Comparison, _ left: Operand<Column>, _ right: Operand<Column>
  ) -> [Truth] {
    switch left.values {
    case .numbers: compare(comparison, left.typed(Number.self), right.typed(Number.self))
    case .codes: compare(comparison, left.typed(Code.self), right.typed(Code.self))
    case .dates: compare(comparison, left.typed(Day.self), right.typed(Day.self))
    case .texts: equality(left.texts, right.texts, isWanted: comparison == .equal)
    case .truths: preconditionFailure("answers are compared elsewhere")
    }
  }

  private func compare<Value: ColumnValue>(
    _ comparison: Comparison, _ left: Operand<ValueColumn<Value>>, _ right: Operand<ValueColumn<Value>>
  ) -> [Truth] {
    // Only == and < are inlined from another module; the rest of Comparable would be a call a row.
    switch comparison {
    case .equal: left.related(to: right, rows) { $0 == $1 }
    case .unequal: left.related(to: right, rows) { !($0 == $1) }
    case .less: left.related(to: right, rows) { $0 < $1 }
    case .lessOrEqual: left.related(to: right, rows) { !($1 < $0) }
    case .greater: left.related(to: right, rows) { $1 < $0 }
    case .greaterOrEqual: left.related(to: right, rows) { !($0 < $1) }
    }
  }

  /// Equality of answers; the greater of two is the absent one, and missing is greater than not applicable.
  private func equality(_ left: [Truth], _ right: [Truth], isWanted: Bool) -> [Truth] {
    left.combined(with: right) { first, second in
      let greater = first.rawValue > second.rawValue ? first : second
      return greater.rawValue > Truth.yes.rawValue ? greater : Truth((first == second) == isWanted)
    }
  }

  private func equality(
    _ left: Operand<TextColumn>, _ right: Operand<TextColumn>, isWanted: Bool
  ) -> [Truth] {
    if let text = right.shortText { return left.equality(with: text, rows, isWanted: isWanted) }
    if let text = left.shortText { return right.equality(with: text, rows, isWanted: isWanted) }
    return left.withCells { left in
      right.withCells { right in
        (0..<rows).map { row in
          let presence = left.presence(row).joined(with: right.presence(row))
          guard presence == .present else { return Truth(absent: presence) }
          return Truth(left.isEqual(right, row) == isWanted)
        }
      }
    }
  }

  private mutating func between(_ inner: Node, _ low: Node, _ high: Node) -> [Truth] {
    let value = operand(inner)
    let above = compare(.greaterOrEqual, value, operand(low))
    return above.combined(with: compare(.lessOrEqual, value, operand(high))) { $0 && $1 }
  }

  // MARK: Lists

  private mutating func membership(_ inner: Node, _ members: [Node]) -> [Truth] {
    if inner.type.isCondition { return answerMembership(answers(inner), members) }
    let value = operand(inner)
    let cells = members.compactMap(\.constant).filter { $0.kind == .present }
    if cells.count == members.count, !cells.isEmpty {
      switch value.values {
      case .numbers:
        return membership(value.typed(Number.self), cells) { if case .number(let v) = $0 { v } else { nil } }
      case .codes:
        return membership(value.typed(Code.self), cells) { if case .code(let v) = $0 { v } else { nil } }
      case .dates:
        return membership(value.typed(Day.self), cells) { if case .date(let v) = $0 { v } else { nil } }
      case .texts, .truths: break
      }
    }
    var result = [Truth](repeating: .no, count: rows)
    for member in members {
      result = result.combined(with: compare(.equal, value, operand(member))) { $0 || $1 }
    }
    return result
  }

  private mutating func answerMembership(_ answers: [Truth], _ members: [Node]) -> [Truth] {
    var result = [Truth](repeating: .no, count: rows)
    for member in members {
      let equal = equality(answers, self.answers(member), isWanted: true)
      result = result.combined(with: equal) { $0 || $1 }
    }
    return result
  }

  private func membership<Value: ColumnValue>(
    _ operand: Operand<ValueColumn<Value>>, _ cells: [Cell], _ value: (Cell) -> Value?
  ) -> [Truth] {
    let listed = cells.compactMap(value)
    // Looking through a few costs less than hashing.
    if listed.count <= 8 { return operand.related(to: operand, rows) { value, _ in listed.contains(value) } }
    let members = Set(listed)
    return operand.related(to: operand, rows) { value, _ in members.contains(value) }
  }

  private mutating func presence(_ inner: Node, _ test: PresenceTest) -> [Truth] {
    let wanted: Presence =
      switch test {
      case .present: .present
      case .missing: .missing
      case .notApplicable: .notApplicable
      }
    return column(inner).presence.results { $0.rawValue == wanted.rawValue ? .yes : .no }
  }

  // MARK: And, or

  private mutating func join(_ junction: Junction, _ parts: [Node]) -> [Truth] {
    var columns: [[Truth]] = []
    var marks: [Int] = []
    for part in parts {
      marks.append(faults.count)
      columns.append(answers(part))
    }
    // A fault in one part is of no account in a row that another part decides.
    let deciding: Truth = junction == .and ? .no : .yes
    let ends = marks.dropFirst() + [faults.count]
    for (index, range) in zip(marks, ends).map({ $0..<$1 }).enumerated().reversed() {
      dropFaults(in: range) { row in
        columns.indices.contains { $0 != index && columns[$0][row] == deciding }
      }
    }
    return columns.dropFirst().reduce(columns[0]) { joined, column in
      switch junction {
      case .and: joined.combined(with: column) { $0 && $1 }
      case .or: joined.combined(with: column) { $0 || $1 }
      }
    }
  }
}
