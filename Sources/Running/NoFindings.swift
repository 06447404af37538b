import Ingestion
import Tables

/// Forgets what is found, where the same input is read again for its results or is only for show.
final class NoFindings: FindingLog {
  func append(_ findings: [Finding]) {}
  func restart() {}
}
