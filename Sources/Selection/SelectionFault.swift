package import Tables

/// What a selection could not use, or where advice was not kept; rows are of the candidates or the quotas.
package enum SelectionFault: Sendable, Hashable {
  /// Several candidates have one key: none of them can be judged.
  case repeatedKey(key: [Cell], rows: [Int])
  /// It is not known of which group the candidate is.
  case groupUnknown(row: Int)
  /// A group with eligible candidates has no usable quota: nobody of it is chosen.
  case quotaMissing(group: [Cell])
  /// A group has several quotas: none is used.
  case quotaRepeated(group: [Cell], rows: [Int])
  /// A quota is not a whole number from zero.
  case quotaUnusable(group: [Cell])
  /// More are chosen than advised.
  case adviceExceeded(advice: Bilingual, key: [Cell], chosen: Int, atMost: Int)
}
