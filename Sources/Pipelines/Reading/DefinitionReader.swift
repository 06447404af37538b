import Tables

/// Reads definition files into their declared form, collecting every fault on the way.
package struct DefinitionReader {
  package let source: SourceText
  package var faults = DefinitionFaults()
  /// Words of what could not be read: they may name a stage or parameter, which is then not unused.
  var mentioned: Set<String> = []
  /// Names of parameters, inputs and stages that stand in the file but could not be read.
  var unread: Set<String> = []

  /// Columns of all inputs so far.
  var columnCount = 0

  package init(_ source: SourceText) { self.source = source }

  /// The definition at a path: a folder with a pipeline.yaml, or the file itself.
  package static func read(path: String) throws(DefinitionFaults) -> PipelineDefinition {
    let file = try DefinitionFile(path: path)
    return try read(file.text(), name: file.folder)
  }

  /// The definition in a text.
  package static func read(
    yaml: String, name: String, file: String
  ) throws(DefinitionFaults) -> PipelineDefinition {
    try read(SourceText(yaml, file: file), name: name)
  }

  /// Throws the faults of form together with those that the binder finds in what could be read.
  static func read(_ source: SourceText, name: String) throws(DefinitionFaults) -> PipelineDefinition {
    var reader = DefinitionReader(source)
    let definition = reader.root().flatMap { reader.pipeline($0, name: name) }
    if let definition {
      if reader.faults.isEmpty { return definition }
      reader.faults.add(Binder.faults(of: definition))
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
