package import Tables

/// What is wrong with an expression, and where.
package struct ExpressionError: Error, Sendable, Hashable {
  package var kind: Kind
  /// UTF-8 offsets in the source text.
  package var range: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// The fault, with the facts that its sentence needs.
  package enum Kind: Sendable, Hashable {
    // Characters.
    case characterUnknown(String, replacement: String?)
    case textUnclosed(quote: String)
    case numberMalformed(String)
    case numberWithLeadingZero(String)
    case numberTooPrecise(String)
    case numberTooLarge(String)

    // Form.
    case empty
    case tokenUnexpected(String, Expectation, suggestion: String?)
    case endUnexpected(Expectation)
    case bracketUnclosed(String)
    case commaInNumber
    case comparisonChained(String, String)
    case nestedTooDeep(limit: Int)

    // Names.
    case nameUnknown(String, suggestion: String?)
    case nameAmbiguous(String)
    case functionUnknown(String, suggestion: String?)
    case functionNotCalled(String, usage: String)
    case argumentCount(usage: String, found: Int)
    case rangeMalformed(first: String, last: String)

    // Types.
    case typeUnfit(role: String, allowed: [ValueType], found: ValueType)
    case typesDiffer(operation: String, ValueType, ValueType)
    case orderUndefined(operation: String, ValueType)
    case listUnfit
    case listExpected
    case missingUnfit
    case missingUntyped
    case literalExpected(role: String, bounds: ClosedRange<Int>)
    case textExpected(usage: String)
    case codeInvalid(String)
    case dateInvalid(String)

    // Aggregates.
    case aggregateInRow(usage: String, instead: String?)
    case aggregateNested(String, inside: String)
    case columnOutsideAggregate(String)
  }

  /// What could have stood at the place of a token.
  package enum Expectation: Sendable, Hashable {
    case value
    case operatorOrEnd
    case closing(String)
    case betweenAnd
    case presence
    case columnName
  }
}
