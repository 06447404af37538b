import Pipelines
package import Tables

/// What two versions of a definition do differently to the same data, and with two sets of data to what moved.
package struct RuleDiff: Sendable, Encodable {
  package var pipeline: String
  package var title: Bilingual
  package var edits: [DefinitionEdit]
  /// Results that were compared.
  package var compared = 0
  package var moves: [Move] = []
  package var reasons: [Reason] = []
  package var areas: [AreaCount] = []
  /// Whether new data were given too.
  package var hasNewData = false
  /// Stages with results that only one version has.
  package var unmatchedStages: [String] = []

  /// The results before and after.
  package struct Move: Sendable, Encodable {
    package var stage: String
    package var column: String
    package var key: [String]
    package var area: String?
    package var name: String?
    package var before: Bilingual
    package var after: Bilingual
    package var direction: Direction
    package var cause: Cause
    /// The result of the new rule on the old data, and of the old rule on the new data.
    package var newRuleOldData: Bilingual?
    package var oldRuleNewData: Bilingual?
    /// The position of what explains the part of the rule.
    package var reason: Int?
  }

  /// Where a result went.
  package enum Direction: String, Sendable, Encodable {
    case up, down, other
  }

  /// What moved a result.
  package enum Cause: String, Sendable, Encodable {
    case rule, data
    /// Each alone would have done it.
    case either
    /// Neither alone would have done it.
    case together
  }

  /// A set of edits and the results that it moved.
  package struct Reason: Sendable, Encodable {
    /// Positions of edits: sets of which each alone is enough; none when not even all edits explain it.
    package var sets: [[Int]]
    /// Whether there is surely no smaller set; not so where the search was cut off.
    package var isSmallest: Bool
    package var moves = 0
    /// How many go back to their old result when the first of the sets is taken back.
    package var restored = 0
  }

  /// The moves in an area.
  package struct AreaCount: Sendable, Encodable {
    package var stage: String
    package var area: String
    package var name: String?
    package var compared = 0
    package var up = 0
    package var down = 0
    package var other = 0
  }
}

extension RuleDiff {
  /// The moves as a table for a file.
  package var table: Table {
    let names =
      ["stage", "result", "key", "area_code", "before", "after", "direction"]
      + (hasNewData ? ["cause", "new_rule_old_data", "old_rule_new_data"] : []) + ["edits"]
    let rows = moves.map { move -> [String?] in
      let data: [String?] =
        hasNewData ? [move.cause.rawValue, move.newRuleOldData?.thai, move.oldRuleNewData?.thai] : []
      let start: [String?] = [
        move.stage, move.column, move.key.joined(separator: " "), move.area, move.before.thai,
        move.after.thai,
        move.direction.rawValue,
      ]
      let edits: String? = move.reason.map { paths(reasons[$0]) }
      return start + data + [edits]
    }
    return Table(
      schema: Schema(names.map { ColumnSchema($0, .text) }),
      columns: names.indices.map { column in .texts(TextColumn(rows.map { $0[column] })) },
      rowCount: rows.count)
  }

  /// The edits that may change a result, each with the number by which a page calls it.
  var numbered: [(number: Int, edit: DefinitionEdit)] {
    edits.filter { !$0.isWording }.enumerated().map { ($0 + 1, $1) }
  }

  /// The number by which a page calls an edit.
  func number(_ place: Int) -> Int { edits[...place].count { !$0.isWording } }

  /// The first of the sets of edits that explain something, by their paths.
  private func paths(_ reason: Reason) -> String {
    (reason.sets.first ?? []).map { edits[$0].path }.joined(separator: " + ")
  }
}
