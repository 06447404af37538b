import Stages
import Tables

extension DefinitionReader {
  mutating func pipeline(
    _ root: YAMLNode, name: String, sharing headings: SharedHeadings
  ) -> PipelineDefinition? {
    mapping(root, "the pipeline") { reader, keys in
      var definition = PipelineDefinition(name: name, source: reader.source, headings: headings)
      definition.title = reader.bilingual(keys.need("title"), "title") ?? .unread
      definition.summary = reader.bilingual(keys.take("summary"), "summary")
      definition.sources = reader.sources(keys.need("sources"))
      definition.versions = reader.dated(keys.take("versions"), "versions") { reader, node in
        reader.text(node, "the name of a file beside this one")
      }
      definition.period = reader.period(keys.take("period"))
      let parameters = reader.entries(keys.take("parameters"), "parameters") { $0.parameter($1, $2) }
      let inputs = reader.entries(keys.need("inputs"), "inputs") { $0.input($1, $2, sharing: headings) }
      let stages = reader.entries(keys.need("stages"), "stages") { $0.stage($1, $2) }
      definition.parameters = parameters ?? []
      definition.inputs = inputs ?? []
      definition.stages = stages ?? []
      definition.outputs = reader.entries(keys.need("outputs"), "outputs") { $0.output($1, $2) } ?? []
      definition.report = reader.list(keys.take("report"), "report") { $0.section($1) }
      reader.labels(of: &definition, labels: keys.take("labels"), values: keys.take("values"))
      definition.wording = reader.wording
      definition.mentioned = reader.mentioned
      definition.unread = reader.unread
      definition.isOpen =
        parameters == nil || keys.place(of: "inputs") == nil || inputs == nil
        || keys.place(of: "stages") == nil || stages == nil
      return definition
    }
  }

  private mutating func sources(_ node: YAMLNode?) -> [SourceReference] {
    if let node, node.isEmpty {
      faults.add(.noSource, at: node.location)
      return []
    }
    return list(node, "sources") { reader, element in
      reader.mapping(element, "a source") { reader, keys in
        let mark = reader.choice(keys.need("mark"), SourceMark.self, "a mark")
        return SourceReference(
          mark: mark ?? .unverified,
          document: reader.text(keys.take("document"), "a document's number")?.value,
          lines: reader.text(keys.take("lines"), "lines")?.value,
          about: reader.bilingual(keys.need("about"), "about") ?? .unread)
      }
    }
  }

  private mutating func parameter(_ key: Located<String>, _ node: YAMLNode) -> ParameterDefinition? {
    let parameter = mapping(node, "parameter '\(key.value)'") { reader, keys -> ParameterDefinition? in
      let type = reader.choice(keys.need("type"), ParameterType.self, "a parameter's type")
      let label = reader.bilingual(keys.need("label"), "label")
      let note = reader.bilingual(keys.take("note"), "note")
      let choices = reader.choices(type, &keys)
      let standard = keys.take("default")
      let versions = keys.take("versions")
      guard let type else { return nil }
      var parameter = ParameterDefinition(
        name: reader.name(key), type: type, label: label ?? .unread, note: note, choices: choices)
      let written = reader.written(standard, "default", of: parameter)
      parameter.standard = written?.value
      parameter.standardTexts = written?.texts ?? []
      parameter.versions = reader.dated(versions, "versions") { reader, node in
        reader.written(node, "a value", of: parameter)
      }
      return parameter
    }
    if parameter == nil { unread.insert(key.value) }
    return parameter
  }

  private mutating func choices(_ type: ParameterType?, _ keys: inout MappingReader) -> [String] {
    guard type == .choice else {
      if type != nil, let place = keys.place(of: "one_of") {
        faults.add(.unfitKey("one_of", needs: "type: choice"), at: place)
      }
      _ = keys.take("one_of")
      return []
    }
    return texts(keys.need("one_of"), "one_of").map(\.value)
  }

  /// A value of a parameter; nil when nothing is written.
  private mutating func written(
    _ node: YAMLNode?, _ what: String, of parameter: ParameterDefinition
  ) -> ParameterDefinition.Written? {
    guard let node, !node.isNull else { return nil }
    let isNone = parameter.type == .indicators && node.isEmpty
    let texts = isNone ? [] : texts(node, what)
    guard isNone || !texts.isEmpty else { return nil }
    do throws(DefinitionFault) {
      let value = try parameter.value(reading: texts, at: node.location, in: source)
      return ParameterDefinition.Written(value: value, texts: texts)
    } catch {
      faults.add(error)
      return nil
    }
  }

  private mutating func output(_ key: Located<String>, _ node: YAMLNode) -> OutputDefinition? {
    mapping(node, "output '\(key.value)'") { reader, keys in
      let relation = reader.text(keys.need("from"), "an input or stage")
      let columns = reader.texts(keys.take("columns"), "columns")
      let condition = reader.text(keys.take("where"), "a condition")
      let title = reader.bilingual(keys.take("title"), "title")
      return relation.map {
        OutputDefinition(
          name: reader.name(key), relation: $0, columns: columns, condition: condition, title: title)
      }
    }
  }

  private mutating func section(_ node: YAMLNode) -> SectionDefinition? {
    mapping(node, "a section") { reader, keys in
      if keys.place(of: "table") == nil {
        reader.reportUnfit(["columns", "where", "sort", "limit"], in: keys, needs: "'table'")
      }
      return SectionDefinition(
        title: reader.bilingual(keys.need("title"), "title") ?? .unread,
        text: reader.bilingual(keys.take("text"), "text"),
        relation: reader.text(keys.take("table"), "an input or stage"),
        columns: reader.texts(keys.take("columns"), "columns"),
        condition: reader.text(keys.take("where"), "a condition"),
        sort: reader.texts(keys.take("sort"), "sort"),
        limit: reader.whole(keys.take("limit"), "a limit", in: 1...Int.max)?.value)
    }
  }

  private mutating func labels(
    of definition: inout PipelineDefinition, labels: YAMLNode?, values: YAMLNode?
  ) {
    let columns = named(labels, "labels") { $0.bilingual($2, "'\($1.value)'") }
    let cells = named(values, "values") { reader, key, node in
      reader.named(node, "values of '\(key.value)'") { $0.bilingual($2, "'\($1.value)'") }
    }
    definition.labels = Dictionary(columns.map { ($0.0.value, $0.1) }) { first, _ in first }
    definition.valueLabels = Dictionary(
      cells.map { ($0.0.value, Dictionary($0.1.map { ($0.0.value, $0.1) }) { first, _ in first }) }
    ) { first, _ in first }
    definition.labelled = columns.map(\.0) + cells.map(\.0)
  }

  private mutating func named<Value>(
    _ node: YAMLNode?, _ owner: String, _ read: (inout Self, Located<String>, YAMLNode) -> Value?
  ) -> [(Located<String>, Value)] {
    entries(node, owner) { reader, key, node in read(&reader, key, node).map { (key, $0) } } ?? []
  }
}
