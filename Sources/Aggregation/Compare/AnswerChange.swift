import Tables

/// What became of an answer from one round to the next.
enum AnswerChange: String, Sendable, CaseIterable {
  case gained, lost, kept
  case stillFailing = "still_failing"
  /// Missing before, passed now: known to pass, but nobody can say that it was gained.
  case nowKnown = "now_known"
  /// Missing before, failed now.
  case nowFailing = "now_failing"
  /// Passed or failed before, missing now.
  case nowUnknown = "now_unknown"
  case unknown

  var label: Bilingual {
    switch self {
    case .gained: Bilingual(thai: "ผ่านเพิ่ม", english: "Gained")
    case .lost: Bilingual(thai: "เคยผ่านแต่ไม่ผ่านแล้ว", english: "Lost")
    case .kept: Bilingual(thai: "ผ่านทั้งสองครั้ง", english: "Kept")
    case .stillFailing: Bilingual(thai: "ไม่ผ่านทั้งสองครั้ง", english: "Still failing")
    case .nowKnown: Bilingual(thai: "เดิมไม่มีข้อมูล ครั้งนี้ผ่าน", english: "Now known to pass")
    case .nowFailing: Bilingual(thai: "เดิมไม่มีข้อมูล ครั้งนี้ไม่ผ่าน", english: "Now known to fail")
    case .nowUnknown: Bilingual(thai: "ครั้งนี้ไม่มีข้อมูล", english: "Now unknown")
    case .unknown: Bilingual(thai: "ไม่มีข้อมูลทั้งสองครั้ง", english: "Unknown both times")
    }
  }

  /// Nil where one side is not applicable: there is nothing to compare.
  init?(from before: Truth, to after: Truth) {
    switch (before, after) {
    case (.notApplicable, _), (_, .notApplicable): return nil
    case (.no, .yes): self = .gained
    case (.yes, .no): self = .lost
    case (.yes, .yes): self = .kept
    case (.no, .no): self = .stillFailing
    case (.missing, .yes): self = .nowKnown
    case (.missing, .no): self = .nowFailing
    case (.yes, .missing), (.no, .missing): self = .nowUnknown
    case (.missing, .missing): self = .unknown
    }
  }
}
