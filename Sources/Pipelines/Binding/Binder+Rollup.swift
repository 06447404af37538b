import Aggregation
import Expressions
import Tables

extension Binder {
  mutating func bindRollup(
    _ rollup: RollupDefinition, on schema: Schema, owner: String
  ) -> (BoundStageKind, Schema)? {
    let keys = rollup.keys.compactMap { name in
      column(name, in: schema, of: owner).map { NamedColumn(name.value, column: $0) }
    }
    let area = rollup.area.flatMap { areaKey($0, rollup.levels, in: schema, owner: owner) }
    let each = rollup.each.flatMap { eachKey($0, in: schema, owner: owner) }
    if rollup.area == nil, let level = rollup.levels.first {
      faults.add(.missingKey("area", in: "a stage with levels"), at: level.location)
    }
    let groups = RollUp.groupColumns(input: schema, area: area, keys: keys, each: each)
    let measured = RollUp.measured(input: schema, each: each)
    var result = Schema(groups)
    var measures: [RollUp.Measure] = []
    for definition in rollup.measures {
      guard let measure = measure(definition.expression, in: measured, keys: groups),
        let column = columnSchema(definition, type: measure.type, besides: result)
      else { continue }
      measures.append(RollUp.Measure(column, measure))
      result = result.appending([column])
    }
    if rollup.measures.isEmpty, let name = rollup.keys.first ?? rollup.area {
      faults.add(.emptyList("measures"), at: name.location)
    }
    return (.rollup(RollUp(input: schema, area: area, keys: keys, each: each, measures: measures)), result)
  }

  private mutating func measure(
    _ text: Located<String>, in schema: Schema, keys: [ColumnSchema]
  ) -> BoundMeasure? {
    do {
      let scope = Scope(schema: schema, parameters: parameters, keys: keys)
      return try Expression.parse(text.value).boundMeasure(in: scope)
    } catch {
      report(error, in: text)
      return nil
    }
  }

  private mutating func areaKey(
    _ name: Located<String>, _ levels: [Located<String>], in schema: Schema, owner: String
  ) -> RollUp.AreaKey? {
    guard let index = column(name, in: schema, of: owner) else { return nil }
    let type = schema.columns[index].type
    if type != .code {
      faults.add(.columnType(name.value, expected: "code", found: type.rawValue), at: name.location)
      return nil
    }
    var found: [AreaLevel] = []
    for text in levels {
      if let level = AreaLevel(rawValue: text.value) {
        if !found.contains(level) { found.append(level) }
      } else {
        let allowed = AreaLevel.allCases.map(\.rawValue)
        faults.add(
          .unknownValue(
            text.value, allowed: allowed, suggestion: Suggestion.closest(to: text.value, among: allowed)),
          at: text.location)
      }
    }
    if levels.isEmpty { faults.add(.missingKey("levels", in: "a stage with an area"), at: name.location) }
    return RollUp.AreaKey(column: index, levels: found)
  }

  private mutating func eachKey(_ each: EachDefinition, in schema: Schema, owner: String) -> RollUp.EachKey? {
    let positions = columns(each.columns, in: schema, of: owner)
    guard let first = positions.first else { return nil }
    let type = schema.columns[first].type
    for position in positions where isTruth(schema.columns[position].type) != isTruth(type) {
      let odd = schema.columns[position]
      faults.add(
        .columnType(odd.name, expected: type.rawValue, found: odd.type.rawValue), at: each.columns.location)
    }
    if schema.index(of: each.valueName.value) != nil {
      faults.add(.duplicate(each.valueName.value, what: "a column"), at: each.valueName.location)
    }
    return RollUp.EachKey(
      name: each.label.value, value: each.valueName.value,
      columns: positions.map { NamedColumn(schema.columns[$0].name, column: $0) })
  }

  private func isTruth(_ type: ValueType) -> Bool { type == .answer || type == .flag }
}
