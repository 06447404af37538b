package import Expressions
/// Something wrong in a definition file, a settings file or an option, at its place.
package struct DefinitionFault: Error, Sendable, Hashable {
  package var location: SourceLocation
  package var kind: Kind

  package init(_ kind: Kind, at location: SourceLocation) {
    self.kind = kind
    self.location = location
  }

  /// What is wrong, as facts.
  package enum Kind: Sendable, Hashable {
    // The file.
    case fileMissing(String, suggestion: String?)
    /// A folder without a pipeline.yaml, and the folders in it that have one.
    case noPipelineFile(folder: String, pipelines: [String])
    case unreadable(String)
    /// The system does not let it be read, for its reason.
    case unopened(String)
    case syntax(String)

    // Keys and shapes.
    case unknownKey(String, in: String, suggestion: String?)
    case missingKey(String, in: String)
    /// A key that means nothing without another, or beside it.
    case unfitKey(String, needs: String)
    case wrongShape(expected: String)
    case emptyList(String)
    case noSource
    case noStageKind(allowed: [String])
    case stageKinds([String])

    // Values.
    case unknownValue(String, allowed: [String], suggestion: String?)
    case badValue(String, expected: String)
    case emptyRange(minimum: String, maximum: String)
    case badRange(String)
    case tooMany(String, limit: Int)
    case badPlaceholder(header: String)

    // Names.
    case badName(String)
    case reservedName(String)
    /// The name of a parameter that every pipeline has.
    case predefined(String)
    /// An output that would take the name of a file that every run writes, or that some systems cannot write.
    case reservedFile(String)
    case duplicate(String, what: String)
    case columnTwice(String)
    case headerTwice(String, column: String)

    // References.
    case unknownRelation(String, suggestion: String?)
    case laterRelation(String)
    case unknownColumn(String, in: String, suggestion: String?)
    case unknownParameter(String, suggestion: String?)
    case unknownPipeline(String, suggestion: String?)
    /// Neither a file of the run nor an input of its pipelines.
    case unknownFile(String, suggestion: String?)
    /// A pipeline that a list reads from but does not run.
    case unlistedPipeline(String, suggestion: String?)
    case unknownOutput(String, of: String, suggestion: String?)
    /// A pipeline that would read what comes of its own result.
    case ownResult(String)
    case unused(String, what: String)

    // Types and rules.
    case columnType(String, expected: String, found: String)
    case expression(ExpressionError)
    case wrongType(expected: String, found: String)
    /// What does not go together in the rule of a stage, in one sentence.
    case rule(String)
    case incomplete(String)
  }
}
