package import Expressions
package import Tables

extension RankRule {
  /// The rows with score, rank, grade, and how much the rank rests on single figures.
  ///
  /// Rows come by group, rank and key, those without a rank last. `best_rank` and `worst_rank` are the ranks whatever missing
  /// figures turn out to be, and those when one measure after the other is left out; `missing_moves_rank` says whether
  /// missing figures alone can move the rank, `digit_moves_rank` whether one unit of the last printed digit of a single
  /// figure does. A score that does not rest on all measures known in the group is not `comparable` with others.
  package func rank(
    _ table: Table, faults: inout [EvaluationFault]
  ) -> (rows: Table, faults: [RankFault]) {
    var found: [RankFault] = []
    let standings = standings(of: table, faults: &faults, found: &found)
    return (rows(table, standings), found)
  }

  /// What the ranking says of each row, in the order of the result.
  func standings(
    of table: Table, faults: inout [EvaluationFault], found: inout [RankFault]
  ) -> [Standing] {
    let inputs = measures.map { input($0, table, faults: &faults, found: &found) }
    var standings: [Standing] = []
    for rows in RowGroups(of: group.map { table.columns[$0] }, rowCount: table.rowCount).rows {
      standings += self.standings(rows, inputs)
    }
    let keys = RowGroups(of: keys.map { table.columns[$0] }, rowCount: table.rowCount).numbers
    let groups = RowGroups(of: group.map { table.columns[$0] }, rowCount: table.rowCount).numbers
    standings.sort {
      (groups[$0.row], $0.rank ?? Int.max, keys[$0.row], $0.row)
        < (groups[$1.row], $1.rank ?? Int.max, keys[$1.row], $1.row)
    }
    return standings
  }

  /// The figures and targets of a measure; a figure without a usable target is missing.
  private func input(
    _ measure: Measure, _ table: Table, faults: inout [EvaluationFault], found: inout [RankFault]
  ) -> (values: NumberColumn, targets: NumberColumn?) {
    var values = measure.value.evaluate(table, faults: &faults).asNumbers
    guard case .target(let target, _) = measure.scale else { return (values, nil) }
    let targets = target.evaluate(table, faults: &faults).asNumbers
    for row in 0..<table.rowCount where values.presence[row] == .present {
      guard let goal = targets[row] else {
        values.presence[row] = targets.presence[row]
        continue
      }
      guard goal < .zero || goal == .zero && measure.better == .more else { continue }
      values.presence[row] = .missing
      found.append(.targetUnusable(row: row, measure: measure.name))
    }
    return (values, targets)
  }

  /// What the ranking says of each row of a group.
  private func standings(
    _ rows: [Int], _ inputs: [(values: NumberColumn, targets: NumberColumn?)]
  ) -> [Standing] {
    let figures = zip(measures, inputs).map { measure, input in
      Figures(
        measure,
        values: NumberColumn(
          values: rows.map { input.values.values[$0] }, presence: rows.map { input.values.presence[$0] }),
        targets: input.targets.map { targets in rows.map { targets.values[$0] } } ?? [])
    }
    let scores = GroupScores(self, figures, rowCount: rows.count)
    let ranks = scores.ranks
    let spans = GroupSpans(self, figures, rowCount: rows.count)
    let others =
      measures.count < 2
      ? [] : measures.indices.map { GroupScores(self, figures, without: $0, rowCount: rows.count).ranks }
    return rows.indices.map { place in
      let shares = figures.map { figure in
        figure.values.presence[place] == .present
          ? figure.share(place).percentCell : Cell.absent(figure.values.presence[place])
      }
      let rank = ranks[place]
      let span = spans.span(place).map { min($0.lowerBound, rank ?? $0.lowerBound)...$0.upperBound }
      let possible =
        (rank == nil ? [] : others.compactMap { $0[place] })
        + (span.map { [$0.lowerBound, $0.upperBound] } ?? [])
      return Standing(
        row: rows[place], shares: shares, score: scores.scores[place], rank: rank,
        ranked: scores.rankedCount,
        coverage: GroupScores.coverage(place, self, figures, Array(figures.indices)),
        bestRank: possible.min(), worstRank: possible.max(),
        span: span,
        isMovedByDigit: rank.flatMap { _ in digitMoves(place, scores) },
        isComparable: rank.map { _ in scores.isComparable(place) })
    }
  }

