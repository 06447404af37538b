package import Stages
import Tables

extension DefinitionReader {
  /// Whether a path names a list of pipelines rather than a pipeline.
  package static func isList(path: String) -> Bool {
    guard path.hasSuffix(".yaml"), let source = try? DefinitionFile(path: path).text() else { return false }
    var reader = DefinitionReader(source)
    guard case .mapping(let pairs) = reader.root()?.content else { return false }
    return pairs.contains { $0.key.value == "pipelines" }
  }

  /// The names of the pipelines in the folder that holds a pipeline, its own too.
  package static func pipelines(beside path: String) -> [String] {
    (try? DefinitionFile(path: path))?.neighbours ?? []
  }

  /// Reads a list of pipelines.
  package static func readList(path: String) throws(DefinitionFaults) -> PipelineList {
    try read(path) { $0.list($1) }
  }

  /// Reads a settings file: pipelines, their parameters, values; files and how they are written.
  package static func readSettings(path: String) throws(DefinitionFaults) -> Settings {
    try read(path) { $0.settings($1) }
  }

  private static func read<Value>(
    _ path: String, _ body: (inout Self, YAMLNode) -> Value?
  ) throws(DefinitionFaults) -> Value {
    var reader = DefinitionReader(try DefinitionFile(file: path).text())
    let value = reader.root().flatMap { body(&reader, $0) }
    guard let value, reader.faults.isEmpty else { throw reader.faults }
    return value
  }

  private mutating func settings(_ root: YAMLNode) -> Settings? {
    var files: [Settings.File] = []
    var masksTelephones = false
    let groups = entries(root, "settings") { reader, name, node -> Settings.Group? in
      if name.value == Settings.telephonesKey {
        masksTelephones = reader.flag(node, "'\(name.value)'") ?? false
        return nil
      }
      guard name.value == Settings.filesKey else {
        return Settings.Group(pipeline: name, settings: reader.settings(of: name, node))
      }
      files =
        (reader.entries(node, "settings of files") { reader, file, node in
          Settings.File(name: file, settings: reader.settings(of: file, node))
        }) ?? []
      return nil
    }
    return groups.map { Settings($0, files: files, masksTelephones: masksTelephones) }
  }

  private mutating func settings(of owner: Located<String>, _ node: YAMLNode) -> [Setting] {
    (entries(node, "settings of '\(owner.value)'") { reader, key, node in
      let texts = node.isEmpty && !node.isNull ? [] : reader.texts(node, "'\(key.value)'")
      return Setting(name: key, texts: texts, place: node.location)
    }) ?? []
  }

  private mutating func list(_ root: YAMLNode) -> PipelineList? {
    mapping(root, "the list") { reader, keys in
      let title = reader.bilingual(keys.need("title"), "title")
      let areas = reader.text(keys.take("areas"), "a file name pattern")?.value
      let entries = reader.entries(keys.need("pipelines"), "pipelines") { $0.entry($1, $2) }
      return PipelineList(
        file: reader.source.file, title: title ?? .unread, areas: areas, entries: entries ?? [])
    }
  }

  private mutating func entry(_ key: Located<String>, _ node: YAMLNode) -> PipelineList.Entry? {
    mapping(node, "'\(key.value)'") { reader, keys in
      let inputs = reader.entries(keys.need("inputs"), "inputs") { reader, name, node in
        reader.origin(node).map { (name: name, origin: $0) }
      }
      return PipelineList.Entry(pipeline: key, inputs: inputs ?? [])
    }
  }

  /// File name patterns, or `{from: PIPELINE/TABLE}`.
  private mutating func origin(_ node: YAMLNode) -> PipelineList.Origin? {
    guard case .mapping = node.content else {
      return .files(texts(node, "a file name pattern").map(\.value))
    }
    return mapping(node, "an input") { reader, keys in
      let shape = "an output, PIPELINE/TABLE"
      guard let text = reader.text(keys.need("from"), shape) else { return nil }
      guard let output = OutputReference(text.value) else {
        reader.faults.add(.badValue(text.value, expected: shape), at: text.location)
        return nil
      }
      return .output(Located(output, at: text.location))
    }
  }
}
