package import Tables

/// A function of the rule language: how it is written, what it takes and gives, and which operation it stands for.
///
/// The values in `Function.all` are all that binder, messages, mutants, documents and tests know of functions:
///
///     static let abs = Function(
///       "abs", [Parameter("x", .value([.number]))], gives: .type(.number), absent: .spreads,
///       examples: ["abs(printed - computed)"], help: "the size without its sign"
///     ) { .magnitude($0.nodes[0], source: $0.source) }
package struct Function: Sendable {
  package let name: String
  /// The ways to call it; they differ in how many arguments they take.
  package let forms: [[Parameter]]
  package let result: Result
  /// What it makes of absent arguments.
  package let absent: Absence
  package let examples: [String]
  /// What it gives, for the documents.
  package let help: String
  /// The function with the nearest other meaning, which a mutant calls in its place.
  let opposite: String?
  /// Other changes that make a mutant.
  let edits: Set<Edit>
  /// For an aggregate: the function that does the like with the values of one row.
  let inRow: String?
  let computation: Computation

  package enum Result: Sendable {
    case type(ValueType)
    /// The type that its alternatives, or the values that it orders, have in common.
    case typeOfArguments
  }

  /// What absent arguments make of the result.
  package enum Absence: String, Sendable, CaseIterable {
    case spreads = "missing if a part is missing, else not applicable"
    case decides = "missing if what is missing could decide; not applicable if all are"
    case passedOver = "passed over; missing or not applicable when none is there"
    case leftOut = "left out; missing when none is there"
    case neverAbsent = "the result is always known"
    case takesOther = "missing where the condition is not known; else as the value taken"
  }

  /// A change of a call that is most likely another rule, besides a number or name in it.
  enum Edit: Sendable {
    /// `count()` in its place.
    case everyRow
    /// Its two arguments exchanged.
    case swapped
    /// `not` before its only argument.
    case negated
  }

  enum Computation: Sendable {
    /// An operation on the values of one row, or on figures of one group.
    case operation(@Sendable (BoundArguments) -> Operation)
    /// A figure of many rows.
    case aggregate(@Sendable (inout Binder, BoundArguments) -> Node)
  }
}

extension Function {
  /// A function of one row.
  init(
    _ name: String, _ parameters: [Parameter], gives result: Result, absent: Absence, examples: [String],
    help: String, opposite: String? = nil,
    operation: @escaping @Sendable (BoundArguments) -> Operation
  ) {
    self.init(
      name: name, forms: [parameters], result: result, absent: absent, examples: examples, help: help,
      opposite: opposite, edits: [], inRow: nil, computation: .operation(operation))
  }

  /// An aggregate.
  init(
    _ name: String, forms: [[Parameter]], gives result: Result, absent: Absence, examples: [String],
    help: String, opposite: String? = nil, edits: Set<Edit> = [], inRow: String? = nil,
    aggregate: @escaping @Sendable (inout Binder, BoundArguments) -> Node
  ) {
    self.init(
      name: name, forms: forms, result: result, absent: absent, examples: examples, help: help,
      opposite: opposite, edits: edits, inRow: inRow, computation: .aggregate(aggregate))
  }
}

// MARK: - The registry

extension Function {
  /// Every function of the language, in the order of the documents.
  package static let all = choices + presence + numbers + answers + times + codes + aggregates

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  static func named(_ name: String) -> Function? { byName[name] }
}

extension Function {
  /// Whether it looks at many rows.
  package var isAggregate: Bool { if case .aggregate = computation { true } else { false } }

  /// How it is called: "round(x, decimals)", "count() or count(condition)".
  package var usage: String {
    forms.map { "\(name)(\($0.map(\.name).joined(separator: ", ")))" }.joined(separator: " or ")
  }

  /// The same for messages: an aggregate is often written for its counterpart.
  var advice: String {
    guard let other = inRow.flatMap(Function.named) else { return usage }
    return "\(usage) over rows, or \(other.usage) in a row"
  }

  /// Whether the last of its parameters stands for any number of arguments.
  var takesMany: Bool { forms.contains { $0.last?.takesRest == true } }

  /// The parameters of a call with so many arguments; nil when it cannot have as many.
  func form(of count: Int) -> [Parameter]? {
    forms.first { $0.last?.takesRest == true ? count >= $0.count : count == $0.count }
  }
}