  /// Whether one unit of the last digit of a figure moves the rank; nil where no measure says how it is printed.
  private func digitMoves(_ place: Int, _ scores: GroupScores) -> Bool? {
    let printed = measures.indices.filter { measures[$0].decimals != nil }
    guard !printed.isEmpty else { return nil }
    return printed.contains { index in
      guard let value = scores.figures[index].values[place] else { return false }
      var unit = Number.one
      for _ in 0..<(measures[index].decimals ?? 0) { unit /= 10 }
      return [value.adding(Number(scaled: unit)), value.subtracting(Number(scaled: unit))]
        .compactMap { $0 }.contains { scores.isMoved(place, measure: index, to: $0) }
    }
  }

  private func rows(_ table: Table, _ standings: [Standing]) -> Table {
    let picked = table.picking(standings.map(\.row))
    var result = Table(schema: Schema(Array(output.columns.dropFirst(table.columns.count))))
    for standing in standings {
      var cells = standing.shares
      cells.append(standing.score?.percentCell ?? .absent(.missing))
      cells.append(Cell(standing.rank))
      cells.append(Cell(standing.ranked))
      if let grading {
        cells.append(grading.grade(standing).map { Cell.text($0.name.thai) } ?? .absent(.missing))
      }
      cells.append(standing.coverage?.percentCell ?? .absent(.notApplicable))
      cells.append(Cell(standing.bestRank))
      cells.append(Cell(standing.worstRank))
      for flag in [standing.isMovedByMissing, standing.isMovedByDigit, standing.isComparable] {
        cells.append(flag.map(Cell.truth) ?? .absent(.notApplicable))
      }
      for (index, cell) in cells.enumerated() { result.columns[index].append(cell) }
    }
    return Table(
      schema: output, columns: picked.columns + result.columns, rowCount: standings.count,
      origins: picked.origins)
  }
}

/// What a ranking says of one row.
struct Standing {
  var row: Int
  /// The shares of the measures, in percent.
  var shares: [Cell]
  var score: Fraction?
  var rank: Int?
  /// How many rows of the group have a rank.
  var ranked: Int
  var coverage: Fraction?
  /// Also of a row without a rank: what it could have once its figures are known.
  var bestRank: Int?
  var worstRank: Int?
  /// Between which ranks the row is whatever missing figures turn out to be; nil where no measure is applicable.
  var span: ClosedRange<Int>?
  var isMovedByDigit: Bool?
  /// Whether the score rests on all measures of which somebody in the group has a figure.
  var isComparable: Bool?

  /// Whether missing figures, its own or those of others, can move the rank; nil without a rank.
  var isMovedByMissing: Bool? { rank.map { span != $0...$0 } }
}

extension RankRule.Grading {
  /// The grade of a row with a rank; nil where it reaches none.
  func grade(_ standing: Standing) -> RankRule.Grade? {
    guard let score = standing.score, let rank = standing.rank else { return nil }
    let hundred = Fraction(100, 1)
    switch self {
    case .score(let grades):
      return grades.first { grade in
        grade.limit < .zero
          || score * hundred >= Fraction(grade.limit.scaled.magnitude, Number.one.magnitude)
      }
    case .share(let grades):
      let reached = Fraction(UInt128(rank), UInt128(standing.ranked)) * hundred
      return grades.first { Fraction($0.limit.scaled.magnitude, Number.one.magnitude) >= reached }
    }
  }
}

extension Fraction {
  /// The value in percent.
  var percentCell: Cell {
    (self * Fraction(100, 1)).number.map(Cell.number) ?? .absent(.missing)
  }
}

extension Cell {
  /// A whole number; nil is not applicable.
  fileprivate init(_ whole: Int?) {
    self = whole.map { .number(Number($0)) } ?? .absent(.notApplicable)
  }
}
