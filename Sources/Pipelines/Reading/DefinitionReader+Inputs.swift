import Ingestion
import Stages
import Tables

extension DefinitionReader {
  mutating func input(
    _ key: Located<String>, _ node: YAMLNode, sharing headings: SharedHeadings
  ) -> InputDefinition? {
    let input = mapping(node, "input '\(key.value)'") { reader, keys -> InputDefinition? in
      let label = reader.bilingual(keys.need("label"), "label")
      var input = InputDefinition(name: reader.name(key), label: label ?? .unread)
      input.isOptional = reader.flag(keys.take("optional"), "optional") ?? false
      input.key = reader.texts(keys.take("key"), "key")
      reader.columns(of: &input, keys.need("columns"), sharing: headings)
      return input
    }
    if input == nil { unread.insert(key.value) }
    return input
  }

  private mutating func columns(
    of input: inout InputDefinition, _ node: YAMLNode?, sharing headings: SharedHeadings
  ) {
    var unread: Set<String> = []
    let groups = entries(node, "columns of '\(input.name.value)'") { reader, key, node in
      let names = reader.names(key)
      let columns = reader.columns(names, at: key, node, sharing: headings)
      if columns == nil { unread.formUnion(names.map(\.text)) }
      return columns
    }
    var seen: Set<String> = []
    for column in groups?.flatMap(\.self) ?? [] {
      if seen.insert(column.name.value).inserted {
        input.columns.append(column)
      } else {
        faults.add(.duplicate(column.name.value, what: "a column"), at: column.name.location)
      }
    }
    input.unread = unread
    input.isWhole = node != nil && groups != nil
  }

  /// The columns of one key, all alike but for the number in their names and headers.
  private mutating func columns(
    _ names: [NumberedName], at key: Located<String>, _ node: YAMLNode, sharing shared: SharedHeadings
  ) -> [InputColumnDefinition]? {
    mapping(node, "column '\(key.value)'") { reader, keys in
      let kind = reader.cellKind(keys.need("type"))
      let headers = reader.texts(keys.take("headers"), "headers")
      let sameAs = reader.text(keys.take("same_as"), "a name in \(SharedHeadings.fileName)")
      let need = reader.located(keys.take("need"), InputColumn.Need.self, "a need")
      let oneOf = reader.texts(keys.take("one_of"), "one_of")
      let minimum = reader.text(keys.take("min"), "a number")
      let maximum = reader.text(keys.take("max"), "a number")
      let dash = reader.located(keys.take("dash"), InputColumn.Dash.self, "what a dash means")
      guard let kind else { return nil }
      return names.map { name in
        InputColumnDefinition(
          name: Located(name.text, at: key.location), kind: kind,
          headers: reader.headings(of: name, at: key.location, headers, sameAs: sameAs, in: shared),
          need: need,
          oneOf: oneOf,
          minimum: minimum, maximum: maximum, dash: dash)
      }
    }
  }

  private mutating func cellKind(_ node: YAMLNode?) -> Located<CellKind>? {
    guard let text = text(node, "a column's type") else { return nil }
    if let kind = CellKind(word: text.value) { return Located(kind, at: text.location) }
    faults.addUnknown(text, allowed: CellKind.words)
    return nil
  }

  private mutating func located<Choice: RawRepresentable & CaseIterable>(
    _ node: YAMLNode?, _ type: Choice.Type, _ what: String
  ) -> Located<Choice>? where Choice.RawValue == String {
    choice(node, type, what).flatMap { choice in node.map { Located(choice, at: $0.location) } }
  }

  /// One name, or the names of a range.
  private mutating func names(_ key: Located<String>) -> [NumberedName] {
    let isRange = key.value.contains("..")
    let names =
      isRange ? NumberedName.range(key.value) : [NumberedName(text: name(key).value, number: nil)]
    guard let names else {
      faults.add(.badRange(key.value), at: key.location)
      return []
    }
    columnCount += names.count
    guard columnCount <= DefinitionLimits.columns else {
      faults.add(.tooMany("columns in the inputs", limit: DefinitionLimits.columns), at: key.location)
      return []
    }
    return names
  }
}
