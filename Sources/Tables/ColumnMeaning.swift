/// What a column that a stage makes is called and what it says: it goes with the column wherever that goes.
package struct ColumnMeaning: Sendable, Hashable {
  /// The column's heading where the pipeline gives none; nil where only the pipeline knows one.
  package var label: Bilingual?
  /// Words that stand for printed values: "on_time" is "ทันกำหนด".
  package var words: [String: Bilingual]
  /// Names of values, said beside them: level 3 is "ดี".
  package var names: [String: Bilingual]
  package var role: Role
  /// Whether its values are names of columns, said by the labels of these.
  package var namesColumns = false

  package init(
    _ label: Bilingual? = nil, words: [String: Bilingual] = [:], names: [String: Bilingual] = [:],
    role: Role = .figure
  ) {
    self.label = label
    self.words = words
    self.names = names
    self.role = role
  }

  /// What a column is to who compares two results.
  package enum Role: Sendable, Hashable {
    /// A number or text on the way to an outcome.
    case figure
    /// What the stage decides about a row.
    case outcome(Better)
    /// A condition, which is an outcome where nothing else is one.
    case condition(Better)
  }

  /// Which way an outcome is for the better.
  package enum Better: Sendable, Hashable {
    case more, less, neither
  }
}
