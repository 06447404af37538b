import Tables

/// Why a candidate has its status, in the words of the rule.
struct Reason {
  let text: String

  init(_ choice: Choice, _ row: Int) {
    let rule = choice.rule
    switch choice.judgement.verdicts[row] {
    case .ineligible: text = "ไม่เข้าลำดับใด"
    case .excluded(let exclusions):
      text = exclusions.map { rule.exclusions[$0].name.thai }.joined(separator: "; ")
    case .undecided(let doubts):
      text = "ตัดสินไม่ได้: " + doubts.map { Reason.words($0, rule) }.joined(separator: "; ")
    case .eligible(let tier):
      let name = rule.tiers[tier].name.thai
      let group = choice.groupOfRow[row]
      switch (choice.statuses[row], choice.groups.quotas[group]) {
      case (.chosen, _): text = name
      case (.outside, _): text = "\(name); พื้นที่ไม่ได้รับเลือก"
      case (_, nil): text = "\(name); ไม่มีโควตา"
      case (_, let quota?): text = "\(name); เกินโควตา \(quota)"
      }
    }
  }

  private static func words(_ doubt: Judgement.Doubt, _ rule: SelectionRule) -> String {
    switch doubt {
    case .exclusion(let index): rule.exclusions[index].name.thai
    case .tier(let index): rule.tiers[index].name.thai
    case .repeatedKey: "รหัสซ้ำ"
    case .groupUnknown: "ไม่ทราบกลุ่ม"
    }
  }
}
