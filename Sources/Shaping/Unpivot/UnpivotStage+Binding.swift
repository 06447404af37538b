package import Stages
import Tables

extension UnpivotStage {
  package func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns) {
    binder.checkName(label)
    binder.checkName(value)
    let listed = binder.names(columns)
    binder.reportRepeated(listed)
    let found = listed.compactMap { name in
      binder.column(name, in: source, of: stage.owner).map { (name: name, column: $0) }
    }
    reportOutside(listed, to: &binder)
    let bound = found.map(\.column)
    guard let first = bound.first, found.count == listed.count else {
      var open = source
      open.isOpen = true
      return (nil, open)
    }
    let type = source.schema.columns[first].type
    for (name, column) in found {
      let other = source.schema.columns[column].type
      if other != type {
        binder.faults.add(
          .columnType(name.value, expected: type.rawValue, found: other.rawValue), at: name.location)
      }
    }
    let texts = Dictionary(names.map { ($0.column.value, $0.text.value) }) { _, last in last }
    let rule = Unpivot(
      input: source.schema, columns: bound, label: label.value, value: value.value,
      names: names.isEmpty ? nil : listed.map { texts[$0.value] ?? $0.value })
    return (rule, source.with(rule.output))
  }

  /// Reports names for columns that are none of the list, and columns without a name where others have one.
  private func reportOutside(_ listed: [Located<String>], to binder: inout Binder) {
    let known = listed.map(\.value)
    for name in names where !known.contains(name.column.value) {
      binder.faults.add(
        .unknownColumn(
          name.column.value, in: "'of'",
          suggestion: Suggestion.closest(to: name.column.value, among: known)), at: name.column.location)
    }
    let named = Set(names.map(\.column.value))
    guard !names.isEmpty, let lacking = listed.first(where: { !named.contains($0.value) }) else { return }
    binder.faults.add(.incomplete("'names' lacks '\(lacking.value)'"), at: names[0].column.location)
  }
}
