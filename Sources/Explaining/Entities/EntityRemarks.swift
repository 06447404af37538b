import Ingestion
import Reporting
import Running
import Synchronization
import Tables

/// Keeps the findings that name an entity and forgets all others.
final class EntityRemarks: RunFindings {
  private let code: String
  private let kept = Mutex(Kept())

  private struct Kept {
    var list: [Finding] = []
    /// How many there were before the input that is read.
    var before = 0
  }

  /// Findings that are kept at most.
  private static let most = 100

  init(_ code: String) { self.code = code }

  func beginInput() { kept.withLock { $0.before = $0.list.count } }

  func append(_ findings: [Finding]) {
    let own = findings.filter { names($0) }
    guard !own.isEmpty else { return }
    kept.withLock { $0.list += own.prefix(max(0, Self.most - $0.list.count)) }
  }

  func restart() { kept.withLock { $0.list.removeLast($0.list.count - $0.before) } }

  var sentences: [Bilingual] {
    kept.withLock { kept in
      kept.list.map { finding in
        let place = finding.place
        let start = place.line > 0 ? "\(place.file):\(place.line) " : "\(place.input): "
        let sentence = FindingSentence(finding).statement
        return Bilingual(thai: start + sentence.thai, english: start + sentence.english)
      }
    }
  }

  /// Whether the value is the code, or a record's text that holds it as a cell.
  private func names(_ finding: Finding) -> Bool {
    guard let value = finding.value, value.utf8.count >= code.utf8.count else { return false }
    return value == code || value.split { ",;\t| \"".contains($0) }.contains { $0 == code }
  }
}
