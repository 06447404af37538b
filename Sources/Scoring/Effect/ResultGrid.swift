import Expressions
import Tables

/// The results of a rule for every way in which its indicators can pass or fail.
///
/// Exact: of indicators that the rule cannot tell apart only the number that pass is varied.
struct ResultGrid {
  let classes: [AnswerClass]
  /// How many of each class pass, for every row.
  private let picks: [[Int]]
  private let rows: Table
  private let places: [[Int]: Int]

  /// Combinations that are looked at most.
  static let most = 500_000

  /// Nil when results depend on more than the answers, or when there are too many combinations.
  init?(_ rule: ScoreRule) {
    guard !rule.indicators.indicators.isEmpty, Self.dependsOnAnswersOnly(rule) else { return nil }
    let blank = Self.failingRow(rule)
    classes = rule.classes(of: rule.indicators.indicators.map(\.column), in: blank, efforts: [:])
    var picks: [[Int]] = [[]]
    for answers in classes {
      guard picks.count * (answers.columns.count + 1) <= Self.most else { return nil }
      picks = picks.flatMap { pick in (0...answers.columns.count).map { pick + [$0] } }
    }
    self.picks = picks
    let classes = classes
    rows = blank.changing(
      picks.map { pick in zip(pick, classes).flatMap { $1.columns.prefix($0) } }, to: .yes)
    places = Dictionary(uniqueKeysWithValues: zip(picks, picks.indices))
  }

  /// The level of every combination, or whether it meets all aspects where the rule has no levels.
  func results(_ rule: ScoreRule) -> [Cell] {
    var faults: [EvaluationFault] = []
    let scored = rule.score(rows, faults: &faults)
    let name = rule.decided.rawValue
    guard let column = scored[name] else { return [] }
    return (0..<column.count).map { column[$0] }
  }

  /// The indicators of which one more or less never changes a result.
  func withoutEffect(_ results: [Cell]) -> [Int] {
    classes.indices.filter { number in
      picks.indices.allSatisfy { row in
        guard picks[row][number] < classes[number].columns.count else { return true }
        var more = picks[row]
        more[number] += 1
        return places[more].map { results[$0] == results[row] } ?? true
      }
    }.flatMap { classes[$0].columns }
  }

  private static func dependsOnAnswersOnly(_ rule: ScoreRule) -> Bool {
    guard let value = rule.value else { return true }
    let width = rule.inputWidth
    let answers = Set(rule.indicators.indicators.map(\.column))
    return value.columnsUsed.allSatisfy { $0 >= width || answers.contains($0) }
  }

  /// A row in which every indicator fails and nothing else is known.
  private static func failingRow(_ rule: ScoreRule) -> Table {
    let schema = Schema(Array(rule.output.columns.prefix(rule.inputWidth)))
    let answers = Set(rule.indicators.indicators.map(\.column))
    return Table(
      schema: schema,
      columns: schema.columns.enumerated().map { place, column in
        answers.contains(place) ? .truths([.no]) : Column(absent: .missing, type: column.type, count: 1)
      }, rowCount: 1)
  }
}
