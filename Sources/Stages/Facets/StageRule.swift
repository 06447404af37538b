package import Tables

/// One kind of stage with all names bound: how it runs, what it makes, and why it made what.
///
/// It is made by `DeclaredStage.bind`. Who writes one says what comes out and lets `work` and `verdicts` share one
/// reckoning:
///
///     extension Unpivot: StageRule {
///       package var made: Range<Int> { kept.count..<output.columns.count }
///       package var work: StageWork { .rows(self) }
///
///       package func reads(for column: Int) -> ColumnReads {
///         var reads = ColumnReads()
///         reads.source = column < kept.count ? [kept[column]] : Set(columns)
///         return reads
///       }
///
///       package func verdicts(of run: StageRun) -> any StageVerdicts { UnpivotVerdicts(rule: self) }
///       …
///     }
///
/// No requirement has a default: who adds a kind is asked for each.
package protocol StageRule: Sendable {
  /// The columns of the result, those that the stage makes with their meaning.
  var output: Schema { get }

  /// The positions of the columns that the stage itself makes.
  var made: Range<Int> { get }

  /// Tables that it leaves beside its rows.
  var sides: [SideTable] { get }

  /// What names the rows of the result.
  func naming(of source: RowNaming) -> RowNaming

  /// Whether a row of the result comes of one row of the source and keeps its place in the file.
  var keepsPlaces: Bool { get }

  /// The inputs and stages that it reads as a whole besides its source.
  var others: [String] { get }

  var work: StageWork { get }

  /// How a column that the stage makes is computed, as an expression; nil where it is none.
  func formula(of column: Int) -> String?

  /// What a column of the result rests on, and which rows there are.
  func reads(for column: Int) -> ColumnReads

  /// Why the result is what it is.
  func verdicts(of run: StageRun) -> any StageVerdicts

  /// What is declared and has no effect, where that can be told without data.
  var idle: [IdleRule] { get }

  /// Who should report, where the rows are these units; nil for any other rows.
  var units: ReportingUnits? { get }

  /// What is to be reached and what has come of it, where the rows are that; nil for any other rows.
  var targets: TargetTable? { get }

  /// What the stage gives, as facts for `describe`.
  var levels: [DescribedLevel] { get }
}

/// What a stage did: the tables that went in and the one that came out.
package struct StageRun: Sendable {
  package var source: Table
  /// What it read besides, by name.
  package var others: [String: Table]
  package var result: Table

  package init(source: Table, others: [String: Table], result: Table) {
    self.source = source
    self.others = others
    self.result = result
  }
}

/// Why the rows of a result are what they are, out of the reckoning that made them and not a second one.
///
///     func reason(for column: Int, row: Int) -> Reason {
///       let name = rule.names[row % rule.names.count]
///       return Reason(RulePath("names", name), "จากคอลัมน์ “\(name)”", "from the column “\(name)”")
///     }
package protocol StageVerdicts: Sendable {
  /// Why a cell of a column that the stage makes holds what it holds.
  func reason(for column: Int, row: Int) -> Reason

  /// What of the rule the rows reach.
  var reached: Set<RulePoint> { get }
}

/// Why a cell holds what it holds.
package struct Reason: Sendable, Hashable {
  /// What decided.
  package var path: RulePath
  package var sentence: Bilingual

  package init(_ path: RulePath, _ thai: String, _ english: String) {
    self.path = path
    sentence = Bilingual(thai: thai, english: english)
  }
}

/// Columns that others rest on.
package struct ColumnReads: Sendable {
  /// Positions in the source.
  package var source: Set<Int> = []
  /// Positions in the result itself.
  package var result: Set<Int> = []
  /// Positions in what is read besides; nil for all columns.
  package var others: [String: Set<Int>?] = [:]

  package init() {}
}

/// Something declared that has no effect.
package struct IdleRule: Sendable, Hashable {
  package var path: RulePath
  package var sentence: Bilingual

  package init(_ path: RulePath, _ thai: String, _ english: String) {
    self.path = path
    sentence = Bilingual(thai: thai, english: english)
  }
}

/// A level that a stage gives.
package struct DescribedLevel: Sendable, Hashable {
  package var level: Int
  package var from: Number
  /// Nil for everything up to the next level.
  package var to: Number?
  package var name: Bilingual

  package init(level: Int, from: Number, to: Number?, name: Bilingual) {
    self.level = level
    self.from = from
    self.to = to
    self.name = name
  }
}
