package import Tables

/// Reads what is written in a definition file into its declared form, collecting every fault on the way.
package struct DefinitionReader {
  package let source: SourceText
  package var faults = DefinitionFaults()
  /// Words of what could not be read: they may name a stage or parameter, which is then not unused.
  package var mentioned: Set<String> = []
  /// Names of parameters, inputs and stages that stand in the file but could not be read.
  package var unread: Set<String> = []
  /// Columns of all inputs so far, ranges written out, which `DefinitionLimits` bound.
  package var columnCount = 0
  /// Faults of values whose column is known all the same: they leave it not open which columns a stage has.
  package var harmlessFaults = 0
  /// The places of texts that say something to people and change no result.
  package private(set) var wording: [SourceLocation] = []

  package init(_ source: SourceText) { self.source = source }

  /// Notes that nothing below a node changes a result.
  package mutating func noteWording(_ node: YAMLNode?) {
    if let node { wording += node.places }
  }
}

extension Bilingual {
  /// Stands for a text that could not be read, until the faults are thrown.
  package static let unread = Bilingual(thai: "", english: "")
}
