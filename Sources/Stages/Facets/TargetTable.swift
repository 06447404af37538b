/// A table of what is to be reached and what has come of it: the reports of lists open with it.
///
/// Each is the position of a column of the result.
package struct TargetTable: Sendable, Hashable {
  /// Texts whose meaning has the words of both languages.
  package var indicator: Int
  package var unit: Int
  package var state: Int
  /// "total" for the whole.
  package var areaLevel: Int
  package var target: Int
  package var resultFrom: Int
  package var resultTo: Int
  /// In percent of the target.
  package var percentFrom: Int
  /// What else tells rows of one indicator and area apart.
  package var kept: [Int]

  package init(
    indicator: Int, unit: Int, state: Int, areaLevel: Int, target: Int, resultFrom: Int, resultTo: Int,
    percentFrom: Int, kept: [Int]
  ) {
    self.indicator = indicator
    self.unit = unit
    self.state = state
    self.areaLevel = areaLevel
    self.target = target
    self.resultFrom = resultFrom
    self.resultTo = resultTo
    self.percentFrom = percentFrom
    self.kept = kept
  }
}
