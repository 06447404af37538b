import Expressions
import Scoring
import Tables

/// Answers as they are written in these tests: 1 passed, 0 failed, - not applicable, ? missing.
func answers(_ text: String) -> [Truth] {
  text.compactMap { mark in
    switch mark {
    case "1": .yes
    case "0": .no
    case "-": .notApplicable
    case "?": .missing
    default: nil
    }
  }
}

/// A table with a column of answers for each character of these rows: i1, i2 and so on.
func sheet(_ rows: String...) -> Table { sheet(rows.map(answers)) }

func sheet(_ rows: [[Truth]]) -> Table {
  let indicators = rows.first?.indices ?? 0..<0
  return Table(
    schema: Schema(indicators.map { ColumnSchema("i\($0 + 1)", .answer) }),
    columns: indicators.map { column in .truths(rows.map { $0[column] }) }, rowCount: rows.count)
}

/// All columns of a sheet as indicators.
func indicators(
  _ table: Table, aspects: [IndicatorSet.Aspect] = [], mandatory: [Int] = []
) -> IndicatorSet {
  IndicatorSet(
    table.schema.names.enumerated().map { IndicatorSet.Indicator($1, column: $0) }, aspects: aspects,
    mandatory: mandatory)
}

/// A band with a name that says its level.
func band(_ level: Int, from: Int, to: Int? = nil, core: [Int] = []) -> Ladder.Band {
  Ladder.Band(
    level: level, from: Number(from), to: to.map { Number($0) },
    name: Bilingual(thai: "ระดับ \(level)", english: "level \(level)"), core: core)
}

extension ScoreRule {
  func score(_ table: Table) -> Table {
    var faults: [EvaluationFault] = []
    return score(table, faults: &faults)
  }
}

extension Table {
  /// A column of whole numbers; nil where there is none.
  func wholes(_ name: String) -> [Int?] {
    (0..<rowCount).map { row in
      if case .number(let number) = self[row, name] { number.whole } else { nil }
    }
  }

  func truths(_ name: String) -> [Truth] {
    if case .truths(let truths) = self[name] { truths } else { [] }
  }

  func texts(_ name: String) -> [String?] {
    (0..<rowCount).map { row in
      if case .text(let text) = self[row, name] { text } else { nil }
    }
  }
}
