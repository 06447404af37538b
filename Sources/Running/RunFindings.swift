package import Ingestion

/// Takes the findings of a pipeline's inputs and stages in order.
package protocol RunFindings: FindingLog {
  /// Called before each input: a restart goes back to it.
  func beginInput()
}
