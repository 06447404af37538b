package import Tables

/// What is wrong with a scoring rule itself, whatever the data: facts only.
///
/// Bands are named by their level, indicators by their name, columns that are no indicator by their name in the input.
package enum ScoreFault: Sendable, Hashable {
  /// Passed counts that belong to no band, between two bands.
  case gap(ClosedRange<Int>, below: Int)
  /// Values above the upper end of a band and below the next one that belong to no band.
  case valueGap(above: Number, below: Number)
  /// A band begins before the one below it ends.
  case overlap(lower: Int, upper: Int)
  /// A band does not begin above the one below it.
  case bandsNotAscending(lower: Int, upper: Int)
  /// A level is not higher than the one below it.
  case levelsNotAscending(lower: Int, upper: Int)
  /// Two bands have one level.
  case levelRepeated(Int)
  /// A band ends before it begins, or no possible value is in it.
  case bandEmpty(level: Int)
  /// More must be passed than there are indicators.
  case beyondIndicators(level: Int, from: Number, indicators: Int)
  /// The core and, above the cap, the mandatory indicators are more than may be passed in the band.
  case gateAboveBand(level: Int, needed: Int, most: Int)
  /// The cap lies below every level, so that it means no level.
  case capBelowLevels(Int)
  case indicatorRepeated(String)
  case aspectRepeated(String)
  /// An aspect asks for fewer than one, or for more than it has.
  case goalImpossible(aspect: String, atLeast: Int, of: Int)
  /// A column of an aspect, of the core or of the mandatory list is not among the indicators.
  case notAnIndicator(column: String, use: Use)
  /// One of these lists names an indicator twice.
  case listedTwice(column: String, use: Use)

  /// Where a column is used.
  package enum Use: Sendable, Hashable {
    case aspect(String)
    case core(level: Int)
    case mandatory
  }
}
