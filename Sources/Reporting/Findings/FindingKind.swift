package import Tables

/// What findings have in common that one line may tell.
package struct FindingKind: Hashable, Sendable {
  package let code: FindingCode
  package let outcome: Finding.Outcome
  package let column: String?
  package let input: String
  package let file: String
  /// The declared check, the expression or the stage, so that each has its own line.
  package let subject: String?

  init(_ finding: Finding) {
    code = finding.code
    outcome = finding.outcome
    column = finding.column
    input = finding.place.input
    file = finding.place.file
    subject = finding.subject
  }

  /// Whether a finding is of this kind.
  func matches(_ finding: Finding) -> Bool {
    code == finding.code && outcome == finding.outcome && column == finding.column
      && file == finding.place.file && input == finding.place.input && subject == finding.subject
  }
}

extension Finding {
  fileprivate var subject: String? {
    switch code {
    case .ruleCheck, .divisionByZero, .numberOverflow: details.count > 1 ? details[1] : nil
    case .joinUnmatched, .joinAmbiguous, .joinRepeated: details.first
    default: nil
    }
  }
}
