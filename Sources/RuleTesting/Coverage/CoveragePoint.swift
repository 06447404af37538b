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
    case check(String, fires: Bool)
    /// The condition of an `if`.
    case choice(String, holds: Bool)
    /// A point that the kind of stage knows.
    case rule(RulePoint)
  }

  /// The point in a few words.
  package var text: Bilingual {
    switch what {
    case .rows: Bilingual(thai: "มีแถว", english: "rows")
    case .answer(let column, let state): RulePoint.answer(.stage, column, state).text
    case .check(let name, let fires):
      Bilingual(
        thai: "\(name) \(fires ? "พบ" : "ไม่พบ")", english: "\(name) \(fires ? "fires" : "is quiet")")
    case .choice(let text, let holds):
      Bilingual(thai: "\(text) \(holds ? "จริง" : "เท็จ")", english: "\(text) is \(holds)")
    case .rule(let point): point.text
    }
  }
}
