import Ingestion
import Synchronization
package import Tables

/// Keeps findings in memory.
package final class KeptFindings: RunFindings {
  private let kept = Mutex(Kept())

  private struct Kept {
    var findings: [Finding] = []
    /// How many there were before the input that is read.
    var before = 0
  }

  package init() {}

  /// In their order.
  package var list: [Finding] { kept.withLock(\.findings) }

  package func beginInput() { kept.withLock { $0.before = $0.findings.count } }

  package func append(_ findings: [Finding]) { kept.withLock { $0.findings += findings } }

  package func restart() { kept.withLock { $0.findings.removeLast($0.findings.count - $0.before) } }
}
