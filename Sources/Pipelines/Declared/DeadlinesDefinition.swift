package import Auditing
package import Stages

/// `deadlines`: what has arrived of what is due.
package struct DeadlinesDefinition: Sendable {
  /// Columns that name who, or what, is expected.
  package var keys: [Located<String>]
  /// A relation each row of which is expected to fulfil each row of the source; nil where the source has both.
  package var forEach: Located<String>?
  package var deadlines: [DueDefinition]
  package var arrivals: ArrivalsDefinition
  /// The day as of which one looks; nil for the parameter `as_of`.
  package var asOf: Located<String>?
}

/// One deadline.
package struct DueDefinition: Sendable {
  package var name: Located<String>
  /// The rows that it concerns; nil for all.
  package var condition: Located<String>?
  package var due: DueDate

  package enum DueDate: Sendable {
    /// An expression that gives a date, moved by days or months: numbers or parameters.
    case once(Located<String>, days: Located<String>?, months: Located<String>?)
    /// A day of the month, so many months after each cycle that ends in the period.
    case each(
      Cycle, from: Located<String>, to: Located<String>, day: Located<String>, monthsAfter: Located<String>?)
  }
}

/// Where the dates of arrival stand.
package enum ArrivalsDefinition: Sendable {
  /// An expression on the rows themselves.
  case beside(Located<String>)
  case apart(ArrivalTableDefinition)
}

/// The columns of a table of arrivals.
package struct ArrivalTableDefinition: Sendable {
  package var relation: Located<String>
  /// As many as the stage has keys.
  package var keys: [Located<String>]
  package var date: Located<String>
  /// The column with the name of the deadline; nil where there is only one.
  package var deadline: Located<String>?
  /// The column with the cycle, for recurring deadlines.
  package var period: Located<String>?
}
