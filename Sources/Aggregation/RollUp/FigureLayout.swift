import Expressions
import Tables

/// Which running figures are kept for each group, and where each of them stands.
///
/// Roll-ups of the same rows by the same keys share them: equal aggregates are kept once, and a column whose answers
/// are counted is counted once, whoever asks for them.
struct FigureLayout: Sendable {
  /// A figure of an expression, which is evaluated for every batch.
  struct Computed: Sendable {
    let aggregate: Aggregate
    /// The column in turn, where the expression reads it.
    let turn: NamedColumn?
    let figure: Figure
    /// The roll-ups that ask for it.
    var rules: [Int]
  }

  /// What one roll-up makes its result of.
  struct Report: Sendable {
    /// Its different aggregates.
    fileprivate(set) var aggregates: [Part] = []
    /// For each measure its aggregates, in their order.
    fileprivate(set) var measures: [[Int]] = []
    /// Rows of the result for each group.
    let turnCount: Int
  }

  /// An aggregate with its figure for each column in turn, or one figure where it is the same for all.
  struct Part: Sendable {
    let aggregate: Aggregate
    let figures: [Figure]
  }

  /// The columns of answers whose states are counted.
  private(set) var tallies: [Int] = []
  private(set) var computed: [Computed] = []
  /// One for each roll-up.
  private(set) var reports: [Report] = []
  private(set) var counterCount = 0
  private(set) var sumCount = 0
  private(set) var distinctCount = 0
  /// For each least or greatest value whether it is the greatest.
  private(set) var extremes: [Bool] = []

  init(_ rules: [RollUp]) {
    for (index, rule) in rules.enumerated() {
      var report = Report(turnCount: rule.each?.columns.count ?? 1)
      for measure in rule.measures {
        let numbers = measure.measure.aggregates.map { part($0, of: rule, index, in: &report) }
        report.measures.append(numbers)
      }
      reports.append(report)
    }
  }

  private mutating func part(
    _ aggregate: Aggregate, of rule: RollUp, _ index: Int, in report: inout Report
  ) -> Int {
    if let known = report.aggregates.firstIndex(where: { $0.aggregate == aggregate }) { return known }
    // The column in turn stands behind those of the input.
    let inTurn = rule.each != nil && aggregate.columnsUsed.contains(rule.input.columns.count)
    let turns: [NamedColumn?] = inTurn ? rule.each?.columns ?? [] : [nil]
    let figures = turns.map { figure(of: aggregate, turn: $0, behind: rule.input.columns.count, rule: index) }
    report.aggregates.append(Part(aggregate: aggregate, figures: figures))
    return report.aggregates.count - 1
  }

  private mutating func figure(
    of aggregate: Aggregate, turn: NamedColumn?, behind end: Int, rule: Int
  ) -> Figure {
    let source = { (column: Int) in column == end ? turn?.column ?? column : column }
    switch aggregate.kind {
    case .rows: return .rows
    case .tally(let column, let state): return .answers(tally: tally(source(column)), state: state)
    case .answerSum(let columns, let state):
      return .answerSum(tallies: columns.map { tally(source($0)) }, state: state)
    default: break
    }
    // Columns are compared first: there may be a hundred of them, and they are numbers.
    let known = computed.firstIndex { $0.turn?.column == turn?.column && $0.aggregate == aggregate }
    if let known {
      if computed[known].rules.last != rule { computed[known].rules.append(rule) }
      return computed[known].figure
    }
    let figure = newFigure(aggregate.kind)
    computed.append(Computed(aggregate: aggregate, turn: turn, figure: figure, rules: [rule]))
    return figure
  }

  private mutating func newFigure(_ kind: Aggregate.Kind) -> Figure {
    switch kind {
    case .sum:
      sumCount += 1
      return .sum(sumCount - 1)
    case .minimum, .maximum:
      extremes.append(kind == .maximum)
      return .extreme(extremes.count - 1)
    case .distinct:
      distinctCount += 1
      return .distinct(distinctCount - 1)
    default:
      counterCount += 1
      return .counter(counterCount - 1)
    }
  }

  private mutating func tally(_ column: Int) -> Int {
    if let known = tallies.firstIndex(of: column) { return known }
    tallies.append(column)
    return tallies.count - 1
  }
}

// The counters of a group: its rows, then for each tally those that pass, are not applicable and are missing, then
// the others. The answers that fail are what is left of the rows.
extension FigureLayout {
  var counterWidth: Int { 1 + 3 * tallies.count + counterCount }

  /// Where the counters of a tally begin.
  static func start(ofTally tally: Int) -> Int { 1 + 3 * tally }

  func place(ofCounter counter: Int) -> Int { 1 + 3 * tallies.count + counter }
}
