package import Expressions
package import Tables

extension SelectionRule {
  /// Chooses among the candidates of a table; the result is the same for every order of its rows.
  ///
  /// Candidates come by group, status and place; groups in ascending order of their keys.
  /// - Parameters:
  ///   - quotas: the table of quotas of the groups, where the rule reads one.
  ///   - outerQuotas: the table of quotas of what groups are chosen within, where the rule reads one.
  package func select(
    _ table: Table, quotas: Table? = nil, outerQuotas: Table? = nil, faults: inout [EvaluationFault]
  ) -> SelectionResult {
    let choice = Choice(self, table, quotas: quotas, outerQuotas: outerQuotas, faults: &faults)
    return SelectionResult(
      rows: candidates(choice), groups: groups(choice), outer: outerGroups(choice), faults: choice.faults)
  }

  private func candidates(_ choice: Choice) -> Table {
    let order = choice.order
    let picked = choice.table.picking(order)
    let tiers = order.map { row -> Int? in
      if case .eligible(let tier) = choice.judgement.verdicts[row] { tier } else { nil }
    }
    let made = Figure.allCases.map { figure -> Column in
      switch figure {
      case .status: .texts(TextColumn(order.map { choice.statuses[$0].rawValue }))
      case .tier: .numbers(NumberColumn(tiers.map { $0.map { $0 + 1 } }))
      case .tierName: .texts(TextColumn(tiers.map { $0.map { self.tiers[$0].name.thai } }))
      case .reachableTier:
        .numbers(NumberColumn(order.map { row in choice.judgement.reachableTiers[row].map { $0 + 1 } }))
      case .position: .numbers(NumberColumn(order.map { choice.positions[$0] }))
      case .waitingNumber: .numbers(NumberColumn(order.map { choice.waitingNumbers[$0] }))
      case .reason: .texts(TextColumn(order.map { CandidateReason(choice, $0).text(self, .thai) }))
      }
    }
    return Table(
      schema: output, columns: picked.columns + made, rowCount: order.count, origins: picked.origins)
  }

  private func groups(_ choice: Choice) -> Table {
    var table = Table(schema: groupOutput)
    for (group, key) in choice.groups.keys.enumerated() {
      var counts = [CandidateStatus: Int]()
      for row in choice.groups.rows[group] { counts[choice.statuses[row], default: 0] += 1 }
      let eligible = [.chosen, .waiting, .outside].reduce(0) { $0 + counts[$1, default: 0] }
      let standing = choice.groupRanks.map { ranks in
        [
          .text(ranks.statuses[group].rawValue), Cell(ranks.positions[group]),
          Cell(ranks.waitingNumbers[group]),
        ]
      }
      let isOpen = choice.groupRanks.map { $0.statuses[group] == .chosen } ?? true
      let quota = choice.groups.quotas[group]
      let shortfall = isOpen ? Cell(quota.map { $0 - counts[.chosen, default: 0] }) : .absent(.notApplicable)
      let figures =
        [Cell(quota), Cell(eligible)]
        + CandidateStatus.allCases.map { Cell(counts[$0, default: 0]) } + [shortfall]
      table.append(key + (standing ?? []) + figures)
    }
    return table
  }

  private func outerGroups(_ choice: Choice) -> Table? {
    guard let ranks = choice.groupRanks, let schema = outerOutput else { return nil }
    var table = Table(schema: schema)
    for (index, key) in ranks.outer.keys.enumerated() {
      let statuses = ranks.outer.rows[index].map { ranks.statuses[$0] }
      let (chosen, waiting) = (statuses.count { $0 == .chosen }, statuses.count { $0 == .waiting })
      let quota = ranks.outer.quotas[index]
      table.append(
        key + [
          Cell(quota), Cell(chosen + waiting), Cell(chosen), Cell(waiting), Cell(quota.map { $0 - chosen }),
        ])
    }
    return table
  }
}

/// The outcome of a selection.
package struct SelectionResult: Sendable {
  /// Every candidate with status, place and reason.
  package var rows: Table
  /// Every group with its counts and shortfall.
  package var groups: Table
  /// Where groups are chosen, what they are chosen within.
  package var outer: Table?
  package var faults: [SelectionFault]
}

extension Table {
  fileprivate mutating func append(_ cells: [Cell]) {
    for (index, cell) in cells.enumerated() { columns[index].append(cell) }
    rowCount += 1
  }
}

extension Cell {
  /// A whole number; nil is not applicable.
  fileprivate init(_ whole: Int?) {
    self = whole.map { .number(Number($0)) } ?? .absent(.notApplicable)
  }
}

extension NumberColumn {
  /// Whole numbers; nil is not applicable.
  fileprivate init(_ wholes: [Int?]) {
    self.init(
      values: wholes.map { Number($0 ?? 0) }, presence: wholes.map { $0 == nil ? .notApplicable : .present })
  }
}
