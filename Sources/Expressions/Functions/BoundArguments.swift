import Tables

/// The arguments of a call after names and types are looked up.
struct BoundArguments {
  /// All values of the row or group, in order; members of lists in their places.
  var nodes: [Node] = []
  /// The fixed numbers, in order.
  var literals: [Int] = []
  /// What an aggregate computes in every row.
  var rows: [BoundExpression] = []
  /// The type that values of choice or order have in common.
  var type: ValueType?
  /// The text of the whole call.
  let source: String

  init(source: String) { self.source = source }
}
