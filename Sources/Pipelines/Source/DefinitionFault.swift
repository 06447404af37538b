package import Expressions

/// Something wrong in a definition file, at its place.
package struct DefinitionFault: Error, Sendable, Hashable {
  package var location: SourceLocation
  package var kind: Kind

  package init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  /// What is wrong, as facts.
  package enum Kind: Sendable, Hashable {
    case unreadable(String)
    case syntax(String)
    case unknownKey(String, in: String, suggestion: String?)
    case missingKey(String, in: String)
    case wrongShape(expected: String)
    case unknownValue(String, allowed: [String], suggestion: String?)
    case duplicate(String, what: String)
    case badName(String)
    case reservedName(String)
    case badRange(String)
    case unknownRelation(String, suggestion: String?)
    case laterRelation(String)
    case unknownColumn(String, in: String, suggestion: String?)
    case columnType(String, expected: String, found: String)
    case expression(ExpressionError)
    case wrongType(expected: String, found: String)
    case unknownParameter(String, suggestion: String?)
    case parameterValue(String, expected: String)
    case noStageKind(allowed: [String])
    case stageKinds([String])
    case emptyList(String)
    case bandGap(after: String, before: String)
    case bandOverlap(String, String)
    case bandOrder(String)
    case levelUnreachable(level: Int, reason: String)
    case levelTwice(Int)
    case notAnIndicator(String)
    case atLeastTooMany(Int, of: Int)
    case unusedInput(String)
    case fileMissing(String)
    case noSource
    case incomplete(String)
  }
}
