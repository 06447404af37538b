import Stages
import Tables

/// Why a candidate has its status; tiers and exclusions are counted from 0.
enum CandidateReason {
  case ineligible
  /// The exclusions that hold.
  case excluded([Int])
  case undecided([Judgement.Doubt])
  case chosen(tier: Int)
  case outside(tier: Int)
  case noQuota(tier: Int)
  case beyond(Int, tier: Int)

  init(_ choice: Choice, _ row: Int) {
    switch choice.judgement.verdicts[row] {
    case .ineligible: self = .ineligible
    case .excluded(let exclusions): self = .excluded(exclusions)
    case .undecided(let doubts): self = .undecided(doubts)
    case .eligible(let tier):
      switch (choice.statuses[row], choice.groups.quotas[choice.groupOfRow[row]]) {
      case (.chosen, _): self = .chosen(tier: tier)
      case (.outside, _): self = .outside(tier: tier)
      case (_, nil): self = .noQuota(tier: tier)
      case (_, let quota?): self = .beyond(quota, tier: tier)
      }
    }
  }

  /// Where in the rule it is declared what decided.
  var path: RulePath {
    switch self {
    case .ineligible: RulePath("tiers")
    case .excluded(let exclusions): exclusions.first.map(RulePath.exclusion) ?? RulePath("exclude")
    case .undecided(let doubts): doubts.first?.path ?? RulePath("tiers")
    case .chosen(let tier): .tier(tier)
    case .outside: RulePath("choose_groups")
    case .noQuota, .beyond: RulePath("quota")
    }
  }

  /// In the words of the rule.
  func text(_ rule: SelectionRule, _ language: Language) -> String {
    func name(_ tier: Int) -> String { rule.tiers[tier].name[language] }
    func say(_ thai: String, _ english: String) -> String { language == .thai ? thai : english }
    return switch self {
    case .ineligible: say("ไม่เข้าลำดับใด", "in no tier")
    case .excluded(let exclusions):
      exclusions.map { rule.exclusions[$0].name[language] }.joined(separator: "; ")
    case .undecided(let doubts):
      say("ตัดสินไม่ได้: ", "undecided: ")
        + doubts.map { $0.name(rule)[language] }.joined(separator: "; ")
    case .chosen(let tier): name(tier)
    case .outside(let tier): "\(name(tier)); " + say("พื้นที่ไม่ได้รับเลือก", "the group is not chosen")
    case .noQuota(let tier): "\(name(tier)); " + say("ไม่มีโควตา", "no quota")
    case .beyond(let quota, let tier):
      "\(name(tier)); " + say("เกินโควตา", "beyond the quota of") + " \(quota)"
    }
  }
}

extension Judgement.Doubt {
  fileprivate var path: RulePath {
    switch self {
    case .exclusion(let index): .exclusion(index)
    case .tier(let index): .tier(index)
    case .repeatedKey: RulePath("key")
    case .groupUnknown: RulePath("group")
    }
  }

  fileprivate func name(_ rule: SelectionRule) -> Bilingual {
    switch self {
    case .exclusion(let index): rule.exclusions[index].name
    case .tier(let index): rule.tiers[index].name
    case .repeatedKey: Bilingual(thai: "รหัสซ้ำ", english: "the key is repeated")
    case .groupUnknown: Bilingual(thai: "ไม่ทราบกลุ่ม", english: "the group is not known")
    }
  }
}

extension RulePath {
  /// - Parameter index: counted from 0.
  static func tier(_ index: Int) -> RulePath { RulePath("tiers", "\(index + 1)") }

  /// - Parameter index: counted from 0.
  static func exclusion(_ index: Int) -> RulePath { RulePath("exclude", "\(index + 1)") }
}
