package import Pipelines
import Tables
import Yams

/// Reads a cases.yaml beside its pipeline, collecting every fault on the way.
package struct CaseReader {
  let definition: PipelineDefinition
  var yaml: DefinitionReader
  var base: [String: [CaseCell]] = [:]

  private init(_ definition: PipelineDefinition, file: String) {
    self.definition = definition
    yaml = DefinitionReader(file: file)
  }

  /// The cases beside a pipeline's definition; nil when there is no such file.
  package static func read(beside definition: PipelineDefinition) throws(DefinitionFaults) -> CaseFile? {
    let folder = definition.file.lastIndex(of: "/").map { String(definition.file[...$0]) } ?? ""
    let file = folder + CaseFile.name
    let text: String
    do throws(DefinitionFaults) {
      text = try DefinitionReader.text(of: file)
    } catch {
      if case .fileMissing? = error.list.first?.kind { return nil }
      throw error
    }
    return try read(yaml: text, file: file, of: definition)
  }

  /// The cases in a text.
  package static func read(
    yaml text: String, file: String, of definition: PipelineDefinition
  ) throws(DefinitionFaults) -> CaseFile {
    var reader = CaseReader(definition, file: file)
    let root = try reader.yaml.compose(text)
    let cases = reader.root(root)
    if let cases { reader.checkNames(of: cases.cases) }
    guard let cases, reader.yaml.faults.isEmpty else { throw reader.yaml.faults }
    return cases
  }

  private mutating func root(_ root: Node) -> CaseFile? {
    guard var keys = mapping(root, "the cases") else { return nil }
    if let node = keys.take("base"), var inputs = mapping(node, "base") {
      for (name, node) in inputs.all() where isInput(name) {
        base[name.value] = cells(node, of: name.value, "base of '\(name.value)'")
      }
    }
    var cases: [RuleCase] = []
    for node in sequence(keys.need("cases", faults: &yaml.faults), "a list of cases") {
      cases += ruleCases(node)
    }
    var unkillable: [UnkillableMutant] = []
    for node in sequence(keys.take("unkillable"), "a list of mutants") {
      if let mutant = unkillableMutant(node) { unkillable.append(mutant) }
    }
    keys.finish(faults: &yaml.faults)
    return CaseFile(
      file: yaml.file, definition: definition, cases: cases, unkillable: unkillable, base: base)
  }

  private mutating func ruleCases(_ node: Node) -> [RuleCase] {
    guard var keys = mapping(node, "a case") else { return [] }
    let reasons = reasonPlace(keys)
    let name = yaml.bilingual(keys.need("name", faults: &yaml.faults), "name")
    _ = yaml.texts(keys.take("updated"), "a reason")
    let parameters = parameters(keys.take("parameters"))
    let given = given(keys.take("given"))
    let table = keys.take("table")
    let expected = keys.take("expect")
    let place = keys.location
    keys.finish(faults: &yaml.faults)
    if expected == nil && table == nil {
      yaml.faults.add(.missingKey("expect", in: "a case"), at: place)
    }
    let (expectations, findings) = expectations(expected)
    let whole = CaseDraft(
      name: name ?? Bilingual(thai: "", english: ""), location: place, reasons: reasons, given: given,
      parameters: parameters,
      expectations: expectations, findings: findings)
    let drafts = table.map { lines(of: $0, in: whole) } ?? [whole]
    return drafts.map { ruleCase($0) }
  }

  private func reasonPlace(_ keys: MappingReader) -> ReasonPlace {
    var keys = keys
    let start = keys.location
    let all = keys.all().map(\.key)
    let indent = start.column - 1
    if let reasons = all.first(where: { $0.value == "updated" }), reasons.location.line > start.line {
      return ReasonPlace(line: reasons.location.line + 1, indent: indent, hasReasons: true)
    }
    let next = all.first { $0.location.line > start.line && $0.location.column == start.column }
    return ReasonPlace(line: next?.location.line, indent: indent, hasReasons: false)
  }

  private mutating func parameters(_ node: Node?) -> [String: [String]] {
    guard let node, var all = mapping(node, "parameters") else { return [:] }
    var found: [String: [String]] = [:]
    let known = definition.parameters.map(\.name.value)
    for (key, node) in all.all() {
      if !known.contains(key.value) {
        yaml.faults.add(
          .unknownParameter(key.value, suggestion: Suggestion.closest(to: key.value, among: known)),
          at: key.location)
      }
      found[key.value] = yaml.texts(node, "a value").map(\.value)
    }
    return found
  }

  private mutating func unkillableMutant(_ node: Node) -> UnkillableMutant? {
    guard var keys = mapping(node, "a mutant") else { return nil }
    let mutant = yaml.text(keys.need("mutant", faults: &yaml.faults), "a mutant's name")
    let reason = yaml.bilingual(keys.need("reason", faults: &yaml.faults), "reason")
    keys.finish(faults: &yaml.faults)
    guard let mutant, let reason else { return nil }
    return UnkillableMutant(mutant: mutant, reason: reason)
  }

  // MARK: - Tools

  mutating func mapping(_ node: Node, _ owner: String) -> MappingReader? {
    MappingReader(node, owner: owner, file: yaml.file, faults: &yaml.faults)
  }

  mutating func sequence(_ node: Node?, _ what: String) -> [Node] {
    guard let node else { return [] }
    if case .sequence(let nodes) = node { return Array(nodes) }
    yaml.faults.add(.wrongShape(expected: what), at: node.location(in: yaml.file))
    return []
  }

  /// Whether there is such an input; a fault when not.
  mutating func isInput(_ name: Located<String>) -> Bool {
    let known = definition.inputs.map(\.name.value)
    if known.contains(name.value) { return true }
    yaml.faults.add(
      .unknownRelation(name.value, suggestion: Suggestion.closest(to: name.value, among: known)),
      at: name.location)
    return false
  }

  /// The names that a key stands for: one, or those of a range.
  mutating func names(_ key: Located<String>) -> [String] {
    guard key.value.contains("..") else { return [key.value] }
    if let range = NumberedName.range(key.value) { return range.map(\.text) }
    yaml.faults.add(.badRange(key.value), at: key.location)
    return []
  }

  mutating func unknownColumn(_ name: Located<String>, among known: [String], of owner: String) {
    yaml.faults.add(
      .unknownColumn(
        name.value, in: "'\(owner)'", suggestion: Suggestion.closest(to: name.value, among: known)),
      at: name.location)
  }

  func columns(of input: String) -> [String] {
    definition.inputs.first { $0.name.value == input }?.columns.map(\.name.value) ?? []
  }
}
