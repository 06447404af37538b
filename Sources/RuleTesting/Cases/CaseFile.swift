package import Pipelines
package import Stages
package import Tables

/// The cases of a pipeline as they are written, with every name known to the pipeline.
package struct CaseFile: Sendable {
  package var source: SourceText
  /// The rule, or the version of it that the cases choose.
  package var definition: PipelineDefinition
  /// The definition whose versions the days of cases choose among.
  var chooser: PipelineDefinition
  package var cases: [RuleCase]
  package var unkillable: [UnkillableMutant]
  /// What rows have in columns that they do not name, by input.
  var base: [String: [CaseCell]]

  package static let name = "cases.yaml"

  /// The pipeline's name, with the first day of the version where there are several.
  package var name: String {
    definition.name + (definition.chosen.map { " \($0.from.value)" } ?? "")
  }

  /// What the file says now.
  package func readAgain() throws(DefinitionFaults) -> CaseFile {
    try CaseReader.read(DefinitionFile(file: file).text(), of: definition, among: chooser)
  }

  /// The path of the file.
  package var file: String { source.file }
}

/// One example: rows in, answers out.
package struct RuleCase: Sendable {
  package var name: Bilingual
  package var location: SourceLocation
  /// Where the reasons of changed expectations stand.
  var reasons: ReasonPlace
  /// The texts of the inputs, as files would hold them.
  var inputs: [CaseInput]
  package var settings: CaseSettings
  var expectations: [Expectation]
  /// Exactly these findings; nil when the case does not look at them.
  var findings: [FindingPattern]?
}

/// A mutant that no case can kill, and why.
package struct UnkillableMutant: Sendable {
  package var mutant: Located<String>
  package var reason: Bilingual
}

/// Where a case keeps why its expectations were changed.
struct ReasonPlace: Sendable, Hashable {
  /// The line before which a reason goes; nil when the case is not written one key a line.
  var line: Int?
  /// Spaces before the case's keys.
  var indent: Int
  /// Whether the case has reasons already, and the line is that of the first.
  var hasReasons: Bool
}

/// The text in a column of a row.
struct CaseCell: Sendable {
  var column: String
  var text: String
}

/// One input of a case.
struct CaseInput: Sendable {
  var name: String
  /// The text of the file: header and records.
  var csv: String
  /// The rows as people read them, equal neighbours of a range together; the lines of a text given whole.
  var rows: [String]
}

/// What the rows of one input or stage must be.
struct Expectation: Sendable {
  var relation: Located<String>
  var kind: Kind

  enum Kind: Sendable {
    case count(Located<Int>)
    case rows([ExpectedRow])
  }
}

/// Named cells of one row.
struct ExpectedRow: Sendable {
  var location: SourceLocation
  var cells: [ExpectedCell]
}

/// What one cell must be.
struct ExpectedCell: Sendable {
  var column: Located<String>
  var text: Located<String>
  /// Nothing is expected there: missing.
  var isBlank: Bool
}

/// A finding by what the case says of it.
struct FindingPattern: Sendable {
  var location: SourceLocation
  var code: FindingCode
  var input: String?
  var column: String?
  var value: String?
  var check: String?
  /// What became of the record.
  var outcome: Finding.Outcome?
  /// The row of the case, counted from 1.
  var row: Int?
}
