package import Tables

/// One thing that a rule can do, which some case should make it do.
///
/// What is declared says which points there are, the rows say which are reached; both name a point by where it is
/// declared and what happens there.
package struct RulePoint: Sendable, Hashable {
  /// Where it is declared.
  package var path: RulePath
  /// What happens there, in a few words.
  package var text: Bilingual

  package init(_ path: RulePath, _ text: Bilingual) {
    self.path = path
    self.text = text
  }

  /// A value in a column that the stage makes.
  package static func value(_ path: RulePath, _ column: String, _ value: String) -> RulePoint {
    RulePoint(path, Bilingual(thai: "\(column) \(value)", english: "\(column) \(value)"))
  }

  /// An answer in a column that the stage makes.
  package static func answer(_ path: RulePath, _ column: String, _ answer: Truth) -> RulePoint {
    let word = answer.word
    return RulePoint(
      path, Bilingual(thai: "\(column) \(word.thai)", english: "\(column) \(word.english)"))
  }

  /// A condition of rows that keeps one, or leaves it out.
  package static func scope(_ path: RulePath, isKept: Bool) -> RulePoint {
    RulePoint(
      path,
      Bilingual(
        thai: isKept ? "อยู่ในขอบเขต" : "นอกขอบเขต", english: isKept ? "in scope" : "out of scope"))
  }
}

extension Truth {
  /// What an answer says, in a word.
  package var word: Bilingual {
    switch self {
    case .yes: Bilingual(thai: "ผ่าน", english: "passed")
    case .no: Bilingual(thai: "ไม่ผ่าน", english: "failed")
    case .notApplicable: Bilingual(thai: "ไม่มีกลุ่มเป้าหมาย", english: "not applicable")
    case .missing: Bilingual(thai: "ไม่มีข้อมูล", english: "missing")
    }
  }
}
