import Stages

/// One difference between two versions of a definition.
package struct DefinitionEdit: Sendable, Hashable, Encodable {
  /// Where it is: keys from the top, levels by their number, "stages.villages.levels[2].from".
  package var path: String
  /// Nil for what was added.
  package var from: String?
  /// Nil for what was removed.
  package var to: String?
  /// "file:line", in the version that has it.
  package var oldPlace: String?
  package var newPlace: String?
  /// Whether it is only wording: it cannot change a result.
  package var isWording: Bool

  init(path: [String], from old: YAMLNode?, to new: YAMLNode?, isWording: Bool) {
    self.path = path.reduce("") { $1.hasPrefix("[") || $0.isEmpty ? $0 + $1 : $0 + "." + $1 }
    from = old?.shown
    to = new?.shown
    oldPlace = old.map { "\($0.location.file):\($0.location.line)" }
    newPlace = new.map { "\($0.location.file):\($0.location.line)" }
    self.isWording = isWording
  }
}
