package import Stages
package import Tables

/// `compare`: two rounds, or each month with the one before.
package struct CompareStage: Sendable {
  /// Columns that name what is compared.
  package var keys: [Located<String>]
  /// The condition of a row of the first round.
  package var before: Located<String>?
  /// The condition of a row of the second round.
  package var after: Located<String>?
  /// The column of levels whose movement is shown.
  package var level: Located<String>?
  /// Columns of numbers whose changes are shown.
  package var columns: [Located<String>] = []
  /// Columns of answers whose changes are shown.
  package var indicators: [Located<String>] = []
  /// The column of months; nil for a comparison of rounds.
  package var along: Located<String>?
  /// The first month, or a parameter that holds it.
  package var from: Located<String>?
  /// The last month, or a parameter that holds it.
  package var to: Located<String>?
  /// A relation whose keys are laid out too, even without any record.
  package var register: Located<String>?
}

extension CompareStage: DeclaredStage {
  package static let word = "compare"

  package static let examples = [
    """
    compare: villages
    by: [village_code, kind]
    before: round = 1
    after: round = 2
    level: level
    columns: [passed, income]
    indicators: i01..i23
    """,
    """
    compare: sales
    by: [market_code, kind]
    along: month
    from: 2562-10
    to: 2562-12
    columns: [sales_baht]
    register: markets
    """,
  ]

  package static let findings: [any FindingKind.Type] = ComparisonFindings.kinds

  package static let unmutated = [
    "along": "another column of months is not known before binding; the first and the last month are moved"
  ]

  package var identities: [String] { keys.map(\.value) }

  package var expressions: [DeclaredExpression<CompareStage>] {
    [
      DeclaredExpression(RulePath("before"), \.before), DeclaredExpression(RulePath("after"), \.after),
    ]
  }

  package func points(unfilled: Set<String>) -> [RulePoint] {
    guard along == nil else { return PeriodComparison.states.map { PeriodComparison.silent($0) } }
    return KnownRounds.allCases.map { RoundComparison.rounds($0) }
      + (level == nil ? [] : Movement.allCases.map { RoundComparison.movement($0) })
  }

  package func place(of path: RulePath) -> SourceLocation? {
    switch path.keys.first {
    case "before": before?.location
    case "after": after?.location
    case "level": level?.location
    case "columns": columns.first { $0.value == path.keys.last }?.location ?? level?.location
    case "indicators": indicators.first?.location
    case "along": along?.location
    default: nil
    }
  }

  package func addMutants(to list: inout StageMutants<CompareStage>) {
    list.addRemovals(RulePath("by"), keys, isNeeded: true) { $0.keys = $1 }
    if let before, let after {
      list.add(RulePath("before"), at: before.location, before.value, after.value) {
        $0.before = after
        $0.after = before
      }
    }
    list.addRemoval(RulePath("level"), level) { $0.level = nil }
    list.addRemovals(RulePath("columns"), columns, isNeeded: false) { $0.columns = $1 }
    for step in [-1, 1] {
      if let from, let other = Self.month(from, shiftedBy: step) {
        list.add(RulePath("from"), at: from.location, from.value, other.value) { $0.from = other }
      }
      if let to, let other = Self.month(to, shiftedBy: step) {
        list.add(RulePath("to"), at: to.location, to.value, other.value) { $0.to = other }
      }
    }
    list.addRemoval(RulePath("register"), register) { $0.register = nil }
    list.addLists(RulePath("indicators"), indicators) { $0.indicators = $1 }
  }

  /// The month after or before; nil for the name of a parameter, which has mutants of its own.
  private static func month(_ text: Located<String>, shiftedBy step: Int) -> Located<String>? {
    Month(written: text.value).map { Located($0.advanced(by: step).code.description, at: text.location) }
  }
}
