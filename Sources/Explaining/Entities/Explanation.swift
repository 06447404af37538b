package import Tables

/// Why an entity has its results: every row that is about it, and the rows in its area.
package struct Explanation: Sendable, Encodable {
  package var pipeline: String
  package var title: Bilingual
  package var entity: String
  /// The area's name, when a register was given.
  package var name: String?
  package var rows: [RowExplanation] = []
  package var areas: [AreaTable] = []
  package var members: Members?
  /// Sentences on records that name the entity and were set aside, rejected or odd.
  package var remarks: [Bilingual] = []

  /// A value with its name.
  package struct Named: Sendable, Hashable, Encodable {
    package var name: String
    package var label: Bilingual
    package var value: Bilingual
  }

  /// Why a stage decided as it did.
  package struct Reason: Sendable, Hashable, Encodable {
    package var stage: String
    package var column: String
    package var label: Bilingual
    package var value: Bilingual
    package var text: Bilingual
  }

  /// The rows of a roll-up that are the entity.
  package struct AreaTable: Sendable, Encodable {
    package var stage: String
    package var title: Bilingual
    /// The columns, each with one value a row.
    package var columns: [Column]
    /// Why the rows are as they are, in their order.
    package var reasons: [Reason] = []

    /// One column.
    package struct Column: Sendable, Encodable {
      package var name: String
      package var label: Bilingual
      package var values: [Bilingual]
      package var isNumeric: Bool
      /// How a measure is computed; nil for what names the row.
      package var formula: String?
    }
  }

  /// What lies in an area, the lowest level first, or in the order of the report where there are no levels.
  package struct Members: Sendable, Encodable {
    package var title: Bilingual
    package var total: Int
    /// How many there are of each level, the lowest first; empty without levels.
    package var levels: [Count]
    package var table: AreaTable

    /// A level and its rows.
    package struct Count: Sendable, Encodable {
      package var level: Bilingual
      package var rows: Int
    }
  }
}

/// One row of an entity: a record that was read, or a row that was rolled up.
package struct RowExplanation: Sendable, Encodable {
  package var stage: String
  package var keys: [Explanation.Named]
  /// The file and line of the record; nil for rolled-up rows.
  package var file: String?
  package var line: Int?
  package var verdict: Verdict?
  package var indicators: [Indicator]
  package var aspects: [Aspect]
  package var values: [Value]
  /// Why other stages on the way decided as they did.
  package var reasons: [Explanation.Reason] = []

  /// An answer and where it comes from.
  package struct Indicator: Sendable, Encodable {
    package var name: String
    package var label: Bilingual
    package var isAnswer: Bool
    /// As it stands in the file; nil for computed ones.
    package var raw: String?
    /// pass, fail, not_applicable or missing.
    package var answer: String
    package var isMandatory: Bool
    /// Levels for which it must pass.
    package var coreOf: [Int]
    package var formula: Formula?

    /// Whether it sums up others: computed, and not one number compared with another.
    var isSummary: Bool { formula != nil && formula?.comparison == nil }
  }

  /// Indicators that belong together.
  package struct Aspect: Sendable, Encodable {
    package var name: String
    package var label: Bilingual
    package var passed: Int
    package var of: Int
    package var atLeast: Int?
    package var met: String?
  }

  /// A value that the results rest on.
  package struct Value: Sendable, Encodable {
    package var name: String
    package var label: Bilingual
    package var raw: String?
    package var value: Bilingual
    package var formula: Formula?
  }
}

/// The level of a row, or whether it meets all aspects, and how far it is from others.
package struct Verdict: Sendable, Encodable {
  /// Nil when it cannot be told.
  package var level: Int?
  package var name: Bilingual?
  package var reachableLevel: Int?
  package var allAspects: String?
  /// What is graded.
  package var graded: Explanation.Named?
  package var band: Band?
  /// The level of the graded value alone, where a gate holds the row below it.
  package var missed: Missed?
  package var gates: [Gate] = []
  /// The smallest changes that lift the row to each higher level, or to all aspects.
  package var steps: [Step] = []
  /// The smallest failures that lower the level.
  package var fall: Sets?
  package var missing: [String] = []
  /// The smallest sets of missing answers whose passing lifts the level.
  package var missingLift: Sets?
  /// Other roll-up counts whose growth lifts the level.
  package var counts: [CountStep] = []

  /// The values of a level.
  package struct Band: Sendable, Encodable {
    package var from: String
    package var to: String?
    /// The graded value less the lower end.
    package var above: String
  }

  /// A level that the value alone would give.
  package struct Missed: Sendable, Encodable {
    package var level: Int
    package var name: Bilingual
    package var band: Band
    /// What holds the row below it.
    package var reason: Bilingual
  }

  /// A condition besides the value.
  package struct Gate: Sendable, Encodable {
    package var name: Bilingual
    package var isOpen: Bool
    /// Indicators that block it.
    package var blocking: [String]
  }

  /// The way to a level.
  package struct Step: Sendable, Encodable {
    /// Nil for all aspects.
    package var level: Int?
    package var name: Bilingual?
    package var sets: Sets
  }

  /// How many more rows must count.
  package struct CountStep: Sendable, Encodable {
    package var level: Int
    package var name: Bilingual
    package var column: Explanation.Named
    /// Nil when not even all rows of the group are enough.
    package var more: Int?
  }

  /// The smallest sets of indicators, by name.
  package struct Sets: Sendable, Encodable {
    /// found, unreachable or cut.
    package var outcome: String
    /// The number of indicators of each set, or the least effort.
    package var cost: Int?
    /// What the cost is: indicators or effort.
    package var measure: String?
    package var count: Int?
    package var families: [Family] = []
    /// All sets, when there are few.
    package var sets: [[String]]?

    /// All of `all`, and of each choice as many as it asks for.
    package struct Family: Sendable, Encodable {
      package var all: [String]
      package var choices: [Choice]
    }

    /// Any `pick` of the indicators.
    package struct Choice: Sendable, Encodable {
      package var pick: Int
      package var of: [String]
    }
  }
}
