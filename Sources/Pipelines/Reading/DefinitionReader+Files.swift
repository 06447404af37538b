package import Stages
import Tables

/// Definitions from files.
extension DefinitionReader {
  /// The definition at a path: a folder with a pipeline.yaml, or the file itself.
  package static func read(path: String) throws(DefinitionFaults) -> PipelineDefinition {
    let file = try DefinitionFile(path: path)
    return try read(file.text(), name: file.folder)
  }

  /// The definition in a text.
  ///
  /// - Parameter headings: those that it shares; nil to look for them beside the file.
  package static func read(
    yaml: String, name: String, file: String, headings: SharedHeadings? = nil
  ) throws(DefinitionFaults) -> PipelineDefinition {
    try read(SourceText(yaml, file: file), name: name, headings: headings)
  }

  /// Throws the faults of form together with those that the binder finds in what could be read.
  static func read(
    _ source: SourceText, name: String, headings: SharedHeadings? = nil
  ) throws(DefinitionFaults) -> PipelineDefinition {
    let shared = if let headings { headings } else { try SharedHeadings.beside(source.file) }
    var reader = DefinitionReader(source)
    let definition = reader.root().flatMap { reader.pipeline($0, name: name, sharing: shared) }
    if let definition {
      if reader.faults.isEmpty { return definition }
      reader.faults.add(PipelineBinder.faults(of: definition))
    }
    throw reader.faults
  }

  /// The root of the file; nil, with a fault, when it is no YAML.
  package mutating func root() -> YAMLNode? {
    var composer = YAMLComposer(source)
    let root = composer.compose()
    faults.add(composer.faults)
    for node in composer.lost {
      mention(node)
      unread.formUnion(node.texts)
    }
    return root
  }
}
