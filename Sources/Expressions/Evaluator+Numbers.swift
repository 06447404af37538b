import Tables

extension Evaluator {
  mutating func numbers(_ operation: Operation) -> NumberColumn {
    switch operation {
    case .arithmetic(let arithmetic, let left, let right, let source):
      self.arithmetic(arithmetic, left, right, source)
    case .ratio(let part, let whole, let scale, let source): ratio(part, whole, scale, source)
    case .negation(let inner, let source): unary(inner, source) { $0.negated() }
    case .magnitude(let inner, let source): unary(inner, source) { $0 < .zero ? $0.negated() : $0 }
    case .rounding(let inner, let decimals):
      operand(inner, Number.self).map(rows) { $0.rounded(decimals: decimals) }
    case .sumPresent(let nodes, let source): sumPresent(nodes, source)
    case .answerCount(let state, let nodes): answerCount(state, nodes)
    case .calendar(let part, let inner): calendar(part, inner)
    case .daysBetween(let first, let second): daysBetween(first, second)
    default: preconditionFailure("an operation that gives numbers is bound here")
    }
  }

  private mutating func arithmetic(
    _ arithmetic: Arithmetic, _ left: Node, _ right: Node, _ source: String
  ) -> NumberColumn {
    let first = operand(left, Number.self)
    let second = operand(right, Number.self)
    let (column, failures) =
      switch arithmetic {
      case .add: first.combined(with: second, rows) { $0.adding($1) }
      case .subtract: first.combined(with: second, rows) { $0.subtracting($1) }
      case .multiply: first.combined(with: second, rows) { $0.multiplied(by: $1) }
      case .divide: first.combined(with: second, rows) { $0.divided(by: $1) }
      }
    for row in failures {
      let isZero = arithmetic == .divide && second.values.values[row & second.mask] == .zero
      faults.append(EvaluationFault(kind: isZero ? .divisionByZero : .overflow, row: row, source: source))
    }
    return column
  }

  private mutating func ratio(
    _ part: Node, _ whole: Node, _ scale: Int, _ source: String
  ) -> NumberColumn {
    let denominator = operand(whole, Number.self)
    let (column, failures) = operand(part, Number.self).combined(with: denominator, rows) {
      $0.ratio(to: $1, times: UInt64(scale))
    }
    for row in failures where denominator.values.values[row & denominator.mask] != .zero {
      faults.append(EvaluationFault(kind: .overflow, row: row, source: source))
    }
    return column
  }

  private mutating func unary(
    _ inner: Node, _ source: String, _ body: (Number) -> Number?
  ) -> NumberColumn {
    let values = operand(inner, Number.self)
    let column = values.map(rows, body)
    for row in 0..<rows
    where column.presence[row] == .missing && values.values.presence[row & values.mask] == .present {
      faults.append(EvaluationFault(kind: .overflow, row: row, source: source))
    }
    return column
  }

  private mutating func sumPresent(_ nodes: [Node], _ source: String) -> NumberColumn {
    let parts = nodes.map { operand($0, Number.self) }
    if let column = sumOfOrdinary(parts) { return column }
    var failures: [Int] = []
    let column = withAllCells(parts) { parts in
      ValueColumn(rows: rows) { row in
        var sum: Number? = Number.zero
        var state = Presence.missing
        for cells in parts where cells.presence[row & cells.mask] == .present {
          sum = sum?.adding(cells.values[row & cells.mask])
          state = .present
        }
        if let sum { return (sum, state) }
        failures.append(row)
        return (.zero, .missing)
      }
    }
    for row in failures { faults.append(EvaluationFault(kind: .overflow, row: row, source: source)) }
    return column
  }

  /// The sums of the present values, in loops without branches: blanks are too common and too irregular for these.
  ///
  /// Nil when a value is so large that 200 of its kind might leave the range, or when there are more parts.
  private func sumOfOrdinary(_ parts: [Operand<NumberColumn>]) -> NumberColumn? {
    guard parts.count <= 200 else { return nil }
    var sums = [Number](repeating: .zero, count: rows)
    var states = [UInt8](repeating: Presence.missing.rawValue, count: rows)
    // The bits in which the upper halves of the values differ from their signs.
    var size: Int64 = 0
    for part in parts {
      part.withCells { cells in
        sums.withUnsafeMutableBufferPointer { sums in
          for row in 0..<rows {
            // All bits set for a present value, whose presence is zero, and none for others.
            let state = UInt64(cells.presence[row & cells.mask].rawValue)
            let mask = Int64(bitPattern: state &- 1) >> 63
            let value = cells.values[row & cells.mask].scaled & Int128(mask)
            let upper = Int64(truncatingIfNeeded: value >> 64)
            size |= upper ^ upper >> 63
            sums[row].scaled &+= value
          }
        }
      }
      let presence =
        part.mask == 0 ? Array(repeating: part.values.presence[0], count: rows) : part.values.presence
      states.update(with: presence) { $0 = min($0, $1.rawValue) }
    }
    guard size < 1 << 55 else { return nil }
    return NumberColumn(
      values: sums, presence: states.map { $0 == Presence.present.rawValue ? .present : .missing })
  }

  mutating func extreme<Value: ColumnValue>(_ extreme: Extreme, _ nodes: [Node]) -> ValueColumn<Value> {
    var best = operand(nodes[0], Value.self)
    for node in nodes.dropFirst() {
      let next = operand(node, Value.self)
      let (column, _) =
        switch extreme {
        case .least: best.combined(with: next, rows) { Optional($1 < $0 ? $1 : $0) }
        case .greatest: best.combined(with: next, rows) { Optional($0 < $1 ? $1 : $0) }
        }
      best = Operand(values: column, mask: -1)
    }
    return best.mask == -1 ? best.values : best.map(rows) { $0 }
  }
}

// MARK: Dates

extension Evaluator {
  private mutating func daysBetween(_ first: Node, _ second: Node) -> NumberColumn {
    operand(first, Day.self).combined(with: operand(second, Day.self), rows) {
      Optional(Number(Int($1.number) - Int($0.number)))
    }.column
  }

  private mutating func calendar(_ part: CalendarPart, _ inner: Node) -> NumberColumn {
    guard inner.type == .code else { return operand(inner, Day.self).map(rows) { part.number(of: $0) } }
    return operand(inner, Code.self).map(rows) { code in Day(firstOf: code).map { part.number(of: $0) } }
  }
}

extension CalendarPart {
  fileprivate func number(of day: Day) -> Number {
    switch self {
    case .fiscalYear: Number(day.fiscalYear)
    case .fiscalQuarter: Number(day.fiscalQuarter)
    case .month: Number(day.parts.month)
    }
  }
}
