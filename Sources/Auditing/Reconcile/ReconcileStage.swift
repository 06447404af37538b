package import Stages
package import Tables

/// `reconcile`: figures that must be equal.
package struct ReconcileStage: Sendable {
  /// Columns that name the rows with stated figures.
  package var keys: [Located<String>]
  package var parts: Parts
  package var equations: [Equation]
  /// How far the two sides may be apart, a number or a parameter.
  package var tolerance: Located<String>?

  /// Where the parts of a stated figure stand.
  package enum Parts: Sendable {
    case sameRow
    /// In the rows that name the row in this column.
    case children(parent: Located<String>)
    /// In another relation, in the rows with the same key.
    case table(relation: Located<String>, keys: [Located<String>])
  }

  /// What is stated, and what it must be equal to: an entry of `identities`.
  package struct Equation: Sendable {
    package var name: Located<String>
    package var stated: Located<String>
    package var computed: Located<String>
  }
}

extension ReconcileStage: DeclaredStage {
  package static let word = "reconcile"

  package static let examples = [
    """
    reconcile: totals
    key: [province_code, year]
    # Where the parts stand in the same table and name the whole, of a key of one column: {parent: plan_id}.
    parts: {from: districts, key: [province_code, budget_year]}
    identities:
      money: {stated: total_baht, computed: spent_baht}
      people: {stated: trained, computed: men + women}
    tolerance: 0.01
    """
  ]

  package static let findings: [any FindingKind.Type] = IdentityFindings.kinds

  package static let unmutated = [
    "parts.from": "no other table has the columns of the parts"
  ]

  package var identities: [String] { keys.map(\.value) }

  package var expressions: [DeclaredExpression<ReconcileStage>] {
    equations.indices.flatMap { place in
      let path = Self.path(of: equations[place].name.value)
      return [
        DeclaredExpression<ReconcileStage>(path.appending("stated"), \.equations[place].stated),
        DeclaredExpression<ReconcileStage>(path.appending("computed"), \.equations[place].computed),
      ]
    }
  }

  package func points(unfilled: Set<String>) -> [RulePoint] { Reconciliation.points }

  package func place(of path: RulePath) -> SourceLocation? {
    switch path.keys.first {
    case "identities": equations.first { $0.name.value == path.keys.dropFirst().first }?.name.location
    case "tolerance": tolerance?.location
    case "key": keys.first?.location
    default: nil
    }
  }

  package func addMutants(to list: inout StageMutants<ReconcileStage>) {
    list.addSteps(RulePath("tolerance"), tolerance) { $0.tolerance = $1 }
    if case .children(let parent) = parts {
      list.add(RulePath("parts", "parent"), at: parent.location, parent.value, "−") { $0.parts = .sameRow }
    }
    list.addRemovals(RulePath("key"), keys, isNeeded: true) { stage, left in
      if case .table(let relation, let theirs) = stage.parts {
        stage.parts = .table(relation: relation, keys: theirs.standing(for: left, of: stage.keys))
      }
      stage.keys = left
    }
    guard case .table(let relation, let theirs) = parts else { return }
    list.addSwaps(RulePath("parts", "key"), theirs) { $0.parts = .table(relation: relation, keys: $1) }
  }

  /// Where an identity is declared.
  static func path(of identity: String) -> RulePath { RulePath("identities", identity) }
}
