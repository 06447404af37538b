import Tables

/// Which of two rounds a key has; the raw value is what the column says.
package enum KnownRounds: String, Sendable, CaseIterable {
  case both
  case beforeOnly = "before_only"
  case afterOnly = "after_only"

  var label: Bilingual {
    switch self {
    case .both: Bilingual(thai: "ครบสองครั้ง", english: "both")
    case .beforeOnly: Bilingual(thai: "ครั้งก่อนเท่านั้น", english: "before only")
    case .afterOnly: Bilingual(thai: "ครั้งหลังเท่านั้น", english: "after only")
    }
  }
}
