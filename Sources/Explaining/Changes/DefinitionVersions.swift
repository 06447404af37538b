package import Pipelines
package import Stages

/// Two versions of a definition, what differs, and every version between them.
package struct DefinitionVersions: Sendable {
  package let old: PipelineDefinition
  package let new: PipelineDefinition
  /// In the order of the new version.
  package let edits: [DefinitionEdit]
  private let trees: (old: DefinitionTree, new: DefinitionTree)
  private let file: String

  /// The text of a version and how messages name it.
  package struct Text: Sendable {
    package var yaml: String
    /// The pipeline's name.
    package var name: String
    package var file: String
    /// What its columns share with those of other pipelines.
    package var headings: SharedHeadings

    package init(yaml: String, name: String, file: String, headings: SharedHeadings = .none) {
      self.yaml = yaml
      self.name = name
      self.file = file
      self.headings = headings
    }
  }

  package init(old: Text, new: Text) throws(DefinitionFaults) {
    self.old = try DefinitionReader.read(
      yaml: old.yaml, name: old.name, file: old.file, headings: old.headings)
    self.new = try DefinitionReader.read(
      yaml: new.yaml, name: new.name, file: new.file, headings: new.headings)
    file = new.file
    trees = (try Self.tree(of: old), try Self.tree(of: new))
    var merge = TreeMerge(accepted: nil)
    _ = merge.merge(trees.old, trees.new, at: [])
    edits = merge.edits
  }

  private static func tree(of version: Text) throws(DefinitionFaults) -> DefinitionTree {
    var reader = DefinitionReader(SourceText(version.yaml, file: version.file))
    guard let root = reader.root() else { throw reader.faults }
    return DefinitionTree(root)
  }

  /// The old version with some of the edits; nil when that is no definition.
  package func definition(with accepted: Set<Int>) -> PipelineDefinition? {
    for order in [TreeMerge.Order.old, .new] {
      var merge = TreeMerge(accepted: accepted, order: order)
      guard let tree = merge.merge(trees.old, trees.new, at: []),
        let definition = try? DefinitionReader.read(
          yaml: tree.yaml, name: old.name, file: file, headings: new.headings),
        (try? PipelineBinder.bind(definition)) != nil
      else { continue }
      return definition
    }
    return nil
  }
}
