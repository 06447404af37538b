import Aggregation
import Expressions
import Ingestion
import Pipelines
import Stages
import Tables

/// Which columns of inputs reach a key, a check, an output or the report.
struct ColumnUse {
  private let pipeline: BoundPipeline
  /// Columns of inputs and stages that are used.
  private var used: Set<Place> = []

  private struct Place: Hashable {
    var relation: String
    var column: Int
  }

  init(_ pipeline: BoundPipeline) {
    self.pipeline = pipeline
    for input in pipeline.inputs { mark(input.schema.key, of: input.schema.name) }
    for output in pipeline.outputs {
      mark(output.columns, of: output.relation)
      mark(output.condition, of: output.relation)
    }
    for table in pipeline.sections.compactMap(\.table) {
      mark(table.columns + table.sort.map(\.column), of: table.relation)
      mark(table.condition, of: table.relation)
    }
    for stage in pipeline.stages {
      for check in stage.checks { mark(check.condition, of: stage.name) }
    }
  }

  func isUsed(_ column: Int, of relation: String) -> Bool {
    used.contains(Place(relation: relation, column: column))
  }

  private mutating func mark(_ expression: BoundExpression?, of relation: String) {
    if let expression { mark(expression.columnsUsed, of: relation) }
  }

  private mutating func mark(_ columns: some Sequence<Int>, of relation: String) {
    for column in columns where used.insert(Place(relation: relation, column: column)).inserted {
      if let stage = pipeline.stages.first(where: { $0.name == relation }) { mark(column, of: stage) }
    }
  }

  /// Marks what a column of a stage rests on, and what decides which rows there are.
  private mutating func mark(_ column: Int, of stage: BoundStage) {
    switch stage.kind {
    case .rule(let rule, _):
      let reads = rule.reads(for: column)
      mark(reads.source, of: stage.source)
      mark(reads.result, of: stage.name)
      for (name, columns) in reads.others {
        if let columns { mark(columns, of: name) } else { markAll(of: name) }
      }
    case .side: markAll(of: stage.source)
    }
  }

  private mutating func markAll(of relation: String) {
    mark(Array((pipeline.schema(of: relation) ?? Schema([])).columns.indices), of: relation)
  }
}
