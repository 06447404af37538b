import Ranking
import Tables

extension StageFindings {
  mutating func add(_ faults: [RankFault], of stage: String, in table: Table) {
    for case .targetUnusable(let row, let measure) in faults {
      note(.rankTarget, row, in: table, [stage, measure, key(row, in: table)])
    }
  }

  /// A finding about a row, whose facts are the stage and what names the row, or as given.
  private mutating func note(_ code: FindingCode, _ row: Int, in table: Table, _ stage: String) {
    note(code, row, in: table, [stage, key(row, in: table)])
  }

  private mutating func note(_ code: FindingCode, _ row: Int, in table: Table, _ details: [String]) {
    list.append(
      Finding(code, .noted, at: place(row, in: table), value: key(row, in: table), details: details))
  }

  /// A finding about a group or key, which stands in no one place.
  private mutating func note(_ code: FindingCode, _ key: [Cell], _ details: [String]) {
    list.append(
      Finding(code, .noted, at: Finding.Place(input: source), value: Self.text(key), details: details))
  }

  private static func text(_ key: [Cell]) -> String { key.map(\.text).joined(separator: " ") }
}
