package import Tables

/// What findings have in common that one line may tell.
package struct FindingGroup: Hashable, Sendable {
  private let kind: ObjectIdentifier
  package let code: FindingCode
  package let line: FindingLine
  package let outcome: Finding.Outcome
  package let column: String?
  package let input: String
  package let file: String
  /// The declared check, the expression or the stage, so that each has its own line.
  package let subject: String?

  init(_ finding: Finding) {
    kind = ObjectIdentifier(type(of: finding.kind))
    code = finding.code
    line = type(of: finding.kind).line
    outcome = finding.outcome
    column = finding.column
    input = finding.place.input
    file = finding.place.file
    subject = finding.kind.subject
  }

  /// Whether a finding is of this group.
  func matches(_ finding: Finding) -> Bool {
    kind == ObjectIdentifier(type(of: finding.kind)) && outcome == finding.outcome && column == finding.column
      && file == finding.place.file && input == finding.place.input && subject == finding.kind.subject
  }
}
