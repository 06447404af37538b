import Tables

/// Where the level of a key went from one round to the next; the raw value is what the column says.
package enum Movement: String, Sendable, CaseIterable {
  case up, same, down

  var label: Bilingual {
    switch self {
    case .up: Bilingual(thai: "สูงขึ้น", english: "up")
    case .same: Bilingual(thai: "เท่าเดิม", english: "same")
    case .down: Bilingual(thai: "ลดลง", english: "down")
    }
  }
}
