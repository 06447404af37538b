import Stages
import Tables

extension SelectionRule {
  /// The columns that a selection makes of each candidate, behind those of the input.
  package enum Figure: String, Sendable, CaseIterable {
    case status, tier
    case tierName = "tier_name"
    case reachableTier = "reachable_tier"
    case position
    case waitingNumber = "waiting_number"
    case reason
  }

  /// The columns of a group, or of what groups are chosen within.
  enum GroupFigure: String {
    case status, position
    case waitingNumber = "waiting_number"
    case quota, eligible, chosen, waiting, outside, undecided, excluded, ineligible, shortfall

    /// How a group stands among those of which some are chosen.
    static let standing: [GroupFigure] = [.status, .position, .waitingNumber]
    /// The quota, the candidates of each status, and what is lacking.
    static let counts: [GroupFigure] = [
      .quota, .eligible, .chosen, .waiting, .outside, .undecided, .excluded, .ineligible, .shortfall,
    ]
    /// Of what groups are chosen within: the quota, and the groups.
    static let outer: [GroupFigure] = [.quota, .eligible, .chosen, .waiting, .shortfall]

    var schema: ColumnSchema {
      switch self {
      case .status: .standing
      case .position: .place
      case .waitingNumber: .waitingNumber
      case .quota: count(Bilingual(thai: "โควตา", english: "Quota"))
      case .eligible: count(Bilingual(thai: "เข้าเกณฑ์", english: "Eligible"))
      case .chosen: count(Bilingual(thai: "ได้รับเลือก", english: "Chosen"))
      case .waiting: count(Bilingual(thai: "สำรอง", english: "Waiting"))
      case .outside: count(Bilingual(thai: "พื้นที่ไม่ได้รับเลือก", english: "Outside the chosen groups"))
      case .undecided: count(Bilingual(thai: "ตัดสินไม่ได้", english: "Undecided"))
      case .excluded: count(Bilingual(thai: "ถูกกันออก", english: "Excluded"))
      case .ineligible: count(Bilingual(thai: "ไม่เข้าเกณฑ์", english: "In no tier"))
      case .shortfall: count(Bilingual(thai: "ขาดจากโควตา", english: "Lacking to the quota"))
      }
    }

    private func count(_ label: Bilingual) -> ColumnSchema {
      ColumnSchema(rawValue, .number, meaning: ColumnMeaning(label))
    }
  }

  /// A column of the candidates.
  func column(_ figure: Figure) -> ColumnSchema {
    let name = figure.rawValue
    switch figure {
    case .status: return .standing
    case .tier:
      let label = Bilingual(thai: "ลำดับ", english: "Tier")
      return ColumnSchema(
        name, .number, meaning: ColumnMeaning(label, names: tierNames, role: .outcome(.less)))
    case .tierName:
      return ColumnSchema(
        name, .text, meaning: ColumnMeaning(Bilingual(thai: "ชื่อลำดับ", english: "Name of the tier")))
    case .reachableTier:
      let label = Bilingual(thai: "ลำดับที่ยังเป็นไปได้", english: "Tier still reachable")
      return ColumnSchema(name, .number, meaning: ColumnMeaning(label, names: tierNames))
    case .position: return .place
    case .waitingNumber: return .waitingNumber
    case .reason:
      return ColumnSchema(
        name, .text, meaning: ColumnMeaning(Bilingual(thai: "เหตุผล", english: "Reason")))
    }
  }

  /// The names of tiers by their number.
  private var tierNames: [String: Bilingual] {
    Dictionary(uniqueKeysWithValues: tiers.enumerated().map { ("\($0 + 1)", $1.name) })
  }
}

/// Columns that candidates and groups have alike.
extension ColumnSchema {
  fileprivate static var standing: ColumnSchema {
    let words = CandidateStatus.allCases.map { ($0.rawValue, $0.word) }
    return ColumnSchema(
      SelectionRule.Figure.status.rawValue, .text,
      meaning: ColumnMeaning(
        Bilingual(thai: "สถานะ", english: "Status"), words: Dictionary(uniqueKeysWithValues: words),
        role: .outcome(.neither)))
  }

  fileprivate static var place: ColumnSchema {
    ColumnSchema(
      SelectionRule.Figure.position.rawValue, .number,
      meaning: ColumnMeaning(
        Bilingual(thai: "อันดับในกลุ่ม", english: "Place in the group"), role: .outcome(.less)))
  }

  fileprivate static var waitingNumber: ColumnSchema {
    ColumnSchema(
      SelectionRule.Figure.waitingNumber.rawValue, .number,
      meaning: ColumnMeaning(Bilingual(thai: "ลำดับสำรอง", english: "Number on the waiting list")))
  }
}

extension CandidateStatus {
  fileprivate var word: Bilingual {
    switch self {
    case .chosen: Bilingual(thai: "ได้รับเลือก", english: "chosen")
    case .waiting: Bilingual(thai: "สำรอง", english: "waiting")
    case .outside: Bilingual(thai: "พื้นที่ไม่ได้รับเลือก", english: "group not chosen")
    case .undecided: Bilingual(thai: "ตัดสินไม่ได้", english: "undecided")
    case .excluded: Bilingual(thai: "ถูกกันออก", english: "excluded")
    case .ineligible: Bilingual(thai: "ไม่เข้าเกณฑ์", english: "in no tier")
    }
  }
}
