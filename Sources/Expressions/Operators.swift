/// The four operations on two numbers.
enum Arithmetic: String, Sendable, Hashable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// The six comparisons.
enum Comparison: String, Sendable, Hashable {
  case equal = "="
  case unequal = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether it asks only for sameness and so needs no order.
  var isEquality: Bool { self == .equal || self == .unequal }
}

/// The two words that join conditions.
enum Junction: String, Sendable, Hashable {
  case and, or
}

/// The questions about a value that always have an answer.
enum PresenceTest: String, Sendable, Hashable {
  case present
  case missing
  case notApplicable = "not applicable"
}
