import Ingestion
import Running
import Synchronization
import Tables

/// Keeps the findings of a case in memory.
final class CaseFindings: RunFindings {
  private let kept = Mutex(Kept())

  private struct Kept {
    var findings: [Finding] = []
    /// How many there were before the input that is read.
    var before = 0
  }

  var list: [Finding] { kept.withLock(\.findings) }

  func beginInput() { kept.withLock { $0.before = $0.findings.count } }

  func append(_ findings: [Finding]) { kept.withLock { $0.findings += findings } }

  func restart() { kept.withLock { $0.findings.removeLast($0.findings.count - $0.before) } }
}
