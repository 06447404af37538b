import Tables
package import Yams

extension DefinitionReader {
  mutating func pipeline(_ root: Node, name: String) -> PipelineDefinition? {
    guard var keys = MappingReader(root, owner: "the pipeline", file: file, faults: &faults) else {
      return nil
    }
    let title = bilingual(keys.need("title", faults: &faults), "title")
    let summary = bilingual(keys.take("summary"), "summary")
    let sources = sources(keys.need("sources", faults: &faults), owner: keys.location)
    let parameters = parameters(keys.take("parameters"))
    let inputs = inputs(keys.need("inputs", faults: &faults))
    let stages = stages(keys.need("stages", faults: &faults))
    let outputs = outputs(keys.need("outputs", faults: &faults))
    let labels = labels(keys.take("labels"), "labels")
    let valueLabels = valueLabels(keys.take("values"))
    let report = sections(keys.take("report"))
    keys.finish(faults: &faults)
    guard let title else { return nil }
    return PipelineDefinition(
      name: name, file: file, title: title, summary: summary, sources: sources, parameters: parameters,
      inputs: inputs, stages: stages, outputs: outputs, labels: labels, valueLabels: valueLabels,
      report: report)
  }

  private mutating func sources(_ node: Node?, owner: SourceLocation) -> [SourceReference] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node, !sequence.isEmpty else {
      faults.add(.noSource, at: node.location(in: file))
      return []
    }
    var found: [SourceReference] = []
    for element in sequence {
      guard var keys = MappingReader(element, owner: "a source", file: file, faults: &faults) else {
        continue
      }
      let mark = choice(keys.need("mark", faults: &faults), SourceMark.self, "a mark")
      let document = text(keys.take("document"), "a document's number")?.value
      let lines = text(keys.take("lines"), "lines")?.value
      let about = bilingual(keys.need("about", faults: &faults), "about")
      keys.finish(faults: &faults)
      if let mark, let about {
        found.append(SourceReference(mark: mark, document: document, lines: lines, about: about))
      }
    }
    return found
  }

  private mutating func parameters(_ node: Node?) -> [ParameterDefinition] {
    guard let node, var all = MappingReader(node, owner: "parameters", file: file, faults: &faults) else {
      return []
    }
    var found: [ParameterDefinition] = []
    for (key, node) in all.all() {
      let owner = "parameter '\(key.value)'"
      guard var keys = MappingReader(node, owner: owner, file: file, faults: &faults) else { continue }
      let type = choice(keys.need("type", faults: &faults), ParameterType.self, "a parameter's type")
      let label = bilingual(keys.need("label", faults: &faults), "label")
      let note = bilingual(keys.take("note"), "note")
      let choices = texts(keys.take("one_of"), "a value").map(\.value)
      let standard = keys.take("default")
      keys.finish(faults: &faults)
      guard let type, let label else { continue }
      if type == .choice && choices.isEmpty { faults.add(.missingKey("one_of", in: owner), at: key.location) }
      var definition = ParameterDefinition(
        name: name(key), type: type, standard: nil, label: label, note: note, choices: choices)
      if let standard, !isNull(standard) {
        let values = texts(standard, "a value")
        do throws(ParameterDefinition.ValueError) {
          definition.standard = try definition.value(reading: values.map(\.value))
        } catch {
          faults.add(
            .parameterValue(values.map(\.value).joined(separator: ", "), expected: error.expected),
            at: standard.location(in: file))
        }
      }
      found.append(definition)
    }
    return found
  }

  package func isNull(_ node: Node) -> Bool {
    guard let scalar = node.scalar else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ node: Node?, _ type: Choice.Type, _ what: String
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(node, what) else { return nil }
    if let value = Choice(rawValue: text.value) { return value }
    let allowed = Choice.allCases.map(\.rawValue)
    faults.add(
      .unknownValue(
        text.value, allowed: allowed, suggestion: Suggestion.closest(to: text.value, among: allowed)),
      at: text.location)
    return nil
  }

  private mutating func labels(_ node: Node?, _ owner: String) -> [String: Bilingual] {
    guard let node, var all = MappingReader(node, owner: owner, file: file, faults: &faults) else {
      return [:]
    }
    var found: [String: Bilingual] = [:]
    for (key, node) in all.all() {
      if let label = bilingual(node, "'\(key.value)'") { found[key.value] = label }
    }
    return found
  }

  private mutating func valueLabels(_ node: Node?) -> [String: [String: Bilingual]] {
    guard let node, var all = MappingReader(node, owner: "values", file: file, faults: &faults) else {
      return [:]
    }
    var found: [String: [String: Bilingual]] = [:]
    for (key, node) in all.all() { found[key.value] = labels(node, "values of '\(key.value)'") }
    return found
  }

  private mutating func outputs(_ node: Node?) -> [OutputDefinition] {
    guard let node, var all = MappingReader(node, owner: "outputs", file: file, faults: &faults) else {
      return []
    }
    var found: [OutputDefinition] = []
    for (key, node) in all.all() {
      guard
        var keys = MappingReader(node, owner: "output '\(key.value)'", file: file, faults: &faults)
      else { continue }
      let relation = text(keys.need("from", faults: &faults), "an input or stage")
      let columns = texts(keys.take("columns"), "a column")
      let condition = text(keys.take("where"), "a condition")
      let title = bilingual(keys.take("title"), "title")
      keys.finish(faults: &faults)
      guard let relation else { continue }
      found.append(
        OutputDefinition(
          name: name(key), relation: relation, columns: columns, condition: condition, title: title))
    }
    return found
  }

  private mutating func sections(_ node: Node?) -> [SectionDefinition] {
    guard let node else { return [] }
    guard case .sequence(let sequence) = node else {
      faults.add(.wrongShape(expected: "a list of sections"), at: node.location(in: file))
      return []
    }
    var found: [SectionDefinition] = []
    for element in sequence {
      guard var keys = MappingReader(element, owner: "a section", file: file, faults: &faults) else {
        continue
      }
      let title = bilingual(keys.need("title", faults: &faults), "title")
      let section = SectionDefinition(
        title: title ?? Bilingual(thai: "", english: ""), text: bilingual(keys.take("text"), "text"),
        relation: text(keys.take("table"), "an input or stage"),
        columns: texts(keys.take("columns"), "a column"),
        condition: text(keys.take("where"), "a condition"), sort: texts(keys.take("sort"), "a column"),
        limit: whole(keys.take("limit"), "a limit")?.value)
      keys.finish(faults: &faults)
      if title != nil { found.append(section) }
    }
    return found
  }
}
