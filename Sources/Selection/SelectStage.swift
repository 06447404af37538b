package import Stages
package import Tables

/// `select`: who is chosen, by ordered tiers and quotas.
package struct SelectStage: Sendable {
  /// Columns that name a candidate.
  package var keys: [Located<String>]
  package var exclusions: [NamedCondition]
  /// In order: a candidate is of the first that holds.
  package var tiers: [NamedCondition]
  /// Columns that order the candidates of a tier; a leading "-" sorts downwards.
  package var order: [Located<String>]
  /// Columns that name the group for which a quota holds; none for one quota of all.
  package var group: [Located<String>]
  package var quota: Quota
  package var groupChoice: GroupChoice?
  package var advice: [Advice]

  /// A condition with a name that analysts read.
  package struct NamedCondition: Sendable {
    package var name: Bilingual
    package var condition: Located<String>
  }

  /// How many are chosen of a group.
  package enum Quota: Sendable {
    /// The same number for each group, written out or a parameter.
    case same(Located<String>)
    /// A number that stands in a table, in the row of the group.
    case table(relation: Located<String>, keys: [Located<String>], column: Located<String>)
  }

  /// The choice among groups where more qualify than there are places.
  package struct GroupChoice: Sendable {
    /// Columns of the group that name what the places are counted in.
    package var within: [Located<String>]
    package var quota: Quota
  }

  /// A number that should not be exceeded, but may be.
  package struct Advice: Sendable {
    package var name: Bilingual
    package var columns: [Located<String>]
    /// A number or a parameter.
    package var atMost: Located<String>
  }
}

extension SelectStage: DeclaredStage {
  package static let word = "select"

  package static let examples = [
    """
    select: persons
    key: [person_id, round]
    exclude:
      - {name: {th: เสียชีวิต, en: died}, when: died}
    tiers:
      - {name: {th: ยากจน มีบัตร, en: "poor, with a card"}, when: income_baht < 38000 and has_card}
      - {name: {th: ยากจน, en: poor}, when: income_baht < 38000}
    order: [income_baht, -members]
    group: [province_code, village_code]
    # The same number for each group is only written: 20.
    quota: {from: places, key: [province, village], column: places}
    choose_groups: {within: [province_code], quota: 3}
    advice:
      - {name: {th: อำเภอละ, en: a district}, per: [province_code], at_most: 2}
    """
  ]

  package static let findings: [any FindingKind.Type] = SelectionFindings.kinds

  package static let unmutated = [
    "exclude.name": "wording", "tiers.name": "wording", "advice.name": "wording",
    "quota.from": "no other table has the columns of the quotas",
    "quota.column": "a table of quotas has one number",
  ]

  package var identities: [String] { keys.map(\.value) }

  package var expressions: [DeclaredExpression<SelectStage>] {
    exclusions.indices.map { DeclaredExpression(RulePath("exclude"), \.exclusions[$0].condition) }
      + tiers.indices.map { DeclaredExpression(RulePath("tiers"), \.tiers[$0].condition) }
  }

  package func points(unfilled: Set<String>) -> [RulePoint] {
    SelectionRule.points(tiers: tiers.count, hasExclusions: !exclusions.isEmpty)
  }

  package func place(of path: RulePath) -> SourceLocation? {
    let place = path.keys.dropFirst().first.flatMap { Int($0) }.map { $0 - 1 } ?? 0
    func condition(_ list: [NamedCondition]) -> SourceLocation? {
      list.indices.contains(place) ? list[place].condition.location : nil
    }
    return switch path.keys.first {
    case "exclude": condition(exclusions)
    case "tiers": condition(tiers)
    case "order": order.first?.location
    case "key": keys.first?.location
    case "group": group.first?.location
    case "quota": quota.location
    case "choose_groups": groupChoice?.quota.location
    default: nil
    }
  }
}

extension SelectStage.Quota {
  fileprivate var location: SourceLocation {
    switch self {
    case .same(let number): number.location
    case .table(let relation, _, _): relation.location
    }
  }
}
