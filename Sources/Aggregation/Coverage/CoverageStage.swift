package import Stages
package import Tables

/// `coverage`: who of those that should report has.
package struct CoverageStage: Sendable {
  /// Columns that name a unit, of the reports and of the register.
  package var keys: [Located<String>]
  /// The input or stage that lists the units; without its file all shares are of those that have reported.
  package var register: Located<String>
  /// The condition of a row that counts as a report; nil for all rows.
  package var condition: Located<String>?
  /// The condition of a report in which nothing lacks; nil where every report is whole.
  package var whole: Located<String>?
  /// Columns of the register that go along, a name most of all.
  package var kept: [Located<String>]
  /// The column of area codes, among the keys or those that go along; nil where units have no area.
  package var area: Located<String>?
  /// What the units are called.
  package var units: Bilingual
}

extension CoverageStage: DeclaredStage {
  package static let word = "coverage"

  package static let examples = [
    """
    coverage: reports
    register: villages
    by: [village_code, round]
    where: month = '2563-06'
    whole: present(households)
    keep: [village_name]
    area: village_code
    units: {th: หมู่บ้าน, en: villages}
    """
  ]

  package static let findings: [any FindingKind.Type] = []

  package static let unmutated = [
    "register": "no other table lists the units", "keep": "it only goes along",
    "area": "it only says where a unit is counted besides", "units": "it is a name",
  ]

  package var identities: [String] { keys.map(\.value) }

  package var expressions: [DeclaredExpression<CoverageStage>] {
    [
      DeclaredExpression(RulePath("where"), \.condition), DeclaredExpression(RulePath("whole"), \.whole),
    ]
  }

  package func points(unfilled: Set<String>) -> [RulePoint] {
    UnitState.allCases.filter { $0 != .partly || whole != nil }.map { UnitCoverage.point($0) }
  }

  package func place(of path: RulePath) -> SourceLocation? {
    switch path.keys.first {
    case "where": condition?.location
    case "whole": whole?.location
    default: nil
    }
  }

  package func addMutants(to list: inout StageMutants<CoverageStage>) {
    list.addRemovals(RulePath("by"), keys, isNeeded: true) { $0.keys = $1 }
    list.addRemoval(RulePath("where"), condition) { $0.condition = nil }
    list.addRemoval(RulePath("whole"), whole) { $0.whole = nil }
  }
}
