import Pipelines
import Stages
import Tables

/// Holds what came of a case against what it expects.
struct CaseCheck {
  let rule: RuleCase
  let run: CaseRun

  /// - Parameter stopsAtFirst: whether one mismatch is enough to know.
  func mismatches(stopsAtFirst: Bool = false) -> [Mismatch] {
    var found: [Mismatch] = []
    var tables: [String: Table] = [:]
    for expectation in rule.expectations {
      let table = tables[expectation.relation.value] ?? run.table(expectation.relation.value)
      tables[expectation.relation.value] = table
      switch expectation.kind {
      case .count(let count):
        if count.value != table.rowCount {
          found.append(
            Mismatch(
              location: count.location,
              kind: .count(
                relation: expectation.relation.value, expected: count.value, actual: table.rowCount)))
        }
      case .rows(let rows):
        for row in rows { found += mismatches(of: row, in: table, named: expectation.relation.value) }
      }
      if stopsAtFirst && !found.isEmpty { return found }
    }
    if let patterns = rule.findings { found += mismatches(of: patterns) }
    return found
  }

  private func mismatches(of row: ExpectedRow, in table: Table, named name: String) -> [Mismatch] {
    let keys = run.keys(of: name)
    let key = row.cells.filter { keys.contains($0.column.value) }
    let found = (0..<table.rowCount).filter { place in key.allSatisfy { $0.matches(table, place) } }
    let shown = key.map { "\($0.column.value) \($0.text.value)" }.joined(separator: ", ")
    guard let place = found.first, found.count == 1 else {
      return [
        Mismatch(location: row.location, kind: .rows(relation: name, key: shown, found: found.count))
      ]
    }
    let others = row.cells.filter { !keys.contains($0.column.value) }
    return others.filter { !$0.matches(table, place) }.map { cell in
      Mismatch(
        location: cell.text.location,
        kind: .cell(
          relation: name, key: shown, row: place, column: cell.column.value,
          expected: cell.isBlank ? "" : cell.text.value,
          actual: table.shown(place, cell.column.value)))
    }
  }

  // MARK: - Findings

  /// Takes a finding for each pattern, those that say most first; what is left on either side is wrong.
  private func mismatches(of patterns: [FindingPattern]) -> [Mismatch] {
    var rest = run.findings
    var missing: [FindingPattern] = []
    for pattern in patterns.sorted(by: { $0.detail > $1.detail }) {
      if let place = rest.firstIndex(where: { pattern.matches($0) }) {
        rest.remove(at: place)
      } else {
        missing.append(pattern)
      }
    }
    return missing.sorted { $0.location < $1.location }
      .map { Mismatch(location: $0.location, kind: .findingMissing($0.text)) }
      + rest.map { Mismatch(location: rule.location, kind: .findingUnexpected($0)) }
  }
}

extension FindingPattern {
  fileprivate func matches(_ finding: Finding) -> Bool {
    finding.code == code && (input.map { $0 == finding.place.input } ?? true)
      && (column.map { $0 == finding.column } ?? true) && (value.map { $0 == finding.value } ?? true)
      && (check.map { $0 == finding.checkName } ?? true)
      && (outcome.map { $0 == finding.outcome } ?? true)
      // The header is the first record.
      && (row.map { $0 + 1 == finding.place.record } ?? true)
  }

  fileprivate var detail: Int {
    [input, column, value, check, outcome?.rawValue, row.map { "\($0)" }].count { $0 != nil }
  }

  fileprivate var text: String {
    let parts = [
      ("input", input), ("column", column), ("value", value), ("check", check),
      ("outcome", outcome?.rawValue), ("row", row.map { "\($0)" }),
    ]
    return ([code.rawValue] + parts.compactMap { name, value in value.map { "\(name) \($0)" } })
      .joined(separator: ", ")
  }
}

extension Finding {
  /// The declared check that made the finding.
  var checkName: String? { (kind as? RuleCheck)?.name }

  /// The finding as cases would write it.
  package var pattern: String {
    let parts = [
      ("input", place.input), ("column", column), ("value", value), ("check", checkName),
      ("outcome", outcome.rawValue), ("row", place.record > 1 ? "\(place.record - 1)" : nil),
    ]
    return ([code.rawValue] + parts.compactMap { name, value in value.map { "\(name) \($0)" } })
      .joined(separator: ", ")
  }
}

extension ExpectedCell {
  /// Whether the cell of a row is as expected; a number is held against what outputs print.
  func matches(_ table: Table, _ row: Int) -> Bool {
    guard let place = table.schema.index(of: column.value) else { return false }
    let cell = table.columns[place][row]
    if isBlank { return cell.kind == .missing }
    let text = text.value
    switch cell {
    case .absent(let kind): return kind == .notApplicable && text == "-"
    case .number(let number):
      let printed = table.schema.columns[place].decimals.map { number.rounded(decimals: $0) } ?? number
      return Number(text.filter { $0 != "," }) == printed
    case .truth(let truth): return (truth ? ["1", "true"] : ["0", "false"]).contains(text)
    case .date(let day): return Day(iso: text) == day
    case .code(let code): return Code(text) == code
    case .text(let value): return value == text
    }
  }
}

extension Table {
  /// A cell as outputs print it.
  func shown(_ row: Int, _ name: String) -> String {
    guard let place = schema.index(of: name) else { return "" }
    let cell = columns[place][row]
    if case .number(let number) = cell { return number.text(decimals: schema.columns[place].decimals) }
    return cell.text
  }
}
