package import Stages
package import Tables

/// `unpivot`: columns side by side become rows below each other.
package struct UnpivotStage: Sendable {
  /// Columns, ranges or parameters, all of one type.
  package var columns: [Located<String>]
  /// The name of the column that says which column a row comes from.
  package var label: Located<String>
  /// The name of the column of their cells.
  package var value: Located<String>
  /// Texts for the label in place of the columns' names, in the order of the file.
  package var names: [Name]

  /// What stands for a column in the label.
  package struct Name: Sendable {
    package var column: Located<String>
    package var text: Located<String>
  }
}

extension UnpivotStage: DeclaredStage {
  package static let word = "unpivot"

  package static let examples = [
    """
    unpivot: budgets
    of: m01..m03
    label: month
    as: paid_baht
    names: {m01: 2562-10, m02: 2562-11, m03: 2562-12}
    """
  ]

  package static let findings: [any FindingKind.Type] = []

  package static let unmutated = ["label": "it is a name", "as": "it is a name"]

  package var identities: [String] { [] }

  package var expressions: [DeclaredExpression<UnpivotStage>] { [] }

  package func points(unfilled: Set<String>) -> [RulePoint] { [] }

  package func place(of path: RulePath) -> SourceLocation? {
    guard path.keys.first == "names" else { return columns.first?.location }
    return names.first { $0.column.value == path.keys.last }?.text.location
  }

  package func addMutants(to list: inout StageMutants<UnpivotStage>) {
    list.addLists(RulePath("of"), columns) { $0.columns = $1 }
    list.addSwaps(RulePath("names"), names.map(\.text)) { stage, texts in
      for (place, text) in texts.enumerated() { stage.names[place].text = text }
    }
  }
}
