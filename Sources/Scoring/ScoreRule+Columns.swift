import Stages
package import Tables

extension ScoreRule {
  /// The columns that a score makes besides those of its aspects.
  package enum Column: String, Sendable {
    case passed, failed
    case notApplicable = "not_applicable"
    case missing = "missing_answers"
    case allAspectsMet = "all_aspects_met"
    case mandatoryFailed = "mandatory_failed"
    case level
    case levelName = "level_name"
    case reachableLevel = "reachable_level"

    /// What every number of answers is called.
    static let counts = [passed, failed, notApplicable, missing]

    var label: Bilingual {
      switch self {
      case .passed: Bilingual(thai: "ผ่าน", english: "Passed")
      case .failed: Bilingual(thai: "ไม่ผ่าน", english: "Failed")
      case .notApplicable: Bilingual(thai: "ไม่มีกลุ่มเป้าหมาย", english: "Not applicable")
      case .missing: Bilingual(thai: "คำตอบที่ไม่มีข้อมูล", english: "Missing answers")
      case .allAspectsMet: Bilingual(thai: "ผ่านทุกด้าน", english: "All aspects met")
      case .mandatoryFailed: Bilingual(thai: "ตัวชี้วัดบังคับที่ไม่ผ่าน", english: "Mandatory indicators not passed")
      case .level: Bilingual(thai: "ระดับ", english: "Level")
      case .levelName: Bilingual(thai: "ชื่อระดับ", english: "Level name")
      case .reachableLevel: Bilingual(thai: "ระดับที่ยังเป็นไปได้", english: "Level still reachable")
      }
    }

    func schema(_ type: ValueType, _ role: ColumnMeaning.Role = .figure) -> ColumnSchema {
      ColumnSchema(rawValue, type, meaning: ColumnMeaning(label, role: role))
    }
  }

  /// The column that counts what is passed of an aspect.
  package static func passed(of aspect: String) -> ColumnSchema {
    let label = Bilingual(thai: "ด้าน \(aspect): ผ่าน", english: "Aspect \(aspect): passed")
    return ColumnSchema("\(aspect)_passed", .number, meaning: ColumnMeaning(label))
  }

  /// The column that says whether an aspect is met.
  package static func met(_ aspect: String) -> ColumnSchema {
    let label = Bilingual(thai: "ด้าน \(aspect): ครบตามเกณฑ์", english: "Aspect \(aspect): met")
    return ColumnSchema(
      "\(aspect)_met", .flag, meaning: ColumnMeaning(label, role: .condition(.more)))
  }

  static let allAspects = Column.allAspectsMet.rawValue

  /// The columns of levels.
  static func graded(by ladder: Ladder, hasIndicators: Bool) -> [ColumnSchema] {
    var names = [String(ladder.otherwise.level): ladder.otherwise.name]
    for band in ladder.bands { names[String(band.level)] = band.name }
    let level = ColumnSchema(
      Column.level.rawValue, .number,
      meaning: ColumnMeaning(
        Column.level.label, names: names, role: ladder.bands.isEmpty ? .figure : .outcome(.more)))
    return [level, Column.levelName.schema(.text)]
      + (hasIndicators ? [Column.reachableLevel.schema(.number)] : [])
  }
}

// MARK: - What a rule can do

extension ScoreRule {
  static func aspect(_ name: String, isMet: Bool) -> RulePoint {
    RulePoint(
      RulePath("aspects", name, "at_least"),
      Bilingual(
        thai: "ด้าน \(name) \(isMet ? "ผ่าน" : "ไม่ผ่าน")", english: "\(name) \(isMet ? "met" : "not met")"))
  }

  static func mandatory(isOpen: Bool) -> RulePoint { gate("mandatory", isOpen, RulePath("mandatory")) }

  static func core(_ level: Int, isOpen: Bool) -> RulePoint {
    gate("core \(level)", isOpen, RulePath("levels", "\(level)", "core"))
  }

  private static func gate(_ name: String, _ isOpen: Bool, _ path: RulePath) -> RulePoint {
    RulePoint(
      path,
      Bilingual(thai: "\(name) \(isOpen ? "เปิด" : "ปิด")", english: "\(name) \(isOpen ? "open" : "shut")"))
  }

  static func level(_ level: Int) -> RulePoint {
    RulePoint(
      RulePath("levels", "\(level)", "from"), Bilingual(thai: "ระดับ \(level)", english: "level \(level)"))
  }

  /// A row in no band.
  static let noLevel = RulePoint(
    RulePath("otherwise"), Bilingual(thai: "ไม่ได้ระดับ", english: "no level"))

  /// A level that cannot be told, because a cut-off is not filled in.
  static let undetermined = RulePoint(
    RulePath("levels"), Bilingual(thai: "ยังจัดระดับไม่ได้", english: "undetermined"))
}

extension ColumnSchema {
  /// The same as what is decided: without levels that is whether all aspects are met.
  func deciding(where isOutcome: Bool) -> ColumnSchema {
    var column = self
    if isOutcome { column.meaning?.role = .outcome(.more) }
    return column
  }
}
