/// What a column that a stage makes is called and what it says: it goes with the column wherever that goes.
package struct ColumnMeaning: Sendable, Hashable {
  /// The column's heading where the pipeline gives none; nil where only the pipeline knows one.
  package var label: Bilingual?
  /// Words that stand for printed values: "on_time" is "ทันกำหนด".
  package var words: [String: Bilingual]
  /// Names of values, said beside them: level 3 is "ดี".
  package var names: [String: Bilingual]
  /// Values that say nothing new of a row, where only news are shown.
  package var quiet: Set<String>
  package var role: Role
  /// Whether its values are names of columns, said by the labels of these.
  package var namesColumns = false

  package init(
    _ label: Bilingual? = nil, words: [String: Bilingual] = [:], names: [String: Bilingual] = [:],
    quiet: Set<String> = [], role: Role = .figure
  ) {
    self.label = label
    self.words = words
    self.names = names
    self.quiet = quiet
    self.role = role
  }

  /// The meaning of a copy: its words and names hold everywhere, its label only under the same name, and who made it
  /// has decided it, not who copies it.
  package func copied(underSameName isSame: Bool) -> ColumnMeaning {
    var copy = self
    copy.label = isSame ? label : nil
    copy.role = .figure
    return copy
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
