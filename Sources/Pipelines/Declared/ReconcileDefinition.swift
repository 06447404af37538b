package import Stages

/// `reconcile`: figures that must be equal.
package struct ReconcileDefinition: Sendable {
  /// Columns that name the rows with stated figures.
  package var keys: [Located<String>]
  package var parts: PartsDefinition
  package var identities: [IdentityDefinition]
  /// How far the two sides may be apart, a number or a parameter.
  package var tolerance: Located<String>?
}

/// Where the parts of a stated figure stand.
package enum PartsDefinition: Sendable {
  case sameRow
  /// In the rows that name the row in this column.
  case children(parent: Located<String>)
  /// In another relation, in the rows with the same key.
  case table(relation: Located<String>, keys: [Located<String>])
}

/// What is stated, and what it must be equal to.
package struct IdentityDefinition: Sendable {
  package var name: Located<String>
  package var stated: Located<String>
  package var computed: Located<String>
}
