import Stages
import Tables

extension RankRule {
  /// The columns that a ranking makes behind the shares of its measures.
  package enum Column: String, Sendable, CaseIterable {
    case score, rank, ranked, grade
    case coverage = "coverage_rate"
    case bestRank = "best_rank"
    case worstRank = "worst_rank"
    case missingMovesRank = "missing_moves_rank"
    case digitMovesRank = "digit_moves_rank"
    case comparable

    /// The column with its label and what it is to who compares two rankings.
    var schema: ColumnSchema {
      switch self {
      case .score:
        ColumnSchema(rawValue, .number, decimals: 2, meaning: meaning("คะแนนรวม", "Score", .outcome(.more)))
      case .rank: ColumnSchema(rawValue, .number, meaning: meaning("อันดับ", "Rank", .outcome(.less)))
      case .ranked: ColumnSchema(rawValue, .number, meaning: meaning("จำนวนที่จัดอันดับ", "Ranked"))
      case .grade: ColumnSchema(rawValue, .text, meaning: meaning("เกรด", "Grade", .outcome(.neither)))
      case .coverage:
        ColumnSchema(
          rawValue, .number, decimals: 2, meaning: meaning("น้ำหนักที่มีข้อมูล (ร้อยละ)", "Weight that is known, %"))
      case .bestRank:
        ColumnSchema(
          rawValue, .number, meaning: meaning("อันดับดีที่สุดที่เป็นไปได้", "Best rank that is possible"))
      case .worstRank:
        ColumnSchema(
          rawValue, .number, meaning: meaning("อันดับแย่ที่สุดที่เป็นไปได้", "Worst rank that is possible"))
      case .missingMovesRank:
        ColumnSchema(
          rawValue, .flag, meaning: meaning("ข้อมูลที่ขาดอาจเปลี่ยนอันดับ", "What is missing could move the rank"))
      case .digitMovesRank:
        ColumnSchema(
          rawValue, .flag, meaning: meaning("ค่าเปลี่ยนหนึ่งหน่วยแล้วอันดับเปลี่ยน", "One unit moves the rank"))
      case .comparable:
        ColumnSchema(
          rawValue, .flag,
          meaning: meaning("คะแนนเทียบกันได้ (ครบทุกตัวชี้วัด)", "Score rests on all measures, comparable"))
      }
    }

    private func meaning(
      _ thai: String, _ english: String, _ role: ColumnMeaning.Role = .figure
    ) -> ColumnMeaning { ColumnMeaning(Bilingual(thai: thai, english: english), role: role) }
  }

  /// The name of the column of a measure's share, in percent.
  static func share(of measure: String) -> String { "\(measure)_score" }

  /// The columns of a ranking by these measures.
  static func made(of measures: [String], isGraded: Bool) -> [ColumnSchema] {
    let shares = measures.map { name in
      ColumnSchema(
        share(of: name), .number, decimals: 2,
        meaning: ColumnMeaning(Bilingual(thai: "คะแนนของ \(name)", english: "Score of \(name)")))
    }
    return shares + Column.allCases.filter { isGraded || $0 != .grade }.map(\.schema)
  }

  /// A grade that some row has.
  static func point(_ grade: Bilingual) -> RulePoint {
    .value(RulePath("grades", grade.thai), Column.grade.rawValue, grade.thai)
  }
}
