/// How often one of the 31 basic-minimum-needs indicators (2560-2564) fails, and whom it concerns.
///
/// Only the rates below come from real data, the households themselves are made up.
/// Source: TPMAP 2561, 76 provinces, public repository na399/faces-of-poverty.
package struct NeedsIndicator: Sendable, Hashable {
  /// Persons in households that fail it, per 10,000 persons in households with a target group.
  package var failing: Int
  /// Persons in households with a target group, per 10,000 persons.
  package var concerned: Int
  /// Who makes up the target group.
  package var group: Group

  /// Indicators with one target group are answered by the same households.
  ///
  /// Where two shares of one group differ the smaller lies within the larger.
  package enum Group: Int, Sendable, Hashable, CaseIterable {
    case everyone, overFive, adult, worker, elderly, child, pupil, untrained, disabled, chronic
  }

  /// Number of the indicator that the file's income parts decide.
  package static let income = 22

  /// Indicators 1 to 31, in order.
  package static let all: [NeedsIndicator] = [
    NeedsIndicator(failing: 35, concerned: 148, group: .child),
    NeedsIndicator(failing: 316, concerned: 108, group: .child),
    NeedsIndicator(failing: 9, concerned: 3_925, group: .child),
    NeedsIndicator(failing: 99, concerned: 10_000, group: .everyone),
    NeedsIndicator(failing: 86, concerned: 10_000, group: .everyone),
    NeedsIndicator(failing: 475, concerned: 9_620, group: .adult),
    NeedsIndicator(failing: 82, concerned: 9_872, group: .overFive),
    NeedsIndicator(failing: 28, concerned: 10_000, group: .everyone),
    NeedsIndicator(failing: 18, concerned: 10_000, group: .everyone),
    NeedsIndicator(failing: 20, concerned: 10_000, group: .everyone),
    NeedsIndicator(failing: 240, concerned: 9_998, group: .everyone),
    NeedsIndicator(failing: 58, concerned: 9_999, group: .everyone),
    NeedsIndicator(failing: 90, concerned: 9_999, group: .everyone),
    NeedsIndicator(failing: 7, concerned: 9_999, group: .everyone),
    NeedsIndicator(failing: 17, concerned: 1_263, group: .child),
    NeedsIndicator(failing: 1_095, concerned: 3_573, group: .pupil),
    NeedsIndicator(failing: 350, concerned: 101, group: .pupil),
    NeedsIndicator(failing: 187, concerned: 11, group: .untrained),
    NeedsIndicator(failing: 92, concerned: 9_348, group: .worker),
    NeedsIndicator(failing: 126, concerned: 9_252, group: .worker),
    NeedsIndicator(failing: 582, concerned: 4_779, group: .elderly),
    NeedsIndicator(failing: 40, concerned: 9_983, group: .everyone),
    NeedsIndicator(failing: 1_302, concerned: 9_977, group: .everyone),
    NeedsIndicator(failing: 1_786, concerned: 9_997, group: .everyone),
    NeedsIndicator(failing: 1_960, concerned: 9_998, group: .everyone),
    NeedsIndicator(failing: 71, concerned: 9_998, group: .overFive),
    NeedsIndicator(failing: 10, concerned: 4_802, group: .elderly),
    NeedsIndicator(failing: 33, concerned: 480, group: .disabled),
    NeedsIndicator(failing: 10, concerned: 642, group: .chronic),
    NeedsIndicator(failing: 39, concerned: 9_997, group: .everyone),
    NeedsIndicator(failing: 58, concerned: 9_998, group: .everyone),
  ]
}
