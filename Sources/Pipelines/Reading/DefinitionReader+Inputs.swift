import Tables
import Yams

extension DefinitionReader {
  mutating func inputs(_ node: Node?) -> [InputDefinition] {
    guard let node, var all = MappingReader(node, owner: "inputs", file: file, faults: &faults) else {
      return []
    }
    var found: [InputDefinition] = []
    for (key, node) in all.all() {
      guard var keys = MappingReader(node, owner: "input '\(key.value)'", file: file, faults: &faults) else {
        continue
      }
      let label = bilingual(keys.need("label", faults: &faults), "label")
      let isOptional = flag(keys.take("optional"), "optional") ?? false
      let recordKey = texts(keys.take("key"), "a column")
      let columns = columns(keys.need("columns", faults: &faults), owner: key.value)
      keys.finish(faults: &faults)
      guard let label else { continue }
      found.append(
        InputDefinition(
          name: name(key), label: label, isOptional: isOptional, key: recordKey, columns: columns))
    }
    return found
  }

  private mutating func columns(_ node: Node?, owner: String) -> [InputColumnDefinition] {
    guard let node, var all = MappingReader(node, owner: "columns of '\(owner)'", file: file, faults: &faults)
    else { return [] }
    var found: [InputColumnDefinition] = []
    for (key, node) in all.all() {
      let owner = "column '\(key.value)'"
      guard var keys = MappingReader(node, owner: owner, file: file, faults: &faults) else { continue }
      let kind = text(keys.need("type", faults: &faults), "a column's type")
      let headers = texts(keys.take("headers"), "a header").map(\.value)
      let need = text(keys.take("need"), "a need")
      let oneOf = texts(keys.take("one_of"), "a value")
      let minimum = text(keys.take("min"), "a number")
      let maximum = text(keys.take("max"), "a number")
      let dash = text(keys.take("dash"), "what a dash means")
      keys.finish(faults: &faults)
      guard let kind, let names = names(key) else { continue }
      for name in names {
        found.append(
          InputColumnDefinition(
            name: Located(name.text, at: key.location), kind: kind, headers: headers.map { name.fill($0) },
            need: need, oneOf: oneOf, minimum: minimum, maximum: maximum, dash: dash))
      }
    }
    for (position, column) in found.enumerated()
    where found[..<position].contains(where: { $0.name.value == column.name.value }) {
      faults.add(.duplicate(column.name.value, what: "a column"), at: column.name.location)
    }
    return found
  }

  /// One name, or the names of a range.
  private mutating func names(_ key: Located<String>) -> [NumberedName]? {
    guard key.value.contains("..") else { return [NumberedName(text: name(key).value, number: nil)] }
    if let names = NumberedName.range(key.value) { return names }
    faults.add(.badRange(key.value), at: key.location)
    return nil
  }
}
