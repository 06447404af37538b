import Expressions
package import Tables

extension Binder {
  /// Name, type and decimals of a declared value; nil when its type is not known or its name is taken.
  package mutating func columnSchema(
    _ definition: ValueDefinition, type: ValueType?, besides schema: Schema
  ) -> ColumnSchema? {
    let name = definition.name
    checkName(name)
    if schema.index(of: name.value) != nil {
      faults.add(.duplicate(name.value, what: "a column"), at: name.location)
      return nil
    }
    guard let type else { return nil }
    if definition.isAnswer && !type.isCondition, let place = definition.expression?.location {
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

  /// Columns that hold answers or conditions.
  ///
  /// - Parameter known: the columns of the source; a name of no column is reported and then added here.
  package mutating func answers(
    _ list: [Located<String>], on source: KnownColumns, in known: inout KnownColumns, owner: String
  ) -> [Int] {
    names(list).map { name in
      guard let index = column(name, in: source, of: owner) else {
        if let added = known.schema.index(of: name.value) { return added }
        known.schema = known.schema.appending([ColumnSchema(name.value, .answer)])
        return known.schema.columns.count - 1
      }
      let type = known.schema.columns[index].type
      if !type.isCondition {
        faults.add(.columnType(name.value, expected: "answer", found: type.rawValue), at: name.location)
      }
      return index
    }
  }
}

extension ValueDefinition {
  /// Percentages and money are printed with two decimals; everything else exactly, unless `decimals` says so.
  fileprivate var printed: Int? {
    decimals?.value ?? (name.value.hasSuffix("_rate") || name.value.hasSuffix("_baht") ? 2 : nil)
  }
}
