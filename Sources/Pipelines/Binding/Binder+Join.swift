import Aggregation
import Stages
import Tables

extension Binder {
  mutating func bindJoin(
    _ join: JoinDefinition, on known: KnownColumns, owner: String, source: String
  ) -> (BoundStageKind, KnownColumns) {
    let right = relation(join.with)
    let other = "'\(join.with.value)'"
    reportRepeated(join.on.map(\.ours))
    let keys = join.on.compactMap { joinKey($0, known, right, owner, other) }
    var result = known
    var columns: [NamedColumn] = []
    for (theirs, name) in join.take {
      checkName(name)
      let index = column(theirs, in: right, of: other)
      if result.schema.index(of: name.value) != nil {
        faults.add(.columnTwice(name.value), at: name.location)
      } else {
        result.append(index.map { ColumnSchema(name.value, right.schema.columns[$0].type) }, name: name.value)
      }
      if let index { columns.append(NamedColumn(name.value, column: index)) }
    }
    if let found = join.found { checkName(found) }
    let rule = Join(
      left: known.schema, right: right.schema, keys: keys, columns: columns, found: join.found?.value)
    let bound = BoundJoin(
      rule: rule, with: join.with.value, reportsUnmatched: join.reportsUnmatched,
      isGathered: rests(rowSource(join.with.value), on: rowSource(source)))
    return (.join(bound), result.with(rule.output))
  }

  private mutating func joinKey(
    _ pair: (ours: Located<String>, theirs: Located<String>), _ left: KnownColumns, _ right: KnownColumns,
    _ owner: String, _ other: String
  ) -> Join.Key? {
    let ours = column(pair.ours, in: left, of: owner)
    guard let ours else {
      _ = column(pair.theirs, in: right, of: other)
      return nil
    }
    return column(pair.theirs, in: right, of: other, type: left.schema.columns[ours].type)
      .map { Join.Key(left: ours, right: $0) }
  }
}
