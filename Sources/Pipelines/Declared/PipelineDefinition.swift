package import Tables

/// A pipeline as it is written: names are still text, nothing is checked against anything else.
package struct PipelineDefinition: Sendable {
  /// The folder's name, "village-levels".
  package var name: String
  package var file: String
  package var title: Bilingual
  package var summary: Bilingual?
  package var sources: [SourceReference]
  package var parameters: [ParameterDefinition]
  package var inputs: [InputDefinition]
  package var stages: [StageDefinition]
  package var outputs: [OutputDefinition]
  /// Labels of columns, indicators among them, by name.
  package var labels: [String: Bilingual]
  /// Labels of values, by column and printed value.
  package var valueLabels: [String: [String: Bilingual]]
  package var report: [SectionDefinition]
}

/// Where a rule comes from and how sure it is.
package struct SourceReference: Sendable, Hashable {
  package var mark: SourceMark
  /// The document's number, "003".
  package var document: String?
  /// Its lines, "743-749".
  package var lines: String?
  /// What of the pipeline this source covers.
  package var about: Bilingual
}

/// A value that a run may set.
package struct ParameterDefinition: Sendable {
  package var name: Located<String>
  package var type: ParameterType
  /// Nil when nobody has filled it in.
  package var standard: ParameterValue?
  package var label: Bilingual
  package var note: Bilingual?
  /// The values allowed for a choice.
  package var choices: [String]
}

/// What kind of value a parameter takes.
package enum ParameterType: String, Sendable, Hashable, CaseIterable {
  case number, text, date, flag, choice, month
  /// A list of indicator columns.
  case indicators = "indicator list"
}

/// The value of a parameter.
package enum ParameterValue: Sendable, Hashable {
  case cell(Cell)
  case columns([String])
}

/// An input as it is written.
package struct InputDefinition: Sendable {
  package var name: Located<String>
  package var label: Bilingual
  /// Whether a run may do without it.
  package var isOptional: Bool
  package var key: [Located<String>]
  package var columns: [InputColumnDefinition]
}

/// One column of an input, ranges already written out.
package struct InputColumnDefinition: Sendable {
  package var name: Located<String>
  package var kind: Located<String>
  package var headers: [String]
  package var need: Located<String>?
  package var oneOf: [Located<String>]
  package var minimum: Located<String>?
  package var maximum: Located<String>?
  package var dash: Located<String>?
}

/// A table that is written to a file of its own.
package struct OutputDefinition: Sendable {
  package var name: Located<String>
  package var relation: Located<String>
  /// Columns to write; all when empty.
  package var columns: [Located<String>]
  package var condition: Located<String>?
  package var title: Bilingual?
}

/// One section of the report.
package struct SectionDefinition: Sendable {
  package var title: Bilingual
  package var text: Bilingual?
  package var relation: Located<String>?
  package var columns: [Located<String>]
  package var condition: Located<String>?
  /// Column names; a leading "-" sorts downwards.
  package var sort: [Located<String>]
  package var limit: Int?
}
