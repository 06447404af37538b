import Expressions
import Tables

/// The order of candidates: tier, then the sort keys, then the key.
enum CandidateOrder {
  /// The place of each candidate; the same for every order in which they come.
  static func places(
    _ rule: SelectionRule, _ table: Table, keys: RowGroups, judgement: Judgement,
    faults: inout [EvaluationFault]
  ) -> [Int] {
    var ranks: [[Int]] = [
      judgement.verdicts.map { if case .eligible(let tier) = $0 { tier } else { rule.tiers.count } }
    ]
    for key in rule.order {
      let column = key.value.evaluate(table, faults: &faults)
      let groups = RowGroups(of: [column], rowCount: table.rowCount)
      ranks.append(
        groups.numbers.enumerated().map { row, number in
          key.descending && column.presence(row) == .present ? -number - 1 : number
        })
    }
    ranks.append(keys.numbers)
    // Candidates who share their key are told apart by all that is known of them.
    if keys.count < table.rowCount {
      ranks.append(RowGroups(of: table.columns, rowCount: table.rowCount).numbers)
    }
    let order = (0..<table.rowCount).sorted { left, right in
      for rank in ranks where rank[left] != rank[right] { return rank[left] < rank[right] }
      return left < right
    }
    var places = [Int](repeating: 0, count: table.rowCount)
    for (place, row) in order.enumerated() { places[row] = place }
    return places
  }
}

extension Column {
  /// A column of the given cells, each absent or of the type.
  init(_ type: ValueType, _ cells: [Cell]) {
    self.init(type, capacity: cells.count)
    for cell in cells { append(cell) }
  }
}
