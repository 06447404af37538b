import Expressions
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

  /// Name, type and decimals of a declared value; nil when its type is not known or its name is taken.
  mutating func columnSchema(
    _ definition: ValueDefinition, type: ValueType?, besides schema: Schema
  ) -> ColumnSchema? {
    let name = definition.name
    checkName(name)
    if schema.index(of: name.value) != nil {
      faults.add(.duplicate(name.value, what: "a column"), at: name.location)
      return nil
    }
    guard let type else { return nil }
    if definition.isAnswer && type != .flag && type != .answer, let place = definition.expression?.location {
      faults.add(.wrongType(expected: "a condition", found: type.rawValue), at: place)
    }
    if let decimals = definition.decimals, type != .number {
      faults.add(
        .columnType(name.value, expected: "number, as it has decimals", found: type.rawValue),
        at: decimals.location)
    }
    return ColumnSchema(
      name.value, definition.isAnswer ? .answer : type, decimals: type == .number ? definition.printed : nil)
  }

  mutating func bindChecks(_ checks: [CheckDefinition], in known: KnownColumns) -> [BoundCheck] {
    checks.compactMap { check in
      condition(check.condition, in: known).map {
        BoundCheck(name: check.name.value, condition: $0, sentence: check.sentence)
      }
    }
  }
}

extension ValueDefinition {
  /// Percentages and money are printed with two decimals; everything else exactly, unless `decimals` says so.
  fileprivate var printed: Int? {
    decimals?.value ?? (name.value.hasSuffix("_rate") || name.value.hasSuffix("_baht") ? 2 : nil)
  }
}
