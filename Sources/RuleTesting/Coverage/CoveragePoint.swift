import Pipelines
package import Stages
package import Tables

/// One thing that a rule can do, which some case should make it do.
package struct CoveragePoint: Sendable, Hashable {
  package var location: SourceLocation
  /// The input or stage.
  package var stage: String
  package var what: What

  package enum What: Sendable, Hashable {
    case rows
    case answer(String, Truth)
    case level(Int)
    /// A row in no band.
    case noLevel
    /// A level that cannot be told, because a cut-off is not filled in.
    case undetermined
    /// A gate, by name, that lets a row through or not.
    case gate(String, isOpen: Bool)
    case aspect(String, isMet: Bool)
    case check(String, fires: Bool)
    /// The condition of a stage that keeps a row or leaves it out.
    case scope(isKept: Bool)
    /// The condition of an `if`.
    case choice(String, holds: Bool)
    /// A text in a column that the stage makes.
    case value(column: String, String)
    /// A point that the kind of stage knows.
    case rule(RulePoint)
  }

  /// The point in a few words.
  package var text: Bilingual {
    switch what {
    case .rows: Bilingual(thai: "มีแถว", english: "rows")
    case .answer(let column, let state):
      Bilingual(thai: "\(column) \(state.word.thai)", english: "\(column) \(state.word.english)")
    case .level(let level): Bilingual(thai: "ระดับ \(level)", english: "level \(level)")
    case .noLevel: Bilingual(thai: "ไม่ได้ระดับ", english: "no level")
    case .undetermined: Bilingual(thai: "ยังจัดระดับไม่ได้", english: "undetermined")
    case .gate(let name, let isOpen):
      Bilingual(
        thai: "\(name) \(isOpen ? "เปิด" : "ปิด")", english: "\(name) \(isOpen ? "open" : "shut")")
    case .aspect(let name, let isMet):
      Bilingual(
        thai: "ด้าน \(name) \(isMet ? "ผ่าน" : "ไม่ผ่าน")", english: "\(name) \(isMet ? "met" : "not met")")
    case .check(let name, let fires):
      Bilingual(
        thai: "\(name) \(fires ? "พบ" : "ไม่พบ")", english: "\(name) \(fires ? "fires" : "is quiet")")
    case .scope(let isKept):
      Bilingual(
        thai: isKept ? "อยู่ในขอบเขต" : "นอกขอบเขต", english: isKept ? "in scope" : "out of scope")
    case .choice(let text, let holds):
      Bilingual(thai: "\(text) \(holds ? "จริง" : "เท็จ")", english: "\(text) is \(holds)")
    case .value(let column, let value): Bilingual(thai: "\(column) \(value)", english: "\(column) \(value)")
    case .rule(let point): point.text
    }
  }
}

extension Truth {
  fileprivate var word: Bilingual {
    switch self {
    case .yes: Bilingual(thai: "ผ่าน", english: "passed")
    case .no: Bilingual(thai: "ไม่ผ่าน", english: "failed")
    case .notApplicable: Bilingual(thai: "ไม่มีกลุ่มเป้าหมาย", english: "not applicable")
    case .missing: Bilingual(thai: "ไม่มีข้อมูล", english: "missing")
    }
  }
}
