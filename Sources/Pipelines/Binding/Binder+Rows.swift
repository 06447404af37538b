import Expressions
import Tables

extension Binder {
  mutating func bindDerive(_ derive: DeriveDefinition, on schema: Schema) -> (BoundStageKind, Schema) {
    let scope = derive.condition.flatMap { condition($0, in: schema) }
    var result = schema
    var columns: [(schema: ColumnSchema, value: BoundExpression)] = []
    for definition in derive.columns {
      guard let value = expression(definition.expression, in: result) else { continue }
      guard let column = columnSchema(definition, type: value.type, besides: result) else { continue }
      columns.append((column, value))
      result = result.appending([column])
    }
    return (.derive(Derivation(condition: scope, columns: columns)), result)
  }

  /// Name, type and decimals of a declared value.
  mutating func columnSchema(
    _ definition: ValueDefinition, type: ValueType, besides schema: Schema
  ) -> ColumnSchema? {
    let name = definition.name
    if Expression.reservedWords.contains(name.value) {
      faults.add(.reservedName(name.value), at: name.location)
    }
    if schema.index(of: name.value) != nil {
      faults.add(.duplicate(name.value, what: "a column"), at: name.location)
      return nil
    }
    if definition.isAnswer && type != .flag && type != .answer {
      faults.add(
        .wrongType(expected: "a condition", found: type.rawValue), at: definition.expression.location)
    }
    return ColumnSchema(
      name.value, definition.isAnswer ? .answer : type, decimals: type == .number ? definition.decimals : nil)
  }

  mutating func bindChecks(_ checks: [CheckDefinition], in schema: Schema) -> [BoundCheck] {
    checks.compactMap { check in
      condition(check.condition, in: schema).map {
        BoundCheck(name: check.name.value, condition: $0, sentence: check.sentence)
      }
    }
  }
}
