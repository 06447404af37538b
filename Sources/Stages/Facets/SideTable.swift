package import Tables

/// A table that a stage leaves beside its rows, read under the name "stage.side".
package struct SideTable: Sendable {
  /// The word behind the stage's name, "groups".
  package var word: String
  package var output: Schema
  /// How many columns name a row, from the first.
  package var keyCount: Int

  package init(_ word: String, output: Schema, keyCount: Int) {
    self.word = word
    self.output = output
    self.keyCount = keyCount
  }
}
