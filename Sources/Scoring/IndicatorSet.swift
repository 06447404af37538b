package import Tables

/// The indicators of a scoring rule, the aspects that they belong to, and which of them are mandatory.
///
/// A missing answer is not passed; one that is not applicable neither passes nor fails and leaves every denominator.
package struct IndicatorSet: Sendable {
  /// A column of answers.
  package struct Indicator: Sendable, Hashable {
    package var name: String
    /// The position in the input.
    package var column: Int
    /// How hard it is to come to pass it, against others of the rule; changes no level, only which way up is shortest.
    package var effort: Int

    package init(_ name: String, column: Int, effort: Int = 1) {
      self.name = name
      self.column = column
      self.effort = effort
    }
  }

  /// Indicators that belong together.
  package struct Aspect: Sendable, Hashable {
    package var name: String
    /// Columns of indicators.
    package var columns: [Int]
    /// How many must be passed for the aspect to be met; nil when it is only counted.
    ///
    /// Where fewer are applicable, all of those.
    package var atLeast: Int?

    package init(_ name: String, columns: [Int], atLeast: Int? = nil) {
      self.name = name
      self.columns = columns
      self.atLeast = atLeast
    }
  }

  package var indicators: [Indicator]
  package var aspects: [Aspect]
  /// Columns of indicators that gate the level.
  package var mandatory: [Int]
  /// Whether the rule has a gate, be it one that nobody has filled in yet: columns do not depend on settings.
  package var hasGate: Bool

  package init(
    _ indicators: [Indicator] = [], aspects: [Aspect] = [], mandatory: [Int] = [], hasGate: Bool = false
  ) {
    self.indicators = indicators
    self.aspects = aspects
    self.mandatory = mandatory
    self.hasGate = hasGate || !mandatory.isEmpty
  }

  /// Efforts by column; empty when the rule declares none.
  package var efforts: [Int: Int] {
    let declared = indicators.filter { $0.effort != 1 }.map { ($0.column, $0.effort) }
    return Dictionary(declared) { first, _ in first }
  }

  /// The columns that counting adds to a table; none without indicators.
  package var addedColumns: [ColumnSchema] {
    guard !indicators.isEmpty else { return [] }
    let counts = ScoreRule.Column.counts.map { $0.schema(.number) }
    let aspectColumns = aspects.flatMap { aspect in
      [ScoreRule.passed(of: aspect.name)] + (aspect.atLeast == nil ? [] : [ScoreRule.met(aspect.name)])
    }
    let allMet = hasGoals ? [ScoreRule.Column.allAspectsMet.schema(.flag, .condition(.more))] : []
    let gate = !hasGate ? [] : [ScoreRule.Column.mandatoryFailed.schema(.number)]
    return counts + aspectColumns + allMet + gate
  }

  /// Some aspect says how many must be passed.
  private var hasGoals: Bool { aspects.contains { $0.atLeast != nil } }
}

extension IndicatorSet {
  /// The columns of `addedColumns` for the rows of a table.
  func count(_ table: Table) -> [Column] {
    guard !indicators.isEmpty else { return [] }
    let all = AnswerCounts(table, columns: indicators.map(\.column))
    var columns = [all.passed, all.failed, all.notApplicable, all.missing].map(Column.init(counts:))
    var allMet: [Truth]?
    for aspect in aspects {
      let counts = AnswerCounts(table, columns: aspect.columns)
      columns.append(Column(counts: counts.passed))
      guard let atLeast = aspect.atLeast else { continue }
      let met = counts.met(atLeast: atLeast)
      columns.append(.truths(met))
      allMet = allMet.map { zip($0, met).map { $0 && $1 } } ?? met
    }
    if let allMet { columns.append(.truths(allMet)) }
    if hasGate {
      columns.append(
        mandatory.isEmpty
          ? Column(absent: .missing, type: .number, count: table.rowCount)
          : Column(counts: AnswerCounts(table, columns: mandatory).blocking))
    }
    return columns
  }
}

extension Column {
  fileprivate init(counts: [UInt16]) { self = .numbers(NumberColumn(counts.map { Number(Int($0)) })) }
}
