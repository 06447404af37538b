package import Stages
package import Tables

/// A stage as it is written.
package struct StageDefinition: Sendable {
  package var name: Located<String>
  /// The input or stage that it reads.
  package var source: Located<String>
  package var kind: StageKind
  package var checks: [CheckDefinition]
  /// False when it is open which columns it leaves, because of a fault.
  var isWhole = true

  var heading: StageHeading { StageHeading(name: name, source: source, isWhole: isWhole) }
}

/// The kinds of stages, each with its own keys.
package enum StageKind: Sendable {
  case rollup(RollupDefinition)
  /// A kind that owns all that is known of it.
  case open(any DeclaredStage)

  /// What is declared, where the kind owns it.
  package var declared: (any DeclaredStage)? { if case .open(let declared) = self { declared } else { nil } }
  case select(SelectDefinition)
  case deadlines(DeadlinesDefinition)
  case reconcile(ReconcileDefinition)
}

/// A condition on each row of a stage that becomes a finding where it holds.
package struct CheckDefinition: Sendable {
  package var name: Located<String>
  package var condition: Located<String>
  /// What the finding says.
  package var sentence: Bilingual
}

/// `rollup`: measures for groups of rows, up the levels of areas.
package struct RollupDefinition: Sendable {
  /// Columns whose values part the rows into groups.
  package var keys: [Located<String>]
  /// The column of area codes.
  package var area: Located<String>?
  /// The levels of areas to report.
  package var levels: [Located<String>]
  package var each: EachDefinition?
  package var measures: [ValueDefinition]
}

/// One row for each column of a list.
package struct EachDefinition: Sendable {
  /// The name of the column that says which.
  package var label: Located<String>
  /// Columns, ranges or parameters.
  package var columns: [Located<String>]
  /// The name by which measures call the column at hand.
  package var valueName: Located<String>
}
