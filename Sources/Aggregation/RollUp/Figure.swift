import Expressions
import Tables

/// Where one running figure of a group stands.
enum Figure: Sendable, Hashable {
  /// The number of rows.
  case rows
  /// The answers of a tallied column in one state.
  case answers(tally: Int, state: Truth)
  /// The same of several columns together; missing without a row.
  case answerSum(tallies: [Int], state: Truth)
  /// By the place among the counters behind the tallies.
  case counter(Int)
  case sum(Int)
  case extreme(Int)
  case distinct(Int)
}
