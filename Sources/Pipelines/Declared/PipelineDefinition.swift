package import Ingestion
package import Stages
package import Tables

/// A pipeline as it is written: names are still text, nothing is checked against anything else.
package struct PipelineDefinition: Sendable {
  /// The folder's name, "village-levels".
  package var name: String
  /// The text of the file, to find the place of any part of an expression.
  package var source: SourceText
  /// What its columns share with those of other pipelines.
  package var headings: SharedHeadings
  /// What the pipeline is called in reports.
  package var title = Bilingual.unread
  /// What it does, in one or two sentences.
  package var summary: Bilingual?
  /// Where its rules come from.
  package var sources: [SourceReference] = []
  /// Other files of the rule, beside this one, that hold in its place from a day on.
  package var versions = Dated<Located<String>>()
  /// Where the data has the days that choose among versions.
  package var period: PeriodDefinition?
  /// The version that this is, when it was chosen by a day.
  package var chosen: Dated<Located<String>>.Version?
  /// The values that a run may set.
  package var parameters: [ParameterDefinition] = []
  /// The files that it reads.
  package var inputs: [InputDefinition] = []
  /// In the order of the file; a stage reads only what stands above it.
  package var stages: [StageDefinition] = []
  /// The tables that it writes.
  package var outputs: [OutputDefinition] = []
  /// Labels of columns, indicators among them, by name.
  package var labels: [String: Bilingual] = [:]
  /// Labels of values, by column and printed value.
  package var valueLabels: [String: [String: Bilingual]] = [:]
  /// The columns under `labels` and `values`, where they stand there.
  package var labelled: [Located<String>] = []
  /// The sections of the report, in order.
  package var report: [SectionDefinition] = []
  /// The places of texts below parameters, inputs and stages, and of some others, that change no result.
  package var wording: [SourceLocation] = []
  /// Words of what could not be read: what they name is not unused.
  var mentioned: Set<String> = []
  /// Parameters, inputs and stages that stand in the file but could not be read.
  var unread: Set<String> = []
  /// Whether there may be others, because a whole section could not be read.
  var isOpen = false

  init(name: String, source: SourceText, headings: SharedHeadings) {
    self.name = name
    self.source = source
    self.headings = headings
  }
}

extension PipelineDefinition {
  /// All that is written of the rule: its file, and the headings that it shares.
  package var text: String { source.text + headings.text }

  /// A day before all versions of parameters, and each day on which one begins; one nil where there are none.
  var parameterDays: [Day?] {
    let days = Set(parameters.flatMap(\.versions.versions).map(\.from.value)).sorted()
    return [days.first.map { Day(number: $0.number - 1) }] + days
  }

  /// Names of columns by which rows are told apart, looked up or grouped.
  var identities: Set<String> {
    var names = Set(inputs.flatMap(\.key).map(\.value))
    for stage in stages { names.formUnion(stage.declared.identities) }
    return names
  }

  /// Whether a day changes anything.
  package var hasVersions: Bool { !versions.isEmpty || parameters.contains { !$0.versions.isEmpty } }

  /// Whether the same version of everything is in force on two days.
  package func isSame(on first: Day, as second: Day) -> Bool {
    versions.version(on: first)?.from == versions.version(on: second)?.from
      && parameters.allSatisfy {
        $0.versions.version(on: first)?.from == $0.versions.version(on: second)?.from
      }
  }
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

/// An input as it is written.
package struct InputDefinition: Sendable {
  package var name: Located<String>
  package var label: Bilingual
  /// Whether a run may do without it.
  package var isOptional = false
  /// The columns that together name a record; empty when records have no key.
  package var key: [Located<String>] = []
  package var columns: [InputColumnDefinition] = []
  /// Columns that stand in the file but could not be read.
  var unread: Set<String> = []
  /// False when it is open which columns it has, because of a fault.
  var isWhole = true
}

/// One column of an input, ranges already written out.
package struct InputColumnDefinition: Sendable {
  package var name: Located<String>
  /// What stands in its cells.
  package var kind: Located<CellKind>
  /// The headers by which it is known besides its name.
  package var headers: [Located<String>]
  package var need: Located<InputColumn.Need>?
  /// The only values allowed; empty when any will do.
  package var oneOf: [Located<String>]
  /// The least number allowed.
  package var minimum: Located<String>?
  /// The greatest number allowed.
  package var maximum: Located<String>?
  /// What a lone "-" says.
  package var dash: Located<InputColumn.Dash>?
}

/// A table that is written to a file of its own.
package struct OutputDefinition: Sendable {
  /// The file's name without ".csv".
  package var name: Located<String>
  /// The input or stage whose rows are written.
  package var relation: Located<String>
  /// Columns to write; all when empty.
  package var columns: [Located<String>]
  /// Only rows for which it holds are written.
  package var condition: Located<String>?
  package var title: Bilingual?
}

/// One section of the report.
package struct SectionDefinition: Sendable {
  package var title: Bilingual
  package var text: Bilingual?
  /// The input or stage whose rows are shown; nil for a section of text alone.
  package var relation: Located<String>?
  /// Columns to show; all when empty.
  package var columns: [Located<String>]
  /// Only rows for which it holds are shown.
  package var condition: Located<String>?
  /// Column names; a leading "-" sorts downwards.
  package var sort: [Located<String>]
  /// The most rows to show.
  package var limit: Int?
}
