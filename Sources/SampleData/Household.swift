package import Tables

/// What one made-up household answers to the household needs survey.
package struct Household: Sendable, Hashable {
  package var members: Int
  package var income: Income
  package var answers: NeedsAnswers
  package var holdsWelfareCard: Bool
  /// Days after the first day of the survey.
  package var surveyDay: Int

  /// The four parts of a year's income in whole baht; nil is left blank in the file.
  package struct Income: Sendable, Hashable {
    package var main: Int?
    package var second: Int?
    package var other: Int?
    package var ownUse: Int?

    /// The sum of the parts, a blank one counted as zero; nil when all are blank.
    package var total: Int? {
      if main == nil, second == nil, other == nil, ownUse == nil { return nil }
      return (main ?? 0) + (second ?? 0) + (other ?? 0) + (ownUse ?? 0)
    }
  }

  /// Baht a person a year from which indicator 22 passes, 2560-2564.
  package static let incomeLine = 38_000
}

/// The answers to indicators 1 to 31, one bit each of those that pass and those that fail.
///
/// An indicator with neither does not apply: a survey leaves none without an answer.
package struct NeedsAnswers: Sendable, Hashable {
  package var passed: UInt32 = 0
  package var failed: UInt32 = 0

  package init() {}

  package subscript(indicator: Int) -> Truth {
    let bit = 1 << UInt32(indicator - 1) as UInt32
    if passed & bit != 0 { return .yes }
    return failed & bit != 0 ? .no : .notApplicable
  }
}
