import Pipelines
package import Stages

/// A file of cases with what is expected written anew, where a case expects one cell or number and got another.
package struct CaseUpdate {
  package private(set) var text: String
  /// How many expectations were changed.
  package private(set) var count = 0
  /// What must be changed by hand: rows and findings that are not there or not expected.
  package private(set) var left: [SourceLocation] = []

  /// One scalar that gets another text.
  private struct Change: Hashable {
    var location: SourceLocation
    var old: String
    var new: String
  }

  package init(_ source: SourceText, _ outcomes: [CaseSuite.Outcome], reason: String) {
    text = source.text
    var changes: [Change] = []
    var reasons: Set<ReasonPlace> = []
    for outcome in outcomes where !outcome.isPassed {
      let own = outcome.mismatches.compactMap { Self.change($0.mismatch, in: outcome) }
      let places = Set(own.map(\.location))
      left += outcome.mismatches.map(\.mismatch.location).filter { !places.contains($0) }
      if outcome.rule.reasons.line == nil {
        left += places.sorted()
      } else if !own.isEmpty {
        changes += own
        reasons.insert(outcome.rule.reasons)
      }
    }
    var lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    // From the end on, so that places before stay where they are.
    for change in Set(changes).sorted(by: { $0.location > $1.location }) {
      if Self.replace(change, in: &lines) { count += 1 } else { left.append(change.location) }
    }
    if count > 0 {
      for place in reasons.sorted(by: { ($0.line ?? 0) > ($1.line ?? 0) }) {
        Self.insert(reason, at: place, in: &lines)
      }
    }
    text = lines.joined(separator: "\n")
    left = Array(Set(left)).sorted()
  }

  /// The change that makes a mismatch a match; nil when one text stands for several cells that differ.
  private static func change(_ mismatch: Mismatch, in outcome: CaseSuite.Outcome) -> Change? {
    switch mismatch.kind {
    case .count(_, let expected, let actual):
      return Change(location: mismatch.location, old: "\(expected)", new: "\(actual)")
    case .cell(_, _, _, _, _, let actual):
      let cells = outcome.rule.expectations.flatMap { expectation -> [ExpectedCell] in
        guard case .rows(let rows) = expectation.kind else { return [] }
        return rows.flatMap(\.cells).filter { $0.text.location == mismatch.location }
      }
      let actuals = outcome.mismatches.map(\.mismatch).filter { $0.location == mismatch.location }
        .map(\.actual)
      guard let written = cells.first?.text.value, cells.count == actuals.count, Set(actuals).count == 1
      else { return nil }
      return Change(location: mismatch.location, old: written, new: actual)
    default: return nil
    }
  }

  private static func replace(_ change: Change, in lines: inout [String]) -> Bool {
    guard lines.indices.contains(change.location.line - 1) else { return false }
    var scalars = Array(lines[change.location.line - 1].unicodeScalars)
    let old = Array(change.old.unicodeScalars)
    var start = change.location.column - 1
    var end = start + old.count
    guard end <= scalars.count, Array(scalars[start..<end]) == old else { return false }
    if start > 0, end < scalars.count, scalars[start - 1] == scalars[end],
      "\"'".unicodeScalars.contains(scalars[end])
    {
      start -= 1
      end += 1
    }
    scalars.replaceSubrange(start..<end, with: written(change.new).unicodeScalars)
    lines[change.location.line - 1] = String(String.UnicodeScalarView(scalars))
    return true
  }

  private static func insert(_ reason: String, at place: ReasonPlace, in lines: inout [String]) {
    guard let line = place.line else { return }
    let indent = String(repeating: " ", count: place.indent)
    let item = "\(indent)  - \(quoted(reason))"
    lines.insert(contentsOf: place.hasReasons ? [item] : ["\(indent)updated:", item], at: line - 1)
  }

  /// The text as YAML: plain where that is safe.
  private static func written(_ text: String) -> String {
    guard let first = text.unicodeScalars.first else { return "~" }
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar == "_" || scalar == "." || ("0"..."9").contains(scalar)
    }
    let isNegative =
      first == "-" && text.count > 1 && text.dropFirst().allSatisfy { $0.isNumber || $0 == "." }
    return isPlain || isNegative ? text : quoted(text)
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
      + "\""
  }
}
