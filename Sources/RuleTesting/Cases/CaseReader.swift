package import Pipelines
package import Stages
import Tables

/// Reads a cases.yaml beside its pipeline, collecting every fault on the way.
package struct CaseReader {
  /// The version whose cases are read.
  let definition: PipelineDefinition
  /// The definition whose versions a case's day chooses among.
  let chooser: PipelineDefinition
  var yaml: DefinitionReader
  var base: [String: [CaseCell]] = [:]
  var size = CaseSize()

  private init(_ definition: PipelineDefinition, among chooser: PipelineDefinition, _ source: SourceText) {
    self.definition = definition
    self.chooser = chooser
    yaml = DefinitionReader(source)
  }

  /// The cases beside a pipeline's definition, for each version of the rule those whose day chooses it; none when there
  /// is no such file.
  package static func read(beside definition: PipelineDefinition) throws(DefinitionFaults) -> [CaseFile] {
    let path = definition.source.file
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let source: SourceText
    do throws(DefinitionFaults) {
      source = try DefinitionFile(file: folder + CaseFile.name).text()
    } catch {
      if case .fileMissing? = error.list.first?.kind { return [] }
      throw error
    }
    var files = [try read(source, of: definition)]
    for version in definition.versions.versions {
      files.append(
        try read(source, of: try DefinitionReader.read(version, of: definition), among: definition))
    }
    return files
  }

  /// The cases in a text.
  ///
  /// - Parameter chooser: the definition that has versions, when `definition` is one of them.
  package static func read(
    _ source: SourceText, of definition: PipelineDefinition, among chooser: PipelineDefinition? = nil
  ) throws(DefinitionFaults) -> CaseFile {
    var reader = CaseReader(definition, among: chooser ?? definition, source)
    let file = reader.yaml.root().flatMap { reader.file($0) }
    if let file { reader.checkNames(of: file.cases) }
    guard let file, reader.yaml.faults.isEmpty else { throw reader.yaml.faults }
    return file
  }

  private mutating func file(_ root: YAMLNode) -> CaseFile? {
    guard var keys = mapping(root, "the cases") else { return nil }
    if let node = keys.take("base"), var inputs = mapping(node, "base") {
      for input in inputs.takeAll() where isInput(input.key) {
        base[input.key.value] = cells(
          input.value, of: input.key.value, "base of '\(input.key.value)'")
      }
    }
    let cases = sequence(keys.need("cases"), "a list of cases").flatMap { ruleCases($0) }
    let unkillable = sequence(keys.take("unkillable"), "a list of mutants").compactMap {
      unkillableMutant($0)
    }
    finish(keys)
    return CaseFile(
      source: yaml.source, definition: definition, chooser: chooser, cases: cases, unkillable: unkillable,
      base: base)
  }

  private mutating func ruleCases(_ node: YAMLNode) -> [RuleCase] {
    guard var keys = mapping(node, "a case") else { return [] }
    let asOf = yaml.text(keys.take("as_of"), "a date").flatMap { day($0) }
    guard isChosen(on: asOf) else { return [] }
    let reasons = reasonPlace(keys)
    let name = yaml.bilingual(keys.need("name"), "name")
    _ = yaml.texts(keys.take("updated"), "a reason")
    let settings = settings(keys.take("parameters"), asOf: asOf)
    let given = given(keys.take("given"))
    let table = keys.take("table")
    let expected = keys.take("expect")
    if expected == nil && table == nil { _ = keys.need("expect") }
    finish(keys)
    let (expectations, findings) = expectations(expected)
    let whole = CaseDraft(
      name: name ?? Bilingual(thai: "", english: ""), location: keys.location, reasons: reasons, given: given,
      settings: settings, expectations: expectations, findings: findings)
    let drafts = table.map { lines(of: $0, in: whole) } ?? [whole]
    return drafts.map { ruleCase($0) }
  }

  private func reasonPlace(_ keys: MappingReader) -> ReasonPlace {
    var keys = keys
    let start = keys.location
    let all = keys.takeAll()
    let indent = start.column - 1
    if let reasons = all.first(where: { $0.key.value == "updated" })?.key, reasons.location.line > start.line
    {
      return ReasonPlace(line: reasons.location.line + 1, indent: indent, hasReasons: true)
    }
    let next = all.map(\.key.location).first { $0.line > start.line && $0.column == start.column }
    return ReasonPlace(line: next?.line, indent: indent, hasReasons: false)
  }

  private mutating func settings(_ node: YAMLNode?, asOf: Day?) -> CaseSettings {
    var settings = CaseSettings(asOf: asOf)
    if let node, var parameters = mapping(node, "parameters") {
      for parameter in parameters.takeAll() {
        let isEmptyList = parameter.value.isEmpty && !parameter.value.isNull
        let texts = isEmptyList ? [] : yaml.texts(parameter.value, "'\(parameter.key.value)'")
        settings.set(Setting(name: parameter.key, texts: texts, place: parameter.value.location))
      }
    }
    return settings
  }

  /// Whether a day chooses the version whose cases are read.
  private func isChosen(on day: Day?) -> Bool {
    chooser.versions.version(on: day)?.from == definition.chosen?.from
  }

  /// The day of `as_of`; a fault when the text is none.
  mutating func day(_ text: Located<String>) -> Day? {
    if let day = Day(iso: text.value) { return day }
    yaml.faults.add(.badValue(text.value, expected: "a date such as 2563-06-30"), at: text.location)
    return nil
  }

  private mutating func unkillableMutant(_ node: YAMLNode) -> UnkillableMutant? {
    guard var keys = mapping(node, "a mutant") else { return nil }
    let asOf = yaml.text(keys.take("as_of"), "a date").flatMap { day($0) }
    guard isChosen(on: asOf) else { return nil }
    let mutant = yaml.text(keys.need("mutant"), "a mutant's name")
    let reason = yaml.bilingual(keys.need("reason"), "reason")
    finish(keys)
    guard let mutant, let reason else { return nil }
    return UnkillableMutant(mutant: mutant, reason: reason)
  }

  // MARK: - Tools

  mutating func mapping(_ node: YAMLNode, _ owner: String) -> MappingReader? {
    if let keys = MappingReader(node, owner: owner) { return keys }
    yaml.reject(node, expected: "a mapping (\(owner))")
    return nil
  }

  /// Reports the keys that nobody asked for and those that lack.
  mutating func finish(_ keys: MappingReader) {
    for fault in keys.faults { yaml.faults.add(fault) }
  }

  /// The elements of a list, which may be empty.
  mutating func sequence(_ node: YAMLNode?, _ what: String) -> [YAMLNode] {
    guard let node else { return [] }
    if case .list(let nodes) = node.content { return nodes }
    yaml.reject(node, expected: what)
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
    guard let names = key.value.contains("..") ? NumberedName.range(key.value)?.map(\.text) : [key.value]
    else {
      yaml.faults.add(.badRange(key.value), at: key.location)
      return []
    }
    guard size.add(cells: names.count) else {
      yaml.faults.add(.tooMany("cells in the cases", limit: CaseLimits.cells), at: key.location)
      return []
    }
    return names
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
