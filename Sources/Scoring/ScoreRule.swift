package import Expressions
package import Tables

/// A bound scoring rule: what is counted, which value is graded, and the levels.
///
/// Without indicators it grades a value only, such as a share that was rolled up.
package struct ScoreRule: Sendable {
  package let indicators: IndicatorSet
  /// What is graded, bound in the input and the counts; nil for the number of passed indicators.
  package let value: BoundExpression?
  package let ladder: Ladder
  /// The columns of the rows that come out: those of the input, the counts, and the levels.
  package let output: Schema
  /// How many columns come in.
  package let inputWidth: Int
  private let counted: Schema

  /// - Parameter input: the columns of the rows that come in.
  package init(input: Schema, indicators: IndicatorSet, value: BoundExpression? = nil, ladder: Ladder) {
    self.indicators = indicators
    self.value = value
    self.ladder = ladder
    counted = Self.valueSchema(input: input, indicators: indicators)
    inputWidth = input.columns.count
    let levels = Self.graded(by: ladder, hasIndicators: !indicators.indicators.isEmpty)
    output = Schema(
      counted.columns.map { $0.deciding(where: ladder.bands.isEmpty && $0.name == Self.allAspects) } + levels)
  }

  /// Whether there is anything to grade.
  var hasGradedValue: Bool { value != nil || !indicators.indicators.isEmpty }

  /// What the graded value is bound in: the input and the counts.
  package static func valueSchema(input: Schema, indicators: IndicatorSet) -> Schema {
    input.appending(indicators.addedColumns)
  }

  /// The rows with their counts and levels.
  ///
  /// A row whose graded value is missing or not applicable has no known level, nor has any row of a rule without
  /// bands. Values are graded as they are, never rounded.
  package func score(_ table: Table, faults: inout [EvaluationFault]) -> Table {
    let rows = count(table)
    let values = gradedValues(rows, faults: &faults)
    let grades = Grades(rows, values: values, rule: self)
    var columns = rows.columns
    columns.append(.numbers(grades.levels))
    columns.append(.texts(grades.names))
    if !indicators.indicators.isEmpty { columns.append(.numbers(reachableLevels(rows, values, grades))) }
    return Table(schema: output, columns: columns, rowCount: table.rowCount, origins: table.origins)
  }

  private func count(_ table: Table) -> Table {
    Table(
      schema: counted, columns: table.columns + indicators.count(table), rowCount: table.rowCount,
      origins: table.origins)
  }

  func gradedValues(_ rows: Table, faults: inout [EvaluationFault]) -> NumberColumn {
    let column = value?.evaluate(rows, faults: &faults) ?? rows[Column.passed.rawValue]
    guard case .numbers(let values)? = column else {
      preconditionFailure("the binder grades numbers only, and needs indicators or a value")
    }
    return values
  }

  /// The highest level that each row could still reach, if its missing answers turn out well.
  ///
  /// Of the number of passed indicators every outcome is looked at; of another value the one where all missing
  /// answers are passed.
  private func reachableLevels(_ rows: Table, _ values: NumberColumn, _ grades: Grades) -> NumberColumn {
    let answers = AnswerCounts(rows, columns: indicators.indicators.map(\.column))
    guard answers.missing.contains(where: { $0 > 0 }) else { return grades.levels }
    guard value != nil else { return Outlook(rows, answers: answers, rule: self).levels(grades) }
    let best = count(completed(rows))
    // These rows are not real: what cannot be computed in them is reported for the real ones.
    var ignored: [EvaluationFault] = []
    let bestGrades = Grades(best, values: gradedValues(best, faults: &ignored), rule: self)
    return grades.levels.raised(to: bestGrades.levels)
  }

  /// The rows as they came in, with every missing answer passed.
  private func completed(_ rows: Table) -> Table {
    var columns = Array(rows.columns.dropLast(indicators.addedColumns.count))
    for column in Set(indicators.indicators.map(\.column)) {
      guard case .truths(let answers) = columns[column] else { continue }
      columns[column] = .truths(answers.map { $0 == .missing ? .yes : $0 })
    }
    return Table(schema: counted, columns: columns, rowCount: rows.rowCount)
  }
}

extension NumberColumn {
  /// The greater of the two numbers of each row; the presence is that of these.
  fileprivate func raised(to others: NumberColumn) -> NumberColumn {
    var raised = self
    for row in 0..<count where others.presence[row] == .present && presence[row] == .present {
      raised.values[row] = max(values[row], others.values[row])
    }
    return raised
  }
}
