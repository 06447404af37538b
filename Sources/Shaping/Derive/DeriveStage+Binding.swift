import Expressions
package import Stages
import Tables

extension DeriveStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let scope = condition.flatMap { binder.condition($0, in: source) }
    var result = source
    var made: [Derivation.Made] = []
    for declared in columns {
      let value = declared.expression.flatMap { binder.expression($0, in: result) }
      let column = binder.columnSchema(declared, type: value?.type, besides: result.schema)?
        .derived(by: value)
      if let value, let column {
        made.append(Derivation.Made(column, value, isAnswer: declared.isAnswer))
      }
      result.append(column, name: declared.name.value)
    }
    return (Derivation(input: source.schema, condition: scope, columns: made), result)
  }
}

extension ColumnSchema {
  /// The same as what somebody wrote down: a condition is an outcome where there is no other, and has no label; an area
  /// is called by its level.
  fileprivate func derived(by value: BoundExpression?) -> ColumnSchema {
    var column = self
    switch type {
    case .answer: column.meaning = ColumnMeaning(role: .condition(.more))
    case .flag: column.meaning = ColumnMeaning(role: .condition(.neither))
    default: column.meaning = value?.areaLevel.map { ColumnMeaning($0.label) }
    }
    return column
  }
}
