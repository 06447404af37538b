package import Stages
package import Tables

/// `derive`: new columns, and rows left out.
package struct DeriveStage: Sendable {
  /// Rows for which this does not hold are out of scope.
  package var condition: Located<String>?
  package var columns: [ValueDefinition]
}

extension DeriveStage: DeclaredStage {
  package static let word = "derive"

  package static let examples = [
    """
    derive: households
    where: members > 0
    columns:
      income_per_member: {value: income / members, decimals: 2}
      is_poor: {value: income_per_member < 38000, answer: true}
    """
  ]

  package static let findings: [any FindingKind.Type] = []

  package static let unmutated = [
    "columns.decimals": "how many decimals are printed is wording; what is computed stays exact",
    "columns.answer": "an answer and a flag count alike; it says how the column is shown",
  ]

  package var identities: [String] { [] }

  package var expressions: [DeclaredExpression<DeriveStage>] {
    [DeclaredExpression(RulePath("where"), \.condition)]
      + columns.indices.map { place in
        let name = columns[place].name.value
        return DeclaredExpression(RulePath("columns", name), \.columns[place].expression, column: name)
      }
  }

  package func points(unfilled: Set<String>) -> [RulePoint] {
    (condition == nil ? [] : [true, false].map { Derivation.scope(isKept: $0) })
      + columns.filter(\.isAnswer).flatMap { column in
        Derivation.answers.map { Derivation.answer(column.name.value, $0) }
      }
  }

  package func place(of path: RulePath) -> SourceLocation? {
    guard path.keys.first == "columns", path.keys.count > 1 else { return condition?.location }
    let column = columns.first { $0.name.value == path.keys[1] }
    return path.keys.count > 2 ? column?.expression?.location : column?.name.location
  }

  package func addMutants(to list: inout StageMutants<DeriveStage>) {
    guard let condition else { return }
    list.add(RulePath("where"), at: condition.location, condition.value, "−") {
      // A condition that is gone may leave a parameter that nothing reads; one that always holds does not.
      $0.condition = Located("(\(condition.value)) or true", at: condition.location)
    }
  }
}
