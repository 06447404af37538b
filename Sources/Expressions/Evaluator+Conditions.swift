import Tables

extension Evaluator {
  mutating func truths(_ operation: Operation) -> [Truth] {
    switch operation {
    case .comparison(let comparison, let left, let right):
      compare(comparison, operand(left), operand(right))
    case .between(let inner, let low, let high): between(inner, low, high)
    case .membership(let inner, let members): membership(inner, members)
    case .presence(let inner, let test): presence(inner, test)
    case .not(let inner): operand(inner).truths.spread(rows) { !$0 }
    case .junction(let junction, let parts): join(junction, parts)
    case .anyFailed(let parts): judge(parts) { $0.anyFailed }
    case .allPassed(let parts): judge(parts) { $0.allPassed }
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
    case .truths: equality(left.truths, right.truths, isWanted: comparison == .equal)
    }
  }

  private func compare<Value: ColumnValue>(
    _ comparison: Comparison, _ left: Operand<ValueColumn<Value>>, _ right: Operand<ValueColumn<Value>>
  ) -> [Truth] {
    switch comparison {
    case .equal: left.related(to: right, rows) { $0 == $1 }
    case .unequal: left.related(to: right, rows) { $0 != $1 }
    case .less: left.related(to: right, rows) { $0 < $1 }
    case .lessOrEqual: left.related(to: right, rows) { $0 <= $1 }
    case .greater: left.related(to: right, rows) { $0 > $1 }
    case .greaterOrEqual: left.related(to: right, rows) { $0 >= $1 }
    }
  }

  private func equality(
    _ left: Operand<[Truth]>, _ right: Operand<[Truth]>, isWanted: Bool
  ) -> [Truth] {
    left.spread(with: right, rows) { first, second in
      let presence = first.presence.joined(with: second.presence)
      return presence == .present ? Truth((first == second) == isWanted) : Truth(absent: presence)
    }
  }

  private func equality(
    _ left: Operand<TextColumn>, _ right: Operand<TextColumn>, isWanted: Bool
  ) -> [Truth] {
    var result = [Truth](repeating: .missing, count: rows)
    left.values.bytes.withUnsafeBufferPointer { leftBytes in
      right.values.bytes.withUnsafeBufferPointer { rightBytes in
        for row in 0..<rows {
          let (first, second) = (row & left.mask, row & right.mask)
          let presence = left.values.presence[first].joined(with: right.values.presence[second])
          guard presence == .present else {
            result[row] = Truth(absent: presence)
            continue
          }
          let (one, other) = (left.values.range(first), right.values.range(second))
          let isEqual = one.count == other.count && leftBytes[one].elementsEqual(rightBytes[other])
          result[row] = Truth(isEqual == isWanted)
        }
      }
    }
    return result
  }

  private mutating func between(_ inner: Node, _ low: Node, _ high: Node) -> [Truth] {
    let value = operand(inner)
    var result = compare(.greaterOrEqual, value, operand(low))
    let below = compare(.lessOrEqual, value, operand(high))
    for row in 0..<rows { result[row] = result[row] && below[row] }
    return result
  }

  // MARK: Lists

  private mutating func membership(_ inner: Node, _ members: [Node]) -> [Truth] {
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
      let equal = compare(.equal, value, operand(member))
      for row in 0..<rows { result[row] = result[row] || equal[row] }
    }
    return result
  }

  private func membership<Value: ColumnValue>(
    _ operand: Operand<ValueColumn<Value>>, _ cells: [Cell], _ value: (Cell) -> Value?
  ) -> [Truth] {
    let members = Set(cells.compactMap(value))
    return operand.related(to: operand, rows) { value, _ in members.contains(value) }
  }

  private mutating func presence(_ inner: Node, _ test: PresenceTest) -> [Truth] {
    let wanted: Presence =
      switch test {
      case .present: .present
      case .missing: .missing
      case .notApplicable: .notApplicable
      }
    return operand(inner).presence.spread(rows) { Truth($0 == wanted) }
  }

  // MARK: And, or

  private mutating func join(_ junction: Junction, _ parts: [Node]) -> [Truth] {
    let neutral: Truth = junction == .and ? .yes : .no
    var result = [Truth](repeating: neutral, count: rows)
    var columns: [Operand<[Truth]>] = []
    var marks: [Int] = []
    for part in parts {
      marks.append(faults.count)
      let column = operand(part).truths
      result = Operand(values: result, mask: -1).spread(with: column, rows) {
        junction == .and ? $0 && $1 : $0 || $1
      }
      columns.append(column)
    }
    // A fault in one part is of no account in a row that another part decides.
    let deciding = !neutral
    let ends = marks.dropFirst() + [faults.count]
    for (index, range) in zip(marks, ends).map({ $0..<$1 }).enumerated().reversed() {
      dropFaults(in: range) { row in
        columns.indices.contains { $0 != index && columns[$0].values[row & columns[$0].mask] == deciding }
      }
    }
    return result
  }
}
