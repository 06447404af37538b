import Ingestion
package import Tables

/// Forgets what is found: where only results matter, and where the same input is read once more.
package final class NoFindings: RunFindings {
  package init() {}

  package func beginInput() {}
  package func append(_ findings: [Finding]) {}
  package func restart() {}
}
