import Expressions
import Tables

/// Indicators that a scoring rule cannot tell apart: which of them change makes no difference, only how many.
struct AnswerClass: Sendable {
  /// Columns of the indicators, the least effort first.
  var columns: [Int]
  /// The declared efforts in the same order, each at least 1.
  var efforts: [Int]

  /// What changing the `count` easiest costs.
  func cost(_ count: Int) -> Int { efforts.prefix(count).reduce(0, +) }

  /// The sets of `count` indicators that cost the least.
  func cheapest(_ count: Int) -> (forced: [Int], choice: SmallestSets.Choice?) {
    guard count > 0 else { return ([], nil) }
    let dearest = efforts[count - 1]
    let cheaper = columns.indices.filter { efforts[$0] < dearest }.map { columns[$0] }
    let tied = columns.indices.filter { efforts[$0] == dearest }.map { columns[$0] }
    let pick = count - cheaper.count
    guard pick < tied.count else { return (cheaper + tied, nil) }
    return (cheaper, SmallestSets.Choice(pick, of: tied))
  }
}

extension ScoreRule {
  /// The indicators among `columns` by classes, in the order of their first columns.
  ///
  /// - Parameters:
  ///   - row: the answers as they are; an expression may tell a missing answer from a failed one.
  ///   - efforts: by column; 1 where nothing is declared.
  func classes(of columns: [Int], in row: Table, efforts: [Int: Int]) -> [AnswerClass] {
    var members: [Traits: [Int]] = [:]
    for column in columns.sorted() { members[traits(column, in: row), default: []].append(column) }
    return members.values.sorted { $0[0] < $1[0] }.map { columns in
      let ordered = columns.sorted { (efforts[$0] ?? 1, $0) < (efforts[$1] ?? 1, $1) }
      return AnswerClass(columns: ordered, efforts: ordered.map { efforts[$0] ?? 1 })
    }
  }

  /// All that a rule can see of an indicator besides its being one.
  private struct Traits: Hashable {
    var isMandatory: Bool
    var cores: [Int]
    var aspects: [Int]
    /// The column itself where an expression reads it.
    var own: Int?
    /// The answer where an expression is graded.
    var answer: Truth?
  }

  private func traits(_ column: Int, in row: Table) -> Traits {
    var answer: Truth?
    if value != nil, case .truths(let answers) = row.columns[column] { answer = answers.first }
    return Traits(
      isMandatory: indicators.mandatory.contains(column),
      cores: ladder.bands.indices.filter { ladder.bands[$0].core.contains(column) },
      aspects: indicators.aspects.indices.filter {
        aspectMatters($0) && indicators.aspects[$0].columns.contains(column)
      },
      own: value?.columnsUsed.contains(column) ?? false ? column : nil, answer: answer)
  }

  /// Whether levels or goals depend on an aspect's own count.
  private func aspectMatters(_ aspect: Int) -> Bool {
    indicators.aspects[aspect].atLeast != nil || value != nil
  }
}
