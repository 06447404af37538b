package import Expressions
package import Tables

/// A bound choice of candidates: who may be chosen, in which order, and how many.
package struct SelectionRule: Sendable {
  /// A condition with a name that analysts read.
  package struct NamedCondition: Sendable {
    package let name: Bilingual
    package let condition: BoundExpression

    package init(_ name: Bilingual, _ condition: BoundExpression) {
      self.name = name
      self.condition = condition
    }
  }

  /// A value by which candidates of one tier are ordered; those without a value come last.
  package struct SortKey: Sendable {
    package let value: BoundExpression
    package let descending: Bool

    package init(_ value: BoundExpression, descending: Bool = false) {
      self.value = value
      self.descending = descending
    }
  }

  /// How many may be chosen of a group.
  package enum Quota: Sendable, Hashable {
    case same(Int)
    /// A table of quotas, and its columns: what names the group, and the number.
    case table(String, keys: [Int], quota: Int)
  }

  /// A choice among the groups themselves before candidates are chosen inside them.
  ///
  /// Groups with most eligible candidates come first, then by key; candidates of the others are outside.
  package struct GroupChoice: Sendable, Hashable {
    /// The columns of the group that name what the groups are chosen within.
    package let within: [Int]
    package let quota: Quota

    package init(within: [Int], quota: Quota) {
      self.within = within
      self.quota = quota
    }
  }

  /// Advice that not more should be chosen: it changes no choice, but is told where it is not kept.
  ///
  /// Counts chosen groups where groups are chosen, else candidates.
  package struct Advice: Sendable, Hashable {
    package let name: Bilingual
    /// Columns of the input; where groups are chosen, of those that name the group.
    package let columns: [Int]
    package let atMost: Int

    package init(_ name: Bilingual, columns: [Int], atMost: Int) {
      self.name = name
      self.columns = columns
      self.atMost = atMost
    }
  }

  /// What names a candidate.
  package let keys: [Int]
  /// Who is out in every tier.
  package let exclusions: [NamedCondition]
  /// A candidate is of the first tier whose condition is true.
  package let tiers: [NamedCondition]
  package let order: [SortKey]
  /// The columns that name a candidate's group; none for one quota of all.
  package let group: [Int]
  package let quota: Quota
  package let groupChoice: GroupChoice?
  package let advice: [Advice]
  let input: Schema

  package init(
    input: Schema, keys: [Int], exclusions: [NamedCondition] = [], tiers: [NamedCondition],
    order: [SortKey] = [], group: [Int] = [], quota: Quota, groupChoice: GroupChoice? = nil,
    advice: [Advice] = []
  ) {
    self.input = input
    self.keys = keys
    self.exclusions = exclusions
    self.tiers = tiers
    self.order = order
    self.group = group
    self.quota = quota
    self.groupChoice = groupChoice
    self.advice = advice
  }

  /// The candidates: the columns of the input, and what became of each and why.
  package var output: Schema { input.appending(Figure.allCases.map { column($0) }) }

  /// The groups: how many candidates of each status, and what is lacking to the quota.
  package var groupOutput: Schema {
    let figures = (groupChoice == nil ? [] : GroupFigure.standing) + GroupFigure.counts
    return Schema(group.map { input.columns[$0] } + figures.map(\.schema))
  }

  /// What groups are chosen within, and how many groups are lacking to the quota.
  package var outerOutput: Schema? {
    groupChoice.map { choice in
      Schema(choice.within.map { input.columns[$0] } + GroupFigure.outer.map(\.schema))
    }
  }
}

/// What became of a candidate.
package enum CandidateStatus: String, Sendable, CaseIterable {
  case chosen
  /// Eligible, but beyond the quota.
  case waiting
  /// Eligible, but the group was not chosen.
  case outside
  /// Cannot be judged: what would decide is missing.
  case undecided
  case excluded
  /// In no tier.
  case ineligible
}
