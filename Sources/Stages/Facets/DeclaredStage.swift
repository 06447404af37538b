package import Tables

/// One kind of stage as it is declared: everything that Chiwat knows of the kind before it is bound.
///
/// A new kind is a type of this protocol with its `StageRule`, in its module, and one line in `StageRegistry.all`:
///
///     package struct UnpivotStage: DeclaredStage {
///       package var columns: [Located<String>]
///       package var label: Located<String>
///
///       package static let word = "unpivot"
///       package static let examples = ["unpivot: budgets\nof: m01..m03\nlabel: month\n…"]
///       package static let unmutated = ["label": "it is a name"]
///
///       package static func read(
///         _ keys: inout MappingReader, by reader: inout DefinitionReader
///       ) -> UnpivotStage? {
///         let columns = reader.columns(keys.need("of"), "of")
///         guard let label = reader.text(keys.need("label"), "a column's name") else { return nil }
///         return UnpivotStage(columns: columns, label: reader.name(label))
///       }
///       …
///     }
///
/// No requirement has a default: who adds a kind is asked for each.
package protocol DeclaredStage: Sendable {
  /// The key that says which kind a stage is; its value is the input or stage that is read.
  static var word: String { get }

  /// Stages of the kind in YAML; together they have every key of the kind.
  static var examples: [String] { get }

  /// What may be told of the rows of such a stage.
  static var findings: [any FindingKind.Type] { get }

  /// Keys that no mutant changes, each with the reason.
  static var unmutated: [String: String] { get }

  /// Reads the keys of a stage besides `word` and `checks`; nil, with faults, when it cannot be built at all.
  static func read(_ keys: inout MappingReader, by reader: inout DefinitionReader) -> Self?

  /// Turns names into columns and values of known types.
  ///
  /// - Parameters:
  ///   - source: the columns of what the stage reads.
  ///   - stage: what the stage is called, and where.
  /// - Returns: the rule, nil after a fault that leaves nothing to run, and what is known of the result's columns.
  func bind(
    on source: KnownColumns, of stage: StageHeading, by binder: inout Binder
  ) -> (rule: (any StageRule)?, result: KnownColumns)

  /// Names of columns by which rows are told apart, looked up or grouped.
  var identities: [String] { get }

  /// All expressions, each with the place of its text in this value: small changes, conditions of `if` and thresholds
  /// come of them.
  var expressions: [DeclaredExpression<Self>] { get }

  /// What the rule can do besides the conditions of `if` in its expressions, in the order of its keys.
  ///
  /// - Parameter unfilled: parameters that have no value unless a run sets one.
  func points(unfilled: Set<String>) -> [RulePoint]

  /// Where something is declared; nil where nothing is written of it.
  func place(of path: RulePath) -> SourceLocation?

  /// Adds the small changes of the rule besides those of its expressions, which good cases notice.
  func addMutants(to list: inout StageMutants<Self>)
}

/// What a stage is called, what it reads, and how much of it could be read.
package struct StageHeading: Sendable {
  package var name: Located<String>
  /// The input or stage that it reads.
  package var source: Located<String>
  /// False when it is open which columns it leaves, because of a fault.
  package var isWhole: Bool

  package init(name: Located<String>, source: Located<String>, isWhole: Bool = true) {
    self.name = name
    self.source = source
    self.isWhole = isWhole
  }

  /// The source in messages.
  package var owner: String { "'\(source.value)'" }
}
