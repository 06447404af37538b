package import Stages
package import Tables

/// `select`: who is chosen, by ordered tiers and quotas.
package struct SelectDefinition: Sendable {
  /// Columns that name a candidate.
  package var keys: [Located<String>]
  package var exclusions: [NamedConditionDefinition]
  /// In order: a candidate is of the first that holds.
  package var tiers: [NamedConditionDefinition]
  /// Columns that order the candidates of a tier; a leading "-" sorts downwards.
  package var order: [Located<String>]
  /// Columns that name the group for which a quota holds; none for one quota of all.
  package var group: [Located<String>]
  package var quota: QuotaDefinition
  package var groupChoice: GroupChoiceDefinition?
  package var advice: [AdviceDefinition]
}

/// A condition with a name that analysts read.
package struct NamedConditionDefinition: Sendable {
  package var name: Bilingual
  package var condition: Located<String>
}

/// How many are chosen of a group.
package enum QuotaDefinition: Sendable {
  /// The same number for each group, written out or a parameter.
  case same(Located<String>)
  /// A number that stands in a table, in the row of the group.
  case table(relation: Located<String>, keys: [Located<String>], column: Located<String>)
}

/// The choice among groups where more qualify than there are places.
package struct GroupChoiceDefinition: Sendable {
  /// Columns of the group that name what the places are counted in.
  package var within: [Located<String>]
  package var quota: QuotaDefinition
}

/// A number that should not be exceeded, but may be.
package struct AdviceDefinition: Sendable {
  package var name: Bilingual
  package var columns: [Located<String>]
  /// A number or a parameter.
  package var atMost: Located<String>
}
