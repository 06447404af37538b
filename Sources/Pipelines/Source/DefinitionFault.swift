package import Expressions
package import Scoring

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
    case score(ScoreFault)
    case levelOrder(String)
    case ownRows(String)
    case columnTwice(String)
    case unusedInput(String)
    case fileMissing(String)
    case noSource
    case incomplete(String)
  }
}
