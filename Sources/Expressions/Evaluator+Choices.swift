import Tables

extension Evaluator {
  /// The first value where the condition holds, the second where it does not, missing where it is unknown.
  mutating func conditional(
    _ condition: Node, _ first: Node, _ second: Node, type: ValueType
  ) -> Column {
    let choices = answers(condition)
    // In the order of the answers no and yes, so that these are the choices.
    var alternatives: [Operand<Column>] = []
    for (node, use) in [(second, Truth.no), (first, .yes)] {
      let mark = faults.count
      alternatives.append(operand(node))
      dropFaults(in: mark..<faults.count) { choices[$0] != use }
    }
    return choices.withUnsafeBufferPointer { choices in
      gather(alternatives, type) { Int(choices[$0].rawValue) }
    }
  }

  /// The first present value; without any, missing when one is missing, else not applicable.
  mutating func firstPresent(_ nodes: [Node], type: ValueType) -> Column {
    var alternatives: [Operand<Column>] = []
    var choices = [Int32](repeating: 0, count: rows)
    var best = [Presence](repeating: .notApplicable, count: rows)
    for (index, node) in nodes.enumerated() {
      let mark = faults.count
      let alternative = operand(node)
      dropFaults(in: mark..<faults.count) { best[$0] == .present }
      let presence = alternative.values.presence
      for row in 0..<rows where best[row] != .present {
        let state = presence[row & alternative.mask]
        guard state == .present || best[row] == .notApplicable else { continue }
        best[row] = state
        choices[row] = Int32(index)
      }
      alternatives.append(alternative)
    }
    return choices.withUnsafeBufferPointer { choices in
      gather(alternatives, type) { Int(choices[$0]) }
    }
  }

  /// For each row the value of the alternative with the chosen number; missing where there is none of that number.
  @inline(__always)
  private func gather(_ alternatives: [Operand<Column>], _ type: ValueType, _ choice: (Int) -> Int) -> Column
  {
    switch type {
    case .number: Number.column(gather(alternatives.map { $0.typed(Number.self) }, choice))
    case .code: Code.column(gather(alternatives.map { $0.typed(Code.self) }, choice))
    case .date: Day.column(gather(alternatives.map { $0.typed(Day.self) }, choice))
    case .text: .texts(gather(alternatives.map(\.texts), choice))
    case .answer, .flag: .truths(gather(alternatives, choice))
    }
  }

  @inline(__always)
  private func gather<Value: ColumnValue>(
    _ alternatives: [Operand<ValueColumn<Value>>], _ choice: (Int) -> Int
  ) -> ValueColumn<Value> {
    withAllCells(alternatives) { alternatives in
      ValueColumn(rows: rows) { row in
        let number = choice(row)
        guard number < alternatives.count else { return (.filler, .missing) }
        let cells = alternatives[number]
        return (cells.values[row & cells.mask], cells.presence[row & cells.mask])
      }
    }
  }

  private func gather(_ alternatives: [Operand<Column>], _ choice: (Int) -> Int) -> [Truth] {
    (0..<rows).map { row in
      let number = choice(row)
      guard number < alternatives.count, case .truths(let truths) = alternatives[number].values else {
        return .missing
      }
      return truths[row & alternatives[number].mask]
    }
  }

  private func gather(_ alternatives: [Operand<TextColumn>], _ choice: (Int) -> Int) -> TextColumn {
    var result = TextColumn()
    for row in 0..<rows {
      let number = choice(row)
      guard number < alternatives.count else {
        result.appendAbsent(.missing)
        continue
      }
      let alternative = alternatives[number]
      let place = row & alternative.mask
      if alternative.values.presence[place] == .present {
        result.append(alternative.values.bytes[alternative.values.range(place)])
      } else {
        result.appendAbsent(alternative.values.presence[place])
      }
    }
    return result
  }
}
