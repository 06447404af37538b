/// Something wrong or odd at one place of the input: what it is, with its facts, and where; the sentence is written when
/// it is reported.
package struct Finding: Sendable, Hashable {
  package var kind: any FindingKind
  package var outcome: Outcome
  package var place: Place
  /// The column of the pipeline, or the header of the file where no column is bound; nil for a whole record.
  package var column: String?
  /// The value as it stood, or nil when there was none.
  package var value: String?

  /// - Parameter kind: what is wrong or odd, with the facts that belong to it.
  package init(
    _ kind: any FindingKind, _ outcome: Outcome, at place: Place, column: String? = nil, value: String? = nil
  ) {
    self.kind = kind
    self.outcome = outcome
    self.place = place
    self.column = column
    self.value = value
  }

  package var code: FindingCode { type(of: kind).code }

  /// What became of the record.
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// Not used; listed in rejects.csv.
    case rejected
    /// Not data (a title, a total, a repeat); listed in findings.csv and counted by name.
    case setAside
    /// Used, but odd; listed in findings.csv.
    case noted
  }

  /// Where the finding stands.
  package struct Place: Sendable, Hashable {
    /// The input of the pipeline, or the stage for findings of a rule.
    package var input: String
    /// The file's name as the report shows it; empty for findings on results.
    package var file: String
    /// The record counted from 1, or 0 when no single record is meant.
    package var record: Int
    /// The line on which the record begins, from 1, or 0.
    package var line: Int

    package init(input: String, file: String = "", record: Int = 0, line: Int = 0) {
      self.input = input
      self.file = file
      self.record = record
      self.line = line
    }
  }

  package static func == (left: Finding, right: Finding) -> Bool {
    left.place == right.place && left.outcome == right.outcome && left.column == right.column
      && left.value == right.value && left.kind.isEqual(to: right.kind)
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    kind.hash(into: &hasher)
    hasher.combine(outcome)
    hasher.combine(place)
    hasher.combine(column)
    hasher.combine(value)
  }
}
