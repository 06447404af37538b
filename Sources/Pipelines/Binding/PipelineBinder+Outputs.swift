import Stages
import Tables

extension PipelineBinder {
  /// Names that every run gives to files of its own.
  private static let fixedFiles = ["findings", "ledger", "rejects"]
  /// Names that Windows keeps for devices.
  private static let devices =
    ["aux", "con", "nul", "prn"] + (1...9).flatMap { ["com\($0)", "lpt\($0)"] }

  mutating func bindOutput(_ output: OutputDefinition) -> BoundOutput {
    if (Self.fixedFiles + Self.devices).contains(output.name.value) {
      binder.faults.add(.reservedFile(output.name.value), at: output.name.location)
    }
    let known = binder.relation(output.relation)
    defer { binder.settleAbsent(in: [output.relation.value]) }
    return BoundOutput(
      name: output.name.value, relation: output.relation.value,
      columns: positions(output.columns, in: known, of: output.relation),
      condition: output.condition.flatMap { binder.condition($0, in: known) }, title: output.title)
  }

  mutating func bindSection(_ section: SectionDefinition) -> BoundSection {
    let table = section.relation.map { name in
      let known = binder.relation(name)
      let sort = section.sort.map { $0.sortKey }
      binder.reportRepeated(sort.map(\.name))
      defer { binder.settleAbsent(in: [name.value]) }
      return BoundSectionTable(
        relation: name.value, columns: positions(section.columns, in: known, of: name),
        condition: section.condition.flatMap { binder.condition($0, in: known) },
        sort: sort.compactMap { key in
          binder.column(key.name, in: known, of: "'\(name.value)'").map {
            SortKey(column: $0, descending: key.descending)
          }
        }, limit: section.limit)
    }
    return BoundSection(title: section.title, text: section.text, table: table)
  }

  /// The columns that are named; all when none is.
  private mutating func positions(
    _ names: [Located<String>], in known: KnownColumns, of relation: Located<String>
  ) -> [Int] {
    binder.reportRepeated(names)
    guard !names.isEmpty else { return Array(known.schema.columns.indices) }
    return names.compactMap { binder.column($0, in: known, of: "'\(relation.value)'") }
  }
}
