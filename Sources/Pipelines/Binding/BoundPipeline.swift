package import Expressions
package import Ingestion
package import Stages
package import Tables

/// A pipeline in which every name stands for a column or value of a known type: running it cannot fail on a name.
package struct BoundPipeline: Sendable {
  /// What is written, for labels and texts.
  package var definition: PipelineDefinition
  /// The value of the parameter `as_of`.
  package var asOf: Day?
  /// The day by which versions were chosen; nil when none was known and the newest hold.
  package var day: Day?
  /// Those that the definition declares, in its order; `as_of` is not among them.
  package var parameters: [BoundParameter]
  /// The values by which expressions know parameters, `as_of` among them.
  package var scope: [String: Parameter]
  package var inputs: [BoundInput]
  /// In the order of the file; a stage reads only inputs and stages before it.
  package var stages: [BoundStage]
  package var outputs: [BoundOutput]
  package var sections: [BoundSection]

  /// The columns of an input or stage; nil when there is none of that name.
  package func schema(of name: String) -> Schema? {
    inputs.first { $0.schema.name == name }?.schema.tableSchema ?? stage(name)?.schema
  }

  /// The stage of a name.
  package func stage(_ name: String) -> BoundStage? { stages.first { $0.name == name } }
}

/// A parameter with the value that is in force.
package struct BoundParameter: Sendable {
  package var definition: ParameterDefinition
  /// Nil when nobody has filled it in.
  package var value: ParameterValue?
  /// Whether the run set it.
  package var isSet: Bool
  /// The value in force where a run sets none.
  package var standard: ParameterValue?
  /// The first day of the version that `standard` is; nil when it has none.
  package var standardFrom: Day?
}

/// An input that a run must or may be given.
package struct BoundInput: Sendable {
  package var definition: InputDefinition
  package var schema: InputSchema
}

/// A stage ready to run.
package struct BoundStage: Sendable {
  package var name: String
  /// The input or stage that it reads.
  package var source: String
  package var kind: BoundStageKind
  package var checks: [BoundCheck]
  /// The columns of its result.
  package var schema: Schema

  /// The columns that the stage itself makes, where its kind says which.
  package var made: ArraySlice<ColumnSchema> {
    guard case .rule(let rule, _) = kind else { return [] }
    return schema.columns[rule.made]
  }
}

/// What a stage does.
package enum BoundStageKind: Sendable {
  /// A table that the stage before it leaves beside its rows.
  case side(SideTable)
  /// What the stage's kind has bound, under the word of the kind in definitions.
  case rule(any StageRule, word: String)

  /// The bound rule; nil for a side table.
  package var rule: (any StageRule)? { if case .rule(let rule, _) = self { rule } else { nil } }

  /// The word for the kind in definitions.
  package var name: String {
    switch self {
    case .side: "side"
    case .rule(_, let word): word
    }
  }

  /// Whether the stage works on one batch at a time and needs no other rows.
  package var isRowStage: Bool {
    if case .rows? = rule?.work { true } else { false }
  }

  /// Whether the stage needs all rows of its source side by side.
  package var readsWhole: Bool {
    if case .whole? = rule?.work { true } else { false }
  }

  /// The inputs and stages that the stage reads as a whole besides its source.
  package var others: [String] { rule?.others ?? [] }
}

/// A declared check, bound to the result of its stage.
package struct BoundCheck: Sendable {
  package var name: String
  package var condition: BoundExpression
  /// What the finding says.
  package var sentence: Bilingual
}

/// A table to write.
package struct BoundOutput: Sendable {
  /// The file's name without ".csv".
  package var name: String
  /// The input or stage whose rows are written.
  package var relation: String
  /// Positions of the columns to write.
  package var columns: [Int]
  /// Only rows for which it is true are written.
  package var condition: BoundExpression?
  package var title: Bilingual?
}

/// A section of the report.
package struct BoundSection: Sendable {
  package var title: Bilingual
  package var text: Bilingual?
  /// Nil for a section of text alone.
  package var table: BoundSectionTable?
}

/// The rows that a section shows.
package struct BoundSectionTable: Sendable {
  /// The input or stage whose rows are shown.
  package var relation: String
  /// Positions of the columns to show.
  package var columns: [Int]
  /// Only rows for which it is true are shown.
  package var condition: BoundExpression?
  /// From the first to the last column to sort by.
  package var sort: [SortKey]
  /// The most rows to show; nil leaves it to the report.
  package var limit: Int?
}

/// One column to sort by.
package struct SortKey: Sendable, Hashable {
  /// The position in the relation.
  package var column: Int
  package var descending: Bool
}
