package import Ingestion

/// Takes the findings of a pipeline's inputs and stages in order.
package protocol RunFindings: FindingLog {
  /// What a restart goes back to: called before each input.
  func setMark()
}
