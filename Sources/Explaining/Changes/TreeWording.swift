import Pipelines
import Stages

/// Which texts of two versions only say something, by where they stand.
struct TreeWording {
  private let old: Set<SourceLocation>
  private let new: Set<SourceLocation>

  init(_ old: PipelineDefinition, _ new: PipelineDefinition) {
    self.old = Set(old.wording)
    self.new = Set(new.wording)
  }

  /// Whether two nodes at a path are the same but for such texts, and so give the same results.
  func isAll(at path: [String], from old: YAMLNode?, to new: YAMLNode?) -> Bool {
    // No stage reads the other sections.
    if let section = path.first, !["parameters", "inputs", "stages"].contains(section) { return true }
    return old?.without(self.old)?.yaml == new?.without(self.new)?.yaml
  }
}
