import Expressions
import Stages
import Tables

extension Binder {
  mutating func bindDerive(_ derive: DeriveDefinition, on known: KnownColumns) -> (
    BoundStageKind, KnownColumns
  ) {
    let scope = derive.condition.flatMap { condition($0, in: known) }
    var result = known
    var columns: [(schema: ColumnSchema, value: BoundExpression)] = []
    for definition in derive.columns {
      let value = definition.expression.flatMap { expression($0, in: result) }
      let column = columnSchema(definition, type: value?.type, besides: result.schema)
      if let value, let column { columns.append((column, value)) }
      result.append(column, name: definition.name.value)
    }
    return (.derive(Derivation(condition: scope, columns: columns)), result)
  }

  mutating func bindChecks(_ checks: [CheckDefinition], in known: KnownColumns) -> [BoundCheck] {
    checks.compactMap { check in
      condition(check.condition, in: known).map {
        BoundCheck(name: check.name.value, condition: $0, sentence: check.sentence)
      }
    }
  }
}
