package import Tables

/// What a report says, as a value: the runner fills it, `markdown(_:)` lays it out.
package struct Report: Sendable {
  package static let fileName = "report.md"

  package var title: Bilingual
  package var asOf: Day?
  /// Who has reported of those that should.
  package var units: [UnitsDigest] = []
  /// The most important results in a sentence each, right under the title.
  package var highlights: [Bilingual] = []
  package var sources: [SourceDigest] = []
  package var inputs: [InputDigest] = []
  /// What had to be tidied in cells before they could be read.
  package var tidied: [TidiedDigest] = []
  /// Headers of the files that nothing is read from, by file.
  package var unusedHeaders: [(file: String, headers: [String])] = []
  package var sections: [Section] = []
  /// What is missing: open cut-offs, areas without a second round, answers not given.
  package var gaps: [Bilingual] = []
  package var findings: [FindingDigest] = []
  /// Places in which a citizen number was masked.
  package var maskedCells = 0
  package var parameters: [ParameterDigest] = []
  package var outputs: [OutputDigest] = []

  package init(title: Bilingual) { self.title = title }

  /// A heading with words, a table or both.
  package struct Section: Sendable {
    package var title: Bilingual
    package var text: Bilingual?
    package var table: TableView?

    package init(title: Bilingual, text: Bilingual? = nil, table: TableView? = nil) {
      self.title = title
      self.text = text
      self.table = table
    }
  }

  /// What a set of criteria rests on.
  package struct SourceDigest: Sendable, Hashable {
    package var subject: Bilingual
    package var mark: SourceMark
    /// Document and lines, or public sources; empty where there is none.
    package var citation: Bilingual

    package init(subject: Bilingual, mark: SourceMark, citation: Bilingual) {
      self.subject = subject
      self.mark = mark
      self.citation = citation
    }
  }

  /// One file that was read, and where its records went.
  package struct InputDigest: Sendable, Hashable {
    package var input: Bilingual
    package var file: String
    package var encoding: String
    /// The character itself: ",", ";", a tab or "|".
    package var delimiter: String
    package var read: Int
    package var used: Int
    package var rejected: Int
    package var setAside: Int

    package init(
      input: Bilingual, file: String, encoding: String, delimiter: String, read: Int, used: Int,
      rejected: Int,
      setAside: Int
    ) {
      self.input = input
      self.file = file
      self.encoding = encoding
      self.delimiter = delimiter
      self.read = read
      self.used = used
      self.rejected = rejected
      self.setAside = setAside
    }
  }

  /// How many cells had one thing tidied.
  package struct TidiedDigest: Sendable, Hashable {
    package var what: Bilingual
    package var cells: Int

    package init(what: Bilingual, cells: Int) {
      self.what = what
      self.cells = cells
    }
  }

  /// All findings of one kind and outcome.
  package struct FindingDigest: Sendable, Hashable {
    package var outcome: Finding.Outcome
    package var count: Int
    /// The first of them.
    package var example: Finding

    package init(outcome: Finding.Outcome, count: Int, example: Finding) {
      self.outcome = outcome
      self.count = count
      self.example = example
    }
  }

  /// A parameter in force.
  package struct ParameterDigest: Sendable, Hashable {
    package var name: String
    package var label: Bilingual?
    /// As text; empty when it is not set.
    package var value: String
    package var defaultValue: String
    /// The first day on which the default holds; nil when it has no versions.
    package var since: Day?
    package var note: Bilingual?

    package init(
      name: String, label: Bilingual? = nil, value: String, defaultValue: String, since: Day? = nil,
      note: Bilingual? = nil
    ) {
      self.name = name
      self.label = label
      self.value = value
      self.defaultValue = defaultValue
      self.since = since
      self.note = note
    }
  }

  /// A file that was written.
  package struct OutputDigest: Sendable, Hashable {
    package var file: String
    package var contents: Bilingual
    /// Nil for files that are no table.
    package var rows: Int?

    package init(file: String, contents: Bilingual, rows: Int? = nil) {
      self.file = file
      self.contents = contents
      self.rows = rows
    }
  }
}
