import Tables

/// The results of every entity under one definition and one set of data.
struct Outcomes: Sendable {
  /// A row of a stage, and for rules without levels the condition that is looked at.
  struct Key: Hashable, Sendable, Comparable {
    var stage: String
    /// The cells of the row's key.
    var cells: [String]
    /// "level", "all_aspects_met", or a derived condition.
    var column: String

    static func < (left: Key, right: Key) -> Bool {
      if left.stage != right.stage { return left.stage < right.stage }
      if left.cells != right.cells { return left.cells.lexicographicallyPrecedes(right.cells) }
      return left.column < right.column
    }
  }

  /// A result with the area that its row lies in.
  struct Value: Sendable {
    var cell: Cell
    var area: Code?
  }

  var values: [Key: Value] = [:]
}
