package import Tables

/// Who should report and what has come of it, as a stage lays it out: one row a unit.
///
/// Reports and the screen open with it, and name who is silent.
package struct ReportingUnits: Sendable {
  /// What the units are called, "villages".
  package var name: Bilingual
  /// The columns of the result that name a unit.
  package var keys: [Int]
  /// The column of the result that holds a `UnitState`.
  package var state: Int
  /// The input or stage that lists the units.
  package var register: String

  package init(name: Bilingual, keys: [Int], state: Int, register: String) {
    self.name = name
    self.keys = keys
    self.state = state
    self.register = register
  }
}

/// What has come of a unit.
package enum UnitState: String, Sendable, CaseIterable {
  /// It has reported, and all that is asked for.
  case reported
  /// It has reported, but not all.
  case partly
  /// It stands in the register and has not reported.
  case silent
  /// It has reported and does not stand in the register.
  case notRegistered = "not_registered"

  /// What units of this state are called in a heading.
  package var label: Bilingual {
    switch self {
    case .reported: Bilingual(thai: "รายงานครบ", english: "Reported in full")
    case .partly: Bilingual(thai: "รายงานไม่ครบ", english: "Partly reported")
    case .silent: Bilingual(thai: "ไม่มีรายงาน", english: "No report")
    case .notRegistered: Bilingual(thai: "ไม่อยู่ในทะเบียน", english: "Not in the register")
    }
  }

  /// The words by what is printed.
  package static var words: [String: Bilingual] {
    Dictionary(
      uniqueKeysWithValues: allCases.map { state in
        let label = state.label
        return (state.rawValue, Bilingual(thai: label.thai, english: label.english.lowercased()))
      })
  }
}
