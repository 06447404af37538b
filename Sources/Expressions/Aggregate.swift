package import Tables

/// One figure over the rows of a group, for the roll-up to compute.
package struct Aggregate: Sendable, Hashable {
  package let kind: Kind
  /// What is evaluated for each row; nil for `rows` and `tally`.
  package let argument: BoundExpression?
  package let resultType: ValueType

  /// What is made of the rows.
  package enum Kind: Sendable, Hashable {
    /// All rows.
    case rows
    /// Rows where the argument is true.
    case countTrue
    /// Rows where the argument is present.
    case countPresent
    /// The sum of the present values; missing when there is none.
    case sum
    /// The sum of an argument that counts the answers of some columns in one state: it can be had by counting each
    /// column, without evaluating anything. Missing when there is no row.
    case answerSum(columns: [Int], state: Truth)
    /// The least present value; missing when there is none.
    case minimum
    /// The greatest present value; missing when there is none.
    case maximum
    /// How many different present values there are.
    case distinct
    /// Rows where a column of answers or flags is in one state.
    case tally(column: Int, state: Truth)
  }

  /// Whether it counts something, so that it is a whole number of moderate size.
  var isCount: Bool {
    switch kind {
    case .rows, .countTrue, .countPresent, .distinct, .tally, .answerSum: true
    case .sum, .minimum, .maximum: false
    }
  }

  /// The positions of the columns that it reads.
  package var columnsUsed: Set<Int> {
    if case .tally(let column, _) = kind { [column] } else { argument?.columnsUsed ?? [] }
  }
}
