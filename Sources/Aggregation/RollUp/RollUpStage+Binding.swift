import Expressions
package import Stages
import Tables

extension RollUpStage {
  package func bind(
    on known: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    binder.reportRepeated(self.keys)
    let keys = self.keys.compactMap { binder.named($0, in: known, of: stage.owner) }
    let area = areaKey(in: known, owner: stage.owner, by: &binder)
    let each = self.each.flatMap { Self.eachKey($0, in: known, owner: stage.owner, by: &binder) }
    let groups = RollUp.groupColumns(input: known.schema, area: area, keys: keys, each: each)
    var measured = known.with(RollUp.measured(input: known.schema, each: each))
    if let name = self.each?.valueName.value, each == nil { measured.unsure.insert(name) }

    var result = KnownColumns(schema: Schema(groups), unsure: unsureGroups(Schema(groups)))
    // A key of an unknown type may stand outside an aggregate.
    measured.unsure.formUnion(result.unsure)
    var bound: [RollUp.Measure] = []
    for definition in measures {
      let measure = definition.expression.flatMap { binder.measure($0, in: measured, keys: groups) }
      let column = binder.columnSchema(definition, type: measure?.type, besides: result.schema)
      if let measure, let column { bound.append(RollUp.Measure(column, measure)) }
      result.append(column, name: definition.name.value)
    }
    let rule = RollUp(input: known.schema, area: area, keys: keys, each: each, measures: bound)
    return (rule, result)
  }

  /// The columns of a group that could not be bound.
  private func unsureGroups(_ groups: Schema) -> Set<String> {
    let area = self.area == nil ? [] : [RollUp.Column.areaLevel.rawValue, RollUp.Column.areaCode.rawValue]
    let names = area + keys.map(\.value) + (each.map { [$0.label.value] } ?? [])
    return Set(names.filter { groups.index(of: $0) == nil })
  }

  private func areaKey(
    in known: KnownColumns, owner: String, by binder: inout Binder
  ) -> RollUp.AreaKey? {
    let levels = self.levels.compactMap { binder.faults.choice($0, AreaLevel.self) }
    binder.reportRepeated(self.levels, "a level")
    guard let name = self.area, let index = binder.column(name, in: known, of: owner, type: .code) else {
      return nil
    }
    return RollUp.AreaKey(column: index, levels: levels)
  }

  private static func eachKey(
    _ each: Each, in known: KnownColumns, owner: String, by binder: inout Binder
  ) -> RollUp.EachKey? {
    binder.checkName(each.label)
    binder.checkName(each.valueName)
    if known.schema.index(of: each.valueName.value) != nil {
      binder.faults.add(.duplicate(each.valueName.value, what: "a column"), at: each.valueName.location)
    }
    let names = binder.names(each.columns)
    binder.reportRepeated(names)
    let columns = names.compactMap { name in
      binder.named(name, in: known, of: owner).map { (name: name, column: $0) }
    }
    guard let first = columns.first, columns.count == names.count else { return nil }
    let type = known.schema.columns[first.column.column].type
    for (name, column) in columns {
      let found = known.schema.columns[column.column].type
      if found != type && !(found.isCondition && type.isCondition) {
        binder.faults.add(
          .columnType(name.value, expected: type.rawValue, found: found.rawValue), at: name.location)
      }
    }
    return RollUp.EachKey(
      name: each.label.value, value: each.valueName.value, columns: columns.map(\.column))
  }
}
