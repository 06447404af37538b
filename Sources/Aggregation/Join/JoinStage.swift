package import Stages
package import Tables

/// `join`: columns looked up in a small table.
package struct JoinStage: Sendable {
  /// The input or stage that is looked up.
  package var with: Located<String>
  package var on: [Pair]
  package var take: [Taken]
  /// The name of a column that says whether there is a partner.
  package var found: Located<String>?
  /// Whether keys without a partner are listed as findings.
  package var reportsUnmatched: Bool

  /// Two key columns.
  package struct Pair: Sendable {
    package var ours: Located<String>
    package var theirs: Located<String>

    /// As it is written.
    var text: String { ours.value == theirs.value ? ours.value : "\(ours.value): \(theirs.value)" }
  }

  /// A column to take.
  package struct Taken: Sendable {
    package var theirs: Located<String>
    /// What it is called here.
    package var name: Located<String>
  }
}

extension JoinStage: DeclaredStage {
  package static let word = "join"

  package static let examples = [
    """
    join: results
    with: targets
    on: {village: village_code, year: year}
    take: {planned: target, planned_baht: budget}
    found: has_target
    report_unmatched: true
    """
  ]

  package static let findings: [any FindingKind.Type] = JoinFindings.kinds

  package static let unmutated = [
    "with": "another table has other columns, which only binding can tell; what is taken from it is exchanged"
  ]

  package var identities: [String] { on.flatMap { [$0.ours.value, $0.theirs.value] } }

  package var expressions: [DeclaredExpression<JoinStage>] { [] }

  package func points(unfilled: Set<String>) -> [RulePoint] {
    (reportsUnmatched ? Join.states : [true]).map { Join.partner(isFound: $0) }
      + (found.map { found in Join.states.map { Join.found(found.value, $0) } } ?? [])
  }

  package func place(of path: RulePath) -> SourceLocation? {
    switch path.keys.first {
    case "take": take.first { $0.name.value == path.keys.last }?.name.location
    case "found": found?.location
    default: nil
    }
  }

  package func addMutants(to list: inout StageMutants<JoinStage>) {
    for (place, pair) in on.enumerated() where on.count > 1 {
      list.add(RulePath("on"), at: pair.ours.location, pair.text, "−") { $0.on.remove(at: place) }
    }
    for (place, taken) in take.enumerated() {
      let path = RulePath("take", taken.name.value)
      list.add(path, at: taken.name.location, taken.theirs.value, "−") { $0.take.remove(at: place) }
    }
    // Columns of two types, exchanged, make no pipeline as a rule: binding tells.
    for (place, (first, second)) in zip(take, take.dropFirst()).enumerated()
    where first.theirs.value != second.theirs.value {
      let path = RulePath("take", first.name.value)
      list.add(path, at: first.theirs.location, first.theirs.value, second.theirs.value) {
        $0.take[place].theirs = second.theirs
        $0.take[place + 1].theirs = first.theirs
      }
    }
    list.addRemoval(RulePath("found"), found) { $0.found = nil }
    list.add(RulePath("report_unmatched"), at: nil, "\(reportsUnmatched)", "\(!reportsUnmatched)") {
      $0.reportsUnmatched.toggle()
    }
  }
}
