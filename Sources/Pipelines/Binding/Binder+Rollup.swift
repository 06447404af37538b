import Aggregation
import Expressions
import Stages
import Tables

extension Binder {
  mutating func bindRollup(
    _ rollup: RollupDefinition, on known: KnownColumns, owner: String
  ) -> (BoundStageKind, KnownColumns) {
    reportRepeated(rollup.keys)
    let keys = rollup.keys.compactMap { named($0, in: known, of: owner) }
    let area = areaKey(rollup, in: known, owner: owner)
    let each = rollup.each.flatMap { eachKey($0, in: known, owner: owner) }
    let groups = RollUp.groupColumns(input: known.schema, area: area, keys: keys, each: each)
    var measured = known.with(RollUp.measured(input: known.schema, each: each))
    if let name = rollup.each?.valueName.value, each == nil { measured.unsure.insert(name) }

    var result = KnownColumns(schema: Schema(groups), unsure: unsureGroups(rollup, Schema(groups)))
    // A key of an unknown type may stand outside an aggregate.
    measured.unsure.formUnion(result.unsure)
    var measures: [RollUp.Measure] = []
    for definition in rollup.measures {
      let measure = definition.expression.flatMap { self.measure($0, in: measured, keys: groups) }
      let column = columnSchema(definition, type: measure?.type, besides: result.schema)
      if let measure, let column { measures.append(RollUp.Measure(column, measure)) }
      result.append(column, name: definition.name.value)
    }
    let rule = RollUp(input: known.schema, area: area, keys: keys, each: each, measures: measures)
    return (.rollup(rule), result)
  }

  /// The columns of a group that could not be bound.
  private func unsureGroups(_ rollup: RollupDefinition, _ groups: Schema) -> Set<String> {
    let area = rollup.area == nil ? [] : ["area_level", "area_code"]
    let names = area + rollup.keys.map(\.value) + (rollup.each.map { [$0.label.value] } ?? [])
    return Set(names.filter { groups.index(of: $0) == nil })
  }

  private mutating func areaKey(
    _ rollup: RollupDefinition, in known: KnownColumns, owner: String
  ) -> RollUp.AreaKey? {
    let levels = rollup.levels.compactMap { faults.choice($0, AreaLevel.self) }
    reportRepeated(rollup.levels, "a level")
    guard let name = rollup.area, let index = column(name, in: known, of: owner, type: .code) else {
      return nil
    }
    return RollUp.AreaKey(column: index, levels: levels)
  }

  private mutating func eachKey(
    _ each: EachDefinition, in known: KnownColumns, owner: String
  ) -> RollUp.EachKey? {
    checkName(each.label)
    checkName(each.valueName)
    if known.schema.index(of: each.valueName.value) != nil {
      faults.add(.duplicate(each.valueName.value, what: "a column"), at: each.valueName.location)
    }
    let names = self.names(each.columns)
    reportRepeated(names)
    let columns = names.compactMap { name in
      named(name, in: known, of: owner).map { (name: name, column: $0) }
    }
    guard let first = columns.first, columns.count == names.count else { return nil }
    let type = known.schema.columns[first.column.column].type
    for (name, column) in columns {
      let found = known.schema.columns[column.column].type
      if found != type && !(found.isCondition && type.isCondition) {
        faults.add(.columnType(name.value, expected: type.rawValue, found: found.rawValue), at: name.location)
      }
    }
    return RollUp.EachKey(
      name: each.label.value, value: each.valueName.value, columns: columns.map(\.column))
  }

  mutating func named(_ name: Located<String>, in known: KnownColumns, of owner: String) -> NamedColumn? {
    column(name, in: known, of: owner).map { NamedColumn(name.value, column: $0) }
  }
}
