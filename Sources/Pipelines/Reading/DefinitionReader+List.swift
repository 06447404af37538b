import Foundation
import Tables
import Yams

extension DefinitionReader {
  /// Whether a path names a list of pipelines rather than a pipeline.
  package static func isList(path: String) -> Bool {
    guard path.hasSuffix(".yaml"), let text = try? text(of: path), let root = try? Yams.compose(yaml: text)
    else { return false }
    return root.mapping?["pipelines"] != nil
  }

  /// Reads a list of pipelines.
  package static func readList(path: String) throws(DefinitionFaults) -> PipelineList {
    var reader = DefinitionReader(file: path)
    let root = try reader.compose(text(of: path))
    let list = reader.list(root)
    guard let list, reader.faults.isEmpty else { throw reader.faults }
    return list
  }

  /// Reads a settings file: pipelines, their parameters, values.
  package static func readSettings(path: String) throws(DefinitionFaults) -> Settings {
    var reader = DefinitionReader(file: path)
    let root = try reader.compose(text(of: path))
    var settings: Settings = [:]
    if var all = MappingReader(root, owner: "settings", file: path, faults: &reader.faults) {
      for (pipeline, node) in all.all() {
        settings[pipeline.value] = reader.values(of: pipeline.value, node)
      }
    }
    guard reader.faults.isEmpty else { throw reader.faults }
    return settings
  }

  private mutating func values(of pipeline: String, _ node: Node) -> [String: [String]] {
    guard var all = MappingReader(node, owner: "settings of '\(pipeline)'", file: file, faults: &faults)
    else {
      return [:]
    }
    var found: [String: [String]] = [:]
    for (key, node) in all.all() { found[key.value] = texts(node, "a value").map(\.value) }
    return found
  }

  private mutating func list(_ root: Node) -> PipelineList? {
    guard var keys = MappingReader(root, owner: "the list", file: file, faults: &faults) else { return nil }
    let title = bilingual(keys.need("title", faults: &faults), "title")
    let areas = text(keys.take("areas"), "a file name pattern")?.value
    let entries = entries(keys.need("pipelines", faults: &faults))
    keys.finish(faults: &faults)
    return title.map { PipelineList(file: file, title: $0, areas: areas, entries: entries) }
  }

  private mutating func entries(_ node: Node?) -> [PipelineList.Entry] {
    guard let node, var all = MappingReader(node, owner: "pipelines", file: file, faults: &faults) else {
      return []
    }
    var found: [PipelineList.Entry] = []
    for (key, node) in all.all() {
      guard var keys = MappingReader(node, owner: "'\(key.value)'", file: file, faults: &faults) else {
        continue
      }
      var inputs: [(name: Located<String>, patterns: [String])] = []
      if let node = keys.need("inputs", faults: &faults),
        var pairs = MappingReader(node, owner: "inputs", file: file, faults: &faults)
      {
        for (name, node) in pairs.all() { inputs.append((name, texts(node, "a pattern").map(\.value))) }
      }
      keys.finish(faults: &faults)
      found.append(PipelineList.Entry(pipeline: key, inputs: inputs))
    }
    return found
  }
}
