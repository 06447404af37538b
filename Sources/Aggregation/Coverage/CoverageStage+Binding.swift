package import Stages
import Tables

extension CoverageStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    binder.reportRepeated(keys)
    binder.reportRepeated(kept)
    let listed = binder.relation(register)
    let owner = "'\(register.value)'"
    let units = keys.compactMap { key -> (reports: NamedColumn, register: Int)? in
      guard let ours = binder.named(key, in: source, of: stage.owner) else { return nil }
      let type = source.schema.columns[ours.column].type
      return binder.column(Located(key.value, at: register.location), in: listed, of: owner, type: type)
        .map { (ours, $0) }
    }
    let along = kept.compactMap { binder.named($0, in: listed, of: owner) }
    for name in kept where keys.contains(where: { $0.value == name.value }) {
      binder.faults.add(.duplicate(name.value, what: "a column"), at: name.location)
    }
    let columns =
      units.map { source.schema.column($0.reports) } + along.map { listed.schema.column($0) }
    let area = area.flatMap { name in
      binder.column(name, in: listed.with(Schema(columns)), of: "'by' and 'keep'", type: .code)
    }
    let condition = condition.flatMap { binder.condition($0, in: source) }
    let whole = whole.flatMap { binder.condition($0, in: source) }
    guard units.count == keys.count, along.count == kept.count else {
      return (nil, KnownColumns.anything)
    }
    let rule = UnitCoverage(
      columns: columns, keys: units.map(\.reports),
      register: UnitCoverage.Register(
        name: register.value, keys: units.map(\.register), kept: along.map(\.column)),
      condition: condition, whole: whole, area: area, name: self.units)
    return (rule, KnownColumns(schema: rule.output))
  }
}
