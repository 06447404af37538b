import Expressions
import Tables

extension Binder {
  mutating func bindOutput(_ output: OutputDefinition) -> BoundOutput? {
    if definition.outputs.filter({ $0.name.value == output.name.value }).count > 1 {
      faults.add(.duplicate(output.name.value, what: "an output"), at: output.name.location)
    }
    guard let schema = relation(output.relation) else { return nil }
    let owner = "'\(output.relation.value)'"
    let chosen = output.columns.compactMap { column($0, in: schema, of: owner) }
    return BoundOutput(
      name: output.name.value, relation: output.relation.value,
      columns: output.columns.isEmpty ? Array(schema.columns.indices) : chosen,
      condition: output.condition.flatMap { condition($0, in: schema) }, title: output.title)
  }

  mutating func bindSection(_ section: SectionDefinition) -> BoundSection? {
    guard let name = section.relation else {
      return BoundSection(title: section.title, text: section.text, table: nil)
    }
    guard let schema = relation(name) else { return nil }
    let owner = "'\(name.value)'"
    let columns = section.columns.compactMap { column($0, in: schema, of: owner) }
    let sort = section.sort.compactMap { sortKey($0, in: schema, of: owner) }
    return BoundSection(
      title: section.title, text: section.text,
      table: BoundSectionTable(
        relation: name.value, columns: section.columns.isEmpty ? Array(schema.columns.indices) : columns,
        condition: section.condition.flatMap { condition($0, in: schema) }, sort: sort, limit: section.limit))
  }

  /// "name" or "-name".
  private mutating func sortKey(_ text: Located<String>, in schema: Schema, of owner: String) -> SortKey? {
    let descending = text.value.hasPrefix("-")
    let name = Located(descending ? String(text.value.dropFirst()) : text.value, at: text.location)
    return column(name, in: schema, of: owner).map { SortKey(column: $0, descending: descending) }
  }
}
