import Tables
import Verifying

/// What `verify --format json` prints.
struct VerifyReport: Encodable {
  /// The version of this layout.
  var format = 1
  var same: Bool
  /// What is not as it was, in English.
  var changed: [String]
  var differences: [FolderComparison.Difference]

  /// One way of running with `--determinism`.
  struct Variation: Encodable {
    var variation: String
    var same: Bool
    /// Whether the run itself went wrong.
    var failed: Bool
    var differences: [FolderComparison.Difference]

    init(_ check: Determinism.Check) {
      variation = check.variation.name.english
      same = check.isSame
      failed = check.failure != nil
      differences = check.differences
    }
  }
}
