import Tables

extension Evaluator {
  /// The first value where the condition holds, the second where it does not, missing where it is unknown.
  mutating func conditional(
    _ condition: Node, _ first: Node, _ second: Node, type: ValueType
  ) -> Column {
    let choices = answers(condition).map { truth -> Int32 in
      switch truth {
      case .yes: 0
      case .no: 1
      case .notApplicable, .missing: -1
      }
    }
    var alternatives: [Operand<Column>] = []
    for (index, node) in [first, second].enumerated() {
      let mark = faults.count
      alternatives.append(operand(node))
      dropFaults(in: mark..<faults.count) { choices[$0] != index }
    }
    return gather(alternatives, choices, type)
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
    return gather(alternatives, choices, type)
  }

  /// For each row the value of the alternative with the chosen number; missing below zero.
  private func gather(_ alternatives: [Operand<Column>], _ choices: [Int32], _ type: ValueType) -> Column {
    switch type {
    case .number: Number.column(gather(alternatives.map { $0.typed(Number.self) }, choices))
    case .code: Code.column(gather(alternatives.map { $0.typed(Code.self) }, choices))
    case .date: Day.column(gather(alternatives.map { $0.typed(Day.self) }, choices))
    case .text: .texts(gather(alternatives.map(\.texts), choices))
    case .answer, .flag: .truths(gather(alternatives, choices))
    }
  }

  private func gather<Value: ColumnValue>(
    _ alternatives: [Operand<ValueColumn<Value>>], _ choices: [Int32]
  ) -> ValueColumn<Value> {
    var values = [Value](repeating: .filler, count: rows)
    var presence = [Presence](repeating: .missing, count: rows)
    for (index, alternative) in alternatives.enumerated() {
      alternative.withCells { cells in
        for row in 0..<rows where choices[row] == index {
          values[row] = cells.values[row & cells.mask]
          presence[row] = cells.presence[row & cells.mask]
        }
      }
    }
    return ValueColumn(values: values, presence: presence)
  }

  private func gather(_ alternatives: [Operand<Column>], _ choices: [Int32]) -> [Truth] {
    var result = [Truth](repeating: .missing, count: rows)
    for (index, alternative) in alternatives.enumerated() {
      guard case .truths(let truths) = alternative.values else { continue }
      for row in 0..<rows where choices[row] == index { result[row] = truths[row & alternative.mask] }
    }
    return result
  }

  private func gather(_ alternatives: [Operand<TextColumn>], _ choices: [Int32]) -> TextColumn {
    var result = TextColumn()
    for row in 0..<rows {
      guard choices[row] >= 0 else {
        result.appendAbsent(.missing)
        continue
      }
      let alternative = alternatives[Int(choices[row])]
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
