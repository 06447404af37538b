package import Tables

/// What a comparison could not use; rows are rows of the table that was compared.
package enum ComparisonFault: Sendable, Hashable {
  /// Several rows of one round or month have one key: none is used.
  case repeated(key: [Cell], rows: [Int])
  /// It is not known which round the row is of.
  case roundUnknown(row: Int)
  /// The month is not present or not written as 2563-06.
  case monthUnknown(row: Int)
  /// The month is outside the period that was asked for.
  case outsidePeriod(row: Int)
  /// A difference is outside the range of numbers and so missing.
  case overflow(key: [Cell], column: String)
}
