import Tables

/// A bound expression: names are columns, types are checked, and evaluating it cannot fail.
struct Node: Sendable, Hashable {
  var operation: Operation
  var type: ValueType

  /// A value with the same meaning in every row; nil when it depends on the row.
  var constant: Cell? { if case .constant(let cell) = operation { cell } else { nil } }

  /// The positions of all columns that it reads.
  var columns: Set<Int> {
    if case .column(let index) = operation { return [index] }
    return operation.children.reduce(into: []) { $0.formUnion($1.columns) }
  }
}

/// What a node computes.
///
/// `source` is the text of an operation that can divide by zero or overflow, for its finding.
indirect enum Operation: Sendable, Hashable {
  case constant(Cell)
  case column(Int)
  /// A group's key, by its position among the keys; only in measures.
  case key(Int)

  case arithmetic(Arithmetic, Node, Node, source: String)
  /// The first times `scale` over the second, and missing without a fault when that is zero.
  case ratio(Node, Node, scale: Int, source: String)
  case negation(Node, source: String)
  case magnitude(Node, source: String)
  case rounding(Node, decimals: Int)
  case sumPresent([Node], source: String)
  case extreme(Extreme, [Node])

  case comparison(Comparison, Node, Node)
  case between(Node, low: Node, high: Node)
  case membership(Node, [Node])
  case presence(Node, PresenceTest)
  case not(Node)
  case junction(Junction, [Node])

  case conditional(Node, then: Node, otherwise: Node)
  case firstPresent([Node])

  case answerCount(Truth, [Node])
  case anyFailed([Node])
  case allPassed([Node])
  case atLeast(Int, [Node])

  case calendar(CalendarPart, Node)
  case month(Node)
  case daysBetween(Node, Node)
  case prefix(Node, Int)

  var children: [Node] {
    switch self {
    case .constant, .column, .key: []
    case .negation(let part, _), .magnitude(let part, _), .rounding(let part, _), .presence(let part, _),
      .not(let part), .calendar(_, let part), .month(let part), .prefix(let part, _):
      [part]
    case .arithmetic(_, let left, let right, _), .ratio(let left, let right, _, _),
      .comparison(_, let left, let right), .daysBetween(let left, let right):
      [left, right]
    case .between(let first, let second, let third), .conditional(let first, let second, let third):
      [first, second, third]
    case .membership(let part, let list): [part] + list
    case .sumPresent(let parts, _), .extreme(_, let parts), .junction(_, let parts),
      .firstPresent(let parts), .answerCount(_, let parts), .anyFailed(let parts), .allPassed(let parts),
      .atLeast(_, let parts):
      parts
    }
  }
}

/// The smallest or the greatest of several values.
enum Extreme: Sendable, Hashable {
  case least, greatest
}

/// A number read off a date or a month.
enum CalendarPart: Sendable, Hashable {
  case fiscalYear, fiscalQuarter, month
}
