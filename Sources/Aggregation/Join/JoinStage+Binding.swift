package import Stages
import Tables

extension JoinStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    let right = binder.relation(with)
    let other = "'\(with.value)'"
    binder.reportRepeated(on.map(\.ours))
    let keys = on.compactMap { Self.bind($0, source, right, stage.owner, other, by: &binder) }
    var result = source
    var columns: [NamedColumn] = []
    for taken in take {
      binder.checkName(taken.name)
      let name = taken.name.value
      let index = binder.column(taken.theirs, in: right, of: other)
      if result.schema.index(of: name) != nil {
        binder.faults.add(.columnTwice(name), at: taken.name.location)
      } else {
        result.append(index.map { ColumnSchema(name, right.schema.columns[$0].type) }, name: name)
      }
      if let index { columns.append(NamedColumn(name, column: index)) }
    }
    if let found { binder.checkName(found) }
    let rule = Join(
      left: source.schema, with: with.value, right: right.schema, keys: keys, columns: columns,
      found: found?.value, reportsUnmatched: reportsUnmatched,
      isGathered: binder.rests(binder.rowSource(with.value), on: binder.rowSource(stage.source.value)))
    return (rule, result.with(rule.output))
  }

  private static func bind(
    _ pair: Pair, _ left: KnownColumns, _ right: KnownColumns, _ owner: String, _ other: String,
    by binder: inout Binder
  ) -> Join.Key? {
    guard let ours = binder.column(pair.ours, in: left, of: owner) else {
      _ = binder.column(pair.theirs, in: right, of: other)
      return nil
    }
    return binder.column(pair.theirs, in: right, of: other, type: left.schema.columns[ours].type)
      .map { Join.Key(left: ours, right: $0) }
  }
}
