import Tables

/// What has come of a target.
package enum TargetState: String, Sendable, CaseIterable {
  /// What is known already reaches it.
  case met
  /// Nothing that is unknown could still reach it.
  case notMet = "not_met"
  /// What is unknown, or still to come, decides.
  case notYetKnown = "not_yet_known"

  private var label: Bilingual {
    switch self {
    case .met: Bilingual(thai: "บรรลุ", english: "met")
    case .notMet: Bilingual(thai: "ไม่บรรลุ", english: "not met")
    case .notYetKnown: Bilingual(thai: "ยังไม่ทราบ", english: "not yet known")
    }
  }

  /// The words by what is printed.
  static var words: [String: Bilingual] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.label) })
  }
}
